import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { handbookContents, handbookNames, handbookPage } from './index.ts'
import { renderPage } from './render-page.ts'

test('the contents name every page once', () => {
  expect(
    handbookContents()
      .map(({ name }) => name)
      .toSorted(),
  ).toEqual(handbookNames().toSorted())
})

test('every page has a title and all its pictures, and each picture is shown somewhere', () => {
  const all = [undefined, ...handbookNames()].map((name) => handbookPage(name)?.html ?? '').join('')
  const files = globSync('docs/handbuch/bilder/*.png').map((file) => file.split('/').at(-1) ?? '')
  const sources = globSync('docs/handbuch/*.md').map((file) => readFileSync(file, 'utf8'))
  const named = sources.flatMap((text) =>
    [...text.matchAll(/\]\(bilder\/([^)]+)\)/g)].map(([, name]) => name),
  )
  expect([...new Set(named)].toSorted()).toEqual(files.toSorted())
  expect(all).not.toContain('alt=""')
})

test('links between the pages lead to pages that there are', () => {
  const names = new Set(handbookNames())
  for (const name of [undefined, ...names]) {
    for (const [, target = ''] of (handbookPage(name)?.html ?? '').matchAll(/href="\/hilfe\/([\w-]+)/g))
      expect(names, `${name} → ${target}`).toContain(target)
  }
})

test('each room of the workspace has its page of help', () => {
  const layout = readFileSync('src/routes/(workspace)/k/[municipality]/+layout.server.ts', 'utf8')
  const rooms = [...layout.matchAll(/path: '\/(\w+)'/g)].map(([, path]) => path)
  expect(rooms.length).toBeGreaterThan(7)
  expect(rooms.filter((room) => handbookPage(room) === undefined)).toEqual([])
})

test('headings can be pointed at, files become pages, quotes stay text', () => {
  const { title, html } = renderPage(
    '# Karte & Tabelle\n\n## Größe, Maß\n\n[zurück](README.md) [dort](kette.md#bild) ![Eine "Karte"](bilder/a.png)\n',
    (name) => `/bild/${name}`,
  )
  expect(title).toBe('Karte & Tabelle')
  expect(html).toContain('<h2 id="größe-maß">Größe, Maß</h2>')
  expect(html).toContain('<a href="/hilfe">zurück</a> <a href="/hilfe/kette#bild">dort</a>')
  expect(html).toContain('<img src="/bild/a.png" alt="Eine &quot;Karte&quot;" loading="lazy">')
})

test('a picture that is missing is told when the page is made', () => {
  expect(() => renderPage('# Titel\n\n![Bild](bilder/weg.png)\n', () => undefined)).toThrow(/weg\.png/)
  expect(() => renderPage('Ohne Titel', () => undefined)).toThrow(/title/)
})
