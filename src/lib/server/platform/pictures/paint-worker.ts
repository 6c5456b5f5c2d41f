/* Turns drawings into pixels with resvg in a thread of its own: one at a time, each answered by one message. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { parentPort } from 'node:worker_threads'
import { initWasm, Resvg } from '@resvg/resvg-wasm'

export type Painting = { readonly svg: string; readonly widthPixels: number }

if (parentPort === null) throw new Error('paint-worker: runs in a worker thread only')
const port = parentPort
const find = createRequire(import.meta.url)
await initWasm(readFileSync(find.resolve('@resvg/resvg-wasm/index_bg.wasm')))
// The face of the documents: no font is looked for on the machine.
const fonts = ['400Regular', '700Bold'].map((face) =>
  readFileSync(find.resolve(`@expo-google-fonts/fira-sans/${face}/FiraSans_${face}.ttf`)),
)

port.on('message', ({ svg, widthPixels }: Painting) => port.postMessage(paint(svg, widthPixels)))

function paint(svg: string, widthPixels: number): Uint8Array | { readonly mistake: string } {
  try {
    const drawing = new Resvg(svg, {
      fitTo: { mode: 'width', value: widthPixels },
      background: '#ffffff',
      font: { fontBuffers: fonts, defaultFontFamily: 'Fira Sans' },
    })
    const image = drawing.render()
    const png = image.asPng()
    image.free()
    drawing.free()
    return png
  } catch (mistake) {
    return { mistake: String(mistake) }
  }
}
