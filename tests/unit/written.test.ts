import { describe, expect, it, vi } from 'vitest'
import { createReader } from '../../src/core/reading/reader'
import { partsOf, stampsOf } from '../../src/core/reading/standing'
import { openPdf } from '../../src/pdf/open'
import { form, rawPage, type RawPageParts, slanted, stream, supersededSheet, text } from '../fixtures/raw-page'
import { pdfAssets } from '../pdfjs-assets'

vi.setConfig({ testTimeout: 60_000 })

/** The only page of a PDF, and its passages. */
async function read(bytes: Uint8Array<ArrayBuffer>) {
  const pdf = await openPdf(bytes, { assets: pdfAssets })
  const reader = createReader('d', await pdf.outline())
  for await (const raw of pdf.read(1)) reader.push(raw)
  const { pages, passages } = reader.end()
  await pdf.close()
  return { page: pages[0]!, passages }
}

const textOf = async (content: string, parts?: RawPageParts) => (await read(rawPage(content, parts))).page.text

describe('a note', () => {
  it('is read as one: a sticky note, the comment of a mark, an old popup; once each, and no mark of what it marks', async () => {
    const annotations = [
      '/Subtype/Text/Rect[260 695 280 715]/Contents(Strainer S-7 was changed)',
      '/Subtype/Highlight/Rect[60 698 215 712]/QuadPoints[60 712 215 712 60 698 215 698]/Contents(now every 250 h)',
      '/Subtype/Highlight/Rect[60 698 215 712]/QuadPoints[60 712 215 712 60 698 215 698]/Contents(Replace the filter)',
      '/Subtype/Popup/Rect[300 600 400 650]/Contents(Ask the shift lead)',
      '/Subtype/Popup/Rect[300 600 400 650]/Contents(now every 250 h)',
    ]
    expect(await textOf(text(60, 700, 'Replace the filter every 500 h.'), { annotations })).toBe(
      'Replace the filter every 500 h.\n\nNote: Strainer S-7 was changed\n\nNote: now every 250 h\n\nNote: Ask the shift lead',
    )
  })

  it('that nobody sees is not read', async () => {
    const annotations = ['/Subtype/Text/Rect[260 695 280 715]/Contents(HIDDEN)/F 2']
    expect(await textOf(text(60, 700, 'Page.'), { annotations })).toBe('Page.')
  })
})

it('reads the words of letters that a drawing program draws as lines, upright ones too', async () => {
  const square = (x: number, y: number, width: number, height: number, words: string) =>
    `/Subtype/Square/Rect[${x} ${y} ${x + width} ${y + height}]/Contents(${words})/T(AutoCAD SHX Text)/BS<</W 0>>`
  const annotations = [square(100, 500, 60, 10, 'FV-2031'), square(300, 300, 10, 80, 'LINE 6-CW-1204')]
  const read = await textOf(text(60, 780, 'Sheet 4 of 9'), { annotations })
  expect(read.split('\n\n')).toEqual(['Sheet 4 of 9', 'FV-2031', 'LINE 6-CW-1204'])
})

describe('a form', () => {
  const widget = (y: number, entries: string) => `/Subtype/Widget/Rect[160 ${y} 300 ${y + 16}]${entries}`

  it('is read as it is shown: what its appearance draws, the words of a choice, fields of no form', async () => {
    const content = text(60, 700, 'Length') + text(60, 660, 'Result') + text(60, 620, 'Grade')
    const annotations = [
      widget(696, '/FT/Tx/T(a)/V(302.8)/AP<</N 20 0 R>>'),
      widget(656, '/FT/Ch/Ff 131072/T(b)/V(1)/Opt[[(1)(Pass)][(0)(Fail)]]/AP<</N 21 0 R>>'),
      widget(616, '/FT/Ch/T(c)/V(Export2)/Opt[[(Export1)(VG 32)][(Export2)(VG 46)]]'),
    ]
    const objects = [form(text(2, 4, '302,80'), 140, 16), form(text(2, 4, 'Pass'), 140, 16)]
    expect(await textOf(content, { annotations, objects })).toBe('Length\t302,80\n\nResult\tPass\n\nGrade\tVG 46')
  })

  it('says of each box whether it is ticked, with the words beside it', async () => {
    const box = (x: number, entries: string) => `/Subtype/Widget/FT/Btn/Rect[${x} 698 ${x + 11} 709]${entries}`
    const states = '/AP<</N<</Yes 20 0 R/Off 20 0 R>>>>'
    const content = text(60, 700, 'Guard fitted') + text(200, 700, 'yes') + text(260, 700, 'no')
    const annotations = [box(222, `/T(a)/AS/Off/V/Off${states}`), box(278, `/T(b)/AS/Yes/V/Yes${states}`)]
    expect(await textOf(content, { annotations, objects: [form('', 11, 11)] })).toBe(
      'Guard fitted\tyes [yes: not ticked]\tno [no: ticked]',
    )
  })

  it('says who signed it and when, as its signature draws it', async () => {
    const drawn = form(text(2, 10, 'Signed by A. Berg', 9) + text(2, 1, '2026-03-05 06:40', 9), 230, 30)
    const annotations = ['/Subtype/Widget/FT/Sig/T(s)/V 21 0 R/Rect[190 690 420 720]/AP<</N 20 0 R>>']
    const objects = [drawn, '<</Type/Sig/Filter/Adobe.PPKLite>>']
    expect(await textOf(text(60, 700, 'Permit 17 released by'), { annotations, objects })).toBe(
      'Permit 17 released by\n\nSigned by A. Berg\n2026-03-05 06:40',
    )
  })
})

describe('a stamp', () => {
  it('is read with what it says of itself, and known of each passage of its page', async () => {
    const { page, passages } = await read(supersededSheet())
    expect(page.stamps).toEqual(['SUPERSEDED'])
    expect(page.text).toContain('\n\nSUPERSEDED')
    expect(page.text).toContain('Note: by issue 5')
    expect(passages.map(({ stamps }) => stamps)).toEqual([[{ page: 1, words: 'SUPERSEDED' }]])
    const [passage] = passages
    const quote = (page: number) => ({ passage: 'd:0', document: 'd', text: '', spans: [{ page, start: 0, end: 1 }] })
    expect(stampsOf(passage!, quote(1))).toHaveLength(1)
    expect(stampsOf(passage!, quote(2))).toEqual([])
  })

  it.each([
    ['set across the page', slanted(60, 250, 'NOT FOR CONSTRUCTION', 48, 40), ['NOT FOR CONSTRUCTION']],
    [
      'set across the page in runs',
      slanted(150, 300, 'UNCONTROLLED', 48, 40) + slanted(350, 470, 'COPY', 48, 40),
      ['UNCONTROLLED COPY'],
    ],
    ['in large pale letters', `0.9 g ${text(100, 400, 'DRAFT', 60)}0 g `, ['DRAFT']],
    ['alone in its row', text(60, 780, 'SUPERSEDED by Rev. 5'), undefined],
    ['alone in its row in capitals', text(60, 780, 'UNCONTROLLED WHEN PRINTED'), ['UNCONTROLLED WHEN PRINTED']],
    ['in longer words', text(60, 780, 'UNCONTROLLED COPY WHEN PRINTED'), ['UNCONTROLLED COPY WHEN PRINTED']],
    ['in Spanish', text(60, 780, 'OBSOLETO'), ['OBSOLETO']],
    ['no stamp: a sentence', text(60, 400, 'The draft is superseded by issue 5.'), undefined],
    ['no stamp: a cell', text(60, 400, 'V-12') + text(200, 400, 'VOID'), undefined],
    ['no stamp: other slanted words', slanted(150, 300, 'Inlet of pump P-7', 20, 30), undefined],
  ])('%s', async (_, content, stamps) => {
    const { page } = await read(rawPage(text(60, 700, 'The pump delivers 40 m3/h.') + content))
    expect(page.stamps).toEqual(stamps)
  })
})

describe('words that are struck out', () => {
  const sentence = 'Relief valve PSV-9 is set to 14 bar.'

  it('are read and known as such', async () => {
    const { page, passages } = await read(supersededSheet())
    expect(page.struck?.map(({ start, end }) => page.text.slice(start, end))).toEqual(['14 bar.'])
    const [passage] = passages
    const range = { start: 0, end: sentence.length }
    expect(passage!.text.slice(0, sentence.length)).toBe(sentence)
    expect(partsOf(passage!, range)).toEqual([
      { text: 'Relief valve PSV-9 is set to ', struck: false },
      { text: '14 bar.', struck: true },
    ])
    expect(page.text).toContain('Note: now 12 bar')
  })

  it.each([
    ['a line that was drawn through them', '/Subtype/Line/L[196 704 234 703]/Rect[190 700 240 708]', ['14 bar.']],
    ['a stroke of a pen', '/Subtype/Ink/InkList[[196 703 210 705 234 704]]/Rect[190 700 240 708]', ['14 bar.']],
    ['a line that rises', '/Subtype/Line/L[194 698 236 710]/Rect[190 690 240 715]', ['14 bar.']],
    ['a stroke that falls', '/Subtype/Ink/InkList[[194 711 210 705 236 699]]/Rect[190 690 240 715]', ['14 bar.']],
    [
      'no ring around them',
      `/Subtype/Ink/InkList[[194 704 215 711 236 704 215 697 194 704]]/Rect[190 690 240 715]`,
      undefined,
    ],
    ['no line below them', '/Subtype/Line/L[196 696 234 696]/Rect[190 690 240 700]', undefined],
    ['no line that points at them', '/Subtype/Line/L[196 704 234 790]/Rect[190 700 240 800]', undefined],
  ])('by %s', async (_, annotation, struck) => {
    const { page } = await read(rawPage(text(60, 700, sentence), { annotations: [annotation] }))
    expect(page.struck?.map(({ start, end }) => page.text.slice(start, end))).toEqual(struck)
  })
})

describe('a PDF whose page is not its content', () => {
  const wait = text(60, 760, 'Please wait...')
  const xfa = (fields: string) => ({
    catalog: `/NeedsRendering true/AcroForm<</Fields[${fields}]/XFA[(template)20 0 R(datasets)21 0 R]>>`,
    objects: [stream('<template xmlns="http://www.xfa.org/schema/xfa-template/3.3/"/>'), stream('<xfa:datasets/>')],
  })

  it.each([
    ['a dynamic form', 'pdf/dynamic-form', xfa('')],
    ['a portfolio', 'pdf/portfolio', { catalog: '/Collection<</Type/Collection/View/D>>' }],
  ])('is named as what it is: %s', async (_, code, parts) => {
    await expect(read(rawPage(wait, parts))).rejects.toMatchObject({ code })
  })

  it('is none where a form of both kinds has its fields on the page', async () => {
    const annotations = ['/Subtype/Widget/FT/Tx/T(gap)/V(0.35 mm)/Rect[160 696 300 712]']
    expect(await textOf(text(60, 700, 'Gap'), { ...xfa(''), annotations })).toBe('Gap 0.35 mm')
  })
})

describe('text that the page does not show', () => {
  const shown = text(60, 700, 'Tighten flange F-3 to 60 Nm.')
  const layer = (state: string, group = '') => ({
    catalog: `/OCProperties<</OCGs[20 0 R]/D<<${state}>>>>`,
    resources: '/Properties<</L 20 0 R>>/XObject<</X 21 0 R>>',
    objects: [
      `<</Type/OCG/Name(Rev A)${group}>>`,
      stream(
        text(60, 680, 'Tighten it to 90 Nm.'),
        '/Subtype/Form/BBox[0 0 595 842]/OC 20 0 R/Resources<</Font<</F 5 0 R>>>>',
      ),
    ],
  })
  const onLayer = `${shown}/OC /L BDC\n${text(60, 680, 'Tighten it to 90 Nm.')}EMC\n`
  const viewOff = '/Usage<</View<</ViewState/OFF>>/Print<</PrintState/ON>>>>'

  it.each([
    ['a layer that is off', onLayer, layer('/OFF[20 0 R]')],
    ['a form on a layer that is off', `${shown}/X Do\n`, layer('/OFF[20 0 R]')],
    ['a layer for print only', onLayer, layer('/AS[<</Event/View/Category[/View]/OCGs[20 0 R]>>]', viewOff)],
  ])('is left out: %s', async (_, content, parts) => {
    expect(await textOf(content, parts)).toBe('Tighten flange F-3 to 60 Nm.')
  })

  it('is read where its layer is on', async () => {
    expect(await textOf(onLayer, layer('/ON[20 0 R]'))).toContain('90 Nm')
  })

  it('is left out where a value was painted over and written anew', async () => {
    const content =
      text(60, 700, 'Set pressure of V-12: 14 bar') + '1 1 1 rg 165 697 60 12 re f\n0 g\n' + text(167, 700, '11 bar')
    expect(await textOf(content)).toBe('Set pressure of V-12: 11 bar')
  })
})
