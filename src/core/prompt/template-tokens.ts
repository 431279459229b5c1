/**
 * What a model's tokenizer and chat template take for other than text. `asData` breaks what the templates of the known families
 * are made of; a model that Sitebook does not know may have signs of its own.
 */
import type { ModelRequest } from '../model'

/** A sign between brackets, as models have them added: `<tool_call>`, `[|user|]`, `{{end}}`. A unit or a word that was added is text. */
const bracketed = /^[<[{(|｜].*[>\]})|｜]$/u
/** In the text of a template, where they stand among code. */
const inTemplate = /<[^<>\s'"]{1,80}>|\[\|[^[\]\s'"]{1,80}\|\]|\[\/?[A-Z_]{2,40}\]/g

/**
 * The signs that no text of a document may form: those of control, what looks like one of what was `added`, and what stands
 * between brackets in the texts of the chat template.
 */
export function templateTokens(
  controls: readonly string[],
  added: readonly string[],
  templates: readonly string[],
): string[] {
  const found = [
    ...controls,
    ...added.filter((token) => bracketed.test(token)),
    ...templates.flatMap((text) => text.match(inTemplate) ?? []),
  ]
  return [...new Set(found)].filter((token) => token.length > 1 && !/\s/.test(token))
}

/** What a model is asked, with none of its own `tokens` in it. */
export function guarded(request: ModelRequest, tokens: readonly string[]): ModelRequest {
  const messages = request.messages.map((message) => ({ ...message, content: brokenUp(message.content, tokens) }))
  return { ...request, messages }
}

/** `text` with a space behind the first letter of each of `tokens` in it. As no token has a space, none comes of it. */
export function brokenUp(text: string, tokens: readonly string[]): string {
  let broken = text
  for (const token of tokens) {
    const [first = ''] = token
    // Over again, as of "aaa" the token "aa" is two.
    while (broken.includes(token)) broken = broken.replaceAll(token, `${first} ${token.slice(first.length)}`)
  }
  return broken
}
