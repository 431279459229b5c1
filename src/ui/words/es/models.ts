/** The page of the models in Spanish, and what is said of a model elsewhere. */
import type { Estimate } from '../../../models/speed'
import { formatsOf } from '../formats'
import type { Words } from '../words'

const { count, decimal, bytes, plural } = formatsOf('es')

const tokens = (perWord: number) => `${count(1000)} tokens son unas ${count(1000 * perWord)} palabras`

export const models: Words['models'] = {
  title: 'Modelos',
  kinds: {
    language: {
      title: 'Respuestas',
      use: 'Toda pregunta se responde siempre con citas. Un modelo en este dispositivo añade una respuesta en frases, cada una con sus fuentes.',
    },
    served: {
      title: 'En el servidor de esta planta',
      use: 'Un modelo que su planta mantiene para sus dispositivos: no hay que descargar nada, y responde mientras se pueda llegar a su servidor. Sus frases se comprueban con las páginas como todas las demás.',
    },
    embedding: {
      title: 'Búsqueda por significado',
      use: 'La búsqueda sigue las palabras de la pregunta. Con esto encuentra también los pasajes que dicen lo mismo con otras palabras; el modelo multilingüe los encuentra también en un idioma distinto del de la pregunta, y sustituye al otro.',
    },
    ocr: { title: 'Texto en imágenes', use: 'Con esto se leen también las páginas escaneadas o fotografiadas.' },
    vision: {
      title: 'Dibujos y fotos',
      use: 'Con esto, una pregunta puede tratar de lo que muestra un dibujo o una foto.',
    },
  },
  freeAndKept: (free) => `Según el navegador, hay ${bytes(free)} libres para Sitebook, y lo guardado se conserva.`,
  freeNotKept: (free) =>
    `Según el navegador, hay ${bytes(free)} libres para Sitebook; si falta espacio, puede borrar lo guardado.`,
  place: {
    site: ({ url }) => `este sitio (${new URL(url).host})`,
    lan: ({ url }) => `${new URL(url).host} en su red`,
    hub: ({ url }) => `${new URL(url).host} en internet`,
  },
  placesTried: ([first = '', ...others]) =>
    `Las descargas vienen de ${first} si el modelo está allí${others.map((place) => `; si no, de ${place}`).join('')}.`,
  elsewhere: 'Otra pestaña está usando un modelo: deje de usarlo allí, o cierre aquella pestaña, para usar uno aquí.',
  noneSuits: 'En este dispositivo ninguno de estos modelos va bien: las citas responden a todo sin modelo.',
  whyNot: (n) =>
    plural(n, {
      one: 'Por qué no se ofrece # modelo en este dispositivo',
      other: 'Por qué no se ofrecen # modelos en este dispositivo',
    }),
  withoutInternet: 'Sin internet',
  checkOf: 'Comprobación del modelo',
  readingFiles: 'Leyendo los archivos…',
  checking: (done, total) => `Comprobando, ${bytes(done)} de ${bytes(total)}`,
  addFolder: 'Añadir un modelo desde una carpeta',
  addZip: 'Añadir un modelo desde un .zip o .gguf',
  added: 'El modelo ya está en este dispositivo: véalo arriba.',
  licence: (url) => `Licencia: ${url}`,
  acceptableUse: (url) => `Uso permitido: ${url}`,
  device: {
    checking: 'Prueba del procesador gráfico',
    trying: 'Probando de qué es capaz el procesador gráfico de este dispositivo: unos segundos…',
    correct:
      'El procesador gráfico de este dispositivo se ha probado y calcula bien. Las velocidades de abajo se estiman a partir de esa prueba.',
    wrong:
      'El procesador gráfico de este dispositivo da resultados falsos: use el modelo que no lo necesita, o las citas.',
    failed: (why) => `La prueba de este dispositivo falló. ${why}`,
    check: 'Probar este dispositivo',
    again: 'Probar otra vez',
  },
  mirror: {
    address: 'Dirección de un servidor de su red que tiene los modelos',
    again: 'Buscar otra vez',
    save: 'Guardar',
    looking: 'Buscando modelos allí…',
    silent:
      'Guardado, pero ahora no responde nada allí: el servidor debe estar encendido, usar HTTPS y permitir esta página (Access-Control-Allow-Origin).',
    found: (names) => `Guardado. Ofrece ${names.join(', ')}; lo que no pueda entregar viene de internet.`,
    nothing:
      'Guardado, pero no ofrece ningún modelo que Sitebook conozca: cada uno es una carpeta con un sitebook-model.json.',
  },
}

export const model: Words['model'] = {
  inUse: 'En uso',
  advised: 'Recomendado',
  needs: (size, memory) => `${bytes(size)} de almacenamiento · ${bytes(memory)} de memoria`,
  leaves: (host) =>
    `Mientras está en uso, sus preguntas y los pasajes citados para ellas salen de este dispositivo y van a ${host}.`,
  loading: (name) => `Cargando ${name}`,
  steps: {
    downloading: 'Descargando',
    reading: 'Leyendo el modelo',
    compiling: 'Preparando el procesador gráfico',
    warming: 'Últimos preparativos',
    trying: 'Probando si responde',
  },
  downloaded: (done, total) => `${bytes(done)} de ${bytes(total)} descargados.`,
  tryingAgain: 'Se intenta de nuevo cada minuto.',
  download: (name) => `Descarga de ${name}`,
  connecting: 'Conectando…',
  connectingTo: (place) => `Conectando con ${place}…`,
  progress: (done, total, rate, left) =>
    `${bytes(done)} de ${bytes(total)} · ${left === undefined ? 'no llegan datos, se sigue intentando' : `${bytes(rate)}/s · ${left}`}`,
  secondsLeft: (n) => `faltan ${count(n)} s`,
  minutesLeft: (n) => `faltan ${count(n)} min`,
  hoursLeft: (n) => `faltan ${decimal(n)} h`,
  from: (place) => `Origen: ${place}`,
  check: (name) => `Comprobación de ${name}`,
  checking: (done, total) => `Comprobando, ${bytes(done)} de ${bytes(total)}`,
  copy: (name) => `Copia de ${name}`,
  copying: (done, total) => `Copiando, ${bytes(done)} de ${bytes(total)}`,
  context: (wordsPerToken) =>
    `Tokens de texto que examina con cada pregunta (${tokens(wordsPerToken)}); cuantos más, más memoria:`,
  contextOf: (name) => `Contexto de ${name} en tokens`,
  contextLimit: (limit, wordsPerToken) => `${limit} ${tokens(wordsPerToken)}.`,
  contextSize: count,
  actions: {
    use: 'Usar',
    stopUsing: 'Dejar de usar',
    pause: 'Pausar',
    stop: 'Detener',
    resume: 'Reanudar',
    download: 'Descargar',
    cancel: 'Cancelar',
    verify: 'Comprobar',
    copyToFolder: 'Copiar en una carpeta',
    saveZip: 'Guardar como .zip',
    delete: 'Eliminar',
  },
  actionOn: (action, name) => `${action}: ${name}`,
  cancelTitle: (name) => `¿Cancelar la descarga de ${name}?`,
  cancelText: 'Se elimina lo ya descargado; para continuar más tarde, elija Pausar.',
  cancelAction: 'Cancelar la descarga',
  deleteTitle: (name) => `¿Eliminar ${name}?`,
  deleteText: 'Habrá que descargarlo o copiarlo aquí de nuevo antes de poder usarlo.',
  copied: 'Copiado. Añada esa carpeta en otro dispositivo, o póngala en /models/ de un servidor.',
  verified: 'Comprobado: cada archivo está tal como llegó.',
  mended: (n) =>
    plural(n, {
      one: 'Comprobado: # archivo estaba dañado y se descargó de nuevo.',
      other: 'Comprobado: # archivos estaban dañados y se descargaron de nuevo.',
    }),
  unfit: {
    'no-webgpu': 'Este navegador no tiene WebGPU, que este modelo necesita.',
    'no-f16': 'Este procesador gráfico no admite f16, que este modelo necesita.',
    buffer: ({ most, needed }) =>
      `Este procesador gráfico admite como máximo ${bytes(most)} de una pieza; el modelo necesita ${bytes(needed)}.`,
    'trial-failed':
      'Este procesador gráfico falló con un pequeño modelo de prueba: use el modelo que no lo necesita, o las citas.',
    'wrong-results': 'Este procesador gráfico da resultados falsos: use el modelo que no lo necesita, o las citas.',
    memory: ({ needed, all }) =>
      `Necesita ${bytes(needed)} de memoria mientras funciona; este dispositivo tiene ${bytes(all)} en total.`,
    space: ({ needed, free }) => `Necesita ${bytes(needed)} de espacio libre; hay ${bytes(free)}.`,
  },
  advice: {
    larger: 'Este dispositivo tiene memoria para el modelo más grande, que responde mejor.',
    'larger-and-fast': 'Este dispositivo tiene memoria y velocidad para el modelo más grande, que responde mejor.',
    smallest: 'Cabe en la memoria de este dispositivo y es el que antes responde.',
    emulated:
      'Este dispositivo solo tiene un procesador gráfico emulado; este modelo funciona sin él, aunque despacio.',
    slow: 'El procesador gráfico de este dispositivo es demasiado lento; este modelo funciona sin él, aunque despacio.',
    'no-gpu':
      'Este dispositivo no tiene un procesador gráfico utilizable; este modelo funciona sin él, aunque despacio.',
  },
  aside: {
    'f16-is-better':
      'Funciona aquí, pero el modelo para procesadores gráficos con f16, como el de este dispositivo, hace lo mismo con menos memoria.',
    slow: 'Funciona aquí, pero demasiado despacio para ser útil.',
  },
  limit: {
    trained: ({ most }) => `El modelo no se entrenó para más de ${count(most)} tokens.`,
    buffer: ({ most, of, piece }) =>
      `Aquí hasta ${count(most)} tokens, de los ${count(of)} que admite el modelo: para más, este procesador gráfico tendría que admitir más de ${bytes(piece)} de una pieza.`,
    memory: ({ most, of, each, memory }) =>
      `Aquí hasta ${count(most)} tokens, de los ${count(of)} que admite el modelo: cada ${count(1024)} ocupan ${bytes(each)} además del modelo, y este dispositivo ${memory === undefined ? 'no dice cuánta memoria tiene' : `tiene ${bytes(memory)} de memoria`}.`,
  },
  estimate: ({ first, words }) =>
    `Estimación aquí: la primera palabra a los ${between(first)} s, y después ${words.high < 1 ? 'menos de una palabra por segundo' : `${between(words)} palabras por segundo`}.`,
}

function between({ low, high }: Estimate['first']): string {
  const number = (n: number) => (n < 1 ? 'menos de 1' : count(n))
  if (low !== high) return `${number(low)} a ${number(high)}`
  return high < 1 ? number(high) : `unos ${number(high)}`
}
