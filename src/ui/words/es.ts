/** Every sentence of the screen in Spanish; `en.ts` says what each is for. */
import type { SmallTalk } from '../../core/document'
import type { NoticeText } from '../../library/library'
import type { UpdateState } from '../../shell/update'
import type { FirstPages } from '../first-pages'
import { calculation } from './es/calculations'
import { errors } from './es/errors'
import { model, models } from './es/models'
import { tasks } from './es/tasks'
import { formatsOf } from './formats'
import type { Sentences } from './sentences'
import type { Words } from './words'

const { count, decimal, bytes, plural, moment, day, list, language } = formatsOf('es')

const percent = (share: number) => `${Math.floor(share * 100)} %`
const quoted = (texts: readonly string[]) => texts.map((text) => `«${text}»`).join(', ')
const documents = (n: number) => plural(n, { one: '# documento', other: '# documentos' })
const pages = (n: number) => plural(n, { one: '# página', other: '# páginas' })
const questions = (n: number) => plural(n, { one: '# pregunta', other: '# preguntas' })
const numbers = ({ pages, more }: FirstPages) =>
  list([...pages.map(count), ...(more > 0 ? [`${count(more)} más`] : [])])
const named = ([first = '', ...rest]: readonly string[]) =>
  rest.length > 1 ? `${first} y ${count(rest.length)} archivos más` : list([first, ...rest])

const closestSoFar = 'Aún se están leyendo páginas. Por ahora nada responde con seguridad; esto es lo más cercano:'

export const es: Words = {
  app: {
    name: 'Sitebook',
    promise:
      'Pregunte a los documentos de esta tableta: cada respuesta cita archivo y página. Nada sale del dispositivo.',
    settings: 'Ajustes',
    models: 'Modelos',
    drop: 'Suelte aquí documentos, carpetas o un modelo para añadirlos',
    panels: 'Paneles',
    panel: 'Panel',
    documents: 'Documentos',
    ask: 'Preguntar',
    page: 'Página',
    reload: 'Recargar',
    dismiss: 'Ocultar',
    close: 'Cerrar',
    keep: 'Conservar',
    cancel: 'Cancelar',
    stop: 'Detener',
    goToQuestion: 'Ir a la pregunta',
    undo: 'Deshacer',
    clearField: 'Borrar la búsqueda',
  },
  errors,
  welcome: {
    opening: 'Abriendo su biblioteca…',
    give: 'Suelte, pegue o elija PDF, textos o archivos Markdown: manuales, hojas de datos, normas.',
    openingSample: 'Abriendo el ejemplo…',
    trySample: 'Probar el manual de ejemplo',
  },
  meaning: {
    label: 'Búsqueda por significado',
    offer: (size) =>
      `Búsqueda por significado (${bytes(size)}, una sola vez, para textos en inglés): de 100 preguntas con palabras corrientes, en 67 la página correcta estaba entre las cinco primeras; solo con las palabras, en 53.`,
    get: 'Obtener la búsqueda por significado',
    notNow: 'Ahora no',
  },
  add: { documents: 'Añadir documentos', folder: 'Añadir una carpeta', photo: 'Añadir una foto' },
  banners: {
    newVersion: 'Hay una versión nueva lista.',
    reloadNow: 'Recargar ahora',
    refused: (n) => plural(n, { one: 'No se pudo añadir # archivo.', other: 'No se pudieron añadir # archivos.' }),
    notices: (n) => plural(n, { one: '# aviso', other: '# avisos' }),
    modelStopped: (name, lost) =>
      `${name} se detuvo: ${lost ? 'el procesador gráfico falló dos veces' : 'este dispositivo tiene ahora muy poca memoria para él'}. Mientras no se use ningún modelo, las respuestas son citas.`,
    use: (name) => `Usar ${name}`,
    reloadAndUse: (name) => `Recargar y usar ${name}`,
    downloadStopped: (name, why) => `La descarga de ${name} se detuvo. ${why}`,
    downloaded: (name) => `${name} ya está en este dispositivo.`,
    shared: (names) =>
      names.length === 1
        ? `${quoted(names)} viene de otra aplicación o de otro sitio web. Añada el archivo solo si lo ha compartido usted.`
        : `${quoted(names)} vienen de otra aplicación o de otro sitio web. Añada los archivos solo si los ha compartido usted.`,
    whatWasShared: 'Archivos compartidos',
    add: 'Añadir',
    discard: 'Descartar',
    removed: (names) =>
      `${names.length > 1 ? 'Se quitaron' : 'Se quitó'} ${quoted(names.slice(0, 1))}${names.length > 1 ? ` y ${plural(names.length - 1, { one: '# documento más', other: '# documentos más' })}` : ''}.`,
    siteDocuments: (documents, size) =>
      documents === 1
        ? `Esta planta ofrece un documento, ${bytes(size)}. Se le puede preguntar enseguida, también sin conexión.`
        : `Esta planta ofrece ${count(documents)} documentos, ${bytes(size)}. Se les puede preguntar enseguida, también sin conexión.`,
    takingSiteDocuments: (done, of) => `Añadiendo los documentos de la planta: ${count(done)} de ${count(of)}`,
    named,
  },
  notices: {
    'no-pdfs': ({ name }) => `En la carpeta «${name}» no hay ningún PDF ni texto.`,
    unreadable: ({ name }) => `«${name}» no se puede leer donde está ahora: cópielo en este dispositivo.`,
    'restore-stopped': ({ name }) =>
      `La restauración de «${name}» se interrumpió. Lo que ya se había restaurado está aquí: restaure de nuevo el mismo archivo en los ajustes para continuar.`,
    'not-kept': ({ names }) =>
      names.length === 1
        ? `La aplicación se cerró antes de guardar ${named(names)}: añada de nuevo el archivo.`
        : `La aplicación se cerró antes de guardar ${named(names)}: añada de nuevo los archivos.`,
    restored: ({ documents: found, turns, settings }) => {
      const back = [
        ...(found > 0 ? [`${documents(found)} (leyéndose de nuevo)`] : []),
        ...(turns > 0 ? [questions(turns)] : []),
        ...(settings > 0 ? ['sus ajustes'] : []),
      ]
      return `El navegador perdió la base de datos de Sitebook; restaurado a partir de las copias de este dispositivo: ${list(back)}.`
    },
    replaced: ({ name }) => `«${name}» se sustituyó por la nueva versión de la planta.`,
    'there-again': ({ name }) => `El archivo guardado de «${name}» había desaparecido y vuelve a estar.`,
    duplicate: ({ name, known }) => `«${name}» ya está en la biblioteca${known === name ? '' : `, como «${known}»`}.`,
  } satisfies Sentences<NoticeText>,
  offline: {
    kept: 'Listo para el modo avión: todo Sitebook está en este dispositivo.',
    keeping: ({ fraction }) => `Preparando el modo avión, ${percent(fraction)}`,
    failed:
      'No está listo para el modo avión: la aplicación no se pudo guardar en este dispositivo. Compruebe la red y el espacio libre y después recargue.',
    development:
      'No está listo para el modo avión: el servidor de desarrollo no tiene service worker, para que cada cambio se vea enseguida.',
    impossible:
      'No está listo para el modo avión: este navegador no puede guardar la aplicación en el dispositivo. La causa puede ser una ventana privada o una dirección sin HTTPS.',
  } satisfies Sentences<UpdateState['offline']>,
  library: {
    label: 'Biblioteca',
    documents: 'Documentos',
    improving: (number, of) => `Mejorando: ${count(number)} de ${count(of)}`,
    meaning: (done, all) =>
      `Búsqueda por significado: ${count(done)} de ${plural(all, { one: '# pasaje', other: '# pasajes' })}`,
    count: documents,
    kept: (n) =>
      plural(n, {
        one: '# documento · guardado en este dispositivo',
        other: '# documentos · guardados en este dispositivo',
      }),
    mayBeCleared: (n) => `${documents(n)} · el navegador puede ${n > 1 ? 'borrarlos' : 'borrarlo'} si falta espacio`,
    remove: 'Quitar',
    search: 'Buscar un documento',
    none: (query) => `Ningún documento se llama «${query}».`,
    order: 'Orden',
    edit: 'Editar',
    done: 'Listo',
    selection: 'Documentos seleccionados',
    selected: (n) => plural(n, { one: '# seleccionado', other: '# seleccionados' }),
    selectAll: 'Seleccionar todo',
    selectNone: 'No seleccionar nada',
    imports: 'Importación',
    batch: (done, all) => `${count(done)} de ${count(all)} leídos`,
    cancelAll: 'Cancelar todo',
  },
  orders: {
    oldest: 'Más antiguos',
    newest: 'Más recientes',
    name: 'Por nombre',
    size: 'Más grandes primero',
  },
  document: {
    askOnly: (name) => `Preguntar solo a este: ${name}`,
    remove: (name) => `Quitar ${name}`,
    importOf: (name) => `Importación de ${name}`,
    cancel: (name) => `Cancelar ${name}`,
    retry: 'Reintentar',
    retryName: (name) => `Reintentar ${name}`,
    unreadable: 'Este documento no se pudo leer.',
    pagesUnread: (first) =>
      first.pages.length === 1
        ? `La página ${numbers(first)} no se pudo leer: no se encontrará nada de ella.`
        : `Las páginas ${numbers(first)} no se pudieron leer: no se encontrará nada de ellas.`,
    pictures: (unread, total) =>
      total === 1
        ? '1 página, una imagen: nada que buscar'
        : unread === total
          ? `${count(total)} páginas, todas imágenes: nada que buscar`
          : `${count(unread)} de ${pages(total)} ${unread === 1 ? 'es una imagen' : 'son imágenes'}`,
    readingPictures: (total, done, all) => `${pages(total)} · leyendo imágenes: ${count(done)} de ${count(all)}`,
    readByOcr: (n) => plural(n, { one: '# leída con OCR', other: '# leídas con OCR' }),
    sample: 'Ejemplo',
    sizeAndTime: (size, added) => `${bytes(size)}, añadido: ${moment(added)}`,
    sizeAndDay: (size, added) => `${bytes(size)}, ${day(added)}`,
    file: (name) => `Archivo: ${name}`,
    select: (name) => `Seleccionar ${name}`,
    rename: (name) => `Cambiar el nombre de ${name}`,
    newName: 'Nuevo nombre',
    save: 'Guardar',
    waiting: 'En espera',
    copying: (done, total) => `Copiando, ${bytes(done)} de ${bytes(total)}`,
    reading: 'Leyendo',
    readingPages: (done, total) => `Leyendo, ${count(done)} de ${pages(total)}`,
    locked: 'Protegido con contraseña',
    read: (done, total) => `${count(done)} de ${pages(total)} leídas`,
    notRead: 'No leído',
    noText: (total) => `${pages(total)} · sin texto, nada que buscar`,
    pages,
    passwordFor: (name) => `Contraseña de ${name}`,
    password: 'Contraseña',
    unlock: 'Desbloquear',
  },
  ask: {
    form: 'Preguntar',
    question: 'Pregunta',
    scan: 'Foto de un código o una placa',
    placeholder: 'Su pregunta',
    only: (names) => `Se busca solo en ${named(names)}`,
    askAll: 'En todo',
    cannotSearchIt: 'No se puede buscar en este documento',
    cannotSearchAny: 'No se puede buscar en ninguno de los documentos',
    some: (n, of) => `Se busca en ${count(n)} de ${documents(of)}: en el resto no es posible`,
    one: (name) => `Se busca en ${name}`,
    all: (n) => `Se busca en los ${documents(n)}`,
    goesTo: (host) => `Las preguntas y los pasajes citados para ellas se envían a ${host}.`,
  },
  start: {
    title: '¿Qué necesita saber?',
    how: 'Pregunte con sus propias palabras, con un número de pieza o con el código de una pantalla. Recibirá los pasajes al pie de la letra, con archivo y página.',
    kinds: [
      { what: 'Un valor', example: '«par de apriete de los tornillos de la tapa»' },
      { what: 'Un fallo', example: '«E-14 en la pantalla, qué hacer»' },
      { what: 'Un intervalo', example: '«cada cuánto se cambia el filtro de aceite»' },
      { what: 'Una pieza', example: '«referencia del sello del eje»' },
    ],
    examples: 'Preguntas de ejemplo',
    fromDocuments: 'De sus documentos:',
    aboutSample: 'Sobre el manual de ejemplo (en inglés):',
  },
  answers: {
    askedAs: (question) => `Pregunta hecha: «${question}»`,
    label: 'Respuestas',
    answer: 'Respuesta',
    unsupported: 'No respaldado por los documentos',
    citation: (number) => `Referencia ${number}: abrir la página`,
    searching: 'Buscando en los documentos…',
    answering: 'Redactando la respuesta…',
    chosen: 'Elegido por el modelo, palabra por palabra:',
    noneChosen: 'El modelo no ha elegido ninguna frase como respuesta. Vea las citas.',
    stopped: 'Detenido.',
    soFar: {
      found: 'Aún se están leyendo páginas. Esto dicen las ya leídas:',
      unsure: closestSoFar,
      absent: closestSoFar,
    },
    stats: (firstWord, wordsASecond) =>
      `Primera palabra a los ${decimal(firstWord)} s; después, ${decimal(wordsASecond)} palabras por segundo`,
    readAs: (word, as) => `Ningún documento contiene «${word}»: se leyó como «${as}».`,
    early: 'Algunos documentos aún se estaban leyendo cuando se hizo la pregunta.',
    askAgain: 'Preguntar otra vez',
    save: 'Guardar o compartir',
    more: (n) => plural(n, { one: '# pasaje más', other: '# pasajes más' }),
    spoken: {
      searching: 'Buscando',
      answering: 'Redactando la respuesta',
      absent: 'No está en los documentos',
      quotes: (n) => plural(n, { one: '# cita', other: '# citas' }),
      unsure: (n) => plural(n, { one: '# cita, sin seguridad', other: '# citas, sin seguridad' }),
      answered: (quotes) => `Respuesta lista, ${quotes}`,
    },
  },
  calculation,
  tasks,
  conversations: {
    label: 'Conversaciones',
    begin: 'Conversación nueva',
    search: 'Buscar una conversación',
    none: 'Ninguna conversación',
    summary: (n, asked) => `${questions(n)}, ${moment(asked)}`,
    pin: (name) => `Fijar ${name}`,
    save: (name) => `Guardar ${name} como archivo`,
    remove: (name) => `Eliminar ${name}`,
    removed: (names) => `${names.length > 1 ? 'Se eliminaron' : 'Se eliminó'} ${quoted(names)}.`,
    print: 'Imprimir la que está abierta',
    sources: 'Archivos',
    moment,
  },
  verdict: {
    absent: 'No está en los documentos.',
    nowhere: (words) => `En ninguna parte de lo que se ha buscado: ${quoted(words)}.`,
    only: (names, more) =>
      `Solo se ha buscado en ${quoted(names)}${more > 0 ? ` y ${more} más` : ''}, como dice la pregunta. Sin ese nombre se busca en todos los documentos.`,
    otherLanguage: (question, documents) =>
      `Idioma de la pregunta: ${language(question)}; idioma de los documentos: ${list(documents.map(language))}. Pregunte en ${language(documents[0] ?? 'en')}.`,
    otherLanguages: (documents) =>
      `Algunos documentos están en otro idioma (${list(documents.map(language))}). Lo que dicen se encuentra mejor si pregunta en su idioma.`,
    notSearched: (parts, more) => `No se ha buscado en: ${parts.join(', ')}${more > 0 ? ` y ${count(more)} más` : ''}.`,
    why: {
      'no-text': (name) => `${name} (sin texto)`,
      locked: (name) => `${name} (protegido con contraseña)`,
      failed: (name) => `${name} (no se pudo leer)`,
      reading: (name) => `${name} (aún se está leyendo)`,
      pictures: (name, n) =>
        `${name} (${plural(n, { one: '# página que es una imagen', other: '# páginas que son imágenes' })})`,
      picturesNamed: (name, first) =>
        first.pages.length === 1
          ? `${name} (la página ${numbers(first)} es una imagen)`
          : `${name} (las páginas ${numbers(first)} son imágenes)`,
      damaged: (name, first) =>
        first.pages.length === 1
          ? `${name} (la página ${numbers(first)} no se pudo leer)`
          : `${name} (las páginas ${numbers(first)} no se pudieron leer)`,
    },
    closestAbsent:
      'Esto es lo más cercano, aunque quizá no responda a la pregunta; con otras palabras puede aparecer más:',
    closest: 'Esto es lo más cercano. Compruebe la página.',
    smallTalk: {
      greeting:
        'Pregunte por lo que dicen sus documentos: un valor, un fallo, un intervalo, una pieza. Cada cita indica archivo y página.',
      'follow-up': 'No está claro a qué se refiere: nombre la cosa de la que habla.',
      command:
        'Sitebook solo encuentra lo que dicen sus documentos. Los documentos se añaden y se quitan en la lista de documentos.',
      library:
        'La lista de documentos dice cuáles hay y cuántas páginas tiene cada uno. «Trabajar» enumera allí tablas y advertencias.',
    } satisfies Record<SmallTalk, string>,
  },
  quote: {
    removed: 'Un documento que se quitó',
    hidden: 'Texto oculto',
    label: (number) => `Cita ${number}`,
    cutout: (number: number) => `Cita ${number} en la página: abrirla`,
    copied: 'Copiado',
    copy: 'Copiar la cita',
    more: 'Más',
    less: 'Menos',
    quoted: (text) => `«${text}»`,
    newer: (name) => `En la biblioteca hay una revisión más reciente de este documento: ${name}`,
    stamped: (words) => `Esta página lleva el sello «${words}».`,
    unseen: 'Texto oculto que no está en la página: quien lee la página no ve estas palabras.',
    unchecked: 'No se pudo dibujar la página para ver si estas palabras están en ella: mire la página.',
    readByOcr: (sure) => `Leído con OCR, seguro al ${Math.floor(100 * sure)} %: compare con la página.`,
    unreadable: 'No se pudo leer un signo de estas palabras: mire la página.',
    struck: (words) => `Tachado en la página: «${words}»`,
  },
  page: {
    label: 'Página',
    close: 'Cerrar la página',
    fullScreen: 'Pantalla completa',
    leaveFullScreen: 'Salir de la pantalla completa',
    divider: 'Ancho de la página',
    opening: 'Abriendo…',
    pages: 'Páginas',
    controls: 'Controles de la página',
    previous: 'Página anterior',
    next: 'Página siguiente',
    zoomOut: 'Reducir',
    zoomIn: 'Ampliar',
    fit: 'Ajustar al ancho',
    fitPage: 'Página entera',
    rotate: 'Girar',
    contents: 'Contenido',
    outline: 'Índice',
    find: 'Buscar en este documento',
    closeFind: 'Cerrar la búsqueda',
    previousMatch: 'Resultado anterior',
    nextMatch: 'Resultado siguiente',
    matches: (n, of) => (of === 0 ? 'No se encontró' : `${count(n)} de ${count(of)}`),
    quotes: 'Citas de la respuesta',
    previousQuote: 'Cita anterior',
    nextQuote: 'Cita siguiente',
    quoteOf: (n, of) => `Cita ${count(n)} de ${count(of)}`,
    backTo: (label) => `Volver a la página ${label}`,
    copyWithReference: 'Copiar con referencia',
    copied: 'Copiado',
    quoted: (text) => `«${text}»`,
    reference: (label) => `pág. ${label}`,
    number: 'Número de página',
    physical: (n) => `(${count(n)})`,
    missing: 'No existe esa página',
    shown: { page: (label) => `Página ${label}`, link: 'Ir a la página enlazada', note: 'Nota' },
    name: (n, of) => `página ${of > 0 ? `${count(n)} de ${count(of)}` : count(n)}`,
    labelled: (label, n, of) => `página ${label} (${of > 0 ? `${count(n)} de ${count(of)}` : count(n)})`,
  },
  settings: {
    siteWrong: (why) => `Avise a la oficina de su planta de que sus propios ajustes no se aplican. ${why}`,
    colours: 'Colores',
    themes: { system: 'Como el sistema', light: 'Claro', dark: 'Oscuro', contrast: 'Alto contraste' },
    textSize: 'Tamaño del texto',
    percent: (n) => `${count(n)} %`,
    language: 'Idioma',
    storage: 'Almacenamiento',
    asking: 'Consultando al navegador…',
    used: (usage, quota) => `${bytes(usage)} en uso de unos ${bytes(quota)} que permite el navegador.`,
    persisted: 'El navegador ha prometido conservar sus documentos en este dispositivo.',
    notPersisted:
      'El navegador no ha prometido conservar sus documentos: si al dispositivo le falta espacio, puede borrarlos. Instalar la aplicación ayuda.',
    flightMode: 'Modo avión',
    install: 'Instalación',
    whyInstall:
      'Una vez instalado, Sitebook se abre como cualquier aplicación, también sin red, recibe documentos de otras aplicaciones, y es menos probable que el navegador borre los suyos.',
    installNow: 'Instalar Sitebook',
    installSafari: 'En Safari: toque «Compartir» y después «Añadir a pantalla de inicio».',
  },
  chip: {
    label: (name, text) => `Modelos: ${name} ${text}`.replace('  ', ' '),
    elsewhere: 'Modelo en otra pestaña',
    quotes: 'Solo citas',
    loading: 'Cargando…',
    loadingShare: (share) => `Cargando ${percent(share)}`,
    ready: 'listo',
    served: 'en un servidor',
    stopped: 'detenido',
    downloading: (share) => `Descargando ${percent(share)}`,
    connecting: 'Descargando…',
    downloadStopped: 'Descarga detenida',
  },
  models,
  model,
}
