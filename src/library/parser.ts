/** Documents that are parsed in a worker of their own, beside the one that lays their pages out and stores them. */
import { unpackPage } from '../core/reading/packed-page'
import type { DrawableDocument, OpenDocument } from '../core/reading/open-document'
import type { Client } from '../rpc/client'
import type { ParserMethods } from '../rpc/protocol'

export type ParsedDocument = OpenDocument & Pick<DrawableDocument, 'picture' | 'pictures'>

/** Opens a document in `parser`, which has one open at a time; it reads a few pages ahead. Throws `pdf/*` and `document/*`. */
export async function openInParser(
  parser: Client<ParserMethods>,
  source: Blob,
  name: string,
  password: string | undefined,
): Promise<ParsedDocument> {
  const opened = await parser.call('open', { source, name, password })
  return {
    ...opened,
    outline: () => parser.call('outline', null),
    async *read(from, signal, looked = []) {
      for await (const page of parser.open('read', { from, looked }, signal)) yield unpackPage(page)
    },
    pictures: (page) => parser.call('pictures', { page }),
    picture: (page, part, scale) => parser.call('picture', { page, part, scale }),
    close: () => parser.call('close', null),
  }
}
