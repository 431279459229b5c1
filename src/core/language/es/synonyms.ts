/** Words that Spanish manuals and the people who ask them use for the same thing. */
import { longFormsIn, measuresIn, plain, synonymsIn } from '../lists'
import { stem } from './stem'

const groups = [
  'máximo máx límite',
  'mínimo mín',
  'peso masa pesa',
  'cambiar sustituir reemplazar renovar recambio',
  'ruido sonoro acústico ruidoso',
  'avería fallo defecto error falla alarma problema',
  'causa motivo razón',
  'engrasar engrase lubricar lubricación',
  'velocidad giro revoluciones',
  'arrancar arranque iniciar encender',
  'parar detener paro parada apagar',
  'apretar apriete aprietan aprietar par',
  'comprobar compruebe verificar controlar revisar inspeccionar',
  'caliente calienta calentar calentamiento sobrecalentamiento temperatura',
  'intervalo frecuencia periodicidad',
  'corriente intensidad amperaje',
  'cantidad capacidad volumen',
  'limpiar limpieza',
  'vaciar vaciado purgar drenar',
  'prohibido nunca jamás',
  'repuesto recambio',
  'tirar eliminar eliminación desechar',
  'elevar levantar izar',
].map(plain)

export const synonyms = synonymsIn(groups, stem)

export const longForms = longFormsIn(
  {
    epi: 'equipo de protección individual',
    epp: 'equipo de protección personal',
    vfd: 'variador de frecuencia, variador de velocidad',
  },
  (word) => stem(plain(word)),
)

/** Which units measure what a question calls by its name. */
export const measures = measuresIn(
  {
    par: 'nm knm',
    'presión vacío': 'bar mbar barg bara psi pa hpa kpa mpa',
    'temperatura caliente frío': '°c °f k',
    'tensión voltaje': 'v kv mv vac vdc',
    'corriente intensidad amperaje': 'a ma ka ua',
    potencia: 'w kw mw va kva mva',
    velocidad: 'rpm m/s mm/s m/min km/h',
    'peso pesa masa': 'kg g mg t',
    'longitud distancia altura anchura ancho diámetro espesor profundidad holgura largo espacio separación':
      'mm cm m km um "',
    'tiempo duración dura intervalo plazo cada frecuencia': 's min h day week month year ms',
    caudal: 'l/min l/s l/h m3/h m3/s',
    'volumen capacidad cantidad': 'l ml m3 cm3 g kg',
    'ruido sonoro': 'db dba',
    humedad: '%',
  },
  (word) => stem(plain(word)),
)
