import type { Questionnaire, UncheckedAnswers } from '@gelingen/questionnaire'
import type { Difference } from './answering-types.ts'
import { sameAnswer as same } from './same-answer.ts'

type Merged = {
  /** Of the page's questions. */
  readonly answers: UncheckedAnswers
  /** Questions whose stored answer is another than the one on the page here. */
  readonly theirs: readonly string[]
  readonly differs: readonly Difference[]
}

type Versions = {
  /** As the page was shown. */
  readonly base: unknown
  /** As it was sent. */
  readonly mine: unknown
  /** As it is stored now. */
  readonly theirs: unknown
}

/**
 * Puts a page that was answered here over what another device has stored since the page was shown. Whatever only one of them has changed
 * counts; entries that each has added stay, both of them. Where both have answered the same question, what was answered here counts, and
 * the other answer is told.
 */
export function mergePage({
  questionnaire,
  page,
  base,
  mine,
  stored,
}: {
  readonly questionnaire: Questionnaire
  readonly page: string
  readonly base: UncheckedAnswers
  readonly mine: UncheckedAnswers
  readonly stored: UncheckedAnswers
}): Merged {
  const answers: Record<string, unknown> = {}
  const theirs: string[] = []
  const differs: Difference[] = []
  for (const { question } of questionnaire.questions.filter((one) => one.page.id === page)) {
    const { id, kind } = question
    const versions = { base: own(base, id), mine: own(mine, id), theirs: own(stored, id) }
    const merged =
      kind === 'group' || kind === 'file'
        ? mergeEntries(versions)
        : kind === 'roster'
          ? mergeRows(versions)
          : mergeValue(versions)
    if (merged.value !== undefined) answers[id] = merged.value
    if (!same(merged.value, versions.mine)) theirs.push(id)
    if (merged.differs) differs.push({ question: id, theirs: versions.theirs })
  }
  return { answers, theirs, differs }
}

type MergedValue = { readonly value: unknown; readonly differs: boolean }

function mergeValue({ base, mine, theirs }: Versions): MergedValue {
  if (same(mine, base)) return { value: theirs, differs: false }
  return { value: mine, differs: !same(theirs, base) && !same(theirs, mine) }
}

/** Entries have no names: what the other device has removed or changed goes, what it has added comes. */
function mergeEntries(versions: Versions): MergedValue {
  const { base = [], mine = [], theirs = [] } = versions
  if (!Array.isArray(base) || !Array.isArray(mine) || !Array.isArray(theirs)) return mergeValue(versions)
  const [removed, added] = [without(base, theirs), without(theirs, base)]
  // What both have added in the same words is one entry.
  const value = [...without(mine, removed), ...without(added, without(mine, base))]
  return { value: value.length === 0 ? undefined : value, differs: false }
}

/** Each row of a list of partners by its own. */
function mergeRows(versions: Versions): MergedValue {
  const { base = [], mine = [], theirs = [] } = versions
  const [before, here, there] = [rowsOf(base), rowsOf(mine), rowsOf(theirs)]
  if (before === undefined || here === undefined || there === undefined) return mergeValue(versions)
  const merged = [...new Set([...here.keys(), ...there.keys()])].map((key) =>
    mergeValue({ base: before.get(key), mine: here.get(key), theirs: there.get(key) }),
  )
  const rows = merged.flatMap(({ value }) => (value === undefined ? [] : [value]))
  return { value: rows.length === 0 ? undefined : rows, differs: merged.some(({ differs }) => differs) }
}

/** @returns undefined for what is no list of rows, or names one twice */
function rowsOf(value: unknown): Map<string, unknown> | undefined {
  if (!Array.isArray(value)) return undefined
  const rows = new Map<string, unknown>()
  for (const row of value as unknown[]) {
    const key = rowKey(row)
    if (key === undefined || rows.has(key)) return undefined
    rows.set(key, row)
  }
  return rows
}

function rowKey(row: unknown): string | undefined {
  if (typeof row !== 'object' || row === null) return undefined
  if ('actor' in row && typeof row.actor === 'string') return `actor ${row.actor}`
  return 'name' in row && typeof row.name === 'string' ? `name ${row.name}` : undefined
}

/** The entries of a list that are not in another; each of the other takes one away. */
function without(list: readonly unknown[], taken: readonly unknown[]): unknown[] {
  const left = [...taken]
  return list.filter((entry) => {
    const at = left.findIndex((other) => same(other, entry))
    if (at < 0) return true
    left.splice(at, 1)
    return false
  })
}

function own(answers: UncheckedAnswers, id: string): unknown {
  return Object.hasOwn(answers, id) ? answers[id] : undefined
}
