/** A level's outlines as a page needs them that is drawn on the server and goes on drawing in the browser. */
export type Drawing = {
  readonly frame: { readonly width: number; readonly height: number } | null
  /** In the order of the outlines. */
  readonly areaIds: readonly number[]
}

type Shapes = {
  readonly frame: Drawing['frame']
  readonly shapes: readonly { readonly areaId: number; readonly outline: string }[]
}

/**
 * The outlines for a page whose data also go to its script: half of such a page would be path data, once in the drawing
 * and once more in the data. So they are a property that is not listed: there for drawing, but not sent along.
 */
export function drawingOf({ frame, shapes }: Shapes): Drawing {
  const drawing: Drawing = { frame, areaIds: shapes.map(({ areaId }) => areaId) }
  const outlines = shapes.map(({ outline }) => outline)
  return Object.defineProperty(drawing, 'outlines', { value: outlines, enumerable: false })
}

/** The outlines in the order of `areaIds`: on the server as they are, in the browser from what the server has drawn. */
export function outlinesOf(drawing: Drawing): readonly string[] {
  const own: unknown = Reflect.get(drawing, 'outlines')
  if (Array.isArray(own)) return own.map(String)
  const drawn = [...document.querySelectorAll('.area-map path')].map((path) => path.getAttribute('d') ?? '')
  return drawing.areaIds.map((_, at) => drawn[at] ?? '')
}
