import { areaSquareMetres, samplePointsInPolygon } from '@gelingen/methods/accessibility'
import { refuse, type Outcome, type Refusal } from '../../platform/refusal.ts'
import type { ImportContext, SourceRow } from '../imports/index.ts'
import { likelyCode } from './area-codes-rules.ts'
import { cellOf, positionReader } from './area-row-rules.ts'
import type { AreasDefinition } from './areas-form.ts'
import type { AreaVersion, IsoDate, MeasuredShape } from './areas-types.ts'
import { checkGeometry } from './check-geometry-rules.ts'
import type { ChildPlace, FoundParent } from './parent-rules.ts'
import { isRedrawn, planVersion, type VersionPlan } from './validity-rules.ts'

const SQUARE_METRES_PER_KM2 = 1e6

/** An area of the file that may be written. */
export type ReadArea = {
  line: number
  code: string
  name: string
  parentAreaId: number | null
  shape: MeasuredShape
  plan: VersionPlan<AreaVersion>
}

type AreaReader = {
  read(row: SourceRow): void
  /** The good rows so far. */
  areas: ReadArea[]
  /** Whether the file names the code, be it in a refused row or without its leading zero. */
  namesCode(code: string): boolean
}

/** Checks the rows of a file of areas one by one, reports what is wrong with each, and gathers the good ones. */
export function areaReader({
  definition,
  versions,
  validFrom,
  findParent,
  context: { report, show },
}: {
  definition: AreasDefinition
  /** What is stored of the level. */
  versions: readonly AreaVersion[]
  validFrom: IsoDate
  /** null: the level has no parents. */
  findParent: ((child: ChildPlace) => Outcome<FoundParent>) | null
  context: Pick<ImportContext, 'report' | 'show'>
}): AreaReader {
  const { columns, replaces = null } = definition
  const parentColumn = definition.parent?.from === 'column' ? columns.parent : undefined
  const toDegrees = positionReader(definition)
  const versionsByCode = Map.groupBy(versions, ({ code }) => code)
  const lineByCode = new Map<string, number>()
  const meantCodes = new Set<string>()
  const areas: ReadArea[] = []

  function read(row: SourceRow): void {
    const { line } = row
    const code = readCode(row)
    if (!code.ok) return refuseRow(row, code.refusal, columns.code)
    const name = cellOf(row, columns.name)
    if (name === '') return refuseRow(row, nameMissing(code.value), columns.name)
    const shape = readShape(row, code.value)
    if (!shape.ok) return refuseRow(row, shape.refusal)
    const parent = readParent(row, code.value, shape.value)
    if (!parent.ok) return refuseRow(row, parent.refusal, parentColumn)
    const plan = planOf(code.value, shape.value, parent.value)
    if (plan.kind === 'overlaps')
      return refuseRow(row, validityOverlaps(code.value, plan.version.validFrom), columns.code)
    const { areaKm2 } = shape.value
    show?.({ line, means: { code: code.value, name, parent: parent.value?.code ?? null, areaKm2 } })
    const parentAreaId = parent.value?.areaId ?? null
    areas.push({ line, code: code.value, name, parentAreaId, shape: shape.value, plan })
  }

  function readCode(row: SourceRow): Outcome<string> {
    const code = cellOf(row, columns.code)
    if (code === '') return refuse('areas/code-missing', { column: columns.code })
    const firstLine = lineByCode.get(code)
    if (firstLine !== undefined) return refuse('areas/code-double', { code, firstLine })
    lineByCode.set(code, row.line)
    const likely = likelyCode(code, (other) => versionsByCode.has(other))
    if (likely === null) return { ok: true, value: code }
    meantCodes.add(likely)
    return refuse('areas/code-became-number', { code, likely })
  }

  function readShape({ line, geometry }: SourceRow, code: string): Outcome<MeasuredShape> {
    const checked = checkGeometry(geometry, toDegrees)
    if (!checked.ok) return refuse(checked.problem.code, { code, ...checked.problem.details })
    for (const remark of checked.value.remarks)
      report({ line, code: remark.code, details: { code, ...remark.details }, weight: 'noted' })
    return { ok: true, value: measure(checked.value) }
  }

  function readParent(
    row: SourceRow,
    code: string,
    { samplePoints }: MeasuredShape,
  ): Outcome<FoundParent | null> {
    if (findParent === null) return { ok: true, value: null }
    const parentCell = parentColumn === undefined ? '' : cellOf(row, parentColumn)
    const parent = findParent({ code, parentCell, samplePoints })
    if (!parent.ok) return refuse(parent.refusal.code, { code, ...parent.refusal.details })
    if (parent.value.isUnclear) {
      const details = { code, parent: parent.value.code }
      report({ line: row.line, code: 'areas/parent-unclear', details, weight: 'noted' })
    }
    return parent
  }

  function planOf(code: string, shape: MeasuredShape, parent: FoundParent | null): VersionPlan<AreaVersion> {
    return planVersion({
      versions: versionsByCode.get(code) ?? [],
      validFrom,
      replaces,
      isSameArea: ({ extent, parentCode }) =>
        extent !== null && isRedrawn(extent, shape) && parentCode === (parent?.code ?? null),
    })
  }

  function refuseRow({ line }: SourceRow, refusal: Refusal, column?: string): void {
    report({ line, ...(column === undefined ? {} : { column }), ...refusal, weight: 'refused' })
  }

  const nameMissing = (code: string): Refusal => ({
    code: 'areas/name-missing',
    details: { code, column: columns.name },
  })
  const validityOverlaps = (code: string, since: IsoDate): Refusal => ({
    code: 'areas/validity-overlaps',
    details: { code, validFrom, since },
  })

  return { read, areas, namesCode: (code) => lineByCode.has(code) || meantCodes.has(code) }
}

function measure({
  geometry,
  box,
}: {
  geometry: MeasuredShape['geometry']
  box: Omit<MeasuredShape, 'geometry' | 'samplePoints' | 'areaKm2'>
}): MeasuredShape {
  return {
    geometry,
    samplePoints: samplePointsInPolygon({ geometry }).map(([longitude, latitude]) => [
      roundedDegrees(longitude),
      roundedDegrees(latitude),
    ]),
    areaKm2: Math.round(areaSquareMetres(geometry)) / SQUARE_METRES_PER_KM2,
    ...box,
  }
}

/** To a decimetre. */
function roundedDegrees(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6
}
