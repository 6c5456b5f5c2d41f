import { expect, test } from 'vitest'
import { gelingen } from '../testing/gelingen-command.ts'
import { ownSite, ownSiteFolder } from './own-site.ts'

const home = `${ownSite}/api/hsds`

test('another directory reads the open interface and takes it over by the command line', async () => {
  const first = await fetch(`${home}/auenstadt/services?per_page=2&full=true`)
  expect(first.status).toBe(200)
  expect(first.headers.get('access-control-allow-origin')).toBe('*')
  expect(first.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
  expect(await first.json()).toMatchObject({
    size: 2,
    first_page: true,
    contents: [{ status: 'active' }, {}],
  })
  const etag = first.headers.get('etag') ?? ''
  const again = await fetch(first.url, { headers: { 'if-none-match': etag } })
  expect(again.status).toBe(304)
  expect(await (await fetch(`${home}/`)).json()).toMatchObject({ version: '3.1' })
  const wrong = await fetch(`${home}/auenstadt/services?page=0`)
  expect([wrong.status, wrong.headers.get('content-type')]).toEqual([
    400,
    expect.stringContaining('problem+json'),
  ])
  expect((await fetch(`${home}/nirgendwo/services`)).status).toBe(404)
  const lines = await (await fetch(`${home}/quellbach/services?format=ndjson`)).text()
  expect(lines.trim().split('\n').length).toBeGreaterThan(20)

  const folder = ownSiteFolder
  const town = ['--ags', '05999400', '--name', 'Nachbarstadt', '--slug', 'nachbarstadt', '--kind', 'town']
  const made = await gelingen(['municipality', 'create', ...town], { folder })
  expect(made.code, made.stderr).toBe(0)
  const arguments_ = ['import', '--municipality', '05999400', `${home}/quellbach`]
  const refused = await gelingen(arguments_, { folder })
  expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('https://')])
  const taken = await gelingen([...arguments_, '--inside'], { folder })
  expect(taken.code, taken.stderr + taken.stdout).toBe(0)
}, 120_000)
