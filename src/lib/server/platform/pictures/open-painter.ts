import { openThread } from '../threads/index.ts'
import type { Painted, Painting } from './picture-worker.ts'

export type Painter = {
  /**
   * A drawing as PNG on white. Rendering runs in a thread of its own.
   * @param drawing SVG that needs nothing from elsewhere; its texts in Fira Sans, regular, semi-bold or bold
   * @throws Error with the renderer's words if it is no drawing, or it takes longer than 30 s
   */
  paint(drawing: Painting): Promise<Uint8Array>
  close(): Promise<void>
}

const TIME_LIMIT_SECONDS = 30

export function openPainter(): Painter {
  const thread = openThread<Painting, Painted>({
    name: 'picture',
    file: '#lib/server/platform/pictures/picture-worker.ts',
    timeLimitSeconds: TIME_LIMIT_SECONDS,
  })
  return {
    async paint(drawing) {
      const painted = await thread.ask(drawing)
      if (!painted.ok) throw new Error(`The drawing could not be rendered: ${painted.mistake}`)
      return painted.png
    },
    close: () => thread.close(),
  }
}
