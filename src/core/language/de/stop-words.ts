import { plain, wordsOf } from '../lists'
import { stem } from './stem'

/** German words that say nothing about a subject. */
export const stopWords = wordsOf(
  plain(
    'aber alle allem allen aller alles als also am an andere anderen anderer anderes auch auf aus bei beim bin bis bist bitte da dabei dafür dagegen ' +
      'daher damit danach dann daran darauf darf das dass davon dazu dein dem den denn der des dessen deshalb die dies diese diesem diesen dieser ' +
      'dieses doch dort du durch dürfen ein eine einem einen einer eines er es etwa etwas euch für gegen geht gibt hab habe haben hat hatte hier hin ' +
      'hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im in indem ins ist ja jede jedem jeden jeder jedes kann kein keine keinem keinen keiner ' +
      'können könnte machen macht man mein meine meinem meinen mit muss müssen nach nicht noch nun nur ob oder ohne sehr sein seine seinem seinen ' +
      'seiner seit sich sie sind so soll sollen sollte sonst sowie tun über um und uns unser unter viel viele vielen vom von vor wann war waren warum ' +
      'was wegen weil welche welchem welchen welcher welches wenn wer werden wie wieso wieviel wieviele will wir wird wirst wo wobei wodurch wofür ' +
      'womit woran worauf würde zu zum zur zwischen oft lange hoch groß weit dokument dokumente dokumenten handbuch anleitung bedeutet heißt',
  ),
)

/** Stems of words that shape a question more than they say what about: they count a little. */
export const framingWords = new Set(
  plain(
    'angegeben beachten benötigt beschreiben bestimmt brauche brauchen braucht erforderlich erlaubt finde finden geeignet genau gilt lautet liegt ' +
      'möglich nennen nötig notwendig passiert richtig sagen steht tritt üblich verwenden verwendet vorgeschrieben vorgesehen zeigen zulässig zeigt',
  )
    .split(' ')
    .map(stem),
)
