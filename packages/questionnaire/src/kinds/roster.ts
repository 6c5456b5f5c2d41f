import type { ProblemList } from '../answers/answer-problems.ts'
import { limits } from '../definition/limits.ts'
import type { QuestionOf } from '../definition/question-schema.ts'
import { cleanLine, hasForbiddenCharacter } from '../texts/clean-text.ts'
import type { AnswerRules, InnerQuestion } from './answer-rules.ts'
import type { Scope } from './scope.ts'
import { checkAmount } from './amounts.ts'
import { hasChoices, prepareChoices, type Choices, type ChoicesSurroundings } from './choices.ts'
import { entryRules, type EntryRules } from './entries.ts'
import { filled } from './multiple.ts'
import { isPlainObject } from './plain-object.ts'

type Row = { readonly [key: string]: unknown; readonly answers: { readonly [key: string]: unknown } }

/**
 * The same questions about each of several actors: who works with whom, how often, how reliably. A row that is left empty is no tie. In
 * forms `q.partner.<actor>.<question>`; whom the list lacks, by name in `q.partner.+0`, the questions in `q.partner.+0.<question>`.
 */
export function rosterRules(
  question: QuestionOf<'roster'>,
  { questions, surroundings }: { questions: readonly InnerQuestion[]; surroundings: ChoicesSurroundings },
): AnswerRules {
  const { id, own } = question
  const actors = prepareChoices(question.actors, surroundings)
  const rules = entryRules(questions)
  const depends = actors.depends || rules.depends
  return {
    choices: actors,
    answerable: hasChoices(actors, own),
    check(value, problems, scope) {
      if (Array.isArray(value)) checkRows({ question, rows: value, actors, rules, scope }, problems)
      else problems.add(id, '', 'answer/wrong-type', { kind: 'roster' })
    },
    clean: (value) => cleanRows({ value, actors, rules }),
    ...(depends && { prune: (value: unknown, scope: Scope) => pruneRows({ value, actors, rules, scope }) }),
    read(fields, name) {
      return fields.below(name).flatMap((part): unknown[] => {
        const answers = rules.read(fields, `${name}.${part}`)
        if (!part.startsWith('+')) return [{ actor: part, answers }]
        return own === undefined ? [] : [{ name: fields.one(`${name}.${part}`) ?? '', answers }]
      })
    },
    write(value, name, form) {
      let added = 0
      for (const row of Array.isArray(value) ? value : []) {
        if (!isRow(row)) continue
        const at = typeof row['actor'] === 'string' ? row['actor'] : `+${added++}`
        if (typeof row['name'] === 'string') form.set(`${name}.${at}`, [row['name']])
        rules.write(row.answers, `${name}.${at}`, form)
      }
    },
    columns: [{ suffix: '', type: 'count', label: null, codes: [] }],
    cells: (value) => [Array.isArray(value) ? value.length : null],
    say: () => '',
    inside: { questions, entries: entriesOf },
    usualSeconds:
      10 +
      Math.min(actors.known.size, 8) * questions.reduce((sum, { rules }) => sum + rules.usualSeconds / 2, 0),
  }
}

/** With `answers`, and with either `actor` or `name`, as texts. */
function isRow(row: unknown): row is Row {
  if (!isPlainObject(row) || !isPlainObject(row['answers']) || Object.keys(row).length !== 2) return false
  return typeof row['actor'] === 'string' || typeof row['name'] === 'string'
}

function checkRows(
  {
    question: { id, min, own },
    rows,
    actors,
    rules,
    scope,
  }: {
    question: QuestionOf<'roster'>
    rows: readonly unknown[]
    actors: Choices
    rules: EntryRules
    scope: Scope
  },
  problems: ProblemList,
): void {
  const now = actors.now(scope)
  const max = now.size + (own?.max ?? 0)
  checkAmount({ id, amount: rows.length, min, max }, problems)
  const seen = new Set<string>()
  let added = 0
  for (const row of rows.slice(0, max)) {
    if (!isRow(row)) {
      problems.add(id, '', 'answer/wrong-type', { kind: 'roster' })
      continue
    }
    const { actor, name } = row
    const at = typeof actor === 'string' ? actor : `+${added++}`
    if (typeof name === 'string') checkName({ id, name, at, allowed: added <= (own?.max ?? 0) }, problems)
    else if (!now.has(at)) {
      problems.add(id, '', 'answer/unknown-choice')
      continue
    } else if (Object.keys(row.answers).length === 0) problems.add(id, `.${at}`, 'answer/empty')
    const key = typeof name === 'string' ? `+${name.toLowerCase()}` : at
    if (seen.has(key)) problems.add(id, `.${at}`, 'answer/chosen-twice')
    seen.add(key)
    problems.within = `${id}.${at}.`
    rules.check(row.answers, problems, scope)
    problems.within = ''
  }
}

function checkName(
  { id, name, at, allowed }: { id: string; name: string; at: string; allowed: boolean },
  problems: ProblemList,
): void {
  const most = limits.otherText
  if (!allowed) problems.add(id, `.${at}`, 'answer/too-many')
  else if (name.trim() === '') problems.add(id, `.${at}`, 'answer/empty')
  else if (name.length > most)
    problems.add(id, `.${at}`, 'answer/too-long', { most, characters: name.length })
  else if (name.includes('\n') || hasForbiddenCharacter(name))
    problems.add(id, `.${at}`, 'answer/forbidden-character')
}

/** In the order of the list, then those added by name. A row in which nothing stands is none. */
function cleanRows({
  value,
  actors,
  rules,
}: {
  value: unknown
  actors: Choices
  rules: EntryRules
}): unknown {
  if (!Array.isArray(value)) return value ?? undefined
  const order = new Map<unknown, number>([...actors.known.keys()].map((code, at) => [code, at]))
  const place = (row: unknown) => (isRow(row) ? (order.get(row['actor']) ?? order.size) : order.size)
  const rows = value.flatMap((row): unknown[] => {
    if (!isRow(row)) return row === null ? [] : [row]
    const answers = rules.clean(row.answers)
    if (typeof row['name'] === 'string') {
      const name = cleanLine(row['name'])
      return name === '' && isEmpty(answers) ? [] : [{ name, answers }]
    }
    return isEmpty(answers) ? [] : [{ actor: row['actor'], answers }]
  })
  return filled(rows.sort((a, b) => place(a) - place(b)))
}

function pruneRows({
  value,
  actors,
  rules,
  scope,
}: {
  value: unknown
  actors: Choices
  rules: EntryRules
  scope: Scope
}): unknown {
  if (!Array.isArray(value)) return value
  const now = actors.now(scope)
  const rows = value.flatMap((row): unknown[] => {
    if (!isRow(row)) return [row]
    const answers = rules.prune(row.answers, scope)
    if (typeof row['name'] === 'string') return [{ name: row['name'], answers }]
    const { actor } = row
    return typeof actor === 'string' && now.has(actor) && !isEmpty(answers) ? [{ actor, answers }] : []
  })
  return filled(rows)
}

function isEmpty(answers: object): boolean {
  return Object.keys(answers).length === 0
}

function entriesOf(value: unknown): { key: string; name: string | null; answers: unknown }[] {
  const rows: readonly unknown[] = Array.isArray(value) ? value : []
  let added = 0
  return rows.filter(isRow).map(({ actor, name, answers }) => ({
    key: typeof actor === 'string' ? actor : `+${added++}`,
    name: typeof name === 'string' ? name : null,
    answers,
  }))
}
