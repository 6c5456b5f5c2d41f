import type { Condition, ConditionTest } from '../definition/condition-schema.ts'
import { fullDay, type Written } from './write-question.ts'

/** An equation of relevance; null = LimeSurvey cannot say it. Our tests never hold where nothing was answered, so that is asked too. */
export function writeCondition(condition: Condition, written: ReadonlyMap<string, Written>): string | null {
  if ('all' in condition) return joined(condition.all, ' and ', written)
  if ('any' in condition) return joined(condition.any, ' or ', written)
  if ('not' in condition) {
    const inner = writeCondition(condition.not, written)
    return inner === null ? null : `!(${inner})`
  }
  const target = written.get(condition.answer)
  return target === undefined ? null : writeTest(condition, target)
}

function joined(
  parts: readonly Condition[],
  by: string,
  written: ReadonlyMap<string, Written>,
): string | null {
  const texts = parts.map((part) => writeCondition(part, written))
  return texts.includes(null) ? null : `(${texts.join(by)})`
}

function writeTest(test: ConditionTest, target: Written): string | null {
  if ('answered' in test) return answered(target, test.answered)
  if ('is' in test) return values([test.is], test.row, target)
  if ('in' in test) return values(test.in, test.row, target)
  if ('includes' in test) return includes(test.includes, target)
  if ('countAtLeast' in test) return counted(target, '>=', test.countAtLeast)
  if ('countAtMost' in test) return counted(target, '<=', test.countAtMost)
  return 'atLeast' in test ? bound(target, '>=', test.atLeast) : bound(target, '<=', test.atMost)
}

function answered({ code, type }: Written, yes: boolean): string {
  if (type === 'M' || type === 'R' || type === 'F') return `count(that.${code}.NAOK) ${yes ? '>' : '<='} 0`
  return `${yes ? '!' : ''}is_empty(${code}.NAOK)`
}

function values(
  wanted: readonly (string | number | boolean)[],
  row: string | undefined,
  target: Written,
): string | null {
  const { question, code, codes, columns, asText } = target
  if (asText || wanted.length === 0) return null
  const texts = wanted.map((value) => {
    if (question.kind === 'number') return `${code}.NAOK == ${String(value)}`
    if (question.kind === 'yes-no') return `${code}.NAOK == "${value === true ? 'Y' : 'N'}"`
    if (question.kind === 'matrix') {
      const [line, column] = [codes.get(row ?? ''), columns.get(String(value))]
      return line === undefined || column === undefined ? null : `${code}_${line}.NAOK == "${column}"`
    }
    const own = value === 'other' ? '-oth-' : codes.get(String(value))
    return own === undefined ? null : `${code}.NAOK == "${own}"`
  })
  if (texts.includes(null)) return null
  return texts.length === 1 ? (texts[0] ?? null) : `(${texts.join(' or ')})`
}

function includes(wanted: string, { type, code, codes }: Written): string | null {
  if (type === 'M' && wanted === 'other') return `!is_empty(${code}_other.NAOK)`
  const own = codes.get(wanted)
  if (own === undefined) return null
  if (type === 'M') return `${code}_${own}.NAOK == "Y"`
  return type === 'R' ? `countif("${own}", that.${code}.NAOK) > 0` : null
}

function counted(target: Written, by: '>=' | '<=', amount: number): string | null {
  if (target.type === 'M' || target.type === 'R') return `count(that.${target.code}.NAOK) ${by} ${amount}`
  // A file or a text that stands for entries is there or not.
  if (by === '>=' && amount === 1) return answered(target, true)
  return by === '<=' && amount === 0 ? answered(target, false) : null
}

function bound(target: Written, by: '>=' | '<=', limit: number | string): string | null {
  const { question, code } = target
  if (question.kind === 'scale') {
    const points = Array.from({ length: question.to - question.from + 1 }, (_, at) => question.from + at)
    const within = points.filter((point) => (by === '>=' ? point >= Number(limit) : point <= Number(limit)))
    return within.length > 50 ? null : values(within, undefined, target)
  }
  const value =
    typeof limit === 'number' ? String(limit) : `"${fullDay(limit, by === '>=' ? 'first' : 'last')}"`
  return `(!is_empty(${code}.NAOK) and ${code}.NAOK ${by} ${value})`
}
