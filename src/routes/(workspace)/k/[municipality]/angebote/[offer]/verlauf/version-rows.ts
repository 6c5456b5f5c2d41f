import { messages, type Locale } from '#lib/messages/index.ts'
import type { OfferVersion } from '#lib/server/capabilities/offers/index.ts'
import { formatInstant, formatNumber } from '#lib/ui/format.ts'
import type { PartInWords } from '#lib/ui/offers/part-types.ts'
import type { AreaDirectory } from '../../../gebiete/area-directory.ts'
import { differencesInWords } from '../../part-words.ts'

export type VersionRow = {
  readonly version: number
  readonly title: string
  readonly isPresent: boolean
  readonly when: string
  readonly who: string
  readonly how: string
  /** Against the version before; null = there is none. */
  readonly changes: readonly PartInWords[] | null
}

type Seen = {
  readonly directory: AreaDirectory
  /** Of the members, by user id. */
  readonly names: ReadonlyMap<string, string>
  readonly withPlanning: boolean
  readonly locale: Locale
}

/** Each version with what changed in it. @param versions the present one first */
export function versionRows(versions: readonly OfferVersion[], seen: Seen): VersionRow[] {
  const { locale, names } = seen
  const texts = messages(locale).offerHistory
  return versions.map((one, at) => {
    const before = versions[at + 1]
    return {
      version: one.version,
      title: texts.version(formatNumber(one.version, locale)),
      isPresent: one.isPresent,
      when: formatInstant(one.changedAt, locale),
      who: whoChanged(one, { names, locale }),
      how: texts.ways[one.changedHow],
      changes: before === undefined ? null : changesBetween({ before, after: one }, seen),
    }
  })
}

/** What two versions say differently, in words. */
export function changesBetween(
  { before, after }: { before: OfferVersion; after: OfferVersion },
  { directory, withPlanning, locale }: Seen,
): PartInWords[] {
  const areaName = (areaId: number) => directory.byId.get(areaId)?.name ?? String(areaId)
  return differencesInWords(
    { left: before.content, right: after.content },
    { areaName, withPlanning, locale },
  )
}

function whoChanged(
  { changedBy, changedHow }: OfferVersion,
  { names, locale }: Pick<Seen, 'names' | 'locale'>,
): string {
  const texts = messages(locale).offerHistory
  if (changedBy?.startsWith('link:')) return texts.byLink
  const name = names.get(changedBy ?? '')
  if (changedHow === 'import') return name === undefined ? texts.byFile : `${texts.byFile} (${name})`
  return name ?? (changedBy === null ? texts.byFile : texts.bySomebody)
}
