import { fieldCodes, lifePhaseStepCodes } from '@gelingen/catalogue'
import { servedSteps, type PrintableOffer } from '../offers/index.ts'
import type { Chapter, EditionContent } from './edition-types.ts'

/**
 * The chapters of an edition in their order, each offer in one of them, by name within it: the first of its phases (or
 * fields) that the edition is about, the area it lies in, or its first letter. What belongs to none comes last.
 *
 * @param offers by name
 * @param areas the areas that chapters are made of, in their order, with the ids of all that lie within
 */
export function chaptersOf(
  offers: readonly PrintableOffer[],
  {
    order,
    steps,
    fields,
    areas,
  }: Pick<EditionContent, 'order' | 'steps' | 'fields'> & {
    areas: readonly { readonly areaId: number; readonly within: ReadonlySet<number> }[]
  },
): Chapter[] {
  const inOrder = (codes: readonly string[], chosen: readonly string[]) =>
    chosen.length === 0 ? codes : codes.filter((code) => chosen.includes(code))
  const keys: Record<EditionContent['order'], () => { keys: readonly string[]; of: KeyOf }> = {
    phase: () => {
      const codes = inOrder(lifePhaseStepCodes, steps)
      return { keys: codes, of: (offer) => firstOf(codes, servedSteps(offer)) }
    },
    field: () => {
      const codes = inOrder(fieldCodes, fields)
      return { keys: codes, of: (offer) => firstOf(codes, offer.fields) }
    },
    area: () => ({
      keys: areas.map(({ areaId }) => String(areaId)),
      of: ({ areaId }) => {
        const found = areaId === null ? undefined : areas.find(({ within }) => within.has(areaId))
        return found === undefined ? null : String(found.areaId)
      },
    }),
    name: () => {
      const letters = [...new Set(offers.map(firstLetter))]
      return { keys: letters.toSorted(new Intl.Collator('de').compare), of: firstLetter }
    },
  }
  const { keys: inSequence, of } = keys[order]()
  const byKey = Map.groupBy(offers, of)
  return [...inSequence, null].flatMap((key) => {
    const own = byKey.get(key) ?? []
    return own.length === 0 ? [] : [{ key, offers: own }]
  })
}

type KeyOf = (offer: PrintableOffer) => string | null

function firstOf(codes: readonly string[], own: readonly string[]): string | null {
  return codes.find((code) => own.includes(code)) ?? null
}

/** As German indexes have it: Ä under A; what begins with no letter under #. */
function firstLetter({ name }: PrintableOffer): string {
  const [letter = ''] = name.trim().normalize('NFD')
  return /\p{Letter}/u.test(letter) ? letter.toLocaleUpperCase('de') : '#'
}
