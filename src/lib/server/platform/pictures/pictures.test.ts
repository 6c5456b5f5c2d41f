import { afterAll, expect, test } from 'vitest'
import { openPainter } from './index.ts'

const painter = openPainter()
afterAll(() => painter.close())

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><rect width="20" height="10" fill="#2c5788"/></svg>'

test('a drawing becomes a PNG of the wanted width, as high as its shape says', async () => {
  const png = Buffer.from(await painter.paint({ svg, widthPixels: 300 }))
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  // Width and height stand behind the length and the name of the first chunk (PNG, 11.2.2).
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([300, 150])
})

test('what is no drawing is told, and the next one is painted', async () => {
  await expect(painter.paint({ svg: 'no drawing', widthPixels: 10 })).rejects.toThrow(/could not be painted/)
  expect((await painter.paint({ svg, widthPixels: 10 })).length).toBeGreaterThan(50)
})
