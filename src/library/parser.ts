/** PDFs that are parsed in a worker of their own, beside the one that lays their pages out and stores them. */
import { unpackPage } from '../core/reading/packed-page'
import type { OpenDocument } from '../core/reading/open-document'
import type { Client } from '../rpc/client'
import type { ParserMethods } from '../rpc/protocol'

/** Opens a PDF in `parser`, which has one open at a time; it reads a few pages ahead. Throws `pdf/*`. */
export async function openInParser(
  parser: Client<ParserMethods>,
  source: Blob,
  password: string | undefined,
): Promise<OpenDocument> {
  const opened = await parser.call('open', { source, password })
  return {
    ...opened,
    outline: () => parser.call('outline', null),
    async *read(from, signal) {
      for await (const page of parser.open('read', { from }, signal)) yield unpackPage(page)
    },
    close: () => parser.call('close', null),
  }
}
