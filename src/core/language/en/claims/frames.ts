/** What a model puts around what it says: that the manual says so, that it sums up. Who says it is what the citation is for. */

const source = String.raw`(?:the |this |these )?(?:[\w-]+ ){0,2}?(?:manual|documents?|documentation|passages?|text|instructions|guide|datasheet|excerpts?|sources?|information|context)(?: \d+| provided| given| above)?`
const says = '(?:also |clearly )?(?:states?|says?|notes?|mentions?|indicates?|explains?|specif(?:y|ies)|describes?)'
const said = '(?:stated|said|noted|mentioned|indicated|explained|specified|described)'
const by = `(?:(?:according to|based on|as per|per|as ${said} (?:in|by)) ${source}|as ${source} ${says})`

const frames = [
  `^${by},? `,
  `,? ${by}(?=\\W*$)`,
  `^${source} ${says} that `,
  `^it is (?:also |clearly )?${said} (?:(?:in|by) ${source} )?that `,
  '^(?:please )?note that ',
  '^(?:yes|no|sure|certainly|of course|so|overall|basically|essentially|simply put|put simply|in (?:short|summary|brief|conclusion|other words)|to (?:sum up|summari[sz]e|conclude)), ',
].map((frame) => new RegExp(frame, 'i'))

/** A claim without its frame, or its frames: "in short, according to the manual, the valve must be closed". */
export function unframed(claim: string): string {
  const bare = frames.reduce((all, frame) => all.replace(frame, ''), claim.trimStart())
  return bare === claim ? claim : unframed(bare)
}
