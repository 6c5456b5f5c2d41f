import { expect, test } from 'vitest'
import { chainPictureSvg, legendOfPicture, linkedPictureSvg, printedPictureSvg } from './chain-picture-svg.ts'
import { NARROW, WIDE } from './lay-out.ts'
import { aBar, aPicture, aPictureCell } from './picture-for-tests.ts'

const picture = aPicture({
  cells: [aPictureCell({ judgement: 'gap', number: '312', says: 'Lücke, 312 Kindern fehlt etwas' })],
  bars: [
    aBar(['birth', 'first-year'], {
      labels: ['A & <B>'],
      says: '„A & <B>“',
      href: '/k/a/kette/bild?balken=x&y=1',
    }),
  ],
})
const lettering = { title: 'Die Kette', subtitle: 'in A', source: 'Quelle: eigene' }

/** Every element is closed by its own name. */
function expectWellFormed(svg: string): void {
  const open: string[] = []
  for (const [, slash, name = '', end] of svg.matchAll(/<(\/?)([a-zA-Z]+)[^>]*?(\/?)>/g)) {
    if (slash === '/') expect(open.pop()).toBe(name)
    else if (end !== '/') open.push(name)
  }
  expect(open).toEqual([])
}

test('is well-formed, and text stays text', () => {
  for (const svg of [
    chainPictureSvg(picture, { lettering }),
    linkedPictureSvg(picture, { id: 'w', format: WIDE }),
    printedPictureSvg(picture, { id: 'p' }),
  ]) {
    expectWellFormed(svg)
    expect(svg).toContain('A &amp; &lt;B&gt;')
    expect(svg).toContain('>312<')
  }
})

test('a file of its own carries title, source and legend, leads nowhere and fetches nothing', () => {
  const svg = chainPictureSvg(picture, { lettering })
  for (const text of ['Die Kette', 'in A', 'Quelle: eigene', 'Lücke', 'aufsuchend'])
    expect(svg).toContain(`>${text}<`)
  expect(svg).not.toMatch(/<a |href|<style|<script|<image/)
  expect(svg.match(/https?:[^"]*/g)).toEqual(['http://www.w3.org/2000/svg'])
})

test('on a page holes and bars lead on, and no link is a stop of the keyboard', () => {
  const svg = linkedPictureSvg(picture, { id: 'w', format: WIDE })
  const links = svg.match(/<a [^>]*>/g) ?? []
  expect(links).toHaveLength(13)
  expect(links.filter((link) => !link.includes('tabindex="-1"'))).toEqual([])
  expect(svg).toContain('href="/k/a/kette/bild?balken=x&amp;y=1"')
  expect(svg).toContain('aria-hidden="true"')
})

test('patterns of several pictures on a page are kept apart', () => {
  const ids = ['w', 'n0'].flatMap(
    (id) => linkedPictureSvg(picture, { id, format: NARROW }).match(/ id="[^"]*"/g) ?? [],
  )
  expect(new Set(ids).size).toBe(ids.length)
  expect(linkedPictureSvg(picture, { id: 'w', format: NARROW })).not.toContain('ID-')
})

test('the legend has a swatch for each judgement and kind of bar', () => {
  expect(legendOfPicture(picture.words).map(({ text }) => text)).toEqual(['Lücke', 'aufsuchend'])
})
