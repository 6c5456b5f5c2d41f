import { beforeAll, describe, expect, test } from 'vitest'
import { ownSite } from './own-site.ts'

/** Enough to meet every kind of page and every kind of number in an address. */
const MOST_PAGES = 400

const site = ownSite
let auenstadt: string
let quellbach: string
let pages: Map<string, string>
/** Auenstadt’s own. */
let ownPages: Map<string, string>

beforeAll(async () => {
  auenstadt = await logInByForm('planung@auenstadt.example')
  quellbach = await logInByForm('koordination@quellbach.example')
  pages = await crawl('/k/quellbach', quellbach)
  ownPages = await crawl('/k/auenstadt', auenstadt)
  ownPages.set('all offers', await (await get('/k/auenstadt/angebote/liste.csv', auenstadt)).text())
})

describe('a planner of Auenstadt', () => {
  test('there is something to keep from her: pages, exports and numbers in addresses', () => {
    const addresses = [...pages.keys()]
    expect(addresses.length).toBeGreaterThan(40)
    expect(
      addresses.filter((address) => /\.(csv|xlsx|geojson|json|svg|png)$/.test(address.split('?')[0] ?? ''))
        .length,
    ).toBeGreaterThan(3)
    expect(addresses.filter((address) => /\/\d+(\/|$)/.test(address)).length).toBeGreaterThan(10)
    expect([...pages.values()].some((text) => text.includes('Quellbach'))).toBe(true)
  })

  test('gets “not found” for every page and export of Quellbach', async () => {
    const open: string[] = []
    for (const address of pages.keys()) {
      const answer = await get(address, auenstadt)
      if (answer.status !== 404) open.push(`${answer.status} ${address}`)
    }
    expect(open).toEqual([])
  })

  test('gets nothing of Quellbach by putting its numbers and codes into the addresses of her own city', async () => {
    const own = await ownWords()
    const leaks: string[] = []
    for (const address of pages.keys()) {
      const answer = await get(address.replace('/k/quellbach', '/k/auenstadt'), auenstadt)
      if (answer.status >= 500) leaks.push(`${answer.status} ${address}`)
      const text = answer.status === 200 ? await answer.text() : ''
      for (const word of own) if (text.includes(word)) leaks.push(`“${word}” at ${address}`)
    }
    expect(leaks).toEqual([])
  })

  test('finds nothing of Quellbach by search', async () => {
    const [word = ''] = await ownWords()
    const text = await (
      await get(`/k/auenstadt/angebote?q=${encodeURIComponent('Quellbach')}`, auenstadt)
    ).text()
    expect(text).not.toContain(`>${word}<`)
    const hits = text.match(/\/k\/auenstadt\/angebote\/\d+/g) ?? []
    expect(hits).toEqual([])
  })
})

test('the state coordination enters no municipality', async () => {
  const land = await logInByForm('land@gelingen.example')
  expect((await get('/k/auenstadt', land)).status).toBe(404)
  expect((await get('/k/quellbach/angebote/liste.csv', land)).status).toBe(404)
})

test('without logging in every page and export leads to the log-in', async () => {
  for (const address of [...pages.keys()].slice(0, 60)) {
    const answer = await get(address, '')
    expect(answer.status, address).toBe(303)
    expect(answer.headers.get('location'), address).toMatch(/^\/anmelden/)
  }
})

let known: string[] | undefined

/** Words of Quellbach’s list of offers that none of Auenstadt’s own pages has: where they appear, something leaks. */
async function ownWords(): Promise<string[]> {
  known ??= await findOwnWords()
  // So long a search would let the connection run out of time unseen.
  await new Promise((resolve) => setTimeout(resolve, 50))
  return known
}

async function findOwnWords(): Promise<string[]> {
  const wordsOf = (text: string) => new Set(text.match(/[\p{L}-]{9,}/gu) ?? [])
  const list = await (await get('/k/quellbach/angebote/liste.csv', quellbach)).text()
  const theirs = new Set<string>()
  for (const text of ownPages.values()) for (const word of wordsOf(text)) theirs.add(word)
  const all = [...theirs].join(' ')
  const own = [...wordsOf(list)].filter((word) => !theirs.has(word) && !all.includes(word))
  expect(own.length).toBeGreaterThan(5)
  return own
}

/** All pages that links lead to from here within the municipality, with their texts. */
async function crawl(start: string, cookie: string): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  const waiting = [start]
  const kinds = new Map<string, number>()
  for (
    let address = waiting.shift();
    address !== undefined && found.size < MOST_PAGES;
    address = waiting.shift()
  ) {
    // Of addresses that differ by numbers and choices only, a dozen stand for all; of files, three.
    const kind = address.replaceAll(/\d+/g, '0').replace(/\?.*/, '?')
    const most = /\.[a-z]+\??$/.test(kind) ? 3 : 12
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
    if (found.has(address) || (kinds.get(kind) ?? 0) > most) continue
    const answer = await get(address, cookie)
    if (answer.status !== 200) continue
    const text = await answer.text()
    // Files say what their pages say, and looking through all of them would take longer than a connection stays open.
    const isFile = /\.[a-z]+(\?|$)/.test(address)
    found.set(address, isFile ? '' : text)
    for (const [, href = ''] of text.matchAll(/href="([^"]+)"/g)) {
      const next = new URL(href.replaceAll('&amp;', '&'), new URL(address, site))
      if (next.origin === site && next.pathname.startsWith(start)) waiting.push(next.pathname + next.search)
    }
  }
  return found
}

function get(address: string, cookie: string): Promise<Response> {
  return fetch(site + address, { headers: { cookie }, redirect: 'manual' })
}

async function logInByForm(email: string): Promise<string> {
  const answer = await fetch(`${site}/anmelden?/password`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: site, 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
    body: new URLSearchParams({ email, password: 'gelingen-demo', weiter: '' }),
  })
  expect(answer.status).toBe(303)
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
}
