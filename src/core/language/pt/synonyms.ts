/** Words that Portuguese manuals and the people who ask them use for the same thing. */
import { longFormsIn, measuresIn, plain, synonymsIn } from '../lists'
import { stem } from './stem'

const groups = [
  'máximo máx limite',
  'mínimo mín',
  'peso massa pesa',
  'trocar troca substituir substituição mudar renovar',
  'ruído barulho sonoro acústico zumbido',
  'defeito falha avaria erro alarme problema pane',
  'causa motivo razão',
  'lubrificar lubrificação engraxar graxa',
  'velocidade rotação rotações',
  'ligar partida partir acionar arrancar energizar',
  'desligar desligamento parar parada desenergizar',
  'apertar aperto torque binário reapertar',
  'verificar verifique conferir controlar inspecionar checar',
  'quente aquecer aquecimento esquentar superaquecimento temperatura',
  'intervalo frequência periodicidade',
  'corrente amperagem intensidade',
  'quantidade capacidade volume',
  'limpar limpeza',
  'drenar esvaziar purgar',
  'proibido nunca jamais',
  'reposição sobressalente',
  'retirar remover coletar tirar',
  'descartar descarte eliminar',
  'levantar içar elevar',
  'vazar vazamento fuga',
  'bitola seção',
].map(plain)

export const synonyms = synonymsIn(groups, stem)

export const longForms = longFormsIn(
  {
    epi: 'equipamento de proteção individual',
    vfd: 'inversor de frequência, variador de velocidade',
  },
  (word) => stem(plain(word)),
)

/** Which units measure what a question calls by its name. */
export const measures = measuresIn(
  {
    'torque binário': 'nm knm',
    'pressão vácuo': 'bar mbar barg bara psi pa hpa kpa mpa',
    'temperatura quente frio': '°c °f k',
    'tensão voltagem': 'v kv mv vac vdc',
    'corrente amperagem': 'a ma ka ua',
    potência: 'w kw mw va kva mva',
    'velocidade rotação': 'rpm m/s mm/s m/min km/h',
    'peso pesa massa': 'kg g mg t',
    'comprimento distância altura largura diâmetro espessura profundidade folga': 'mm cm m km um "',
    'tempo duração intervalo prazo frequência': 's min h day week month year ms',
    vazão: 'l/min l/s l/h m3/h m3/s',
    'volume capacidade quantidade': 'l ml m3 cm3 g kg',
    'ruído barulho': 'db dba',
    umidade: '%',
  },
  (word) => stem(plain(word)),
)
