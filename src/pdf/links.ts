/** Links within the document, over the pages of pdf.js' viewer; those that lead out of it stay dead. */
import type { PageView } from './notes'

/** What pdf.js tells of a link. `dest` is a name, or a page with a place on it. */
interface Link {
  subtype?: string
  rect: [number, number, number, number] | null
  dest?: string | unknown[] | null
}

/** Lays an element over each link of a page that is drawn; once for each page and rotation, as they stay over a zoom. */
export async function showLinks(
  view: PageView,
  label: string,
  follow: (dest: string | unknown[]) => void,
): Promise<void> {
  const { div, pdfPage, viewport } = view
  if (!pdfPage || div.querySelector('.page-link')) return
  const links = (await pdfPage.getAnnotations({ intent: 'display' })) as unknown as Link[]
  if (div.querySelector('.page-link')) return
  for (const { subtype, rect, dest } of links) {
    if (subtype !== 'Link' || !rect || !dest) continue
    const [ax = 0, ay = 0] = viewport.convertToViewportPoint(rect[0], rect[1])
    const [bx = 0, by = 0] = viewport.convertToViewportPoint(rect[2], rect[3])
    const link = div.ownerDocument.createElement('div')
    link.className = 'page-link'
    link.tabIndex = 0
    link.setAttribute('role', 'link')
    link.setAttribute('aria-label', label)
    Object.assign(link.style, {
      left: percent(Math.min(ax, bx) / viewport.width),
      top: percent(Math.min(ay, by) / viewport.height),
      width: percent(Math.abs(bx - ax) / viewport.width),
      height: percent(Math.abs(by - ay) / viewport.height),
    })
    link.addEventListener('click', () => follow(dest))
    link.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') follow(dest)
    })
    div.append(link)
  }
}

function percent(share: number): string {
  return `${(share * 100).toFixed(4)}%`
}
