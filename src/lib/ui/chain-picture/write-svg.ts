import type { Drawing, Mark } from './drawing.ts'
import { round } from './judgement-marks.ts'
import { patterns, styles } from './styles.ts'

type Written = {
  /** Parts the patterns of this picture from those of another on the same page. */
  readonly id: string
  /** Attributes of the root besides its size. */
  readonly root?: string
  /** Without links it is a drawing for paper. */
  readonly isLinked: boolean
}

/** A drawing as SVG: no style sheet, no script, nothing that is fetched. */
export function writeSvg(
  { width, height, top = 0, marks }: Drawing,
  { id, root = '', isLinked }: Written,
): string {
  const write = (mark: Mark): string => {
    switch (mark.kind) {
      case 'rect': {
        const { x, y, width, height, radius = 0 } = mark
        const corner = radius === 0 ? '' : ` rx="${round(radius)}"`
        return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"${corner} ${styles[mark.style]}/>`
      }
      case 'path':
        return `<path d="${mark.d}" ${styles[mark.style]}/>`
      case 'text': {
        const anchor = mark.anchor === undefined ? '' : ` text-anchor="${mark.anchor}"`
        return `<text x="${round(mark.x)}" y="${round(mark.y)}"${anchor} ${styles[mark.style]}>${escaped(mark.text)}</text>`
      }
      case 'group': {
        // On paper nobody points at a thing to be told what it is.
        const title = mark.says === undefined || !isLinked ? '' : `<title>${escaped(mark.says)}</title>`
        const inner = title + mark.marks.map(write).join('')
        if (isLinked && mark.href) return `<a href="${escaped(mark.href)}" tabindex="-1">${inner}</a>`
        return title === '' ? inner : `<g>${inner}</g>`
      }
    }
  }
  const body = `<defs>${patterns}</defs>${marks.map(write).join('')}`
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 ${round(top)} ${round(width)} ${round(height - top)}" ${root} font-family="'Fira Sans', sans-serif">` +
    `${body.replaceAll('ID-', `${id}-`)}</svg>`
  )
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
