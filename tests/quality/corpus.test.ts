import { keepFloors } from './ask-sets'
import { isOfCorpus, sets } from './sets'

console.log('Pages that are pictures are not read here, as OCR takes minutes: `npm run evaluate` reads them.')

await keepFloors(sets.filter(isOfCorpus))
