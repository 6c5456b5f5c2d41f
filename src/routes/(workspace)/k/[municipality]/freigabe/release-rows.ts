import type { Messages, Locale } from '#lib/messages/index.ts'
import {
  gatherRelease,
  isSameContent,
  listReleases,
  type ReleaseSubject,
  type StoredRelease,
} from '#lib/server/capabilities/release/index.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import { formatDate, formatPeriod } from '#lib/ui/format.ts'

export type ReleaseRow = {
  readonly releaseId: number
  readonly title: string
  readonly period: string
  readonly levels: string
  readonly on: string
  readonly state: string
  /** Public page; null where it is not shown. */
  readonly href: string | null
  /** To release newer data; null where there are none. */
  readonly again: string | null
  readonly canWithdraw: boolean
}

/** All releases with how they stand, the latest first. */
export async function releaseRows(
  tx: Tx,
  municipality: Municipality,
  { locale, texts }: { locale: Locale; texts: Messages['release'] },
): Promise<ReleaseRow[]> {
  const shown = new Set<string>()
  const rows: ReleaseRow[] = []
  for (const release of await listReleases(tx, municipality)) {
    const { code, content, withdrawnAt } = release
    const isShown = withdrawnAt === null && !shown.has(code)
    if (isShown) shown.add(code)
    const isNewer = isShown && !(await isAsToday(tx, municipality, release))
    rows.push({
      releaseId: release.releaseId,
      title: content.title,
      period: formatPeriod(content.period, locale),
      levels: content.levels.map(({ name }) => name).join(', '),
      on: formatDate(release.releasedAt.toISOString(), locale),
      state: stateOf({ isShown, isNewer, withdrawnAt }, { locale, texts }),
      href: isShown ? `/daten/${municipality.slug}/${code}` : null,
      again: isNewer ? `/k/${municipality.slug}/freigabe/neu${planQuery(release.subject)}` : null,
      canWithdraw: isShown,
    })
  }
  return rows
}

async function isAsToday(
  tx: Tx,
  municipality: Municipality,
  { subject, content }: StoredRelease,
): Promise<boolean> {
  const now = await gatherRelease(tx, municipality, subject)
  return now.ok && isSameContent(now.value.content, content)
}

function stateOf(
  { isShown, isNewer, withdrawnAt }: { isShown: boolean; isNewer: boolean; withdrawnAt: Date | null },
  { locale, texts }: { locale: Locale; texts: Messages['release'] },
): string {
  if (withdrawnAt !== null) return texts.list.withdrawn(formatDate(withdrawnAt.toISOString(), locale))
  if (!isShown) return texts.list.replaced
  return isNewer ? texts.list.newer : texts.list.current
}

/** A subject in the address of the page that checks it. */
export function planQuery(subject: ReleaseSubject): string {
  return `?${new URLSearchParams([
    ['was', optionOf(subject)],
    ...(subject.kind === 'index' ? [] : subject.levels.map((level) => ['ebene', level])),
  ])}`
}

function optionOf(subject: ReleaseSubject): string {
  if (subject.kind === 'index') return `index ${subject.code}`
  return subject.kind === 'residents'
    ? `residents ${subject.year}`
    : `indicator ${subject.code} ${subject.period}`
}
