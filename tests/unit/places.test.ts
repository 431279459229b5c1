import { expect, it } from 'vitest'
import { placesOf } from '../../src/models/places'
import { en } from '../../src/ui/words/en'
import { sentence } from '../../src/ui/words/sentences'

const { place, placesTried } = en.models
const placesText = (places: ReturnType<typeof placesOf>) => placesTried(places.map((one) => sentence(place, one)))
const origin = 'https://app.example:8443'

it('says beforehand which places a download will try, and in which order', () => {
  expect(placesText(placesOf({ origin, lanUrl: '' }))).toBe(
    'Downloads come from this site (app.example:8443) if it has the model, otherwise from huggingface.co on the internet.',
  )
  expect(placesText(placesOf({ origin, lanUrl: 'https://mirror.site/m/' }))).toBe(
    'Downloads come from this site (app.example:8443) if it has the model, otherwise from mirror.site on your network, otherwise from huggingface.co on the internet.',
  )
})

it('names a place by its host', () => {
  expect(place.lan({ kind: 'lan', url: 'https://mirror.site:8000/m/' })).toBe('mirror.site:8000 on your network')
})
