import { codeSchema } from '../definition/text-schema.ts'
import type { Option } from '../definition/question-schema.ts'
import type { LocalisedText } from '../definition/text-schema.ts'

/**
 * Options from their labels, one after the other. An option keeps its code, and with it the answers given to it, when its German label is
 * still there, wherever it stands now; and when it was reworded in place: between two labels that stayed there are as many as before.
 * All others are new and get a code from their label.
 *
 * @param codeOf the beginning of a code: letters, digits and hyphens, or ''
 */
export function relabelOptions({
  labels,
  before,
  codeOf,
}: {
  readonly labels: readonly LocalisedText[]
  readonly before: readonly Option[]
  readonly codeOf: (label: string) => string
}): Option[] {
  const kept = keptOptions(labels, before)
  const taken = new Set(before.map(({ code }) => code))
  return labels.map((label, at) => {
    const old = kept.get(at)
    if (old !== undefined) return { ...old, label }
    const code = freshCode(codeOf(label.de), taken)
    taken.add(code)
    return { code, label }
  })
}

/** By the place of the new label. */
function keptOptions(labels: readonly LocalisedText[], before: readonly Option[]): Map<number, Option> {
  const kept = new Map<number, Option>()
  const free = new Set(before)
  labels.forEach(({ de }, at) => {
    const same = [...free].find(({ label }) => label.de === de)
    if (same === undefined) return
    kept.set(at, same)
    free.delete(same)
  })
  for (const gap of gapsBetween({ labels, before, kept })) {
    const unused = gap.before.filter((option) => free.has(option))
    if (unused.length !== gap.places.length) continue
    gap.places.forEach((at, index) => {
      const option = unused[index]
      if (option !== undefined) kept.set(at, option)
    })
  }
  return kept
}

type Gap = { readonly places: readonly number[]; readonly before: readonly Option[] }

/** Runs of new labels, each with the options that stood between the same two neighbours; where these moved, there is nothing to compare. */
function gapsBetween({
  labels,
  before,
  kept,
}: {
  labels: readonly unknown[]
  before: readonly Option[]
  kept: ReadonlyMap<number, Option>
}): Gap[] {
  const gaps: Gap[] = []
  let places: number[] = []
  let from = -1
  for (let at = 0; at <= labels.length; at++) {
    const neighbour = kept.get(at)
    if (at < labels.length && neighbour === undefined) {
      places.push(at)
      continue
    }
    const to = neighbour === undefined ? before.length : before.indexOf(neighbour)
    if (places.length > 0 && to > from) gaps.push({ places, before: before.slice(from + 1, to) })
    places = []
    from = to
  }
  return gaps
}

function freshCode(wanted: string, taken: ReadonlySet<string>): string {
  const begun = wanted.slice(0, 50).replace(/-+$/, '')
  const code = codeSchema.safeParse(begun).success ? begun : `o-${begun}`.replace(/-$/, '')
  if (!taken.has(code)) return code
  for (let at = 2; ; at += 1) if (!taken.has(`${code}-${at}`)) return `${code}-${at}`
}
