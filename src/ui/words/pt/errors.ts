/** What went wrong and what to do next, in Portuguese. */
import { formatsOf } from '../formats'
import type { ErrorSentences } from '../sentences'
import { linesOf } from '../sentences'
import type { Words } from '../words'

const { bytes, list, plural } = formatsOf('pt')

const files = (names: readonly string[]) =>
  list(
    names.length > 3
      ? [...names.slice(0, 3), plural(names.length - 3, { one: 'mais # arquivo', other: 'mais # arquivos' })]
      : names,
  )

const spaceNeeded = ([needed, free]: readonly string[]) =>
  `ele precisa de mais ${bytes(Number(needed))}${free === undefined ? '' : `, e há ${bytes(Number(free))} livres`}`

const reportOf = ([host = '', status]: readonly string[]) =>
  `${host} informa um erro${status === undefined ? '' : ` (${status})`}`

export const errors: Words['errors'] = {
  'app/other-build': 'Uma versão mais nova do Sitebook está em uso em outra aba: recarregue esta para continuar.',
  'app/unexpected': 'Algo deu errado no Sitebook: recarregue a página; os seus documentos estão guardados.',
  'app/worker-ended':
    'Uma parte do Sitebook parou durante o trabalho: tente de novo; os seus documentos estão guardados.',
  'app/worker-failing':
    'Uma parte do Sitebook para repetidamente, talvez por falta de memória: feche outras abas e aplicativos e recarregue a página. Os seus documentos estão guardados.',
  'pdf/password': 'Este PDF é protegido por senha: digite-a para ler o documento.',
  'pdf/wrong-password': 'Essa senha não abre este PDF: confira-a e tente de novo.',
  'pdf/not-a-pdf': 'Este arquivo não é um PDF: salve-o ou imprima-o primeiro como PDF e adicione-o de novo.',
  'document/other-kind':
    'Este arquivo não é do tipo que o Sitebook lê (PDF, foto, texto simples, Markdown): salve-o ou imprima-o como PDF e adicione esse PDF.',
  'document/not-text':
    'Este arquivo não é texto, apesar do nome: abra-o no programa de origem, imprima-o como PDF e adicione esse PDF.',
  'document/empty': 'Este arquivo está vazio: copie-o de novo para o dispositivo e adicione-o outra vez.',
  'pdf/broken':
    'Este PDF está danificado e não pode ser lido: abra-o em outro programa, salve uma nova cópia e adicione-a.',
  'pdf/no-pages': 'Este PDF não tem páginas: confira se é o arquivo certo e adicione-o de novo.',
  'pdf/dynamic-form':
    'Este PDF é um formulário dinâmico (XFA): as páginas só pedem para aguardar. Imprima-o como PDF no Adobe Reader e adicione esse PDF.',
  'pdf/portfolio':
    'Este PDF é um portfólio que contém outros arquivos: salve-os separadamente com o Adobe Reader e adicione os PDFs que houver entre eles.',
  'document/too-slow':
    'Este documento demora demais para ser lido e a leitura foi interrompida: salve uma nova cópia com outro programa e adicione-a.',
  'document/too-large':
    'Este documento precisa de mais memória do que o dispositivo tem e a leitura foi interrompida: divida-o e adicione as partes.',
  'document/unreadable':
    'Este arquivo não pode ser lido onde está agora: copie-o para este dispositivo e adicione a cópia.',
  'document/stopped-app':
    'A leitura deste documento foi interrompida mais de uma vez, por isso ele foi deixado de lado: salve uma nova cópia com outro programa, ou tente de novo.',
  'photo/unreadable': 'Este navegador não consegue abrir esta imagem: salve-a como JPEG ou PNG e adicione-a de novo.',
  'storage/no-space':
    'Não há espaço livre suficiente neste dispositivo: exclua documentos ou um modelo e tente de novo.',
  'share/no-space':
    'Não há espaço livre suficiente para os arquivos compartilhados: exclua documentos ou um modelo e compartilhe-os de novo.',
  'share/cut-off': 'O Sitebook foi fechado antes de tudo chegar: compartilhe de novo o que faltar.',
  'storage/closed':
    'O navegador fechou o armazenamento do aplicativo: recarregue a página; os seus documentos estão guardados.',
  'storage/refused':
    'Este navegador não deixa o Sitebook guardar nada: permita cookies e dados deste site nos ajustes do navegador e recarregue a página.',
  'storage/blocked':
    'Uma versão mais antiga do Sitebook em outra aba está usando a biblioteca: feche aquela aba e recarregue esta.',
  'storage/missing': 'O arquivo guardado deste documento sumiu: adicione o documento de novo.',
  'site/network':
    'Os documentos da unidade não puderam ser baixados: verifique a conexão e continue; o que já chegou está guardado.',
  'site/wrong-bytes':
    'Este arquivo não chegou como está na unidade: continue para baixá-lo de novo, e avise o escritório da unidade se isso se repetir.',
  'site/not-signed':
    'Estes documentos não estão assinados pela unidade, ou foram alterados depois: nenhum foi adicionado; avise o escritório da unidade.',
  'site/no-signatures':
    'Este navegador é antigo demais para verificar a assinatura dos documentos da unidade: atualize-o e eles poderão ser adicionados.',
  'backup/unknown':
    'Isto não é uma cópia do Sitebook, ou é só uma parte: copie-a de novo de onde foi salva, ou escolha uma anterior.',
  'backup/newer': 'Esta cópia é de um Sitebook mais recente: recarregue este com rede e depois restaure-a.',
  'backup/wrong-bytes':
    'Este documento está danificado na cópia e não foi restaurado: use uma cópia anterior ou adicione o próprio documento.',
  'model/no-space': ({ detail }) =>
    `Não há espaço livre suficiente para este modelo: ${spaceNeeded(linesOf(detail))}. Libere espaço ou escolha um modelo menor.`,
  'model/network':
    'O modelo não pôde ser baixado: verifique a conexão e retome o download; o que já chegou está guardado.',
  'model/wrong-bytes':
    'O servidor envia algo que não é o modelo (talvez uma página de login): verifique a rede e retome o download.',
  'model/not-found':
    'Este modelo não foi encontrado em lugar nenhum: confira o endereço ou adicione o modelo a partir de uma pasta.',
  'model/incomplete':
    'Este modelo não está completo neste dispositivo: baixe-o de novo ou adicione-o a partir de uma pasta.',
  'model/no-address': 'Isto não é um endereço: escreva-o como https://servidor/pasta.',
  'model/blocked-address':
    'Este endereço não está entre os que o servidor do Sitebook permite: coloque o modelo em /models/ nesse servidor, ou peça que o endereço seja incluído lá.',
  'model/other-tab': 'Outra aba está ocupada com este modelo: continue lá, ou feche aquela aba e tente aqui de novo.',
  'model/unknown':
    'Nenhum modelo foi reconhecido nestes arquivos: escolha a pasta, o .zip ou o .gguf com o modelo inteiro.',
  'model/missing-files': ({ detail }) =>
    `Ainda falta ao modelo: ${files(linesOf(detail))}. Adicione também esses arquivos, ou retome o download enquanto houver conexão.`,
  'model/folder-lacks': ({ detail }) =>
    `Falta ao modelo: ${files(linesOf(detail))}. Coloque todos os seus arquivos em uma pasta, com a biblioteca compilada (.wasm) se for para o processador gráfico, e adicione essa pasta.`,
  'model/several': 'Estes arquivos contêm mais de um modelo: adicione um de cada vez.',
  'model/no-template':
    'Este modelo não diz como deve ser perguntado (não tem modelo de conversa, “chat template”): use a versão instruct ou chat dele.',
  'model/wrong-file': ({ detail }) =>
    `Danificado ou de outra versão: ${files(linesOf(detail))}. Tente de novo, pegue o modelo em outro lugar ou adicione-o a partir de uma pasta.`,
  'model/not-started':
    'O modelo não pôde ser iniciado, provavelmente porque este dispositivo tem pouca memória: escolha um modelo menor ou leia as citações.',
  'model/does-not-run': 'Este modelo não funciona aqui: exclua-o e adicione um menor ou convertido de outra forma.',
  'model/says-nothing':
    'Este modelo foi carregado, mas não escreveu nada com sentido no teste: exclua-o e adicione outra versão.',
  'model/too-slow':
    'O modelo em uso não consegue ler estes trechos em dez segundos: leia as citações ou escolha outro modelo.',
  'model/stopped': 'O modelo falhou: a sua pergunta está guardada; tente de novo ou leia as citações.',
  'endpoint/unreachable': ({ detail }) =>
    `O servidor da unidade ${detail} não responde: verifique a conexão e tente de novo, ou leia as citações.`,
  'endpoint/blocked': ({ detail }) =>
    `O navegador não deixa o Sitebook chegar ao servidor da unidade ${detail}: peça ao escritório da unidade que permita esse endereço ou o ofereça sob o do Sitebook; as citações funcionam sem ele.`,
  'endpoint/refused': ({ detail }) =>
    `O servidor da unidade ${detail} pede login: peça ao escritório da unidade que libere o acesso do Sitebook; as citações funcionam sem ele.`,
  'endpoint/failed': ({ detail }) =>
    `O servidor da unidade ${reportOf(linesOf(detail))}: tente de novo, e avise o escritório da unidade se não adiantar; as citações funcionam sem ele.`,
  'endpoint/wrong-reply': ({ detail }) =>
    `O servidor da unidade ${detail} envia algo que não é uma resposta (talvez uma página de login): avise o escritório da unidade; as citações funcionam sem ele.`,
  'endpoint/broken': ({ detail }) =>
    `A resposta do servidor da unidade ${detail} foi interrompida: verifique a conexão e pergunte de novo, ou leia as citações.`,
  'endpoint/silent': ({ detail }) =>
    `O servidor da unidade ${detail} não enviou nada por dois minutos; talvez esteja ocupado: tente mais tarde, ou leia as citações.`,
  'gpu/none': 'Este navegador não tem WebGPU: as respostas são citações dos documentos.',
  'gpu/lost': 'O processador gráfico parou: a sua pergunta está guardada; tente de novo ou leia as citações.',
  'gpu/out-of-memory':
    'O modelo não cabe na memória gráfica deste dispositivo: escolha um modelo menor ou leia as citações.',
  'gpu/reload':
    'O processador gráfico falhou duas vezes: recarregue a página para usar o modelo de novo; as citações funcionam sem ele.',
} satisfies ErrorSentences
