import { messages, type Locale } from '#lib/messages/index.ts'
import type { Cooperation, NetworkMeasures, SectorMeasures } from '#lib/server/capabilities/actors/index.ts'
import { formatNumber } from '#lib/ui/format.ts'

/** A measure in plain words: what it says here, and what it means. */
export type SaidMeasure = { readonly title: string; readonly says: string; readonly means: string }

/** All measures of who works with whom, in the order in which one needs them. */
export function sayMeasures(
  { actors }: Pick<Cooperation, 'actors'>,
  measures: NetworkMeasures,
  locale: Locale,
): SaidMeasure[] {
  const { measures: texts } = messages(locale).networks
  const percent = (share: number) => `${formatNumber(share * 100, locale, 0)} %`
  const names = (places: readonly number[]) =>
    listOf(
      places.map((at) => actors[at]?.name ?? ''),
      locale,
    )
  const { agreed, cutActors, bridges, isolates, core } = measures
  const bridgeNames = bridges.map(({ a, b }) => `${actors[a]?.name ?? ''} – ${actors[b]?.name ?? ''}`)
  const said: (SaidMeasure | null)[] = [
    measures.density === null
      ? null
      : { ...texts.density, says: texts.density.says(percent(measures.density), actors.length) },
    agreed.both + agreed.one === 0
      ? null
      : {
          ...texts.agreed,
          says: texts.agreed.says({ ...agreed, share: percent(agreed.both / (agreed.both + agreed.one)) }),
        },
    { ...texts.sectors, says: saySectors(measures.sectors, locale) },
    measures.sectors.seam === null
      ? null
      : {
          ...texts.seam,
          says: texts.seam.says({
            ...measures.sectors.seam,
            share: percent(measures.sectors.seam.ties / measures.sectors.seam.possible),
            all: measures.density === null ? '' : percent(measures.density),
          }),
        },
    measures.brokers.length === 0
      ? null
      : { ...texts.brokers, says: texts.brokers.says(names(measures.brokers.map(({ actor }) => actor))) },
    {
      ...texts.weak,
      says:
        cutActors.length + bridges.length === 0
          ? texts.weak.none
          : texts.weak.says(names(cutActors), listOf(bridgeNames, locale)),
    },
    { ...texts.groups, says: texts.groups.says(measures.groupCount, measures.parts) },
    // Below this the picture of core and rim does not describe the network.
    measures.coreFit === null || measures.coreFit < 0.3
      ? null
      : { ...texts.core, says: texts.core.says(names(core)) },
    isolates.length === 0 ? null : { ...texts.alone, says: texts.alone.says(names(isolates)) },
  ]
  return said.filter((one) => one !== null).map(({ title, says, means }) => ({ title, says, means }))
}

/** As improbable by chance as this, it is said to be more than chance. */
const CLEARLY = 0.05

function saySectors(sectors: SectorMeasures, locale: Locale): string {
  const { sectors: texts } = messages(locale).networks.measures
  const { within, between, index, expected, chance } = sectors
  if (index === null || expected === null) return texts.notKnown
  const isApart = chance !== null && chance <= CLEARLY
  return [
    texts.counts(within, between),
    isApart ? texts.apart : index > expected ? texts.open : texts.asByChance,
  ].join(' ')
}

const MOST_NAMES = 8

function listOf(names: readonly string[], locale: Locale): string {
  const shown = names.slice(0, MOST_NAMES)
  const more = names.length - shown.length
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(
    more > 0 ? [...shown, messages(locale).networks.measures.more(more)] : shown,
  )
}
