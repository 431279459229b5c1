/** How questions are asked in Spanish, and what the form of a sentence says. The text has its accents here, if it was typed with them. */
import { keyOfRow, shortForm } from '../clause-leads'
import type { PlaceForms, QuestionForms, SentenceForms, Slips, SmallTalkForms } from '../language'
import { plain, wordsOf } from '../lists'

export const questions: QuestionForms = {
  quantity:
    /(?<!\p{L})(?:cu[áa]nt[oa]s?|número de|valor|m[áa]xim[oa]s?|m[íi]nim[oa]s?|nominal(?:es)?|l[íi]mites?|a qué (?:presión|temperatura|velocidad|altura|distancia))(?!\p{L})/iu,
  definition: /^[\s¿]*(?:qu[ée] (?:es|son|significa|quiere decir)|expli(?:ca|que)|defin[ae])(?!\p{L})/iu,
  leave:
    /^[\s¿]*(?:(?:se )?puede[ns]?|puedo|podemos|debo|se debe[n]?|hay que|es posible|está permitido)(?!\p{L})|(?<!\p{L})(?:permitid[oa]s?|prohibid[oa]s?)(?!\p{L})/iu,
  steps:
    /(?<!\p{L})c[óo]mo(?!\p{L})|(?<!\p{L})(?:pasos|procedimiento)(?!\p{L})|(?<!\p{L})qu[ée] (?:hago|hay que hacer|debo hacer|hacer)(?!\p{L})(?!.*(?<!\p{L})(?:si|cuando|en caso)(?!\p{L}))/iu,
  list: /^[\s¿]*(?:enumer[ae]|list[ae]|nombr[ae])(?!\p{L})|^[\s¿]*(?:cu[áa]les son|qu[ée] \p{L}+s (?:hay|son|se|deben|pueden))(?!\p{L})/iu,
  clauses: [
    { asked: /\S\s+(?:si|cuando|en caso)\s+(\S.*)/isu, ledInBy: /(?<!\p{L})(?:si|cuando|en caso)(?!\p{L})/giu },
    {
      asked: /(?<!\p{L})(?:antes de(?: que)?)(?!\p{L})\s+(\S.*)/isu,
      ledInBy: /(?<!\p{L})(?:antes de(?: que)?)(?!\p{L})/giu,
    },
    {
      asked: /(?<!\p{L})(?:después de(?: que)?|tras)(?!\p{L})\s+(\S.*)/isu,
      ledInBy: /(?<!\p{L})(?:después de(?: que)?|tras|una vez)(?!\p{L})/giu,
    },
    {
      asked: /(?<!\p{L})c[óo]mo (?:es|son|está|están|puede|pueden|debe|deben) (\S.*)/isu,
      ledInBy: /^(?<named>[^,]{1,80}?)\s(?:por|con|mediante|usando|a través de)\s/giu,
    },
    {
      asked: /(?<!\p{L})c[óo]mo\s+(?:(?:se|puedo|debo|hay que) )?(\S.*)/isu,
      ledInBy: /(?<!\p{L})(?:para)(?!\p{L})/giu,
    },
    {
      asked: /^[\s¿]*qu[ée] (?:significan?|quieren? decir) (?:la abreviatura |las siglas )(\S+)\s*\?*$/iu,
      ledInBy: shortForm,
      isThing: true,
    },
    {
      asked: /^[\s¿]*(?:qu[ée] (?:hacen?|indican?|muestran?|regulan?)|para qu[ée] sirven?) (\S.*?)\s*\?*$/iu,
      ledInBy: /^(?<named>.{1,60}?)\s(?!(?:es|una|la|esta|para|de|que)\s)\p{Ll}{3,}[ae]n?\s/gu,
      isThing: true,
    },
    {
      asked: /^[\s¿]*qu[ée] (?:es|son|significan?)\s+(\S.*?)\s*\?*$/iu,
      ledInBy: /^(?<named>.{1,60}?)\s(?:(?:es|son)(?=\s(?:una?|el|las?|los|\S*\d))|significan?|indican?)\s/giu,
      isThing: true,
    },
    {
      asked: /\S.*\s(?:de|del|para)\s+(\S.*?)\s*\?*$/iu,
      ledInBy: keyOfRow,
      isThing: true,
    },
  ],
  instruction:
    /^[\s¿]*(?:por favor,? )?(?:(?:puede|puedes|podría|podrías) )?(?:mu[ée]str[ae]|d[ai]|expli(?:ca|que)|describ[ae]|busca|busque|encuentr[ae]|compar[ae]|enumer[ae]|list[ae]|resum[ae])r?(?:me)?(?!\p{L})/iu,
  extent: /(?<!\p{L})(cada) cu[áa]nto(?: tiempo)?(?!\p{L})|(?<!\p{L})cu[áa]nto (tiempo)(?!\p{L})/giu,
  extentAs: 'cuanto',
  meant: [
    [/^[\s¿]*qu[ée] hacer[,:;\s–-]+(?!(?:si|cuando|en|para|con|contra)\s)(?=\S)/iu, 'qué hacer si '],
    [/^\s*(?:significado|definición) (?:de |del )(?=\S)/iu, 'qué significa '],
    [/^\s*(?:función|finalidad) (?:de |del )(?=\S)/iu, 'para qué sirve '],
  ],
  opening: /^[\s¿]*(?:qu[eé]|cu[aá]l|qui[eé]n|d[oó]nde|cu[aá]ndo|por qu[eé]|c[oó]mo|si)(?!\p{L})/iu,
  brief: [
    [/^(\S.*?)[,;:.\s–-]+[¿]?qu[ée] (?:hacer|hago|debo hacer|se hace)\s*\?*$/iu, 'qué hacer si $1'],
    [/^(\S.*?)[,;:\s–-]+[¿]?qu[ée] pasa\s*\?*$/iu, 'qué pasa si $1'],
    [/^(\S.{1,40}?),? (?:significado|definición)\s*\?*$/iu, 'qué significa $1'],
  ],
  interrogatives: wordsOf(plain('qué cuál cuáles cuánto cuánta cuántos cuántas')),
  behindHead: wordsOf('de del para'),
  beforeUnit: /^(?:en|cuant[oa]s?)$/i,
  article: /^(?:una?|el|la|los|las|cada|por)$/i,
}

export const places: PlaceForms = {
  page: /(?<!\p{L})(?:en |de |ver |véase )?(?:la )?(?:página|pág\.?|p\.)\s?(\d{1,2}-\d{1,3}|\d{1,4}|[ivx]+)(?![\p{L}\d])(?!\s*%)/iu,
  section:
    /(?<![\p{L}\d])(?:en |de |del |ver |véase )?(?:el |la )?(?:secci[óo]n|cap[íi]tulo|apartado|§)\s?(\d{1,2}(?:\.\d{1,3}){0,4}[a-z]?)(?![\p{L}\d])/iu,
  document:
    /(?<!\p{L})(?:(?:en|según) (?:el|la|las)|del|de la|de las) (?:manual|gu[íi]a|documentaci[óo]n|instrucciones|ficha técnica|hoja de datos)(?: de (?:instrucciones|uso|usuario|servicio))? (?:del |de la |de los |de las |de )([\p{L}\d-]+(?: [\p{Lu}\d][\p{L}\d-]*)?)/iu,
}

export const sentences: SentenceForms = {
  defining: /^.{1,60}?\s(?:es|son|significa|indica|representa|se refiere a)\s/,
  ruling:
    /(?<!\p{L})(?:nunca|jamás|no (?:se )?(?:debe|deben|puede|pueden|use|utilice|abra|permita)|prohibid[oa]s?|sólo si|solo si|sólo (?:personal|cuando)|solo (?:personal|cuando)|evit(?:e|ar)|permitid[oa]s?)(?!\p{L})/iu,
  granting:
    /(?<!\p{L})(?:puede[ns]?|debe[ns]?|necesari[oa]s?|posibles?|apt[oa]s?|adecuad[oa]s?|peligros[oa]s?|provoca[nr]?|causa[nr]?)(?!\p{L})/iu,
  leaning:
    /^(?:est[eao]s?|est[ao]|es[eao]s?|ell[oa]s?|él|además|sin embargo|por (?:lo )?tanto|así|de lo contrario|en caso contrario|por ejemplo|en este caso|en ese caso|entonces|después|luego)(?!\p{L})/iu,
  numeral:
    /(?<!\p{L})(?:un[oa]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|quince|veinte|treinta|cincuenta|cien|mil|medi[oa]|cuarto|vez|veces|diari\p{L}*|semanal\p{L}*|mensual\p{L}*|anual\p{L}*)(?!\p{L})/iu,
  former: /(?<!\p{L})(?:antigu[oa]s?|antiguamente|anteriormente|obsolet[oa]s?|ya no)(?!\p{L})/iu,
  example: /(?<!\p{L})(?:por ejemplo|p\.\s?ej\.|ejemplo|tales? como)/iu,
  exampleAsked: /^ejemplo/i,
}

export const smallTalk: SmallTalkForms = {
  greeting:
    /^[¡¿]?(?:hola|buenos días|buenas(?: tardes| noches)?|gracias|muchas gracias|adiós|hasta luego|quién eres|qué (?:puedes|sabes) hacer|ayuda)[!?]?(?:[ ,]+(?:sitebook|a todos|todos|amigo))*$/,
  command:
    /^(?:por favor,? )?(?:borra|borre|borrar|elimina|elimine|eliminar|abre|abra|abrir|cierra|cierre|traduce|traduzca|traducir|envía|envíe|escribe|escriba|imprime|imprima|guarda|guarde)(?: (?:todo|todos|todas|el|la|los|las|este|esta|estos|mis|un|una))* (?:documentos?|archivos?|pdfs?|manual|manuales|conversación|historial|respuesta|correo|e-?mail|carta|poema|todo)(?: por favor)?$/,
  library:
    /^[¡¿]?(?:(?:qué|cuáles|cuántos|lista(?:r)? (?:los|todos los)|muestra los) (?:documentos|archivos|pdfs?|manuales)(?: (?:hay|tienes|tiene|tengo|están cargados))?|cuántas páginas tiene (?:el |este )?(?:documento|archivo|pdf|manual|\S+_\S+|\S+\.pdf))$/,
  pointers: wordsOf('siguiente ejemplo ejemplos detalles detalle anterior'),
}

/** No list of words in use was at hand, so nothing is taken for a slip. */
export const slips: Slips = { interrogatives: [], ownWords: new Set(), short: new Map() }
