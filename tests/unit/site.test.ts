import { describe, expect, it, vi } from 'vitest'
import { hostsOf, noSite, readSite, siteOf } from '../../src/site/site'

describe('site.json', () => {
  it('may leave everything out', () => {
    expect(siteOf({})).toEqual(noSite)
    expect(hostsOf(noSite)).toEqual([])
  })

  it('names the site and a mirror, whose origin the policy must allow', () => {
    const site = siteOf({ name: ' Refinery North ', mirror: 'https://mirror.example:8443/models' })
    expect(site).toEqual({ name: 'Refinery North', mirror: 'https://mirror.example:8443/models/', pack: false })
    expect(hostsOf(site)).toEqual(['https://mirror.example:8443'])
  })

  it.each([
    [[], 'site.json must be an object.'],
    [{ name: 7 }, '"name" in site.json must be text.'],
    [{ pack: 'yes' }, '"pack" in site.json must be true or false.'],
    [{ mirror: 'mirror' }, '"mirror" in site.json must be an address such as "https://mirror.example/models/".'],
    [
      { mirror: 'javascript:alert(1)' },
      '"mirror" in site.json must be an address such as "https://mirror.example/models/".',
    ],
    [{ mirorr: '' }, 'site.json has a field "mirorr" that Sitebook does not know.'],
  ])('that is wrong is refused with what is wrong: %j', (json, sentence) => {
    expect(() => siteOf(json)).toThrow(sentence)
  })

  it('that is missing or broken says nothing of the site', async () => {
    vi.spyOn(console, 'warn').mockReturnValue()
    expect(await readSite(async () => new Response('', { status: 404 }))).toEqual(noSite)
    expect(await readSite(async () => new Response('<html>'))).toEqual(noSite)
    expect(await readSite(() => Promise.reject(new TypeError('no network')))).toEqual(noSite)
    expect(await readSite(async () => Response.json({ name: 'North' }))).toEqual({
      name: 'North',
      mirror: '',
      pack: false,
    })
  })
})
