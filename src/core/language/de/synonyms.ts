/**
 * Words that German manuals and the people who ask them use for the same thing. Of the 17 German questions (tests/fixtures/languages)
 * 3 are not found without them, and one of these loses the first place; another one does without the units below.
 */
import { longFormsIn, measuresIn, plain, synonymsIn } from '../lists'
import { stem } from './stem'

const groups = [
  'maximal maximale maximum höchste höchstens größte höchstzulässige',
  'minimal minimale minimum kleinste mindestens niedrigste',
  'gewicht masse wiegt schwer',
  'wechseln wechsel gewechselt tauschen austauschen ausgetauscht ersetzen ersetzt erneuern erneuert',
  'geräusch lärm schalldruckpegel laut',
  'störung fehler ausfall defekt alarm',
  'ursache grund',
  'schmieren schmierung geschmiert fett einfetten nachschmieren',
  'drehzahl geschwindigkeit schnell',
  'anlauf start starten einschalten anlassen',
  'stoppen anhalten abschalten ausschalten abstellen',
  'anziehen festziehen angezogen anzugsmoment anzugsdrehmoment drehmoment',
  'prüfen kontrollieren inspizieren geprüft kontrolliert überprüfen',
  'lagern lagerung aufbewahren einlagern',
  'einbauen montieren montage einbau',
  'ausbauen demontieren demontage ausbau',
  'reinigen säubern reinigung spülen gereinigt',
  'ablassen entleeren ablass',
  'warnung gefahr vorsicht achtung',
  'dauer lang lange',
  'intervall abstand häufig',
  'hersteller lieferant',
].map(plain)

export const synonyms = synonymsIn(groups, stem)

export const longForms = longFormsIn(
  { psa: 'persönliche schutzausrüstung', fu: 'frequenzumrichter', loto: 'gegen wiedereinschalten sichern' },
  (word) => stem(plain(word)),
)

/** Which units measure what a question calls by its name. */
export const measures = measuresIn(
  {
    'drehmoment anzugsmoment anzugsdrehmoment': 'nm knm',
    'druck überdruck unterdruck vakuum': 'bar mbar barg bara psi pa hpa kpa mpa',
    'temperatur heiß kalt warm': '°c °f k',
    spannung: 'v kv mv vac vdc',
    'strom stromaufnahme': 'a ma ka ua',
    leistung: 'w kw mw va kva',
    'drehzahl geschwindigkeit': 'rpm m/s mm/s m/min km/h',
    frequenz: 'hz khz mhz',
    'gewicht masse wiegt schwer': 'kg g mg t',
    'länge abstand höhe breite durchmesser dicke stärke tiefe spiel lang hoch breit dick tief': 'mm cm m km um "',
    'zeit dauer intervall frist oft lange alter': 's min h day week month year ms',
    'förderstrom durchfluss volumenstrom': 'l/min l/s l/h m3/h m3/s',
    'volumen füllmenge menge inhalt': 'l ml m3 cm3 g kg',
    schalldruckpegel: 'db dba',
    feuchte: '%',
  },
  (word) => stem(plain(word)),
)
