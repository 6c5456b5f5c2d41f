import { openThread } from '../threads/index.ts'
import type { Painting } from './paint-worker.ts'

export type Painter = {
  /**
   * A drawing as PNG, for programs that show no SVG. Painting runs in a thread of its own.
   * @param widthPixels the height follows from the drawing
   * @throws Error if the drawing is no SVG, or it takes longer than 30 s
   */
  paint(drawing: Painting): Promise<Uint8Array>
  close(): Promise<void>
}

const TIME_LIMIT_SECONDS = 30

export function openPainter(): Painter {
  const thread = openThread<Painting, Uint8Array | { readonly mistake: string }>({
    name: 'pictures',
    file: '#lib/server/platform/pictures/paint-worker.ts',
    timeLimitSeconds: TIME_LIMIT_SECONDS,
  })
  return {
    async paint(drawing) {
      const painted = await thread.ask(drawing)
      if ('mistake' in painted) throw new Error(`The drawing could not be painted: ${painted.mistake}`)
      return painted
    },
    close: () => thread.close(),
  }
}
