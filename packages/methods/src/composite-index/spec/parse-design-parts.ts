import {
  designAggregations,
  imputeMethods,
  type DesignGroup,
  type DesignIndicator,
  type ImputeRule,
  type TreatRule,
} from './index-design.ts'
import { isObject, type JsonObject, type Problems } from './spec-problems.ts'

type Part = { readonly json: JsonObject; readonly path: string; readonly problems: Problems }

/** What an indicator of a design may have beyond one of a spec. */
export function parseIndicatorParts({
  json,
  path,
  problems,
}: Part): Pick<DesignIndicator, 'goalposts' | 'reference'> {
  const goalposts =
    json['goalposts'] === undefined
      ? null
      : parseGoalposts({ json: json['goalposts'], path: `${path}.goalposts`, problems })
  const reference =
    json['reference'] === undefined ? null : problems.number(json['reference'], `${path}.reference`)
  return { ...(goalposts && { goalposts }), ...(reference !== null && { reference }) }
}

function parseGoalposts({ json, path, problems }: { json: unknown; path: string; problems: Problems }) {
  if (!isObject(json)) {
    problems.add(path, 'index-spec/not-an-object')
    return null
  }
  problems.unknownKeys(json, ['low', 'high'], path)
  const low = problems.number(json['low'], `${path}.low`)
  const high = problems.number(json['high'], `${path}.high`)
  if (low === null || high === null) return null
  if (low >= high) problems.add(path, 'index-design/goalposts-not-ascending', { low, high })
  return { low, high }
}

/** What a group of a design may have beyond one of a spec. */
export function parseGroupParts({ json, path, problems }: Part): Pick<DesignGroup, 'parent' | 'aggregate'> {
  const parent = json['parent'] === undefined ? null : problems.text(json['parent'], `${path}.parent`)
  const aggregate =
    json['aggregate'] === undefined
      ? null
      : problems.oneOf({ value: json['aggregate'], allowed: designAggregations, path: `${path}.aggregate` })
  return { ...(parent !== null && { parent }), ...(aggregate !== null && { aggregate }) }
}

export function parseImpute(json: unknown, problems: Problems): ImputeRule | undefined {
  if (!isObject(json)) {
    problems.add('impute', 'index-spec/not-an-object')
    return undefined
  }
  problems.unknownKeys(json, ['method', 'by'], 'impute')
  const method = problems.oneOf({ value: json['method'], allowed: imputeMethods, path: 'impute.method' })
  const by = json['by'] === undefined ? undefined : problems.text(json['by'], 'impute.by')
  if (method === null || by === null) return undefined
  return { method, ...(by !== undefined && { by }) }
}

const mostWinsorisedAtAll = 1000

/** What is left out is as in `usualTreatment`. */
export function parseTreat(json: unknown, problems: Problems, usual: TreatRule): TreatRule | undefined {
  if (!isObject(json)) {
    problems.add('treat', 'index-spec/not-an-object')
    return undefined
  }
  problems.unknownKeys(json, ['skewness', 'kurtosis', 'mostWinsorised', 'logarithm'], 'treat')
  const threshold = (key: 'skewness' | 'kurtosis') =>
    json[key] === undefined
      ? usual[key]
      : problems.numberWithin(json[key], `treat.${key}`, { least: 0.1, most: 100 })
  const skewness = threshold('skewness')
  const kurtosis = threshold('kurtosis')
  const mostWinsorised = parseCount(json['mostWinsorised'] ?? usual.mostWinsorised, problems)
  const logarithm = json['logarithm'] ?? usual.logarithm
  if (typeof logarithm !== 'boolean') problems.add('treat.logarithm', 'index-spec/not-true-or-false')
  if (skewness === null || kurtosis === null || mostWinsorised === null) return undefined
  return { skewness, kurtosis, mostWinsorised, logarithm: logarithm === true }
}

function parseCount(json: unknown, problems: Problems): number | null {
  const range = { least: 0, most: mostWinsorisedAtAll }
  const count = problems.numberWithin(json, 'treat.mostWinsorised', range)
  if (count === null || Number.isInteger(count)) return count
  problems.add('treat.mostWinsorised', 'index-design/out-of-range', range)
  return null
}
