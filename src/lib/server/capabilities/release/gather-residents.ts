import {
  areaName,
  areasOn,
  readAreaLines,
  readLevels,
  readResidentsBehind,
  readVersions,
} from '../areas/index.ts'
import type { ResidentsBehind } from '../areas/index.ts'
import { leavesByArea, readDisclosureProfile, roundCounts } from '../disclosure/index.ts'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import { byCode, datasetCode } from './dataset-code.ts'
import { gatherShapes } from './gather-shapes.ts'
import { figuresOfResidents, type ResidentsOfArea } from './residents-figures-rules.ts'
import type { GatheredRelease, ReleasedCell, ReleaseSubject } from './release-types.ts'

const SOME_DAY = '9999-12-31'

type Wanted = ReleaseSubject & { kind: 'residents' }
type Ages = Pick<ResidentsBehind, 'ageFrom' | 'ageTo'>
const agesKey = ({ ageFrom, ageTo }: Ages) => `${ageFrom}-${ageTo ?? ''}`

/**
 * What would be released of the residents of a year by age: the counts that every page shows, rounded where the profile rounds.
 * Those under 18 come first, for the map shows the first column; everybody last.
 * @returns or the refusal `release/nothing`
 */
export async function gatherResidents(
  tx: Tx,
  municipality: Municipality,
  { year, levels: wanted }: Wanted,
): Promise<Outcome<GatheredRelease>> {
  const { areas, date, lines } = await readResidentsOfAreas(tx, municipality, year)
  const profile = await readDisclosureProfile(tx, municipality)
  const levels = (await readLevels(tx, municipality, SOME_DAY)).filter(
    ({ code, areaLevelId }) => wanted.includes(code) && areas.some((area) => area.level === areaLevelId),
  )
  if (levels.length === 0) return refuse('release/nothing')
  const isWanted = new Set(levels.map(({ areaLevelId }) => areaLevelId))
  const own = areas.filter(({ level }) => isWanted.has(level))
  const columns = columnsOf(own)
  const rounded = new Map(
    profile.roundingBase === null
      ? []
      : columns.map((ages) => [agesKey(ages), roundedTo(profile.roundingBase ?? 1, { ages, areas, lines })]),
  )
  const shapes = []
  const found = []
  for (const { areaLevelId, code, name } of levels) {
    const drawn = await gatherShapes(tx, municipality, { areaLevelId, date })
    if (drawn !== null) shapes.push(drawn)
    const ofLevel = own.filter(({ level }) => level === areaLevelId)
    found.push({
      code,
      name,
      shapesId: drawn?.shapesId ?? null,
      areas: ofLevel
        .map((area) => ({
          code: area.code,
          name: area.name,
          cells: columns.map((ages) => cellOf(area, { ages, rounded: rounded.get(agesKey(ages)) })),
        }))
        .sort(byCode),
    })
  }
  const levelName = (level: number) => levels.find(({ areaLevelId }) => areaLevelId === level)?.name ?? ''
  return {
    ok: true,
    value: {
      code: datasetCode('einwohner', String(year)),
      content: {
        title: TITLE,
        description: DESCRIPTION,
        source: '',
        licence: 'own-data',
        topic: null,
        unit: 'count',
        direction: 'neutral',
        period: String(year),
        minimumCount: profile.minimumCount,
        roundingBase: profile.roundingBase,
        columns: columns.map((ages) => ({ code: 'residents', decimals: 0, ...ages })),
        levels: found,
      },
      shapes,
      figures: figuresOfResidents({
        areas: own,
        year,
        minimumCount: profile.minimumCount,
        nameOf: (level, area) =>
          area === null
            ? `${municipality.name} (${levelName(level)})`
            : `${area.name} (${levelName(level)} ${area.code})`,
      }),
    },
  }
}

/** As catalogues and titles of indicators are: in German. */
const TITLE = 'Einwohnerinnen und Einwohner nach Alter'
const DESCRIPTION = 'Zahl der Menschen, die in einem Gebiet gemeldet sind, nach Altersgruppen.'

/** The residents of a year behind what may be shown, of all areas that have any. */
export async function readResidentsOfAreas(tx: Tx, municipality: Municipality, year: number) {
  const levels = await readLevels(tx, municipality, SOME_DAY)
  const versions = []
  for (const { areaLevelId } of levels)
    for (const version of await readVersions(tx, municipality, areaLevelId))
      versions.push({ ...version, level: areaLevelId })
  const finest = versions.filter(({ level }) => level === levels.at(-1)?.areaLevelId)
  const date = areasOn(finest, String(year))
  const byArea = await readResidentsBehind(tx, municipality, { year, date })
  const lines = await readAreaLines(tx, municipality)
  const leaves = leavesByArea(lines)
  const areas = versions.flatMap(({ areaId, level, code, name }): ResidentsOfArea[] => {
    const groups = byArea.get(areaId)
    const key = areaName({ areaLevelId: level, code })
    return groups === undefined ? [] : [{ level, code, name, key, leaves: leaves.get(key) ?? [], groups }]
  })
  return { areas, date, lines }
}

function columnsOf(areas: readonly ResidentsOfArea[]): Ages[] {
  const found = new Map(
    areas.flatMap(({ groups }) =>
      groups.map(({ ageFrom, ageTo }) => [agesKey({ ageFrom, ageTo }), { ageFrom, ageTo }] as const),
    ),
  )
  const place = ({ ageFrom, ageTo }: Ages) => (ageFrom > 0 ? 1 : ageTo === 18 ? 0 : ageTo === null ? 2 : 1)
  return [...found.values()].sort(
    (one, other) =>
      place(one) - place(other) ||
      one.ageFrom - other.ageFrom ||
      (one.ageTo ?? Infinity) - (other.ageTo ?? Infinity),
  )
}

const groupOf = ({ groups }: ResidentsOfArea, { ageFrom, ageTo }: Ages) =>
  groups.find((group) => group.ageFrom === ageFrom && group.ageTo === ageTo)

function roundedTo(
  base: number,
  {
    ages,
    areas,
    lines,
  }: { ages: Ages; areas: readonly ResidentsOfArea[]; lines: Parameters<typeof roundCounts>[0]['lines'] },
): Map<string, number> {
  const counts = new Map(
    areas.flatMap((area) => {
      const count = groupOf(area, ages)?.count ?? null
      return count === null ? [] : [[area.key, count] as const]
    }),
  )
  return roundCounts({ counts, lines, base })
}

function cellOf(
  area: ResidentsOfArea,
  { ages, rounded }: { ages: Ages; rounded: ReadonlyMap<string, number> | undefined },
): ReleasedCell {
  const shown = groupOf(area, ages)?.shown
  if (shown === undefined) return null
  return shown.kind === 'sign' ? shown.sign : (rounded?.get(area.key) ?? shown.value)
}
