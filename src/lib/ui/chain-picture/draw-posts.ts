import type { AgeAxis } from './age-axis.ts'
import { widthOfText, type Group, type Mark } from './drawing.ts'
import { round } from './judgement-marks.ts'
import type { ChainPicture } from './picture-types.ts'

const BEAM = 7
const LEVEL = 52

/** Height of the foot: the beam and what the posts are called, those of gates a level below the others. */
export function footHeight({ posts, steps }: ChainPicture): number {
  const isLow = (step: string) => steps.find(({ code }) => code === step)?.kind === 'gate'
  if (posts.length === 0) return 0
  return BEAM + 8 + LEVEL * (posts.some(({ step }) => isLow(step)) ? 2 : 1)
}

type Placed = {
  readonly axis: AgeAxis
  readonly left: number
  /** Where the rows begin and where they end. */
  readonly top: number
  readonly bottom: number
  /** The middle of the strand of a field. */
  readonly middleOf: (field: string) => number | undefined
}

/**
 * Mainstream institutions as posts: each stands on the age where every child meets it and goes up through all fields, with
 * a knot at its own. Those not recorded are dotted.
 */
export function drawPosts(picture: ChainPicture, { axis, left, top, bottom, middleOf }: Placed): Mark[] {
  return picture.posts.flatMap(({ step, field, isThere }): Mark[] => {
    const x = footOf(axis, step)
    if (x === undefined) return []
    const middle = middleOf(field)
    if (!isThere)
      return [
        { kind: 'path', style: 'post-missing', d: `M${round(left + x)} ${round(top)}V${round(bottom)}` },
      ]
    const knot: Mark[] =
      middle === undefined
        ? []
        : [
            {
              kind: 'rect',
              style: 'post',
              radius: 2,
              x: left + x - 3.5,
              y: middle - 11,
              width: 7,
              height: 22,
            },
          ]
    return [{ kind: 'rect', style: 'post', x: left + x - 1, y: top, width: 2, height: bottom - top }, ...knot]
  })
}

/** The beam that the posts stand on, and their names. */
export function drawFoot(picture: ChainPicture, { axis, left, bottom }: Placed): Mark[] {
  if (picture.posts.length === 0) return []
  const end = left + (axis.slots.at(-1)?.to ?? 0)
  const names = picture.posts.flatMap(({ step, lines, number, isThere, says, href }): Group[] => {
    const x = footOf(axis, step)
    if (x === undefined) return []
    const isLow = picture.steps.find(({ code }) => code === step)?.kind === 'gate'
    const y = bottom + BEAM + 16 + (isLow ? LEVEL : 0)
    const style = isThere ? 'post-name' : 'post-name-missing'
    const widest = Math.max(...lines.map((line) => widthOfText(line, 12)))
    const texts = [...lines.filter((line) => line !== ''), number]
    return [
      {
        kind: 'group',
        says,
        href,
        marks: [
          { kind: 'rect', style: 'touch', x: left + x, y: y - 14, width: 90, height: LEVEL - 4 },
          ...(isLow ? [stem({ x: left + x, y: bottom, isThere })] : []),
          ...texts.map((text, at): Mark => ({
            kind: 'text',
            style: text === number ? (isThere ? 'post-number' : 'post-name-missing') : style,
            ...startOf(left + x, { end, widest }),
            y: y + at * 14,
            text,
          })),
        ],
      },
    ]
  })
  const [first, second] = picture.words.posts
  const name: Mark[] =
    left > 60
      ? [
          { kind: 'text', style: 'row-name', x: 2, y: bottom + BEAM + 16, text: first },
          { kind: 'text', style: 'place-name', x: 2, y: bottom + BEAM + 31, text: second },
        ]
      : []
  return [
    { kind: 'rect', style: 'beam', x: left, y: bottom, width: end - left, height: BEAM },
    ...name,
    ...names,
  ]
}

/** From the beam down to a name that stands lower. */
function stem({ x, y, isThere }: { x: number; y: number; isThere: boolean }): Mark {
  const height = LEVEL + 9
  return isThere
    ? { kind: 'rect', style: 'post', x: x - 1, y, width: 2, height }
    : { kind: 'path', style: 'post-missing', d: `M${round(x)} ${round(y + BEAM)}V${round(y + height)}` }
}

/** Names begin at their post; where that would lead out of the picture, they end at its edge. */
function startOf(x: number, { end, widest }: { end: number; widest: number }) {
  return x + widest > end ? ({ x: end, anchor: 'end' } as const) : { x }
}

/** Where a post stands: at the beginning of its step. */
function footOf({ slots }: AgeAxis, step: string): number | undefined {
  return slots.find(({ code }) => code === step)?.from
}
