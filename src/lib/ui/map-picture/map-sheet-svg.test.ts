import { describe, expect, test } from 'vitest'
import { mapSheetSvg } from './map-sheet-svg.ts'

const sheet = {
  title: 'Kinder & Armut',
  lead: 'Sozialräume, 2025',
  frame: { width: 100, height: 50 },
  shapes: [
    { outline: 'm0 0 10 0 0 10z', colour: 'burden-5' },
    { outline: 'm9 9 10 0 0 10z', colour: 'hatched' },
    { outline: 'm5 5 10 0 0 10z', colour: 'gap' },
  ],
  legendTitle: 'Je dunkler, desto stärker belastet',
  legend: [
    { colour: 'burden-5', text: 'ab 30 %', count: 7 },
    { colour: 'hatched', text: 'geheim', count: 1, mark: '.' },
    { colour: 'gap', text: 'Lücke', count: 2, mark: '▼' },
  ],
  footer: ['Quelle: Statistikstelle', 'Auenstadt · erstellt am 30.11.2026'],
}

describe('a map as a sheet of its own', () => {
  const svg = mapSheetSvg(sheet)
  const words = [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text]) => text)

  test('says what it shows, what colours mean, where it comes from and of when it is', () => {
    expect(words).toEqual([
      'Kinder &amp; Armut',
      'Sozialräume, 2025',
      'Je dunkler, desto stärker belastet',
      'ab 30 %\u00a0(7)',
      '.',
      'geheim\u00a0(1)',
      'Lücke\u00a0(2)',
      'Quelle: Statistikstelle',
      'Auenstadt · erstellt am 30.11.2026',
    ])
  })

  test('has the colours of the pages, and hatches what has no number to show', () => {
    expect(svg).toContain('d="m0 0 10 0 0 10z" fill="#2c5788"')
    expect(svg).toContain('d="m9 9 10 0 0 10z" fill="url(#hatch)"')
    expect(svg).toContain('d="m5 5 10 0 0 10z" fill="#c8452f"')
  })

  test('fits its areas into their place, whatever their proportions', () => {
    // 980 wide at most, 620 high at most.
    expect(svg).toContain('scale(9.8)')
    expect(mapSheetSvg({ ...sheet, frame: { width: 50, height: 100 } })).toContain('scale(6.2)')
  })

  test('draws the marks that the font lacks', () => {
    expect(svg).not.toContain('▼')
    expect(svg).toContain('M0 7 7.5-6H-7.5z')
  })

  test('fetches and runs nothing, whatever an area or an index is called', () => {
    const nasty = '<script>alert(1)</script>" onload="x\u0000\uFFFF'
    const hostile = mapSheetSvg({
      ...sheet,
      title: nasty,
      lead: nasty,
      footer: [nasty],
      legend: [{ colour: nasty, text: nasty, mark: nasty }],
    })
    for (const never of ['<script', 'href', '<style', '" onload', '\u0000', '\uFFFF'])
      expect(hostile).not.toContain(never)
  })
})
