/** English words that say nothing about a subject. */
export const stopWords = new Set(
  (
    'a about above after again all also am an and any are as at be because been before being below between both but by can cannot could did do ' +
    'does doing done down during each either else etc few for from further get gets give given had has have having he her here hers him his how ' +
    'however i if in into is it its itself just kind know let like made make many may me might more most much must my need needs no nor not of ' +
    'off on once one only or other our out over own please same say says shall she should so some such tell than that the their them then there ' +
    'these they this those through to too under until up us use used uses using very want was we were what when where whether which while who ' +
    'whom whose why will with within without would you your document documents manual according happen happens called mean means ' +
    'safely correctly properly quickly easily carefully ' +
    'whats hows wheres dont doesnt didnt cant isnt arent wont'
  ).split(' '),
)
