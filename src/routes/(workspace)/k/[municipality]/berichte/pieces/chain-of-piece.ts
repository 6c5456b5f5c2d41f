import { messages, type Locale } from '#lib/messages/index.ts'
import { chainFor, placeKey, type ComputedChain } from '#lib/server/capabilities/chain/index.ts'
import { placeChoices } from '#lib/ui/chain/place-choices.ts'
import type { Composed, PieceAbout, PieceField } from './piece-types.ts'

/** The chain where there is one with offers; else null. */
export async function chainOfPiece({ tx, municipality, today }: PieceAbout): Promise<ComputedChain | null> {
  const computed = await chainFor(tx, municipality, today)
  return computed.lacks !== null || computed.offers.size === 0 ? null : computed
}

/** What stands where a piece has nothing to say yet. */
export function nothingYet(locale: Locale, text: string): Composed {
  return { blocks: [{ kind: 'paragraph', isQuiet: true, text }], figures: [] }
}

/** Lets the whole municipality or an area be chosen, as `gebiet` in addresses. */
export function placeField(computed: ComputedChain | null, locale: Locale): PieceField {
  const texts = messages(locale).reports.fields
  const levels =
    computed === null
      ? []
      : placeChoices(computed, { chosen: undefined, keyOf: (place) => placeKey(computed, place) })
  return {
    kind: 'choice',
    name: 'gebiet',
    label: texts.place,
    groups: [
      { title: '', choices: [{ value: '', text: texts.wholeMunicipality }] },
      ...levels.map(({ level, places }) => ({
        title: level,
        choices: places.map(({ key, name }) => ({ value: key, text: name })),
      })),
    ],
  }
}
