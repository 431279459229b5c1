/** What the names that fonts give to their glyphs mean: Adobe's glyph list, as far as engineers' documents need it. */

const ascii =
  'space exclam quotedbl numbersign dollar percent ampersand quotesingle parenleft parenright asterisk plus comma hyphen period slash ' +
  'zero one two three four five six seven eight nine colon semicolon less equal greater question at A B C D E F G H I J K L M N O P Q ' +
  'R S T U V W X Y Z bracketleft backslash bracketright asciicircum underscore grave a b c d e f g h i j k l m n o p q r s t u v w x y ' +
  'z braceleft bar braceright asciitilde'

const latin =
  'exclamdown cent sterling currency yen brokenbar section dieresis copyright ordfeminine guillemotleft logicalnot - registered macron ' +
  'degree plusminus twosuperior threesuperior acute mu paragraph periodcentered cedilla onesuperior ordmasculine guillemotright ' +
  'onequarter onehalf threequarters questiondown Agrave Aacute Acircumflex Atilde Adieresis Aring AE Ccedilla Egrave Eacute Ecircumflex ' +
  'Edieresis Igrave Iacute Icircumflex Idieresis Eth Ntilde Ograve Oacute Ocircumflex Otilde Odieresis multiply Oslash Ugrave Uacute ' +
  'Ucircumflex Udieresis Yacute Thorn germandbls agrave aacute acircumflex atilde adieresis aring ae ccedilla egrave eacute ecircumflex ' +
  'edieresis igrave iacute icircumflex idieresis eth ntilde ograve oacute ocircumflex otilde odieresis divide oslash ugrave uacute ' +
  'ucircumflex udieresis yacute thorn ydieresis'

const greek =
  'Alpha Beta Gamma - Epsilon Zeta Eta Theta Iota Kappa Lambda - Nu Xi Omicron Pi Rho - Sigma Tau Upsilon Phi Chi Psi Omega - - - - - - ' +
  '- alpha beta gamma delta epsilon zeta eta theta iota kappa lambda - nu xi omicron pi rho sigma1 sigma tau upsilon phi chi psi omega'

const others =
  '–endash —emdash ‘quoteleft ’quoteright ‚quotesinglbase “quotedblleft ”quotedblright „quotedblbase †dagger ‡daggerdbl •bullet ' +
  '…ellipsis ‰perthousand ‹guilsinglleft ›guilsinglright ⁄fraction €Euro ™trademark ←arrowleft ↑arrowup →arrowright ↓arrowdown ' +
  '↔arrowboth ⇐arrowdblleft ⇑arrowdblup ⇒arrowdblright ⇓arrowdbldown ⇔arrowdblboth ∀universal ∂partialdiff ∃existential ∅emptyset ' +
  '∇gradient ∇nabla ∈element ∉notelement ∋suchthat ∏product ∑summation −minus ∓minusplus ∗asteriskmath √radical ∝proportional ∞infinity ' +
  '∠angle ∧logicaland ∨logicalor ∩intersection ∪union ∫integral ∴therefore ∼similar ≅congruent ≈approxequal ≠notequal ≡equivalence ' +
  '≤lessequal ≥greaterequal ⊂propersubset ⊃propersuperset ⊄notsubset ⊆reflexsubset ⊇reflexsuperset ⊕circleplus ⊗circlemultiply ' +
  '⊥perpendicular ⋅dotmath ■filledbox ▲triagup ▼triagdn ◊lozenge ○circle Δincrement ıdotlessi ȷdotlessj ˆcircumflex ˜tilde ' +
  '˘breve ˙dotaccent ˚ring ˝hungarumlaut ˛ogonek ˇcaron ′minute ″second ⅛oneeighth ⅜threeeighths ⅝fiveeighths ⅞seveneighths ⅓onethird ' +
  '⅔twothirds ƒflorin ŒOE œoe ŁLslash łlslash ŠScaron šscaron ŽZcaron žzcaron ŸYdieresis ﬀff ﬁfi ﬂfl ﬃffi ﬄffl ⟨angbracketleft ' +
  '⟩angbracketright ⌈ceilingleft ⌉ceilingright ⌊floorleft ⌋floorright ‖bardbl ·middot -hyphenminus -sfthyphen −minusmath ×cross'

const signs = new Map<string, string>()
for (const [list, first] of [
  [ascii, 0x20],
  [latin, 0xa1],
  [greek, 0x391],
] as const)
  for (const [i, name] of list.split(' ').entries()) if (name !== '-') signs.set(name, String.fromCodePoint(first + i))
for (const pair of others.split(' ')) signs.set(pair.slice(1), pair.slice(0, 1))

/** Sizes and pieces in which TeX's fonts, and figures in which Adobe's have a sign: "parenleftBigg", "summationdisplay", "oneoldstyle". */
const variants =
  /(?:[Bb]igg?|text|display|tp|bt|ex|mid|oldstyle|small|fitted|_(?:alt|sc|lf|tnum|lnum|onum|pnum|tf|osf|case)\d*)$/
/** What stands behind the first stop of a name says only how the sign is drawn; raised and lowered signs are said to be so. */
const raisedEnding = /^(?:sups|superior|numr|numerator)$/
const loweredEnding = /^(?:subs|sinf|inferior|dnom|denominator)$/

/** The sign that a glyph's name stands for; undefined where the name says nothing. */
export function signOfName(name: string): string | undefined {
  const known = signs.get(name) ?? coded(name)
  if (known !== undefined) return known
  const [base = '', ending] = name.split('.', 2)
  if (ending !== undefined) {
    const sign = base === '' ? undefined : signOfName(base)
    return raisedEnding.test(ending) || loweredEnding.test(ending) ? raisedOf(sign, raisedEnding.test(ending)) : sign
  }
  const raised = /^(.+?)(superior|inferior)$/.exec(name)
  if (raised) return raisedOf(signs.get(raised[1]!), raised[2] === 'superior')
  const plain = name.replace(variants, '')
  if (plain !== name && plain !== '') return signOfName(plain)
  const parts = name.split('_').map((part) => signs.get(part) ?? coded(part))
  return parts.length > 1 && parts.every((part) => part !== undefined) ? parts.join('') : undefined
}

/** "uni2212", "u1D434", "uni00660069": Adobe's way to name what has no name. */
function coded(name: string): string | undefined {
  const [, fours, more] = /^(?:uni((?:[0-9A-F]{4})+)|u([0-9A-F]{4,6}))$/.exec(name) ?? []
  const codes = (fours?.match(/.{4}/g) ?? [more ?? '']).map((code) => parseInt(code, 16))
  return codes.every((code) => code >= 0x20 && code <= 0x10ffff) ? String.fromCodePoint(...codes) : undefined
}

function raisedOf(sign: string | undefined, up: boolean): string | undefined {
  const at = sign?.length === 1 ? '0123456789+-=()'.indexOf(sign) : -1
  return at < 0 ? sign : (up ? '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾' : '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎')[at]
}

/**
 * Names that are only a letter or two before the code in hex ("X4D" is M), as some drivers write them; where all names of a
 * font that mean nothing else are such. Undefined for any other font.
 */
export function hexNames(names: Iterable<string>): ((name: string) => string | undefined) | undefined {
  const odd = [...names].filter((name) => name !== '.notdef' && signOfName(name) === undefined)
  if (
    odd.length === 0 ||
    !odd.every((name) => /^[A-Za-z]{1,2}[2-9A-F][0-9A-F]$/.test(name) || /^[A-Za-z]{1,2}0[0-9A-F]$/.test(name))
  )
    return undefined
  return (name) => {
    const code = parseInt(/^[A-Za-z]{1,2}([0-9A-F]{2})$/.exec(name)?.[1] ?? '', 16)
    return code >= 0x20 ? new TextDecoder('windows-1252').decode(new Uint8Array([code])) : code >= 0 ? ' ' : undefined
  }
}
