/*
 * The renderer resvg in a thread of its own: one drawing at a time, each answered by one message. It knows the house's font
 * only, and fetches nothing.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { parentPort } from 'node:worker_threads'
import { initWasm, Resvg } from '@resvg/resvg-wasm'

/** A drawing and how wide it shall be. */
export type Painting = { readonly svg: string; readonly widthPixels: number }

export type Painted =
  { readonly ok: true; readonly png: Uint8Array } | { readonly ok: false; readonly mistake: string }

const FACES = ['400Regular', '600SemiBold', '700Bold']

if (parentPort === null) throw new Error('picture-worker: runs in a worker thread only')
const port = parentPort
const find = createRequire(import.meta.url)
await initWasm(readFileSync(find.resolve('@resvg/resvg-wasm/index_bg.wasm')))
const fontBuffers = FACES.map((face) =>
  readFileSync(find.resolve(`@expo-google-fonts/fira-sans/${face}/FiraSans_${face}.ttf`)),
)
port.on('message', (asked: Painting) => port.postMessage(paint(asked)))

function paint({ svg, widthPixels }: Painting): Painted {
  try {
    const drawing = new Resvg(svg, {
      background: '#ffffff',
      fitTo: { mode: 'width', value: widthPixels },
      font: { fontBuffers, defaultFontFamily: 'Fira Sans', sansSerifFamily: 'Fira Sans' },
    })
    const image = drawing.render()
    const png = image.asPng()
    image.free()
    drawing.free()
    return { ok: true, png }
  } catch (error) {
    return { ok: false, mistake: error instanceof Error ? error.message : String(error) }
  }
}
