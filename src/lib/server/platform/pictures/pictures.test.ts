import { afterAll, describe, expect, test } from 'vitest'
import { openPainter, pictureAnswer } from './index.ts'

const painter = openPainter()
afterAll(() => painter.close())

const drawing = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" width="40" height="20">${inside}</svg>`

/** Of the first chunk of a PNG file, by its specification (§11.2.2). */
function sizeOf(png: Uint8Array): { width: number; height: number } {
  const view = new DataView(png.buffer, png.byteOffset)
  expect([...png.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return { width: view.getUint32(16), height: view.getUint32(20) }
}

describe('a drawing as PNG', () => {
  test('has twice as many pixels as it is wide, in its proportions', async () => {
    const answer = await pictureAnswer(
      { name: 'Karte Nord', svg: drawing('<rect width="9" height="9"/>'), width: 40 },
      { format: 'png', painter },
    )
    expect(answer.headers.get('content-type')).toBe('image/png')
    expect(answer.headers.get('content-disposition')).toContain('filename="karte-nord.png"')
    expect(sizeOf(new Uint8Array(await answer.arrayBuffer()))).toEqual({ width: 80, height: 40 })
  })

  test('has its texts: the font is there, each of its weights', async () => {
    const written = (weight: number) =>
      painter.paint({
        svg: drawing(
          `<text y="15" font-family="'Fira Sans', Arial, sans-serif" font-weight="${weight}">Ää</text>`,
        ),
        widthPixels: 80,
      })
    const pictures = await Promise.all([
      painter.paint({ svg: drawing(''), widthPixels: 80 }),
      ...[400, 600, 700].map(written),
    ])
    const distinct = new Set(pictures.map((png) => Buffer.from(png).toString('base64')))
    expect(distinct.size).toBe(4)
  })

  test('that is none is told in the words of the renderer, and the next is painted', async () => {
    await expect(painter.paint({ svg: 'kein Bild', widthPixels: 80 })).rejects.toThrow(
      /could not be rendered/,
    )
    expect(sizeOf(await painter.paint({ svg: drawing(''), widthPixels: 20 }))).toEqual({
      width: 20,
      height: 10,
    })
  })
})

test('a drawing that stays one leaves as it is', async () => {
  const svg = drawing('<rect width="9" height="9"/>')
  const answer = await pictureAnswer({ name: 'Karte', svg, width: 40 }, { format: 'svg', painter })
  expect(answer.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8')
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; /)
  expect(await answer.text()).toBe(svg)
})
