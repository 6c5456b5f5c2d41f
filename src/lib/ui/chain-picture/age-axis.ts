import type { PictureStep } from './picture-types.ts'

/** The stretch of the axis that a step takes; in units of the drawing, without the margin on its left. */
export type Slot = Pick<PictureStep, 'code' | 'block' | 'kind'> & {
  readonly from: number
  readonly to: number
}

export type Tick = {
  readonly x: number
  /** '' = a year within a step. */
  readonly label: string
}

export type AgeAxis = { readonly slots: readonly Slot[]; readonly ticks: readonly Tick[] }

/** Years added before the logarithm: the larger, the more even the years. 3 gives the first year what 18 to 24 has. */
const YEARS_ADDED = 3
/** Parts of the axis for what has no length in years. */
const PROXY_PART = 0.24
const GATE_PART = 0.18

/**
 * The axis from before birth to 27. A step of ages is as long as log(3 + to) − log(3 + from), so that early years are wide
 * and every year has its place; around birth, and at the gates between two steps, it is as long as its name needs. A tick
 * for every year shows that the axis is not even.
 */
export function ageAxis(steps: readonly PictureStep[], width: number): AgeAxis {
  const parts = steps.map(partOf)
  const unit = width / parts.reduce((sum, part) => sum + part, 0)
  let x = 0
  const slots = steps.map(({ code, block, kind }, at): Slot => {
    const from = x
    x += unit * (parts[at] ?? 0)
    return { code, block, kind, from, to: x }
  })
  return { slots, ticks: ticksOf(steps, slots) }
}

function partOf({ kind, ageFromYears, ageToYears }: PictureStep): number {
  if (kind === 'gate') return GATE_PART
  if (kind === 'proxy') return PROXY_PART
  return logYears(ageToYears) - logYears(ageFromYears)
}

const logYears = (years: number) => Math.log(YEARS_ADDED + years)

function ticksOf(steps: readonly PictureStep[], slots: readonly Slot[]): Tick[] {
  const labelled = new Map<number, number[]>()
  const label = (age: number, x: number) => labelled.set(age, [...(labelled.get(age) ?? []), x])
  const years: Tick[] = []
  for (const [at, { kind, ageFromYears, ageToYears }] of steps.entries()) {
    const slot = slots[at]
    if (slot === undefined || kind === 'gate') continue
    if (kind === 'proxy') {
      // Birth itself: where the step after it begins that still stands for the unborn.
      if (steps[at + 1]?.kind === 'proxy') label(0, slot.to)
      continue
    }
    if (steps[at - 1]?.kind !== 'proxy') label(ageFromYears, slot.from)
    label(ageToYears, slot.to)
    for (let age = ageFromYears + 1; age < ageToYears; age++)
      years.push({ x: xIn(slot, steps[at], age), label: '' })
  }
  // Around a gate the same age stands on both sides: it is written in its middle.
  const ages = [...labelled].map(([age, xs]) => ({
    x: xs.reduce((sum, x) => sum + x, 0) / xs.length,
    label: String(age),
  }))
  return [...ages, ...years].sort((a, b) => a.x - b.x)
}

function xIn(slot: Slot, step: PictureStep | undefined, age: number): number {
  if (step === undefined) return slot.from
  const share = (logYears(age) - logYears(step.ageFromYears)) / partOf(step)
  return slot.from + share * (slot.to - slot.from)
}
