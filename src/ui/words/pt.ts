/** Every sentence of the screen in Portuguese, as it is written in Brazil; `en.ts` says what each is for. */
import type { SmallTalk } from '../../core/document'
import type { NoticeText } from '../../library/library'
import type { UpdateState } from '../../shell/update'
import type { FirstPages } from '../first-pages'
import { formatsOf } from './formats'
import { calculation } from './pt/calculations'
import { errors } from './pt/errors'
import { model, models } from './pt/models'
import { tasks } from './pt/tasks'
import type { Sentences } from './sentences'
import type { Words } from './words'

const { count, decimal, bytes, plural, moment, day, list, language } = formatsOf('pt')

const percent = (share: number) => `${Math.floor(share * 100)}%`
const quoted = (texts: readonly string[]) => texts.map((text) => `“${text}”`).join(', ')
const documents = (n: number) => plural(n, { one: '# documento', other: '# documentos' })
const pages = (n: number) => plural(n, { one: '# página', other: '# páginas' })
const questions = (n: number) => plural(n, { one: '# pergunta', other: '# perguntas' })
const numbers = ({ pages, more }: FirstPages) =>
  list([...pages.map(count), ...(more > 0 ? [`mais ${count(more)}`] : [])])
const named = ([first = '', ...rest]: readonly string[]) =>
  rest.length > 1 ? `${first} e mais ${count(rest.length)} arquivos` : list([first, ...rest])

const closestSoFar =
  'Ainda há páginas sendo lidas. Por enquanto nada responde com certeza; isto é o que mais se aproxima:'

export const pt: Words = {
  app: {
    name: 'Sitebook',
    promise: 'Pergunte aos documentos deste tablet: cada resposta cita arquivo e página. Nada sai do dispositivo.',
    settings: 'Ajustes',
    models: 'Modelos',
    drop: 'Solte aqui documentos, pastas ou um modelo para adicioná-los',
    panels: 'Painéis',
    panel: 'Painel',
    documents: 'Documentos',
    ask: 'Perguntar',
    page: 'Página',
    reload: 'Recarregar',
    dismiss: 'Ocultar',
    close: 'Fechar',
    keep: 'Manter',
    cancel: 'Cancelar',
    stop: 'Parar',
    goToQuestion: 'Ir para a pergunta',
    undo: 'Desfazer',
    clearField: 'Limpar a busca',
  },
  errors,
  welcome: {
    opening: 'Abrindo a sua biblioteca…',
    give: 'Solte, cole ou escolha PDFs, textos ou arquivos Markdown: manuais, folhas de dados, normas.',
    openingSample: 'Abrindo o exemplo…',
    trySample: 'Testar o manual de exemplo',
  },
  meaning: {
    label: 'Busca por significado',
    offer: (size) =>
      `Busca por significado (${bytes(size)}, uma única vez, para textos em inglês): de 100 perguntas em palavras do dia a dia, em 67 a página certa estava entre as cinco primeiras; só com as palavras, em 53.`,
    get: 'Obter a busca por significado',
    notNow: 'Agora não',
  },
  add: { documents: 'Adicionar documentos', folder: 'Adicionar uma pasta', photo: 'Adicionar uma foto' },
  banners: {
    newVersion: 'Há uma nova versão pronta.',
    reloadNow: 'Recarregar agora',
    refused: (n) =>
      plural(n, {
        one: '# arquivo não pôde ser adicionado.',
        other: '# arquivos não puderam ser adicionados.',
      }),
    notices: (n) => plural(n, { one: '# aviso', other: '# avisos' }),
    modelStopped: (name, lost) =>
      `${name} parou: ${lost ? 'o processador gráfico falhou duas vezes' : 'este dispositivo tem agora pouca memória para ele'}. Enquanto nenhum modelo estiver em uso, as respostas são citações.`,
    use: (name) => `Usar ${name}`,
    reloadAndUse: (name) => `Recarregar e usar ${name}`,
    downloadStopped: (name, why) => `O download de ${name} parou. ${why}`,
    downloaded: (name) => `${name} já está neste dispositivo.`,
    shared: (names) =>
      names.length === 1
        ? `${quoted(names)} veio de outro aplicativo ou site. Adicione o arquivo somente se foi você quem o compartilhou.`
        : `${quoted(names)} vieram de outro aplicativo ou site. Adicione os arquivos somente se foi você quem os compartilhou.`,
    whatWasShared: 'Arquivos compartilhados',
    add: 'Adicionar',
    discard: 'Descartar',
    removed: (names) =>
      `${names.length > 1 ? 'Removidos' : 'Removido'}: ${quoted(names.slice(0, 1))}${names.length > 1 ? ` e mais ${documents(names.length - 1)}` : ''}.`,
    siteDocuments: (documents, size) =>
      documents === 1
        ? `Esta unidade oferece um documento, ${bytes(size)}. Ele pode ser consultado na hora, também sem conexão.`
        : `Esta unidade oferece ${count(documents)} documentos, ${bytes(size)}. Eles podem ser consultados na hora, também sem conexão.`,
    takingSiteDocuments: (done, of) => `Adicionando os documentos da unidade: ${count(done)} de ${count(of)}`,
    named,
  },
  notices: {
    'no-pdfs': ({ name }) => `Não há PDFs nem textos na pasta “${name}”.`,
    unreadable: ({ name }) => `“${name}” não pode ser lido onde está agora: copie o arquivo para este dispositivo.`,
    'restore-stopped': ({ name }) =>
      `A restauração de “${name}” foi interrompida. O que já tinha sido restaurado está aqui: restaure o mesmo arquivo de novo nas configurações para continuar.`,
    'not-kept': ({ names }) =>
      names.length === 1
        ? `O aplicativo foi fechado antes de guardar ${named(names)}: adicione o arquivo de novo.`
        : `O aplicativo foi fechado antes de guardar ${named(names)}: adicione os arquivos de novo.`,
    restored: ({ documents: found, turns, settings }) => {
      const back = [
        ...(found > 0 ? [`${documents(found)} (em nova leitura)`] : []),
        ...(turns > 0 ? [questions(turns)] : []),
        ...(settings > 0 ? ['os seus ajustes'] : []),
      ]
      return `O navegador perdeu o banco de dados do Sitebook; recuperado das cópias neste dispositivo: ${list(back)}.`
    },
    replaced: ({ name }) => `“${name}” foi substituído pela nova versão da unidade.`,
    'there-again': ({ name }) => `O arquivo guardado de “${name}” tinha sumido e está de volta.`,
    duplicate: ({ name, known }) => `“${name}” já está na biblioteca${known === name ? '' : `, como “${known}”`}.`,
  } satisfies Sentences<NoticeText>,
  offline: {
    kept: 'Pronto para o modo avião: todo o Sitebook está neste dispositivo.',
    keeping: ({ fraction }) => `Preparando o modo avião, ${percent(fraction)}`,
    failed:
      'Não está pronto para o modo avião: o aplicativo não pôde ser guardado neste dispositivo. Verifique a rede e o espaço livre e recarregue.',
    development:
      'Não está pronto para o modo avião: o servidor de desenvolvimento não tem service worker, para que cada mudança apareça na hora.',
    impossible:
      'Não está pronto para o modo avião: este navegador não consegue guardar o aplicativo no dispositivo. A causa pode ser uma janela privada ou um endereço sem HTTPS.',
  } satisfies Sentences<UpdateState['offline']>,
  library: {
    label: 'Biblioteca',
    documents: 'Documentos',
    improving: (number, of) => `Melhorando: ${count(number)} de ${count(of)}`,
    meaning: (done, all) =>
      `Busca por significado: ${count(done)} de ${plural(all, { one: '# trecho', other: '# trechos' })}`,
    count: documents,
    kept: (n) =>
      plural(n, {
        one: '# documento · guardado neste dispositivo',
        other: '# documentos · guardados neste dispositivo',
      }),
    mayBeCleared: (n) => `${documents(n)} · o navegador pode ${n > 1 ? 'apagá-los' : 'apagá-lo'} se faltar espaço`,
    remove: 'Remover',
    search: 'Buscar um documento',
    none: (query) => `Nenhum documento se chama “${query}”.`,
    order: 'Ordem',
    edit: 'Editar',
    done: 'Concluído',
    selection: 'Documentos selecionados',
    selected: (n) => plural(n, { one: '# selecionado', other: '# selecionados' }),
    selectAll: 'Selecionar tudo',
    selectNone: 'Limpar a seleção',
    imports: 'Importação',
    batch: (done, all) => `${count(done)} de ${count(all)} lidos`,
    cancelAll: 'Cancelar tudo',
  },
  orders: {
    oldest: 'Mais antigos',
    newest: 'Mais recentes',
    name: 'Por nome',
    size: 'Maiores primeiro',
  },
  document: {
    askOnly: (name) => `Perguntar só a este: ${name}`,
    remove: (name) => `Remover ${name}`,
    importOf: (name) => `Importação de ${name}`,
    cancel: (name) => `Cancelar ${name}`,
    retry: 'Tentar de novo',
    retryName: (name) => `Tentar de novo: ${name}`,
    unreadable: 'Este documento não pôde ser lido.',
    pagesUnread: (first) =>
      first.pages.length === 1
        ? `A página ${numbers(first)} não pôde ser lida: nada dela será encontrado.`
        : `As páginas ${numbers(first)} não puderam ser lidas: nada delas será encontrado.`,
    pictures: (unread, total) =>
      total === 1
        ? '1 página, uma imagem: nada a buscar'
        : unread === total
          ? `${count(total)} páginas, todas imagens: nada a buscar`
          : `${count(unread)} de ${pages(total)} ${unread === 1 ? 'é uma imagem' : 'são imagens'}`,
    readingPictures: (total, done, all) => `${pages(total)} · lendo imagens: ${count(done)} de ${count(all)}`,
    readByOcr: (n) => plural(n, { one: '# lida por OCR', other: '# lidas por OCR' }),
    sample: 'Exemplo',
    sizeAndTime: (size, added) => `${bytes(size)}, adicionado: ${moment(added)}`,
    sizeAndDay: (size, added) => `${bytes(size)}, ${day(added)}`,
    file: (name) => `Arquivo: ${name}`,
    select: (name) => `Selecionar ${name}`,
    rename: (name) => `Renomear ${name}`,
    newName: 'Novo nome',
    save: 'Salvar',
    waiting: 'Aguardando',
    copying: (done, total) => `Copiando, ${bytes(done)} de ${bytes(total)}`,
    reading: 'Lendo',
    readingPages: (done, total) => `Lendo, ${count(done)} de ${pages(total)}`,
    locked: 'Protegido por senha',
    read: (done, total) => `${count(done)} de ${pages(total)} lidas`,
    notRead: 'Não lido',
    noText: (total) => `${pages(total)} · sem texto, nada a buscar`,
    pages,
    passwordFor: (name) => `Senha de ${name}`,
    password: 'Senha',
    unlock: 'Desbloquear',
  },
  ask: {
    form: 'Perguntar',
    question: 'Pergunta',
    scan: 'Foto de um código ou de uma placa',
    placeholder: 'A sua pergunta',
    only: (names) => `Busca somente em ${named(names)}`,
    askAll: 'Em tudo',
    cannotSearchIt: 'Não é possível buscar neste documento',
    cannotSearchAny: 'Não é possível buscar em nenhum dos documentos',
    some: (n, of) => `Busca em ${count(n)} de ${documents(of)}: no resto não é possível`,
    one: (name) => `Busca em ${name}`,
    all: (n) => `Busca nos ${documents(n)}`,
    goesTo: (host) => `As perguntas e os trechos citados para elas são enviados a ${host}.`,
  },
  start: {
    title: 'O que você precisa saber?',
    how: 'Pergunte com as suas palavras, com um número de peça ou com o código de um visor. Você recebe os trechos palavra por palavra, com arquivo e página.',
    kinds: [
      { what: 'Um valor', example: '“torque de aperto dos parafusos da tampa”' },
      { what: 'Uma falha', example: '“E-14 no visor, o que fazer”' },
      { what: 'Um intervalo', example: '“de quanto em quanto tempo trocar o filtro de óleo”' },
      { what: 'Uma peça', example: '“código do selo do eixo”' },
    ],
    examples: 'Perguntas de exemplo',
    fromDocuments: 'Dos seus documentos:',
    aboutSample: 'Sobre o manual de exemplo (em inglês):',
  },
  answers: {
    askedAs: (question) => `Pergunta feita: “${question}”`,
    label: 'Respostas',
    answer: 'Resposta',
    unsupported: 'Sem apoio nos documentos',
    citation: (number) => `Referência ${number}: abrir a página`,
    searching: 'Buscando nos documentos…',
    answering: 'Escrevendo a resposta…',
    chosen: 'Escolhido pelo modelo, palavra por palavra:',
    noneChosen: 'O modelo não escolheu nenhuma frase como resposta. Veja as citações.',
    stopped: 'Parado.',
    soFar: {
      found: 'Ainda há páginas sendo lidas. Isto é o que dizem as já lidas:',
      unsure: closestSoFar,
      absent: closestSoFar,
    },
    stats: (firstWord, wordsASecond) =>
      `Primeira palavra após ${decimal(firstWord)} s, depois ${decimal(wordsASecond)} palavras por segundo`,
    readAs: (word, as) => `Nenhum documento tem “${word}”: foi lido como “${as}”.`,
    early: 'Alguns documentos ainda estavam sendo lidos quando a pergunta foi feita.',
    askAgain: 'Perguntar de novo',
    save: 'Salvar ou compartilhar',
    more: (n) => plural(n, { one: 'Mais # trecho', other: 'Mais # trechos' }),
    spoken: {
      searching: 'Buscando',
      answering: 'Escrevendo a resposta',
      absent: 'Não está nos documentos',
      quotes: (n) => plural(n, { one: '# citação', other: '# citações' }),
      unsure: (n) => plural(n, { one: '# citação, sem certeza', other: '# citações, sem certeza' }),
      answered: (quotes) => `Resposta pronta, ${quotes}`,
    },
  },
  calculation,
  tasks,
  conversations: {
    label: 'Conversas',
    begin: 'Nova conversa',
    search: 'Buscar uma conversa',
    none: 'Nenhuma conversa',
    summary: (n, asked) => `${questions(n)}, ${moment(asked)}`,
    pin: (name) => `Fixar ${name}`,
    save: (name) => `Salvar ${name} como arquivo`,
    remove: (name) => `Excluir ${name}`,
    removed: (names) => `${names.length > 1 ? 'Excluídas' : 'Excluída'}: ${quoted(names)}.`,
    print: 'Imprimir a que está aberta',
    sources: 'Arquivos',
    moment,
  },
  verdict: {
    absent: 'Não está nos documentos.',
    nowhere: (words) => `Em nenhum lugar do que foi buscado: ${quoted(words)}.`,
    only: (names, more) =>
      `Busca apenas em ${quoted(names)}${more > 0 ? ` e mais ${more}` : ''}, como diz a pergunta. Sem esse nome, todos os documentos são pesquisados.`,
    otherLanguage: (question, documents) =>
      `Idioma da pergunta: ${language(question)}; idioma dos documentos: ${list(documents.map(language))}. Pergunte em ${language(documents[0] ?? 'en')}.`,
    otherLanguages: (documents) =>
      `Alguns documentos estão em outro idioma (${list(documents.map(language))}). O que eles dizem se encontra melhor se você perguntar no idioma deles.`,
    notSearched: (parts, more) => `Sem busca em: ${parts.join(', ')}${more > 0 ? ` e mais ${count(more)}` : ''}.`,
    why: {
      'no-text': (name) => `${name} (sem texto)`,
      locked: (name) => `${name} (protegido por senha)`,
      failed: (name) => `${name} (não pôde ser lido)`,
      reading: (name) => `${name} (ainda sendo lido)`,
      pictures: (name, n) =>
        `${name} (${plural(n, { one: '# página que é uma imagem', other: '# páginas que são imagens' })})`,
      picturesNamed: (name, first) =>
        first.pages.length === 1
          ? `${name} (a página ${numbers(first)} é uma imagem)`
          : `${name} (as páginas ${numbers(first)} são imagens)`,
      damaged: (name, first) =>
        first.pages.length === 1
          ? `${name} (a página ${numbers(first)} não pôde ser lida)`
          : `${name} (as páginas ${numbers(first)} não puderam ser lidas)`,
    },
    closestAbsent:
      'Isto é o que mais se aproxima, mas talvez não responda à pergunta; com outras palavras pode aparecer mais:',
    closest: 'Isto é o que mais se aproxima. Confira a página.',
    smallTalk: {
      greeting:
        'Pergunte o que dizem os seus documentos: um valor, uma falha, um intervalo, uma peça. Cada citação traz arquivo e página.',
      'follow-up': 'Não está claro a que isto se refere: diga o nome da coisa.',
      command:
        'O Sitebook só encontra o que dizem os seus documentos. Documentos são adicionados e removidos na lista de documentos.',
      library:
        'A lista de documentos diz quais há e quantas páginas cada um tem. “Trabalhar” enumera ali tabelas e avisos.',
    } satisfies Record<SmallTalk, string>,
  },
  quote: {
    removed: 'Um documento removido',
    hidden: 'Texto oculto',
    label: (number) => `Citação ${number}`,
    cutout: (number: number) => `Citação ${number} na página: abrir`,
    copied: 'Copiado',
    copy: 'Copiar a citação',
    more: 'Mais',
    less: 'Menos',
    quoted: (text) => `“${text}”`,
    newer: (name) => `Há na biblioteca uma revisão mais recente deste documento: ${name}`,
    stamped: (words) => `Esta página tem o carimbo “${words}”.`,
    unseen: 'Texto oculto, que não está na página: quem lê a página não vê estas palavras.',
    unchecked: 'Não foi possível desenhar a página para ver se estas palavras estão nela: olhe a página.',
    readByOcr: (sure) => `Lido por OCR, ${Math.floor(100 * sure)}% de certeza: compare com a página.`,
    unreadable: 'Um sinal nestas palavras não pôde ser lido: olhe a página.',
    struck: (words) => `Riscado na página: “${words}”`,
  },
  page: {
    label: 'Página',
    close: 'Fechar a página',
    fullScreen: 'Tela cheia',
    leaveFullScreen: 'Sair da tela cheia',
    divider: 'Largura da página',
    opening: 'Abrindo…',
    pages: 'Páginas',
    controls: 'Controles da página',
    previous: 'Página anterior',
    next: 'Próxima página',
    zoomOut: 'Reduzir',
    zoomIn: 'Ampliar',
    fit: 'Ajustar à largura',
    fitPage: 'Página inteira',
    rotate: 'Girar',
    contents: 'Conteúdo',
    outline: 'Sumário',
    find: 'Buscar neste documento',
    closeFind: 'Fechar a busca',
    previousMatch: 'Resultado anterior',
    nextMatch: 'Próximo resultado',
    matches: (n, of) => (of === 0 ? 'Não encontrado' : `${count(n)} de ${count(of)}`),
    quotes: 'Citações da resposta',
    previousQuote: 'Citação anterior',
    nextQuote: 'Próxima citação',
    quoteOf: (n, of) => `Citação ${count(n)} de ${count(of)}`,
    backTo: (label) => `Voltar à página ${label}`,
    copyWithReference: 'Copiar com referência',
    copied: 'Copiado',
    quoted: (text) => `“${text}”`,
    reference: (label) => `p. ${label}`,
    number: 'Número da página',
    physical: (n) => `(${count(n)})`,
    missing: 'Essa página não existe',
    shown: { page: (label) => `Página ${label}`, link: 'Ir para a página indicada', note: 'Nota' },
    name: (n, of) => `página ${of > 0 ? `${count(n)} de ${count(of)}` : count(n)}`,
    labelled: (label, n, of) => `página ${label} (${of > 0 ? `${count(n)} de ${count(of)}` : count(n)})`,
  },
  settings: {
    siteWrong: (why) => `Avise o escritório da sua unidade de que os ajustes próprios dela não valem. ${why}`,
    colours: 'Cores',
    themes: { system: 'Igual ao sistema', light: 'Claro', dark: 'Escuro', contrast: 'Alto contraste' },
    textSize: 'Tamanho do texto',
    percent: (n) => `${count(n)}%`,
    language: 'Idioma',
    storage: 'Armazenamento',
    asking: 'Consultando o navegador…',
    used: (usage, quota) => `${bytes(usage)} em uso de cerca de ${bytes(quota)} que o navegador permite.`,
    persisted: 'O navegador prometeu manter os seus documentos neste dispositivo.',
    notPersisted:
      'O navegador não prometeu manter os seus documentos: se faltar espaço no dispositivo, ele pode apagá-los. Instalar o aplicativo ajuda.',
    flightMode: 'Modo avião',
    install: 'Instalação',
    whyInstall:
      'Depois de instalado, o Sitebook abre como qualquer aplicativo, também sem rede, recebe documentos de outros aplicativos, e é menos provável que o navegador apague os dele.',
    installNow: 'Instalar o Sitebook',
    installSafari: 'No Safari: toque em “Compartilhar” e depois em “Adicionar à Tela de Início”.',
  },
  chip: {
    label: (name, text) => `Modelos: ${name} ${text}`.replace('  ', ' '),
    elsewhere: 'Modelo em outra aba',
    quotes: 'Só citações',
    loading: 'Carregando…',
    loadingShare: (share) => `Carregando ${percent(share)}`,
    ready: 'pronto',
    served: 'em um servidor',
    stopped: 'parado',
    downloading: (share) => `Baixando ${percent(share)}`,
    connecting: 'Baixando…',
    downloadStopped: 'Download parado',
  },
  models,
  model,
}
