import { keepFloors } from './ask-sets'
import { isOfCorpus, sets } from './sets'

await keepFloors(sets.filter((set) => !isOfCorpus(set)))
