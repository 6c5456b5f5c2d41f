import { areasOn, readLevels, readVersions } from '../areas/index.ts'
import { readDisclosureProfile } from '../disclosure/index.ts'
import { computeIndexFor, findIndex } from '../index/index.ts'
import { readCells, readCountsBehind, readIndicators } from '../indicators/index.ts'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import { byCode, datasetCode } from './dataset-code.ts'
import { figuresOf } from './figures-rules.ts'
import { gatherResidents } from './gather-residents.ts'
import { gatherShapes } from './gather-shapes.ts'
import type {
  GatheredRelease,
  ReleasedCell,
  ReleasedLevel,
  ReleasedShapes,
  ReleaseSubject,
} from './release-types.ts'

/** Levels have no validity of their own. */
const SOME_DAY = '9999-12-31'

/**
 * What would be released of a subject now: protected figures only, with the shapes of their areas.
 * @returns or a refusal: `release/unknown-subject`, `release/nothing`, or one of the index
 */
export function gatherRelease(
  tx: Tx,
  municipality: Municipality,
  subject: ReleaseSubject,
): Promise<Outcome<GatheredRelease>> {
  if (subject.kind === 'index') return gatherIndex(tx, municipality, subject)
  return subject.kind === 'residents'
    ? gatherResidents(tx, municipality, subject)
    : gatherIndicator(tx, municipality, subject)
}

async function gatherIndicator(
  tx: Tx,
  municipality: Municipality,
  { code, period, levels: wanted }: ReleaseSubject & { kind: 'indicator' },
): Promise<Outcome<GatheredRelease>> {
  const indicator = (await readIndicators(tx, municipality)).find((one) => one.code === code)
  if (indicator === undefined) return refuse('release/unknown-subject')
  const profile = await readDisclosureProfile(tx, municipality)
  const levels = (await readLevels(tx, municipality, SOME_DAY)).filter((level) => wanted.includes(level.code))
  const [found, shapes]: [ReleasedLevel[], ReleasedShapes[]] = [[], []]
  let hasCounts = false
  for (const { areaLevelId, code: level, name } of levels) {
    const cells = await readCells(tx, municipality, { indicators: [indicator], period, areaLevelId })
    const byArea = new Map((cells.get(indicator.indicatorId) ?? []).map((cell) => [cell.areaId, cell]))
    if (byArea.size === 0) continue
    const versions = (await readVersions(tx, municipality, areaLevelId)).filter(({ areaId }) =>
      byArea.has(areaId),
    )
    const drawn = await gatherShapes(tx, municipality, { areaLevelId, date: areasOn(versions, period) })
    if (drawn !== null) shapes.push(drawn)
    hasCounts ||= [...byArea.values()].some(({ cases, base }) => cases !== null || base !== null)
    found.push({
      code: level,
      name,
      shapesId: drawn?.shapesId ?? null,
      areas: versions
        .map(({ areaId, code: area, name: areaName }) => {
          const cell = byArea.get(areaId)
          const shown: ReleasedCell =
            cell === undefined ? null : cell.cell.kind === 'value' ? cell.cell.value : cell.cell.sign
          return { code: area, name: areaName, cells: [shown, cell?.cases ?? null, cell?.base ?? null] }
        })
        .sort(byCode),
    })
  }
  if (found.length === 0) return refuse('release/nothing')
  const counts = await readCountsBehind(tx, municipality, { indicator, period })
  const { name: title, definition, source, licence, topic, unit, direction, decimals } = indicator
  const columns = [
    { code: 'value', decimals },
    { code: 'cases', decimals: 0 },
    { code: 'base', decimals: 0 },
  ] as const
  return {
    ok: true,
    value: {
      code: datasetCode(code, period),
      content: {
        title,
        description: definition,
        source,
        licence,
        topic,
        unit,
        direction,
        period,
        minimumCount: Math.max(profile.minimumCount, indicator.minimumCount ?? 0),
        roundingBase: profile.roundingBase,
        columns: hasCounts ? columns : columns.slice(0, 1),
        levels: hasCounts
          ? found
          : found.map((level) => ({
              ...level,
              areas: level.areas.map((area) => ({ ...area, cells: area.cells.slice(0, 1) })),
            })),
      },
      shapes,
      figures: figuresOf({
        counts,
        subject: code,
        period,
        levels: new Set(levels.map(({ areaLevelId }) => areaLevelId)),
        nameOf: namesIn({ levels, found, whole: municipality.name }),
        minimumCount: profile.minimumCount,
      }),
    },
  }
}

async function gatherIndex(
  tx: Tx,
  municipality: Municipality,
  { code }: ReleaseSubject & { kind: 'index' },
): Promise<Outcome<GatheredRelease>> {
  const definition = await findIndex(tx, municipality, { code })
  if (definition === undefined) return refuse('release/unknown-subject')
  const computed = await computeIndexFor(tx, municipality, definition)
  if (!computed.ok) return computed
  const { areas, meta } = computed.value
  const profile = await readDisclosureProfile(tx, municipality)
  const level = (await readLevels(tx, municipality, SOME_DAY)).find(
    ({ areaLevelId }) => areaLevelId === meta.areaLevelId,
  )
  if (level === undefined) return refuse('release/nothing')
  const drawn = await gatherShapes(tx, municipality, { areaLevelId: meta.areaLevelId, date: meta.areasOn })
  return {
    ok: true,
    value: {
      code: datasetCode(`index-${code}`, meta.period),
      content: {
        title: definition.name,
        description: definition.description,
        source: municipality.name,
        licence: 'dl-de-by-2-0',
        topic: null,
        unit: 'index',
        direction: 'higher-is-burden',
        period: meta.period,
        minimumCount: profile.minimumCount,
        roundingBase: profile.roundingBase,
        columns: [
          { code: 'value', decimals: 2 },
          { code: 'rank', decimals: 0 },
          { code: 'class', decimals: 0 },
        ],
        levels: [
          {
            code: level.code,
            name: level.name,
            shapesId: drawn?.shapesId ?? null,
            areas: areas
              .map((area) => ({
                code: area.code,
                name: area.name,
                cells: [area.index ?? '.', area.rank, area.class?.label ?? null],
              }))
              .sort(byCode),
          },
        ],
      },
      shapes: drawn === null ? [] : [drawn],
      figures: [],
    },
  }
}

function namesIn({
  levels,
  found,
  whole,
}: {
  levels: readonly { areaLevelId: number; code: string; name: string }[]
  found: readonly ReleasedLevel[]
  whole: string
}): (areaLevelId: number, code: string | null) => string {
  const names = new Map(
    levels.flatMap(({ areaLevelId, code: level, name: levelName }) =>
      (found.find((one) => one.code === level)?.areas ?? []).map(
        ({ code, name }) => [`${areaLevelId}/${code}`, `${name} (${levelName} ${code})`] as const,
      ),
    ),
  )
  const levelName = (id: number) => levels.find(({ areaLevelId }) => areaLevelId === id)?.name ?? ''
  return (id, code) =>
    code === null ? `${whole} (${levelName(id)})` : (names.get(`${id}/${code}`) ?? `${levelName(id)} ${code}`)
}
