/** Which hazards a question is about, by its words. Those of all languages are looked for at once: a short question often does not tell its own. */

export type Hazard =
  'isolation' | 'confined' | 'pressure' | 'electricity' | 'chemicals' | 'hot-work' | 'lifting' | 'burns'

/**
 * `always`: words that name the hazard. `worked`: things that are one where something is done to them. `told`: with what a warning
 * names it beside these, where they are all machines: a warning that names a pump is not one of its energy.
 */
interface Words {
  always: RegExp
  worked?: RegExp
  told?: RegExp
}

/** Of a question in lower case, without accents, ß as ss. */
const words: Record<Hazard, Words> = {
  isolation: {
    always: anyOf(
      'lock(?:ed|ing|s)?[ -]?(?:out|off)|loto|tag(?:ged|ging)?[ -]?out|de-?energi[sz]\\w*|isolat(?:e[ds]?|ing|ion)|zero energy|unexpected start\\w*|padlocks?',
      'freischalt\\w*|freigeschaltet|wieder ?einschalten|hauptschalter|vorhangeschloss\\w*|abschaltsperre|energielos',
      '(?:de)?consign(?:er|ee?s?|ez|ation)|cadenas\\w*|hors (?:tension|energie|service)',
      'bloqueo|bloquea[rn]?\\w*|candados?|desenergiz\\w*|consigna(?:r|cion)|sin energia',
      'bloqueios?|etiquetagem|cadeados?|consignacao|desligar .*(?:alimentacao|energia)',
    ),
    worked: anyOf(
      'guards?|covers?|cases?|housings?|enclosures?|couplings?|belts?|conveyors?|blades?|fans?|impellers?|rotors?|moving parts?|casings?|gearbox(?:es)?|machines?|motors?|pumps?|compressors?|seals?|bearings?|shafts?|valves?',
      'schutz\\w*|abdeckung\\w*|kupplung\\w*|riemen|ketten|messer|lufter\\w*|laufrad\\w*|\\w*gehause|getriebe|maschinen?|\\w*motor(?:en)?|\\w*pumpen?|verdichter\\w*|\\w*dichtung(?:en)?|lager|wellen?|\\w*ventile?',
      'protecteurs?|carters?|capots?|courroies?|machines?|moteurs?|pompes?|vannes?|joints?|guardas?|cubiertas?|correas?|maquinas?|motor(?:es)?|bombas?|valvulas?|juntas?|sellos?|selos?|proteccion|protecao|tampas?|correias?',
    ),
    told: anyOf(
      'moving|(?:in|set in) motion|rotating|running|(?:power|motor|drive|driver|supply|machine|unit|instrument|system) (?:is |be |must be )?(?:turned |switched )?off|(?:turn|switch)(?:ed|ing)? (?:it |the \\w+ |\\w+ )?off|disconnect\\w*|unplug\\w*|shut ?down|power (?:cords?|cables?|sources?)|start(?:s|ed|ing)? (?:unexpectedly|by itself|automatically)|guards?',
      'bewegt\\w*|beweglich\\w*|rotier\\w*|drehend\\w*|laufend\\w*|\\w*abschalt\\w*|abgeschaltet|ausschalt\\w*|ausgeschaltet|netz(?:stecker|kabel)\\w*|stillstand\\w*|\\w*anlauf\\w*|schutz(?:gitter|haube|abdeckung|einrichtung)\\w*',
      'en mouvement|rotati\\w*|arret\\w*|debranch\\w*|demarrage|en movimiento|giratori\\w*|desconect\\w*|apag(?:ar|ue|ad[oa])|parad[oa]s?|arranque|em movimento|deslig(?:ar|ad[oa]|ue)s?',
    ),
  },
  confined: {
    always: anyOf(
      'confined|manholes?|(?:man|vessel|tank) entry|hole watch',
      '(?:enter(?:ed|ing|s)?|entry|(?:go(?:es|ing)?|climb(?:ing|s)?|get(?:ting)?) (?:in|into|inside)|inside)\\b.*\\b(?:tanks?|vessels?|silos?|pits?|drums?|boilers?|sewers?|ducts?|chambers?|columns?|hoppers?|bunkers?|tunnels?)',
      'enge[rnm]? raum\\w*|betret(?:en|e|et|ung)|einsteig\\w*|einstieg\\w*|befahr(?:en|ung|erlaubnis\\w*)|\\w*befahrung|mannloch\\w*',
      'espaces? confines?|(?:entrer|penetrer|descendre) dans\\b.*\\b(?:cuve|reservoir|silo|fosse|citerne)s?',
      'espacios? confinados?|entrar\\b.*\\b(?:tanque|deposito|silo|recipiente|fosa)s?',
      'espacos? confinados?|entrar\\b.*\\b(?:reservatorio|vaso|fossa|caldeira)s?',
    ),
  },
  pressure: {
    always: anyOf(
      'depressuri[sz]\\w*|pressuri[sz](?:ed|ing)|under (?:full |residual |line )?pressure|(?:residual|trapped|stored|test) pressure|pressure tests?|hydro ?(?:static|test)\\w*|burst\\w*|bled|bleed(?:s|ing)?|blow ?down|relieved|vented',
      'unter druck|drucklos\\w*|restdruck\\w*|druck ?(?:ablass|abbau|entlast|prob|prufung)\\w*|prufdruck|entspannen|bersten',
      '(?:sous|en) pression|pression residuelle|depressuris\\w*|decompress\\w*|purg(?:er|ez|e)|epreuve hydraulique',
      '(?:bajo|a|con) presion|(?:de(?:s|re)?)?presuriz\\w*|presion residual|prueba hidr\\w*|purgar',
      'sob pressao|(?:des)?pressuriz\\w*|pressao residual|teste hidr\\w*|aliviar',
    ),
    worked: anyOf(
      'pressures?|steam|compressed|hydraulic\\w*|pneumatic\\w*|flanges?|gas lines?|relief|safety valves?|cylinders?|boilers?|accumulators?|air receivers?',
      'druck\\w*|dampf\\w*|hydraulik\\w*|pneumatik\\w*|flansch\\w*|gasleitung\\w*|sicherheitsventil\\w*|kessel\\w*|(?:gas)?flaschen?',
      'pression|vapeur|brides?|chaudieres?|presion|vapor|bridas?|calderas?|pressao|flanges?|caldeiras?|hidraulic\\w*',
    ),
  },
  electricity: {
    always: anyOf(
      'electric(?:al)? (?:shocks?|hazards?|work)|arc flash\\w*|live (?:parts?|wires?|conductors?|terminals?|work\\w*)|energi[sz]ed|with (?:the )?power on|(?:do|can|must|should) (?:i|you|we) (?:re)?wire|high voltage|bus ?bars?|electrocut\\w*|(?:earth|ground)(?:ed|ing)|(?:earth|ground) the',
      'spannungsfrei\\w*|unter spannung|stromschlag\\w*|elektrofach\\w*|elektrische[rnms]? (?:schlag|gefahr\\w*|arbeit\\w*)|hochspannung\\w*|lichtbogen\\w*',
      'sous tension|choc electrique|electrocution|haute tension|habilitation electrique',
      'bajo tension|descarga electrica|alta tension|electrocucion|con tension',
      'sob tensao|choque eletrico|alta tensao|energizad\\w*|alimentacao eletrica',
    ),
    worked: anyOf(
      'voltages?|mains|ac (?:line|power)|fuses?|(?:circuit )?breakers?|cabinets?|switch ?gear|wir(?:e|es|ing)|terminals?|capacitors?|batter(?:y|ies)|power (?:supply|supplies|cords?|cables?)|electric(?:al|s)?|inverters?|transformers?|drives?',
      'schaltschr\\w*|sicherung(?:en)?|klemmen|batterien?|akkus?|umrichter\\w*|kondensator\\w*|netz(?:spannung|teil|stecker|kabel)\\w*|strom\\w*|elektr\\w*|trafo\\w*|spannung\\w*|\\w*kabel\\w*|verteil(?:er\\w*|ung)',
      'fusibles?|armoires?|borniers?|condensateurs?|electriques?|disjoncteurs?|tableros?|bornes?|condensador\\w*|electric[oa]s?|baterias?|fusiveis|fusivel|quadros?|disjuntor\\w*|eletric[oa]s?',
    ),
  },
  chemicals: {
    always: anyOf(
      'acids?|acidic|caustic|lye|alkali\\w*|ammonia|chlorine|h2s|hydrogen sul\\w+|solvents?|toxic\\w*|poison\\w*|corrosive\\w*|chemicals?|hazardous (?:substances?|materials?|goods)|(?:safety data|material safety) sheets?|m?sds|ppe|respirators?|breathing apparatus|spill(?:s|ed|age)?|flammable|inflammable|explosive|asbestos|carcinogen\\w*|methanol|benzene|fumes|flash ?points?|(?:in|into) (?:the |my |your |someone.s )?eyes|on (?:the |my |your )?skin|swallow(?:s|ed)?|inhal(?:e[ds]?|ing|ation)|gloves|goggles',
      '\\w*saeure\\w*|\\w*saure[n]?|\\w*lauge[n]?|ammoniak|chlorgas|losemittel\\w*|losungsmittel\\w*|giftig\\w*|atzend\\w*|gefahrstoff\\w*|sicherheitsdaten\\w*|atemschutz\\w*|entzundlich\\w*|brennbar\\w*|chemikalie\\w*|\\w*handschuhe?n?|flammpunkt\\w*|in die augen|(?:augen|haut)kontakt|verschluck\\w*|einatm\\w*|spray\\w*|aerosol\\w*',
      'acides?|soude caustique|ammoniac|solvants?|toxiques?|corrosi(?:f|ve)s?|produits? chimiques?|donnees de securite|inflammables?',
      'acidos?|sosa|amoniaco|disolventes?|toxic[oa]s?|corrosiv[oa]s?|quimic[oa]s?|inflamables?',
      'soda caustica|amonia|solventes?|inflamave(?:l|is)',
    ),
    worked: anyOf(
      'refrigerants?|fuel|petrol|gasoline|diesel|lpg|nitrogen|hydrogen|kaltemittel\\w*|kraftstoff\\w*|benzin|stickstoff|wasserstoff|carburant|combustible|combustive(?:l|is)',
    ),
  },
  'hot-work': {
    always: anyOf(
      'hot[ -]?work\\w*|weld(?:s|ed|ing|ers?)?|(?:torch|flame|gas)[ -]?cut\\w*|grind(?:s|ing|ers?)?|brazing|(?:naked|open) (?:lights?|flames?|fires?)|fire watch\\w*|smok(?:e|ing)|sparks',
      '\\w*schweissen|schweiss\\w*|flex(?:en|arbeit\\w*)|schleif(?:en|arbeit\\w*)|(?:feuer|heiss)arbeit\\w*|funken\\w*|brandwache|offene[snr]? (?:feuer|licht|flamme)\\w*|flammen?|(?:hart|weich|ver|an)?loten|lotarbeit\\w*|lote (?:ich|man|wir)|rauchen|(?:brennschneid|trennschleif)\\w*',
      'soud(?:er|age|ure|ez)\\w*|meul(?:er|age|euse)\\w*|point chaud|points chauds|permis de feu|chalumeau|fumer',
      'sold(?:ar|adura|ando)\\w*|amolar|esmeril\\w*|trabajos? en caliente|fumar|oxicorte',
      'solda(?:gem)?|trabalhos? a quente',
    ),
  },
  lifting: {
    always: anyOf(
      '(?<!suction )(?:lift(?:s|ed|ing)?)|hoist(?:s|ed|ing)?|sling(?:s|ing)?|cranes?|suspended|shackles?|eye ?bolts?|rigg(?:ing|ers?)|fork ?lifts?|jack(?:ed|ing)(?: up)?|raised (?:load|platform|body|boom|bucket)|safe working load|swl|wll',
      'heben|hebe (?:ich|man|wir)|anheb\\w*|angehoben|gehoben|hebe(?:zeug|gurt|buhne|ose)\\w*|anschlagmittel|kran\\w*|schwebende[rnm]? last\\w*|traglast\\w*|ringschraube\\w*|(?:gabel)?stapler\\w*',
      'levage|soulev\\w*|elingu\\w*|grues?|palans?|charges? suspendues?|chariots? elevateurs?',
      'levant(?:ar?|a|an|amiento)|izaje|izar|gruas?|eslingas?|polipastos?|cargas? suspendidas?',
      'icar|icamento|levantamento|guindastes?|talhas?|cargas? suspensas?',
    ),
  },
  burns: {
    always: anyOf(
      'burn(?:ed|t|s)?(?= (?:my|your|his|her|the|one|some|to|by|from)(?![\\w]))|burns|scald(?:s|ed|ing)?|hot (?:surfaces?|parts?)|hot (?:to|for) (?:the )?touch\\w*|touch\\w*\\b.*\\b(?:hot|temperatures?|heat)|(?:bare|human) hands?',
      'verbrenn(?:en|e|t|ungen|ungsgefahr)|verbruh\\w*|heisse[nrsm]? (?:\\w*oberflache\\w*|\\w*teile?n?)|(?:mit )?blosse[nr]? hand',
      'brul(?:ures?|ants?|antes?|er)|echaud\\w*|(?:surfaces?|pieces?) chaudes?|mains? nues?',
      'quemaduras?|quemar(?:se|me)?|escald\\w*|(?:superficies?|piezas?) calientes?',
      'queimaduras?|queimar(?:-se)?|(?:superficies?|pecas?) quentes?',
    ),
    worked: anyOf(
      'hot(?![ -]?(?:work|swap|plug|standby))|heaters?|heating|exhausts?|mufflers?|manifolds?|radiators?|ovens?|boilers?',
      'heisse\\w*|heiz(?:ung|stab|element|er)\\w*|auspuff\\w*|krummer|kuhler|ofen',
      'chaudes?|echappement|radiateurs?|calientes?|calefact\\w*|hornos?|quentes?|escapamento|fornos?',
    ),
    told: anyOf(
      'hot(?![ -]?(?:work|swap|plug|standby))|cool(?:s|ed)? down|high temperatures?|heiss\\w*|abkuhl\\w*|abgekuhlt\\w*|hohe[nr]? temperatur\\w*|chaudes?|refroidi\\w*|calientes?|enfri\\w*|quentes?|esfri\\w*|resfri\\w*',
    ),
  },
}

/** What is done to a thing. */
const acts = anyOf(
  'open(?:ed|ing|s)?|remov(?:e[ds]?|al|ing)|dismant\\w*|disassembl\\w*|tak(?:e|en|ing) (?:(?:the|a|an|my|your|this) (?:[\\w-]+ ){1,3})?(?:off|apart|out)|chang(?:e[ds]?|ing)|loosen\\w*|unscrew\\w*|undo(?:ne)?|replac(?:e[ds]?|ing|ement)|clean(?:s|ed|ing)?|clear(?:s|ed|ing)?|unblock\\w*|reach(?:ed|ing)?|touch(?:ed|ing)?|repair\\w*|maintenance|servic(?:ed|ing)|work(?:s|ed|ing)? (?:on|in|under|near|at)|(?:dis)?connect(?:s|ed|ing)?|drain(?:s|ed|ing)?|(?:re|dis)?charg(?:ed|ing)|releas(?:e[ds]?|ing)|break(?:s|ing)? into|handl(?:e[ds]?|ing)|leak(?:s|ed|ing)?|safe|safely|danger\\w*|hazard\\w*',
  '(?:ge)?offne[nt]?|offnen|entluft\\w*|abpump\\w*|pumpe (?:ich|man|wir) .*\\bab|wechs(?:le|elt)|austr(?:itt|eten\\w*)|ausgetreten|leck\\w*|undicht\\w*|schliess\\w* .*\\ban|hebe\\w*|(?:aus|ab|ein|an)(?:ge|zu)?bau(?:en|t)|demont\\w*|(?:ge)?los(?:en|t)|entfern\\w*|(?:aus|ge|ausge)?wechsel[nt]*|(?:aus|ge|ausge)?tausch(?:en|t)|(?:ge)?reinig\\w*|wartung\\w*|(?:ge)?warten|reparatur\\w*|repar\\w*|instandhalt\\w*|arbeit(?:en|et)?|(?:an|ge)?schliess(?:en|t)|anschliess\\w*|anschluss|trenn\\w*|(?:ge)?beruhr\\w*|entleer\\w*|sicher|gefahr\\w*|umgang|abziehen',
  'ouvrir|retirer|demonter|remplacer|nettoyer|debrancher|brancher|reparer|toucher|intervention\\w*|entretien|vidanger|manipuler',
  'abrir|retirar|quitar|desmontar|(?:re|sub)emplazar|cambiar|limpiar|(?:des)?conectar|reparar|tocar|mantenimiento|vaciar|manipular',
  'remover|substituir|trocar|limpar|desligar|ligar|consertar|manutencao|drenar|manusear',
)

const allActs = new RegExp(acts, 'g')

/** All that a question is about; none of a question that only asks what a value or a part is. */
export function hazardsAsked(question: string): Hazard[] {
  const text = plain(question)
  const isWork = acts.test(text)
  return kindsWhere(({ always, worked }) => always.test(text) || (isWork && worked?.test(text) === true))
}

/** How something is done, or whether one may do it, at the head of a question. */
const work = new RegExp(
  '^[¿¡\\s]*(?:' +
    [
      'how (?:to|is|are|do|does|can|could|should|must|would)\\b|(?:can|could|may|must|should|shall) (?:i|we|you|one)\\b|what (?:do|must|should) (?:i|we|you) do\\b|(?:am i|are we|is it) (?:allowed|safe|permitted)\\b|(?:what (?:is|are) the )?(?:steps?|procedures?|instructions?|precautions?) (?:to|for|when)\\b|what (?:precautions|safety)\\b',
      'wie (?!(?:oft|lange?|viele?|hoch|gross|schwer|weit|heiss|warm|alt|tief|breit|schnell|laut|heisst|heissen|lautet|stark)\\b)|(?:darf|kann|muss|soll|durfen|konnen|mussen) (?:ich|man|wir)\\b|was (?:muss|soll|ist) (?:ich|man|wir|zu tun)\\b',
      'comment (?!s.appelle|se nomme)|(?:puis-je|peut-on|dois-je|doit-on|faut-il)\\b',
      'como (?!se (?:llama|chama))|(?:puedo|podemos|se puede|debo|posso|pode-se|devo)\\b',
    ].join('|') +
    ')',
)

const deed = new RegExp(
  '^(?:open|remove|dismantle|disassemble|change|loosen|replace|clean|unblock|repair|service|connect|disconnect|drain|recharge|adjust|install|lift|weld|purge|bleed|' +
    'offnen|wechseln|tauschen|austauschen|reinigen|reparieren|ausbauen|einbauen|warten|anschliessen|trennen|entleeren|entluften|einstellen|heben|schweissen|' +
    'ouvrir|retirer|demonter|remplacer|changer|nettoyer|debrancher|brancher|reparer|vidanger|purger|' +
    'abrir|quitar|desmontar|reemplazar|cambiar|limpiar|conectar|desconectar|reparar|vaciar|' +
    'remover|substituir|trocar|limpar|ligar|desligar|consertar|drenar)$',
)

/** Whether it asks for something to be done: whatever the section of the answer warns of is then met with. */
export function asksForWork(question: string): boolean {
  const text = plain(question)
  // "Replace fuse", "Sicherung wechseln".
  const words = text.match(/[\p{L}-]+/gu) ?? []
  const isDeed = words.length > 1 && words.length <= 6 && [words[0], words.at(-1)].some((word) => deed.test(word ?? ''))
  return work.test(text) || isDeed
}

/** All that a warning names. */
export function hazardsNamed(text: string): Hazard[] {
  const own = plain(text)
  return kindsWhere(({ always, worked, told = worked }) => always.test(own) || told?.test(own) === true)
}

/** What is done to things, of all that a text tells, by its words. */
export function actsIn(text: string): string[] {
  return plain(text).match(allActs) ?? []
}

function kindsWhere(has: (words: Words) => boolean): Hazard[] {
  return (Object.keys(words) as Hazard[]).filter((kind) => has(words[kind]))
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss').replace(/\s+/g, ' ')
}

/** Whole words, of each language in a line. */
function anyOf(...lines: string[]): RegExp {
  return new RegExp(`(?<![\\w])(?:${lines.join('|')})(?![\\w])`)
}
