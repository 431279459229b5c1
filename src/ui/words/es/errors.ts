/** What went wrong and what to do next, in Spanish. */
import { formatsOf } from '../formats'
import type { ErrorSentences } from '../sentences'
import { linesOf } from '../sentences'
import type { Words } from '../words'

const { bytes, count, list } = formatsOf('es')

const files = (names: readonly string[]) =>
  list(names.length > 3 ? [...names.slice(0, 3), `${count(names.length - 3)} más`] : names)

const spaceNeeded = ([needed, free]: readonly string[]) =>
  `necesita ${bytes(Number(needed))} más${free === undefined ? '' : `, y hay ${bytes(Number(free))} libres`}`

const reportOf = ([host = '', status]: readonly string[]) =>
  `${host} informa de un error${status === undefined ? '' : ` (${status})`}`

export const errors: Words['errors'] = {
  'app/other-build': 'Se está usando una versión más nueva de Sitebook en otra pestaña: recargue esta para continuar.',
  'app/unexpected': 'Algo falló dentro de Sitebook: recargue la página; sus documentos se conservan.',
  'app/worker-ended':
    'Una parte de Sitebook se detuvo mientras trabajaba: inténtelo de nuevo; sus documentos se conservan.',
  'app/worker-failing':
    'Una parte de Sitebook se detiene una y otra vez, quizá por falta de memoria: cierre otras pestañas y aplicaciones y recargue la página. Sus documentos se conservan.',
  'pdf/password': 'Este PDF está protegido con contraseña: escríbala para leer el documento.',
  'pdf/wrong-password': 'Esa contraseña no abre este PDF: compruébela e inténtelo de nuevo.',
  'pdf/not-a-pdf': 'Este archivo no es un PDF: guárdelo o imprímalo primero como PDF y añádalo de nuevo.',
  'document/other-kind':
    'Este archivo no es de los que lee Sitebook (PDF, foto, texto sin formato, Markdown): guárdelo o imprímalo como PDF y añada ese PDF.',
  'document/not-text':
    'Este archivo no es texto, aunque su nombre lo diga: ábralo donde se creó, imprímalo como PDF y añada ese PDF.',
  'document/empty': 'Este archivo está vacío: cópielo otra vez en el dispositivo y añádalo de nuevo.',
  'pdf/broken': 'Este PDF está dañado y no se puede leer: ábralo en otro programa, guarde una copia nueva y añádala.',
  'pdf/no-pages': 'Este PDF no tiene páginas: compruebe que es el archivo correcto y añádalo de nuevo.',
  'pdf/dynamic-form':
    'Este PDF es un formulario dinámico (XFA): sus páginas solo piden esperar. Imprímalo como PDF desde Adobe Reader y añada ese PDF.',
  'pdf/portfolio':
    'Este PDF es una cartera que contiene otros archivos: guárdelos aparte con Adobe Reader y añada los PDF que haya entre ellos.',
  'document/too-slow':
    'Leer este documento tarda demasiado y se detuvo: guarde una copia nueva con otro programa y añádala.',
  'document/too-large':
    'Este documento necesita más memoria de la que tiene el dispositivo y se dejó de leer: divídalo y añada las partes.',
  'document/unreadable':
    'Este archivo no se puede leer donde está ahora: cópielo en este dispositivo y añada la copia.',
  'document/stopped-app':
    'La lectura de este documento se interrumpió más de una vez, así que se omitió: guarde una copia nueva con otro programa, o inténtelo de nuevo.',
  'photo/unreadable': 'Este navegador no puede abrir esta imagen: guárdela como JPEG o PNG y añádala de nuevo.',
  'storage/no-space':
    'No hay suficiente espacio libre en este dispositivo: elimine documentos o un modelo e inténtelo de nuevo.',
  'share/no-space':
    'No hay suficiente espacio libre para los archivos compartidos: elimine documentos o un modelo y compártalos de nuevo.',
  'share/cut-off': 'Sitebook se cerró antes de que llegara todo: vuelva a compartir lo que falte.',
  'storage/closed':
    'El navegador cerró el almacenamiento de la aplicación: recargue la página; sus documentos se conservan.',
  'storage/refused':
    'Este navegador no deja que Sitebook guarde nada: permita las cookies y los datos de este sitio en los ajustes del navegador y recargue la página.',
  'storage/blocked':
    'Una versión más antigua de Sitebook en otra pestaña está usando la biblioteca: cierre aquella pestaña y recargue esta.',
  'storage/missing': 'El archivo guardado de este documento ya no está: añada de nuevo el documento.',
  'site/network':
    'No se pudieron descargar los documentos de la planta: compruebe la conexión y continúe; lo que llegó se conserva.',
  'site/wrong-bytes':
    'Este archivo no llegó tal como lo tiene la planta: continúe para descargarlo otra vez, y avise a la oficina de la planta si vuelve a ocurrir.',
  'site/not-signed':
    'Estos documentos no están firmados por la planta, o se modificaron después: no se añadió ninguno; avise a la oficina de la planta.',
  'site/no-signatures':
    'Este navegador es demasiado antiguo para comprobar la firma de los documentos de la planta: actualícelo y podrán añadirse.',
  'backup/unknown':
    'No es una copia de Sitebook, o es solo una parte: cópiela de nuevo desde donde se guardó, o elija una anterior.',
  'backup/newer': 'Esta copia es de un Sitebook más reciente: recargue este con conexión y restáurela después.',
  'backup/wrong-bytes':
    'Este documento está dañado en la copia y no se restauró: use una copia anterior o añada el documento mismo.',
  'model/no-space': ({ detail }) =>
    `No hay suficiente espacio libre para este modelo: ${spaceNeeded(linesOf(detail))}. Libere espacio o elija un modelo más pequeño.`,
  'model/network':
    'No se pudo descargar el modelo: compruebe la conexión y reanude la descarga; lo que llegó se conserva.',
  'model/wrong-bytes':
    'El servidor envía algo que no es el modelo (quizá una página de inicio de sesión): compruebe la red y reanude la descarga.',
  'model/not-found':
    'Este modelo no se encontró en ninguna parte: compruebe la dirección o añada el modelo desde una carpeta.',
  'model/incomplete':
    'Este modelo no está completo en este dispositivo: descárguelo otra vez o añádalo desde una carpeta.',
  'model/no-address': 'Esto no es una dirección: escríbala como https://servidor/carpeta.',
  'model/blocked-address':
    'Esta dirección no es de las que permite el servidor de Sitebook: ponga el modelo en /models/ de ese servidor, o pida que añadan allí la dirección.',
  'model/other-tab':
    'Otra pestaña está ocupada con este modelo: siga allí, o cierre aquella pestaña e inténtelo aquí de nuevo.',
  'model/unknown':
    'En estos archivos no se reconoció ningún modelo: elija la carpeta, el .zip o el .gguf con el modelo completo.',
  'model/missing-files': ({ detail }) =>
    `Al modelo le falta todavía: ${files(linesOf(detail))}. Añada también esos archivos, o reanude la descarga mientras haya conexión.`,
  'model/folder-lacks': ({ detail }) =>
    `Al modelo le falta: ${files(linesOf(detail))}. Ponga todos sus archivos en una carpeta, con la biblioteca compilada (.wasm) si es para el procesador gráfico, y añada esa carpeta.`,
  'model/several': 'Estos archivos contienen más de un modelo: añádalos de uno en uno.',
  'model/no-template':
    'Este modelo no dice cómo se le pregunta (no tiene plantilla de chat): use su versión instruct o chat.',
  'model/wrong-file': ({ detail }) =>
    `Dañado o de otra versión: ${files(linesOf(detail))}. Inténtelo de nuevo, tome el modelo de otro lugar o añádalo desde una carpeta.`,
  'model/not-started':
    'El modelo no pudo arrancar, seguramente porque este dispositivo tiene muy poca memoria: elija un modelo más pequeño o lea las citas.',
  'model/does-not-run': 'Este modelo no funciona aquí: elimínelo y añada uno más pequeño o convertido de otra manera.',
  'model/says-nothing':
    'Este modelo se cargó, pero no escribió nada con sentido en la prueba: elimínelo y añada otra versión.',
  'model/too-slow': 'El modelo en uso no puede leer estos pasajes en diez segundos: lea las citas o elija otro modelo.',
  'model/stopped': 'El modelo falló: su pregunta se conserva; inténtelo de nuevo o lea las citas.',
  'endpoint/unreachable': ({ detail }) =>
    `El servidor de la planta ${detail} no responde: compruebe la conexión e inténtelo de nuevo, o lea las citas.`,
  'endpoint/blocked': ({ detail }) =>
    `El navegador no deja que Sitebook llegue al servidor de la planta ${detail}: pida a la oficina de la planta que permita esa dirección o la sirva bajo la de Sitebook; las citas funcionan sin él.`,
  'endpoint/refused': ({ detail }) =>
    `El servidor de la planta ${detail} pide iniciar sesión: pida a la oficina de la planta que deje entrar a Sitebook; las citas funcionan sin él.`,
  'endpoint/failed': ({ detail }) =>
    `El servidor de la planta ${reportOf(linesOf(detail))}: inténtelo de nuevo, y avise a la oficina de la planta si no basta; las citas funcionan sin él.`,
  'endpoint/wrong-reply': ({ detail }) =>
    `El servidor de la planta ${detail} envía algo que no es una respuesta (quizá una página de inicio de sesión): avise a la oficina de la planta; las citas funcionan sin él.`,
  'endpoint/broken': ({ detail }) =>
    `La respuesta del servidor de la planta ${detail} se cortó: compruebe la conexión y pregunte otra vez, o lea las citas.`,
  'endpoint/silent': ({ detail }) =>
    `El servidor de la planta ${detail} no envió nada durante dos minutos; puede que esté ocupado: inténtelo más tarde, o lea las citas.`,
  'gpu/none': 'Este navegador no tiene WebGPU: las respuestas son citas de los documentos.',
  'gpu/lost': 'El procesador gráfico se detuvo: su pregunta se conserva; inténtelo de nuevo o lea las citas.',
  'gpu/out-of-memory':
    'El modelo no cabe en la memoria gráfica de este dispositivo: elija un modelo más pequeño o lea las citas.',
  'gpu/reload':
    'El procesador gráfico falló dos veces: recargue la página para usar de nuevo el modelo; las citas funcionan sin él.',
} satisfies ErrorSentences
