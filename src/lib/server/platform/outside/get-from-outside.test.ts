import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { isInside } from './addresses-inside.ts'
import { getFromOutside } from './get-from-outside.ts'

const closers: (() => void)[] = []
afterEach(() => closers.splice(0).forEach((close) => close()))

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closers.push(() => server.closeAllConnections())
  closers.push(() => server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}` // Listens on a port, not on a socket.
}

const limits = { limitBytes: 1000, timeoutMs: 2000 }
const codeOf = async (url: string, more: object = {}) => {
  const answer = await getFromOutside({ url, ...limits, ...more })
  return answer.ok ? answer.value : answer.refusal.code
}

test.each([
  '127.0.0.1', '10.1.2.3', '172.16.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '224.0.0.1', '255.255.255.255',
  '::1', '::', 'fe80::1', 'fc00::1', 'ff02::1', '::ffff:127.0.0.1', '::ffff:7f00:1', '64:ff9b::7f00:1', '2002:7f00:1::', 'localhost',
])('%s lies inside', (address) => {
  expect(isInside(address)).toBe(true)
}) // prettier-ignore

test.each(['93.184.216.34', '8.8.8.8', '172.32.0.1', '2606:4700::1111', '2a00:1450:4001:81b::200e'])(
  '%s lies outside',
  (address) => {
    expect(isInside(address)).toBe(false)
  },
)

test('only https to addresses outside is asked, whatever the name or the notation', async () => {
  for (const url of ['http://a.example', 'ftp://a.example', 'file:///etc/passwd', 'nonsense'])
    expect(await codeOf(url), url).toBe('outside/no-https-address')
  for (const url of [
    'https://127.0.0.1',
    'https://2130706433/',
    'https://0x7f.1',
    'https://[::1]:8443',
    'https://localhost',
  ])
    expect(await codeOf(url), url).toBe('outside/address-inside')
})

test('an answer is read, one that is too large, too slow, redirected for ever or none at all is told', async () => {
  const url = await serve((request, response) => {
    if (request.url === '/large') response.end('x'.repeat(5000))
    else if (request.url === '/slow') return
    else if (request.url === '/round') response.writeHead(302, { location: '/round' }).end()
    else if (request.url === '/moved') response.writeHead(301, { location: '/' }).end()
    else if (request.url === '/gone') response.writeHead(404).end()
    else response.end('{"a": "ä"}')
  })
  const anywhere = { anywhere: true }
  expect(await codeOf(url, anywhere)).toBe('{"a": "ä"}')
  expect(await codeOf(`${url}/moved`, anywhere)).toBe('{"a": "ä"}')
  expect(await codeOf(`${url}/large`, anywhere)).toBe('outside/too-large')
  expect(await codeOf(`${url}/round`, anywhere)).toBe('outside/too-many-redirects')
  expect(await codeOf(`${url}/gone`, anywhere)).toBe('outside/other-status')
  expect(await codeOf(`${url}/slow`, { ...anywhere, timeoutMs: 200 })).toBe('outside/too-slow')
  expect(await codeOf('http://127.0.0.1:1', anywhere)).toBe('outside/not-reached')
})
