import { describe, expect, it, vi } from 'vitest'
import { hostsOf, noSite, readSite, siteOf } from '../../src/site/site'

describe('site.json', () => {
  it('may leave everything out', () => {
    expect(siteOf({})).toEqual(noSite)
    expect(hostsOf(noSite)).toEqual([])
  })

  it('names the site and a mirror, whose origin the policy must allow', () => {
    const site = siteOf({ name: ' Refinery North ', mirror: 'https://mirror.example:8443/models' })
    expect(site).toEqual({ ...noSite, name: 'Refinery North', mirror: 'https://mirror.example:8443/models/' })
    expect(hostsOf(site)).toEqual(['https://mirror.example:8443'])
  })

  it('names the folders of models that the catalogue does not know', () => {
    expect(siteOf({ models: ['Site-7B.Q4-0123456789ab'] }).models).toEqual(['Site-7B.Q4-0123456789ab'])
    for (const models of ['a', ['../a'], ['a/b'], [''], [1], {}])
      expect(() => siteOf({ models })).toThrow('"models" in site.json must be a list of names of folders')
  })

  it('names a server that answers, whose origin the policy must allow where it is not its own', () => {
    const named = (url: string, more = {}) => siteOf({ endpoint: { url, model: 'llama', ...more } })
    expect(named('/llm').endpoint).toEqual({ url: '/llm', model: 'llama', name: 'llama', contextTokens: 4096 })
    expect(hostsOf(named('/llm'))).toEqual([])
    expect(named('/', { name: ' Plant Llama ', contextTokens: 8192 }).endpoint).toEqual({
      url: '',
      model: 'llama',
      name: 'Plant Llama',
      contextTokens: 8192,
    })
    // As other programs want it.
    const other = named('https://llm.example:8000/v1/')
    expect(other.endpoint?.url).toBe('https://llm.example:8000')
    expect(hostsOf(other)).toEqual(['https://llm.example:8000'])
    expect(hostsOf({ ...other, mirror: 'https://llm.example:8000/models/' })).toEqual(['https://llm.example:8000'])
  })

  const server =
    '"url" of "endpoint" in site.json must be a path such as "/llm" or an address such as "https://llm.example".'
  it.each([
    ['https://llm.example', '"endpoint" in site.json must be an object with "url" and "model".'],
    [null, '"endpoint" in site.json must be an object with "url" and "model".'],
    [{ model: 'a' }, server],
    [{ url: 'llm', model: 'a' }, server],
    [{ url: '//elsewhere.example', model: 'a' }, server],
    [{ url: 'file:///llm', model: 'a' }, server],
    [{ url: 'https://name:word@llm.example', model: 'a' }, server],
    [{ url: '/llm?key=1', model: 'a' }, server],
    [{ url: '/llm' }, '"model" of "endpoint" in site.json must be text.'],
    [{ url: '/llm', model: ' ' }, '"model" of "endpoint" in site.json must be text.'],
    [{ url: '/llm', model: 'a', name: 7 }, '"name" of "endpoint" in site.json must be text.'],
    [
      { url: '/llm', model: 'a', contextTokens: '8k' },
      '"contextTokens" of "endpoint" in site.json must be a whole number from 1024 to 1048576.',
    ],
    [{ url: '/llm', model: 'a', key: 'k' }, '"endpoint" in site.json has a field "key" that Sitebook does not know.'],
  ])('whose server is wrong is refused with what is wrong: %j', (endpoint, sentence) => {
    expect(() => siteOf({ endpoint })).toThrow(sentence)
  })

  it.each([
    [[], 'site.json must be an object.'],
    [{ name: 7 }, '"name" in site.json must be text.'],
    [{ pack: 'yes' }, '"pack" in site.json must be true or false.'],
    [{ key: 'secret' }, '"key" in site.json must be the public key that `npm run pack` prints.'],
    [{ mirror: 'mirror' }, '"mirror" in site.json must be an address such as "https://mirror.example/models/".'],
    [
      { mirror: 'javascript:alert(1)' },
      '"mirror" in site.json must be an address such as "https://mirror.example/models/".',
    ],
    [{ mirorr: '' }, 'site.json has a field "mirorr" that Sitebook does not know.'],
  ])('that is wrong is refused with what is wrong: %j', (json, sentence) => {
    expect(() => siteOf(json)).toThrow(sentence)
  })

  it('that is missing says nothing of the site, and one that is broken what is wrong', async () => {
    vi.spyOn(console, 'warn').mockReturnValue()
    expect(await readSite(async () => new Response('', { status: 404 }))).toEqual(noSite)
    const problem = async (text: string) => (await readSite(async () => new Response(text))).problem
    expect(await problem('<html>')).toBe('site.json is not JSON.')
    expect(await problem('{ "pack": "yes", "name": "North" }')).toBe('"pack" in site.json must be true or false.')
    expect(await readSite(() => Promise.reject(new TypeError('no network')))).toEqual(noSite)
    expect(await readSite(async () => Response.json({ name: 'North' }))).toEqual({
      ...noSite,
      name: 'North',
    })
  })
})
