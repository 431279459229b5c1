import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { Library } from '../library/library'
import { createSiteDocuments } from '../library/site-documents'
import { webStorage } from '../shell/web-storage'
import { useStore } from './use-store'
import { useWords } from './words/words'

/** Offers the documents that the site hands out, with their number and size, and shows how far they have come. */
export function SiteOffer({ library }: { library: Library }) {
  const { banners, meaning } = useWords()
  const [site] = useState(() =>
    createSiteDocuments({ library, get: (...args) => fetch(...args), memory: webStorage('local') }),
  )
  const state = useStore(site.state)
  useEffect(() => void site.start(), [site])
  if (state.phase === 'none') return null
  return (
    <div role="status" className="banner">
      {state.phase === 'taking' ? (
        <p>{banners.takingSiteDocuments(state.of - state.documents, state.of)}</p>
      ) : (
        <>
          <p>{banners.siteDocuments(state.documents, state.bytes)}</p>
          <Button className="button" onPress={site.take}>
            {banners.add}
          </Button>
          <Button className="button quiet" onPress={site.decline}>
            {meaning.notNow}
          </Button>
        </>
      )}
    </div>
  )
}
