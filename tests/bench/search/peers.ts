/** The search libraries that ours is measured beside, each with its own defaults, over texts alone: any word of the question may be found. */
import { create, insertMultiple, load, removeMultiple, save, search } from '@orama/orama'
import FlexSearch from 'flexsearch'
import MiniSearch from 'minisearch'

export interface Text {
  id: number
  text: string
}

export interface Peer {
  add(texts: readonly Text[]): unknown
  remove(texts: readonly Text[]): unknown
  search(question: string): unknown
  /** What would be stored of it, in pieces, and how that is opened. */
  save(): Promise<[key: string, json: string][]> | [key: string, json: string][]
  open(saved: readonly [key: string, json: string][]): unknown
}

const most = 10

export const peers: Record<string, () => Peer> = {
  MiniSearch() {
    const options = { fields: ['text'] }
    let index = new MiniSearch<Text>(options)
    return {
      add: (texts) => index.addAll(texts),
      remove: (texts) => index.removeAll([...texts]),
      search: (question) => index.search(question).slice(0, most),
      save: () => [['', JSON.stringify(index)]],
      open: ([saved]) => (index = MiniSearch.loadJSON<Text>(saved![1], options)),
    }
  },
  FlexSearch() {
    // Without fast updates it takes minutes to delete a document.
    const make = () => new FlexSearch.Index({ tokenize: 'strict', fastupdate: true })
    let index = make()
    return {
      add: (texts) => texts.forEach(({ id, text }) => index.add(id, text)),
      remove: (texts) => texts.forEach(({ id }) => index.remove(id)),
      search: (question) => index.search(question, { limit: most, suggest: true }),
      save() {
        const saved: [string, string][] = []
        index.export((key, json) => void saved.push([key, json]))
        return saved
      },
      open(saved) {
        index = make()
        for (const [key, json] of saved) index.import(key, json)
      },
    }
  },
  Orama() {
    const make = () => create({ schema: { text: 'string' } as const })
    let index = make()
    return {
      add: (texts) =>
        insertMultiple(
          index,
          texts.map(({ id, text }) => ({ id: String(id), text })),
          1000,
        ),
      remove: (texts) =>
        removeMultiple(
          index,
          texts.map(({ id }) => String(id)),
          1000,
        ),
      search: (question) => search(index, { term: question, limit: most, threshold: 1 }),
      save: () => [['', JSON.stringify(save(index))]],
      open([saved]) {
        index = make()
        load(index, JSON.parse(saved![1]))
      },
    }
  },
}
