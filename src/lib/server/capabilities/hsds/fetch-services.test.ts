import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { fetchServices } from './fetch-services.ts'

const closers: (() => void)[] = []
afterEach(() => closers.splice(0).forEach((close) => close()))

/** A server of so many services, which nests or not, and counts what it is asked for. */
async function aServer({ count, nested, body }: { count: number; nested: boolean; body?: string }) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://a')
    asked.push(url.pathname)
    const alone = /\/services\/(\d+)$/.exec(url.pathname)?.[1]
    const service = (id: number | string, whole: boolean) => ({
      id: String(id),
      name: `Dienst ${id}`,
      status: 'active',
      ...(whole ? { languages: [{ code: 'tr' }] } : {}),
    })
    const page = Number(url.searchParams.get('page'))
    const ids = Array.from({ length: count }, (_, at) => at + 1).slice((page - 1) * 2, page * 2)
    const listed = {
      total_items: count,
      total_pages: Math.ceil(count / 2),
      page_number: page,
      contents: ids.map((id) => service(id, nested)),
    }
    response.end(body ?? JSON.stringify(alone === undefined ? listed : service(alone, true)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closers.push(
    () => server.close(),
    () => server.closeAllConnections(),
  )
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`, asked } // Listens on a port.
}

test('all pages are fetched, nothing else where they say everything', async () => {
  const { address, asked } = await aServer({ count: 5, nested: true })
  const progress: [number, number | null][] = []
  const fetched = await fetchServices({ address, anywhere: true, onProgress: (...at) => progress.push(at) })
  expect(fetched).toMatchObject({ ok: true, value: { services: 5 } })
  expect(
    fetched.ok &&
      fetched.value.lines
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { id: string }).id),
  ).toEqual(['1', '2', '3', '4', '5'])
  expect(asked).toEqual(['/api/services', '/api/services', '/api/services'])
  expect(progress).toEqual([
    [2, 5],
    [4, 5],
    [5, 5],
  ])
})

test('where a list leaves out what is nested, each service is asked for', async () => {
  const { address, asked } = await aServer({ count: 3, nested: false })
  const fetched = await fetchServices({ address: `${address}services`, anywhere: true })
  expect(fetched.ok && fetched.value.lines).toContain('"languages":[{"code":"tr"}]')
  expect(asked).toContain('/api/services/3')
})

test('what is no such server is told', async () => {
  const codes = async (address: string) => {
    const fetched = await fetchServices({ address, anywhere: true })
    return fetched.ok ? fetched.value.services : fetched.refusal.code
  }
  expect(await codes((await aServer({ count: 0, nested: true })).address)).toBe('hsds/no-services-there')
  expect(await codes((await aServer({ count: 1, nested: true, body: '<html>' })).address)).toBe(
    'hsds/no-services-there',
  )
  expect(await codes('kein Server')).toBe('outside/no-https-address')
  const inside = await fetchServices({ address: 'https://127.0.0.1/api' })
  expect(inside).toMatchObject({ ok: false, refusal: { code: 'outside/address-inside' } })
})

test('a fetch that is broken off ends', async () => {
  const { address } = await aServer({ count: 50, nested: true })
  const stop = new AbortController()
  const fetching = fetchServices({
    address,
    anywhere: true,
    signal: stop.signal,
    onProgress: () => stop.abort(),
  })
  await expect(fetching).rejects.toThrow()
})
