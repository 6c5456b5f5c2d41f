/** The outlines of areas are written with one decimal. */
const STEPS_PER_UNIT = 10

/**
 * An SVG path of closed rings, as short as the grammar allows: relative steps (a chain of pairs after `m` draws
 * lines), no zero before the point, no space where a sign or a second point parts the numbers.
 *
 * @param rings corners as [x, y], closed or not; rings that round to fewer than three different corners are left out
 * @param stepsPerUnit 10: one decimal; 1: none
 */
export function pathOf(
  rings: readonly (readonly (readonly number[])[])[],
  stepsPerUnit: 1 | 10 = STEPS_PER_UNIT,
): string {
  let path = ''
  let pen: [number, number] = [0, 0]
  for (const ring of rings) {
    const corners = roundedCorners(ring, stepsPerUnit)
    const [start] = corners
    if (start === undefined || corners.length < 3) continue
    const numbers = corners.flatMap(([x, y], at) => {
      const [fromX, fromY] = corners[at - 1] ?? pen
      return [shortNumber(x - fromX, stepsPerUnit), shortNumber(y - fromY, stepsPerUnit)]
    })
    path += `m${joined(numbers)}z`
    pen = start
  }
  return path
}

/** Reads what `pathOf` has written: closed rings, the first corner once more at the end. */
export function ringsOfPath(path: string): [number, number][][] {
  let [x, y] = [0, 0]
  return path
    .split('z')
    .filter((ring) => ring !== '')
    .map((ring) => {
      const steps = ring.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []
      const corners: [number, number][] = []
      for (let at = 0; at + 1 < steps.length; at += 2) {
        x += toSteps(steps[at])
        y += toSteps(steps[at + 1])
        corners.push([x / STEPS_PER_UNIT, y / STEPS_PER_UNIT])
      }
      const [start = [0, 0]] = corners
      ;[x, y] = [toSteps(start[0]), toSteps(start[1])]
      return [...corners, start]
    })
}

/** Whole numbers add up without error. */
function toSteps(number: string | number | undefined): number {
  return Math.round(Number(number) * STEPS_PER_UNIT)
}

/** In whole steps, without repeated corners and the closing one. */
function roundedCorners(ring: readonly (readonly number[])[], stepsPerUnit: number): [number, number][] {
  const corners: [number, number][] = []
  for (const [x = 0, y = 0] of ring) {
    const corner: [number, number] = [Math.round(x * stepsPerUnit), Math.round(y * stepsPerUnit)]
    const last = corners.at(-1)
    if (last === undefined || last[0] !== corner[0] || last[1] !== corner[1]) corners.push(corner)
  }
  const first = corners[0]
  const last = corners.at(-1)
  if (corners.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1]) corners.pop()
  return corners
}

function shortNumber(steps: number, stepsPerUnit: number): string {
  const sign = steps < 0 ? '-' : ''
  const whole = Math.trunc(Math.abs(steps) / stepsPerUnit)
  const tenth = Math.abs(steps) % stepsPerUnit
  return `${sign}${whole === 0 && tenth !== 0 ? '' : whole}${tenth === 0 ? '' : `.${tenth}`}`
}

/** A sign parts two numbers, and so does a point after a number that has one already. */
function joined(numbers: readonly string[]): string {
  return numbers
    .map((number, at) => {
      const isParted = number.startsWith('-') || (number.startsWith('.') && numbers[at - 1]?.includes('.'))
      return at === 0 || isParted ? number : ` ${number}`
    })
    .join('')
}
