/** The page of the models in Portuguese, and what is said of a model elsewhere. */
import type { Estimate } from '../../../models/speed'
import { formatsOf } from '../formats'
import type { Words } from '../words'

const { count, decimal, bytes, plural } = formatsOf('pt')

const tokens = (perWord: number) => `${count(1000)} tokens são cerca de ${count(1000 * perWord)} palavras`

export const models: Words['models'] = {
  title: 'Modelos',
  kinds: {
    language: {
      title: 'Respostas',
      use: 'Toda pergunta é sempre respondida com citações. Um modelo neste dispositivo acrescenta uma resposta em frases, cada uma com as suas fontes.',
    },
    served: {
      title: 'No servidor desta unidade',
      use: 'Um modelo que a sua unidade mantém para os dispositivos dela: nada para baixar, e ele responde enquanto o servidor puder ser alcançado. As frases dele são conferidas com as páginas como todas as outras.',
    },
    embedding: {
      title: 'Busca por significado',
      use: 'A busca segue as palavras da pergunta. Com isto, encontra também os trechos que dizem o mesmo com outras palavras; o modelo multilíngue os encontra também em um idioma diferente do da pergunta, e substitui o outro.',
    },
    ocr: { title: 'Texto em imagens', use: 'Com isto, páginas digitalizadas ou fotografadas também são lidas.' },
    vision: {
      title: 'Desenhos e fotos',
      use: 'Com isto, uma pergunta pode ser sobre o que um desenho ou uma foto mostra.',
    },
  },
  freeAndKept: (free) =>
    `Segundo o navegador, há ${bytes(free)} livres para o Sitebook, e o que está guardado é mantido.`,
  freeNotKept: (free) =>
    `Segundo o navegador, há ${bytes(free)} livres para o Sitebook; se faltar espaço, ele pode apagar o que está guardado.`,
  place: {
    site: ({ url }) => `este site (${new URL(url).host})`,
    lan: ({ url }) => `${new URL(url).host} na sua rede`,
    hub: ({ url }) => `${new URL(url).host} na internet`,
  },
  placesTried: ([first = '', ...others]) =>
    `Origem dos downloads: ${first}, se tiver o modelo${others.map((place) => `; senão, ${place}`).join('')}.`,
  elsewhere: 'Outra aba está usando um modelo: deixe de usá-lo lá, ou feche aquela aba, para usar um aqui.',
  noneSuits: 'Nenhum destes modelos roda bem neste dispositivo: as citações respondem a tudo sem modelo.',
  whyNot: (n) =>
    plural(n, {
      one: 'Por que # modelo não é oferecido neste dispositivo',
      other: 'Por que # modelos não são oferecidos neste dispositivo',
    }),
  withoutInternet: 'Sem internet',
  checkOf: 'Verificação do modelo',
  readingFiles: 'Lendo os arquivos…',
  checking: (done, total) => `Verificando, ${bytes(done)} de ${bytes(total)}`,
  addFolder: 'Adicionar um modelo de uma pasta',
  addZip: 'Adicionar um modelo de um .zip ou .gguf',
  added: 'O modelo já está neste dispositivo: veja acima.',
  licence: (url) => `Licença: ${url}`,
  acceptableUse: (url) => `Uso permitido: ${url}`,
  device: {
    checking: 'Teste do processador gráfico',
    trying: 'Testando do que o processador gráfico deste dispositivo é capaz: alguns segundos…',
    correct:
      'O processador gráfico deste dispositivo foi testado e calcula certo. As velocidades abaixo são estimadas a partir desse teste.',
    wrong:
      'O processador gráfico deste dispositivo dá resultados errados: use o modelo que não precisa dele, ou as citações.',
    failed: (why) => `O teste deste dispositivo falhou. ${why}`,
    check: 'Testar este dispositivo',
    again: 'Testar de novo',
  },
  mirror: {
    address: 'Endereço de um servidor da sua rede que tem os modelos',
    again: 'Procurar de novo',
    save: 'Salvar',
    looking: 'Procurando modelos lá…',
    silent:
      'Salvo, mas nada responde lá agora: o servidor precisa estar ligado, usar HTTPS e permitir esta página (Access-Control-Allow-Origin).',
    found: (names) => `Salvo. Lá há ${names.join(', ')}; o que ele não puder fornecer vem da internet.`,
    nothing:
      'Salvo, mas lá não há nenhum modelo que o Sitebook conheça: cada um é uma pasta com um sitebook-model.json.',
  },
}

export const model: Words['model'] = {
  inUse: 'Em uso',
  advised: 'Recomendado',
  needs: (size, memory) => `${bytes(size)} de armazenamento · ${bytes(memory)} de memória`,
  leaves: (host) =>
    `Enquanto ele está em uso, as suas perguntas e os trechos citados para elas saem deste dispositivo e vão para ${host}.`,
  loading: (name) => `Carregando ${name}`,
  steps: {
    downloading: 'Baixando',
    reading: 'Lendo o modelo',
    compiling: 'Preparando o processador gráfico',
    warming: 'Últimos preparativos',
    trying: 'Testando se responde',
  },
  downloaded: (done, total) => `${bytes(done)} de ${bytes(total)} baixados.`,
  tryingAgain: 'Nova tentativa a cada minuto.',
  download: (name) => `Download de ${name}`,
  connecting: 'Conectando…',
  connectingTo: (place) => `Conectando a ${place}…`,
  progress: (done, total, rate, left) =>
    `${bytes(done)} de ${bytes(total)} · ${left === undefined ? 'não chegam dados, ainda tentando' : `${bytes(rate)}/s · ${left}`}`,
  secondsLeft: (n) => `faltam ${count(n)} s`,
  minutesLeft: (n) => `faltam ${count(n)} min`,
  hoursLeft: (n) => `faltam ${decimal(n)} h`,
  from: (place) => `Origem: ${place}`,
  check: (name) => `Verificação de ${name}`,
  checking: (done, total) => `Verificando, ${bytes(done)} de ${bytes(total)}`,
  copy: (name) => `Cópia de ${name}`,
  copying: (done, total) => `Copiando, ${bytes(done)} de ${bytes(total)}`,
  context: (wordsPerToken) =>
    `Tokens de texto que ele examina com cada pergunta (${tokens(wordsPerToken)}); quanto mais, mais memória:`,
  contextOf: (name) => `Contexto de ${name} em tokens`,
  contextLimit: (limit, wordsPerToken) => `${limit} ${tokens(wordsPerToken)}.`,
  contextSize: count,
  actions: {
    use: 'Usar',
    stopUsing: 'Deixar de usar',
    pause: 'Pausar',
    stop: 'Parar',
    resume: 'Retomar',
    download: 'Baixar',
    cancel: 'Cancelar',
    verify: 'Verificar',
    copyToFolder: 'Copiar para uma pasta',
    saveZip: 'Salvar como .zip',
    delete: 'Excluir',
  },
  actionOn: (action, name) => `${action}: ${name}`,
  cancelTitle: (name) => `Cancelar o download de ${name}?`,
  cancelText: 'O que já foi baixado será excluído; para continuar mais tarde, escolha Pausar.',
  cancelAction: 'Cancelar o download',
  deleteTitle: (name) => `Excluir ${name}?`,
  deleteText: 'Será preciso baixá-lo ou copiá-lo de novo para cá antes de poder usá-lo.',
  copied: 'Copiado. Adicione essa pasta em outro dispositivo, ou coloque-a em /models/ em um servidor.',
  verified: 'Verificado: cada arquivo está como chegou.',
  mended: (n) =>
    plural(n, {
      one: 'Verificado: # arquivo estava danificado e foi baixado de novo.',
      other: 'Verificado: # arquivos estavam danificados e foram baixados de novo.',
    }),
  unfit: {
    'no-webgpu': 'Este navegador não tem WebGPU, de que este modelo precisa.',
    'no-f16': 'Este processador gráfico não aceita f16, de que este modelo precisa.',
    buffer: ({ most, needed }) =>
      `Este processador gráfico aceita no máximo ${bytes(most)} de uma só vez; o modelo precisa de ${bytes(needed)}.`,
    'trial-failed':
      'Este processador gráfico falhou com um pequeno modelo de teste: use o modelo que não precisa dele, ou as citações.',
    'wrong-results':
      'Este processador gráfico dá resultados errados: use o modelo que não precisa dele, ou as citações.',
    memory: ({ needed, all }) =>
      `Ele precisa de ${bytes(needed)} de memória enquanto roda; este dispositivo tem ${bytes(all)} no total.`,
    space: ({ needed, free }) => `Ele precisa de ${bytes(needed)} de espaço livre; há ${bytes(free)}.`,
  },
  advice: {
    larger: 'Este dispositivo tem memória para o modelo maior, que responde melhor.',
    'larger-and-fast': 'Este dispositivo tem memória e velocidade para o modelo maior, que responde melhor.',
    smallest: 'Ele cabe na memória deste dispositivo e é o que responde mais rápido.',
    emulated: 'Este dispositivo só tem um processador gráfico emulado; este modelo roda sem ele, mas devagar.',
    slow: 'O processador gráfico deste dispositivo é lento demais; este modelo roda sem ele, mas devagar.',
    'no-gpu': 'Este dispositivo não tem um processador gráfico utilizável; este modelo roda sem ele, mas devagar.',
  },
  aside: {
    'f16-is-better':
      'Ele roda aqui, mas o modelo para processadores gráficos com f16, como o deste dispositivo, faz o mesmo com menos memória.',
    slow: 'Ele roda aqui, mas devagar demais para ser útil.',
  },
  limit: {
    trained: ({ most }) => `O modelo não foi treinado para mais de ${count(most)} tokens.`,
    buffer: ({ most, of, piece }) =>
      `Até ${count(most)} tokens aqui, dos ${count(of)} que o modelo aceita: para mais, este processador gráfico teria de aceitar mais de ${bytes(piece)} de uma só vez.`,
    memory: ({ most, of, each, memory }) =>
      `Até ${count(most)} tokens aqui, dos ${count(of)} que o modelo aceita: cada ${count(1024)} ocupam ${bytes(each)} além do modelo, e este dispositivo ${memory === undefined ? 'não diz quanta memória tem' : `tem ${bytes(memory)} de memória`}.`,
  },
  estimate: ({ first, words }) =>
    `Estimativa aqui: a primeira palavra após ${between(first)} s, depois ${words.high < 1 ? 'menos de uma palavra por segundo' : `${between(words)} palavras por segundo`}.`,
}

function between({ low, high }: Estimate['first']): string {
  const number = (n: number) => (n < 1 ? 'menos de 1' : count(n))
  if (low !== high) return `${number(low)} a ${number(high)}`
  return high < 1 ? number(high) : `cerca de ${number(high)}`
}
