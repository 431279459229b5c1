import { type ReactNode, useEffect, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { Library } from '../library/library'
import { calledBy } from '../library/names'
import { createSiteDocuments, type SiteDocuments } from '../library/site-documents'
import { webStorage } from '../shell/web-storage'
import { Icon } from './icons'
import { useStore } from './use-store'
import { useSiteWords } from './words/site'
import { useWords } from './words/words'

/** Offers the documents that the site hands out, with their number and size, shows how far they have come, and says which were withdrawn. */
export function SiteOffer({ library, siteKey }: { library: Library; siteKey: string }): ReactNode {
  const { banners, meaning } = useWords()
  const words = useSiteWords()
  const [site] = useState(() =>
    createSiteDocuments({ library, get: (...args) => fetch(...args), key: siteKey, memory: webStorage('local') }),
  )
  const state = useStore(site.state)
  useEffect(() => void site.start(), [site])
  return (
    <>
      <Withdrawn site={site} />
      {state.phase === 'taking' && (
        <div className="banner">
          {/* Told once: each document would be read aloud. */}
          <p className="visually-hidden">{words.taking}</p>
          <p aria-live="off">{banners.takingSiteDocuments(state.of - state.documents, state.of)}</p>
        </div>
      )}
      {state.phase === 'none' && state.taken !== undefined && (
        <p className="visually-hidden">{words.taken(state.taken)}</p>
      )}
      {state.phase === 'offered' && (
        <div className="banner">
          <p>{banners.siteDocuments(state.documents, state.bytes)}</p>
          <Button className="button" onPress={site.take}>
            {banners.add}
          </Button>
          <Button className="button quiet" onPress={site.decline}>
            {meaning.notNow}
          </Button>
        </div>
      )}
    </>
  )
}

function Withdrawn({ site }: { site: SiteDocuments }) {
  const { app } = useWords()
  const words = useSiteWords()
  const { documents } = useStore(site.withdrawn)
  if (documents.length === 0) return null
  return (
    <div className="banner warning">
      <Icon name="warning" />
      <p>{words.withdrawn(documents.map(calledBy))}</p>
      <Button className="button" onPress={() => site.settleWithdrawn(true)}>
        {words.remove}
      </Button>
      <Button className="button quiet" onPress={() => site.settleWithdrawn(false)}>
        {app.keep}
      </Button>
    </div>
  )
}
