/** How questions are asked in Portuguese, and what the form of a sentence says. The text has its accents here, if it was typed with them. */
import { keyOfRow, shortForm } from '../clause-leads'
import type { PlaceForms, QuestionForms, SentenceForms, Slips, SmallTalkForms } from '../language'
import { wordsOf } from '../lists'

export const questions: QuestionForms = {
  quantity:
    /(?<!\p{L})(?:quant[oa]s?|n[úu]mero de|valor|m[áa]xim[oa]s?|m[íi]nim[oa]s?|nomina(?:l|is)|limites?|(?:a|em) que (?:pressão|temperatura|velocidade|altura|distância))(?!\p{L})/iu,
  definition: /^\s*(?:o )?que (?:é|são|significa|quer dizer)(?!\p{L})|^\s*(?:expli(?:ca|que)|defin[ae])(?!\p{L})/iu,
  leave:
    /^\s*(?:posso|pode(?:-se|mos)?|se pode|devo|deve-se|devemos|é (?:possível|permitido|proibido))(?!\p{L})|(?<!\p{L})(?:permitid[oa]s?|proibid[oa]s?)(?!\p{L})/iu,
  steps:
    /(?<!\p{L})como(?!\p{L})|(?<!\p{L})(?:passos|etapas|procedimento)(?!\p{L})|(?<!\p{L})o que (?:fazer|devo fazer|faço)(?!\p{L})(?!.*(?<!\p{L})(?:se|quando|caso)(?!\p{L}))/iu,
  list: /^\s*(?:enumer[ae]|list[ae]|cit[ae])(?!\p{L})|^\s*quais (?:são|\p{L}+s)(?!\p{L})/iu,
  clauses: [
    {
      asked: /(?<!\p{L})como (?:é|são|está|estão|pode|podem|deve|devem) (\S.*)/isu,
      ledInBy: /^(?<named>[^,]{1,80}?)\s(?:por|com|mediante|usando|através d\S+)\s/giu,
    },
    {
      asked: /(?<!\p{L})como\s+(?:(?:se|posso|devo|fazer para) )?(\S.*)/isu,
      ledInBy: /(?<!\p{L})(?:para)(?!\p{L})/giu,
    },
    {
      asked: /\S\s+(?:se|quando|caso)\s+(\S.*)/isu,
      ledInBy: /(?<!\p{L})(?:se|quando|caso)(?!\p{L})/giu,
    },
    {
      asked: /(?<!\p{L})(?:antes (?:de|que|do|da))(?!\p{L})\s+(\S.*)/isu,
      ledInBy: /(?<!\p{L})(?:antes (?:de|que|do|da))(?!\p{L})/giu,
    },
    {
      asked: /(?<!\p{L})(?:depois (?:de|que|do|da)|após)(?!\p{L})\s+(\S.*)/isu,
      ledInBy: /(?<!\p{L})(?:depois (?:de|que|do|da)|após|assim que)(?!\p{L})/giu,
    },
    {
      asked: /^\s*o que (?:significam?|querem? dizer) (?:a abreviatura |a sigla )(\S+)\s*\?*$/iu,
      ledInBy: shortForm,
      isThing: true,
    },
    {
      asked: /^\s*(?:o que (?:faz|fazem|indicam?|mostram?|regulam?)|para que servem?) (\S.*?)\s*\?*$/iu,
      ledInBy: /^(?<named>.{1,60}?)\s(?!(?:é|uma|esta|para|de|que)\s)\p{Ll}{3,}(?:[ae]|m)\s/gu,
      isThing: true,
    },
    {
      asked: /^\s*o que (?:é|são|significam?)\s+(\S.*?)\s*\?*$/iu,
      ledInBy: /^(?<named>.{1,60}?)\s(?:(?:é|são)(?=\s(?:uma?|os?|as?|\S*\d))|significam?|indicam?)\s/giu,
      isThing: true,
    },
    {
      asked: /\S.*\s(?:de|do|da|para)\s+(\S.*?)\s*\?*$/iu,
      ledInBy: keyOfRow,
      isThing: true,
    },
  ],
  instruction:
    /^\s*(?:por favor,? )?(?:(?:pode|poderia) )?(?:me )?(?:mostr[ae]|dê|explique|explica|descrev[ae]|procur[ae]|encontr[ae]|compar[ae]|enumer[ae]|list[ae]|resum[ae])r?(?:-me)?(?!\p{L})/iu,
  extent: /(?<!\p{L})(?:de quanto em|a cada|por|durante) quanto (tempo)(?!\p{L})|(?<!\p{L})quanto (tempo)(?!\p{L})/giu,
  extentAs: 'quanto',
  meant: [
    [/^\s*o que fazer[,:;\s–-]+(?!(?:se|quando|caso|em|para|com|contra)\s)(?=\S)/iu, 'o que fazer se '],
    [/^\s*(?:significado|definição) (?:de |do |da )(?=\S)/iu, 'o que significa '],
    [/^\s*(?:função|finalidade) (?:de |do |da )(?=\S)/iu, 'para que serve '],
  ],
  opening: /^\s*(?:o que|qual|quais|quem|onde|quando|por qu[eê]|como|se)(?!\p{L})/iu,
  brief: [
    [/^(\S.*?)[,;:.\s–-]+o que (?:fazer|faço|devo fazer|se faz)\s*\?*$/iu, 'o que fazer se $1'],
    [/^(\S.*?)[,;:\s–-]+o que acontece\s*\?*$/iu, 'o que acontece se $1'],
    [/^(\S.{1,40}?),? (?:significado|definição)\s*\?*$/iu, 'o que significa $1'],
  ],
  interrogatives: wordsOf('que qual quais quanto quanta quantos quantas'),
  behindHead: wordsOf('de do da dos das para'),
  beforeUnit: /^(?:em|quant[oa]s?)$/i,
  article: /^(?:uma?|o|a|os|as|cada|por)$/i,
}

export const places: PlaceForms = {
  page: /(?<!\p{L})(?:na |da |veja a |ver )?(?:página|pág\.?|p\.)\s?(\d{1,2}-\d{1,3}|\d{1,4}|[ivx]+)(?![\p{L}\d])(?!\s*%)/iu,
  section:
    /(?<![\p{L}\d])(?:na |no |da |do |ver )?(?:seção|secção|capítulo|item|§)\s?(\d{1,2}(?:\.\d{1,3}){0,4}[a-z]?)(?![\p{L}\d])/iu,
  document:
    /(?<!\p{L})(?:n[oa]s?|d[oa]s?|(?:segundo|conforme) [oa]s?) (?:manual|documentação|guia|instruções|folha de dados|ficha técnica)(?: de (?:instruções|operação|uso|usuário|serviço))? (?:do |da |dos |das |de )([\p{L}\d-]+(?: [\p{Lu}\d][\p{L}\d-]*)?)/iu,
}

export const sentences: SentenceForms = {
  defining: /^.{1,60}?\s(?:é|são|significa|indica|representa|refere-se a)\s/,
  ruling:
    /(?<!\p{L})(?:nunca|jamais|não (?:se )?(?:deve|devem|pode|podem|use|utilize|abra|opere|permita)|proibid[oa]s?|somente (?:se|quando|por)|só (?:se|quando)|apenas (?:se|quando)|evit(?:e|ar)|permitid[oa]s?)(?!\p{L})/iu,
  granting:
    /(?<!\p{L})(?:pode[mr]?|deve[mr]?|necessári[oa]s?|possível|possíveis|adequad[oa]s?|perigos[oa]s?|provoca[mr]?|causa[mr]?)(?!\p{L})/iu,
  leaning:
    /^(?:est[ea]s?|ess[ea]s?|isto|isso|el[ea]s?|além disso|no entanto|porém|portanto|assim|caso contrário|por exemplo|neste caso|nesse caso|então|depois|em seguida)(?!\p{L})/iu,
  numeral:
    /(?<!\p{L})(?:uma?|dois|duas|três|quatro|cinco|seis|sete|oito|nove|dez|doze|quinze|vinte|trinta|cinquenta|cem|mil|mei[oa]|quarto|vez|vezes|diári\p{L}*|diariamente|seman\p{L}*|mensa\p{L}*|anua\p{L}*)(?!\p{L})/iu,
  former: /(?<!\p{L})(?:antig[oa]s?|antigamente|anteriormente|obsolet[oa]s?|já não|não (?:é|são) mais)(?!\p{L})/iu,
  example: /(?<!\p{L})(?:por exemplo|p\.\s?ex\.|exemplo|tais como|tal como)/iu,
  exampleAsked: /^exemplo/i,
}

export const smallTalk: SmallTalkForms = {
  greeting:
    /^(?:olá|oi|bom dia|boa (?:tarde|noite)|obrigad[oa]|muito obrigad[oa]|valeu|tchau|até logo|quem é você|o que você (?:pode|sabe) fazer|ajuda)(?:[ ,]+(?:sitebook|a todos|todos|pessoal))*$/,
  command:
    /^(?:por favor,? )?(?:apague|apaga|apagar|exclua|excluir|remova|abra|abrir|feche|fechar|traduza|traduzir|envie|enviar|escreva|imprima|imprimir|salve)(?: (?:tudo|todos|todas|o|a|os|as|este|esta|estes|meus|um|uma))* (?:documentos?|arquivos?|pdfs?|manual|manuais|conversa|histórico|resposta|e-?mail|carta|poema|tudo)(?: por favor)?$/,
  library:
    /^(?:(?:quais|que|quantos|lista(?:r)? (?:os|todos os)|mostre os) (?:documentos|arquivos|pdfs?|manuais)(?: (?:há|existem|você tem|tenho|estão carregados))?|quantas páginas tem (?:o |este )?(?:documento|arquivo|pdf|manual|\S+_\S+|\S+\.pdf))$/,
  pointers: wordsOf('seguinte exemplo exemplos detalhes detalhe anterior próximo'),
}

/** No list of words in use was at hand, so nothing is taken for a slip. */
export const slips: Slips = { interrogatives: [], ownWords: new Set(), short: new Map() }
