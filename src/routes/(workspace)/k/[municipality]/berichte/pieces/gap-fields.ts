import { fields, lifePhaseSteps } from '@gelingen/catalogue'
import { messages, type Locale } from '#lib/messages/index.ts'
import type { ComputedChain } from '#lib/server/capabilities/chain/index.ts'
import { placeField } from './chain-of-piece.ts'
import type { Choice, PieceField } from './piece-types.ts'

/** What can be set for a piece about gaps, under the names that the list's address uses. */
export function gapFields(
  computed: ComputedChain | null,
  { locale, mostTold, mostListed }: { locale: Locale; mostTold: number; mostListed: number },
): PieceField[] {
  const { fields: common, pieces } = messages(locale).reports
  const { chain } = messages(locale)
  const texts = pieces.gaps
  const choice = (name: string, label: string, usual: string, choices: readonly Choice[]): PieceField => ({
    kind: 'choice',
    name,
    label,
    groups: [{ title: '', choices: [{ value: '', text: usual }, ...choices] }],
  })
  return [
    placeField(computed, locale),
    choice(
      'ebene',
      common.level,
      common.usualLevel,
      (computed?.levels ?? []).map(({ code, name }) => ({ value: code, text: name })),
    ),
    choice(
      'schritt',
      chain.phase,
      common.all,
      lifePhaseSteps.map(({ code, name }) => ({ value: code, text: name[locale] })),
    ),
    choice(
      'feld',
      chain.field,
      common.all,
      fields.map(({ code, name }) => ({ value: code, text: name[locale] })),
    ),
    choice(
      'urteil',
      chain.judgement,
      common.all,
      (['white-spot', 'gap', 'thin'] as const).map((value) => ({ value, text: chain.judgements[value] })),
    ),
    choice('bestand', texts.inventory, texts.inventoryUsual, [
      { value: 'vollstaendig', text: texts.inventoryComplete },
      { value: 'alle', text: texts.inventoryAll },
    ]),
    { kind: 'number', name: 'anzahl', label: texts.howMany, least: 1, most: mostTold },
    { kind: 'number', name: 'weitere', label: texts.howManyMore, least: 0, most: mostListed },
    { kind: 'switch', name: 'karte', label: texts.withMap },
    { kind: 'switch', name: 'vorschlaege', label: texts.withProposals },
    { kind: 'switch', name: 'ohne-aufsuchende', label: chain.gaps.withoutOutreach },
  ]
}
