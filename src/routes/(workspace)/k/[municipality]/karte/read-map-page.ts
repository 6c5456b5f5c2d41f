import { messages as messagesOf, type Locale } from '#lib/messages/index.ts'
import { AccessRefused } from '#lib/server/platform/database/access-refused.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import { may, type Permission } from '#lib/server/platform/identity/permissions.ts'
import { formatPeriod } from '#lib/ui/format.ts'
import { withSiteCounts } from './einrichtungen/count-sites.ts'
import { readSiteLayers, type SiteLayer } from './einrichtungen/read-sites.ts'
import { mapChooser, type Chooser } from './map-chooser.ts'
import { readMapChoices, usualSubject } from './map-choices.ts'
import type { MapQuery, Subject, SubjectKind } from './map-query.ts'
import type { MapView, NoView } from './map-view.ts'
import { readOrder, type RowOrder } from './order-rows.ts'
import type { Shown, ShowContext } from './show-subject.ts'
import { showWithChange } from './veraenderung/show-with-change.ts'

/** Everything that the map page and its table as a file are made of. */
export type MapPage = {
  readonly chooser: Chooser
  /** What the address asked for was not there, and what is shown instead. */
  readonly notices: readonly string[]
  /** As shown, for links that keep it. */
  readonly query: Omit<MapQuery, 'kind'>
  readonly level: { readonly code: string; readonly name: string } | null
  /** Where the areas shown are. */
  readonly place: Shown['place']
  readonly view: MapView | null
  readonly order: RowOrder | null
  readonly problem: NoView | null
  /** Institutions on the map. */
  readonly layers: readonly SiteLayer[]
  /** Level and period of the view, and where else its subject has values; null without a view. */
  readonly shown: Pick<Shown, 'covered' | 'place'> | null
}

const permissionFor: Record<SubjectKind, Permission> = {
  indicator: 'indicators.read',
  index: 'index.read',
  chain: 'chain.read',
}

export type Wanted = { readonly query: MapQuery; readonly locale: Locale; readonly today: string }

/** @throws AccessRefused the role may not see what is asked for */
export async function readMapPage(tx: Tx, municipality: Municipality, wanted: Wanted): Promise<MapPage> {
  const { query } = wanted
  const context = await showContext(tx, municipality, wanted)
  const { choices } = context
  const usual = usualSubject(choices)
  const kind = query.kind ?? usual?.kind ?? 'indicator'
  if (!may(municipality.role, permissionFor[kind])) throw new AccessRefused(permissionFor[kind])

  const asked = query.subject ?? firstOfKind(kind, context)
  const found = asked === null ? null : await showWithChange(asked, context)
  const isLost = asked !== null && found === null
  const subject = isLost ? usual : asked
  const shown = isLost && usual !== null ? await showWithChange(usual, context) : found
  const bare = shown !== null && 'rows' in shown.view ? shown.view : null
  const place = shown?.place ?? null
  const layers =
    bare === null || place === null
      ? []
      : await readSiteLayers(tx, municipality, {
          names: query.sites,
          locale: wanted.locale,
          areaLevelId: place.areaLevelId,
          date: bare.areasOn,
        })
  const view = bare && withSiteCounts(bare, layers)
  return {
    chooser: mapChooser({ kind: subject?.kind ?? kind, subject, shown }, context),
    notices: noticesOf({ isLost, shown }, context),
    ...whereShown({ subject, shown, view, layers }, context),
    place,
    view,
    layers,
    shown: view && shown,
    order: view && readOrder(query.order, view),
    problem: view === null ? (problemOf(shown) ?? nothingToShow(kind, context)) : null,
  }
}

export async function showContext(
  tx: Tx,
  municipality: Municipality,
  { query, locale, today }: Wanted,
): Promise<ShowContext> {
  const choices = await readMapChoices(tx, municipality, today)
  const base = `/k/${municipality.slug}`
  return { tx, municipality, choices, query, locale, messages: messagesOf(locale), base, today }
}

/** Who opens a kind without a choice sees the first of it; the chain has no first cell to open. */
function firstOfKind(kind: SubjectKind, { choices }: ShowContext): Subject | null {
  const usual = usualSubject(choices)
  if (usual?.kind === kind) return usual
  if (kind === 'index') return null
  if (kind === 'indicator') return usualSubject({ ...choices, indices: [] })
  return { kind, step: 'age-3-6', field: 'education' }
}

function whereShown(
  {
    subject,
    shown,
    view,
    layers,
  }: { subject: Subject | null; shown: Shown | null; view: MapView | null; layers: readonly SiteLayer[] },
  { choices, query }: ShowContext,
): Pick<MapPage, 'query' | 'level'> {
  const codes = new Set(view?.rows.map(({ code }) => code))
  const level = choices.levels.find(({ areaLevelId }) => areaLevelId === shown?.place?.areaLevelId) ?? null
  return {
    query: {
      subject,
      level: level?.code ?? null,
      period: shown?.place?.period ?? null,
      classes: query.classes,
      order: query.order,
      diagram: query.diagram,
      against: query.against,
      rows: query.rows,
      areas: query.areas.filter((code) => codes.has(code)),
      since: shown?.since ?? null,
      sites: layers.map(({ name }) => name),
    },
    level: level && { code: level.code, name: level.name },
  }
}

function noticesOf(
  { isLost, shown }: { isLost: boolean; shown: Shown | null },
  context: ShowContext,
): string[] {
  const {
    query,
    choices,
    locale,
    messages: { map },
  } = context
  if (isLost) return [map.notFound]
  const place = shown?.place
  if (place == null) return []
  const nameOf = (areaLevelId: number) =>
    choices.levels.find((one) => one.areaLevelId === areaLevelId)?.name ?? ''
  const wantedLevel = choices.levels.find(({ code }) => code === query.level)
  const isOtherLevel = query.level !== null && wantedLevel?.areaLevelId !== place.areaLevelId
  const isOtherPeriod = query.period !== null && place.period !== null && query.period !== place.period
  if (!isOtherLevel && !isOtherPeriod) return []
  const named = (level: string, period: string | null) =>
    period === null ? level : map.placeInTime(level, formatPeriod(period, locale))
  const shownName = named(nameOf(place.areaLevelId), place.period)
  const wantedName = named(
    wantedLevel?.name ?? query.level ?? nameOf(place.areaLevelId),
    place.period && (query.period ?? place.period),
  )
  return [map.otherPlaceInTime(wantedName, shownName)]
}

function problemOf(shown: Shown | null): NoView | null {
  return shown !== null && 'problem' in shown.view ? shown.view : null
}

function nothingToShow(kind: SubjectKind, { choices, messages: { map }, base }: ShowContext): NoView {
  const { empty } = map
  const todo = { text: empty.readIndicators, href: `${base}/einlesen` }
  if (choices.levels.length === 0)
    return { problem: empty.noAreas, todo: { text: empty.readAreas, href: `${base}/einlesen` } }
  if (kind === 'index')
    return { problem: empty.noIndex, todo: { text: empty.makeIndex, href: `${base}/index` } }
  return { problem: choices.indicators.length === 0 ? empty.noSubject : empty.noIndicators, todo }
}
