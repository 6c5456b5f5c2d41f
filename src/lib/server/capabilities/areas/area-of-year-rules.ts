import { refuse, type Outcome } from '../../platform/refusal.ts'
import { codeByName } from './area-names-rules.ts'
import { likelyCode } from './area-codes-rules.ts'
import type { IsoDate, Validity } from './areas-types.ts'
import { isInForce, overlap } from './validity-rules.ts'

export type CodedVersion = Validity & { areaId: number; code: string; name?: string }

export type AreaOfYear = {
  areaId: number
  /** The area came into force later: the figures were recalculated to its borders. */
  laterSince: IsoDate | null
}

/**
 * Which version of an area a figure of a year belongs to: the one in force at the year's end, else one in force at some
 * time of the year, else the next that came into force (offices recalculate older years to the borders of today). A file that
 * has no codes may have the names.
 */
export function areaOfYear(
  versions: readonly CodedVersion[],
): (code: string, year: number) => Outcome<AreaOfYear> {
  const byCode = Map.groupBy(versions, (version) => version.code)
  const named = codeByName(versions.map(({ code, name = '' }) => ({ code, name })))
  return (code, year) => {
    const own = byCode.get(code) ?? byCode.get(named(code) ?? '')
    if (own === undefined) {
      const likely = likelyCode(code, (other) => byCode.has(other))
      return likely === null
        ? refuse('areas/unknown-area', { code })
        : refuse('areas/code-became-number', { code, likely })
    }
    const during = { validFrom: `${year}-01-01`, validTo: `${year + 1}-01-01` }
    const inYear =
      own.find((version) => isInForce(version, `${year}-12-31`)) ??
      own.find((version) => overlap(version, during))
    if (inYear !== undefined) return { ok: true, value: { areaId: inYear.areaId, laterSince: null } }
    const [next] = own
      .filter(({ validFrom }) => validFrom >= during.validTo)
      .sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
    return next === undefined
      ? refuse('areas/area-ended', { code, year })
      : { ok: true, value: { areaId: next.areaId, laterSince: next.validFrom } }
  }
}
