import { inLanguage, type Question, type QuestionOf, type UncheckedAnswers } from '@gelingen/questionnaire'
import {
  plainInputView,
  optionsOf,
  type InputContext,
  type PlainKind,
  type PreparedRules,
} from './input-view.ts'
import type { EntryView, InputView, QuestionView } from './page-view-types.ts'

type Asked<Kind extends 'group' | 'roster'> = {
  readonly question: QuestionOf<Kind>
  readonly rules: PreparedRules
  readonly name: string
  readonly context: InputContext
}

/** Shown empty where nobody asked for more. */
const USUAL_EMPTY = 1

export function groupView({ question, rules, name, context }: Asked<'group'>): InputView {
  const { id, entryName, max = 20 } = question
  const stored = entriesOf(rules, context.answers[id])
  const empty = Math.max(0, context.emptyEntries[id] ?? (stored.length === 0 ? USUAL_EMPTY : 0))
  const count = Math.min(max, stored.length + empty)
  const called = inLanguage(entryName, context.language)
  return {
    kind: 'group',
    entryName: called,
    mayAdd: count < max,
    entries: Array.from({ length: count }, (_, at) =>
      entryView(
        { key: String(at), label: `${called} ${at + 1}`, answers: stored[at]?.answers ?? {} },
        { of: id, rules, name, context },
      ),
    ),
  }
}

export function rosterView({ question, rules, name, context }: Asked<'roster'>): InputView {
  const { id, own } = question
  const rows = entriesOf(rules, context.answers[id])
  const byKey = new Map(rows.map((row) => [row.key, row.answers]))
  const inside = { of: id, rules, name, context }
  const added = rows.filter(({ key }) => key.startsWith('+'))
  const most = own?.max ?? 0
  const ownCount = Math.min(most, added.length + Math.max(0, context.emptyEntries[id] ?? USUAL_EMPTY))
  return {
    kind: 'roster',
    rows: optionsOf({ question, rules, context }).map(({ code, label }) =>
      entryView(
        { key: code, label: inLanguage(label, context.language), answers: byKey.get(code) ?? {} },
        inside,
      ),
    ),
    own:
      own === undefined
        ? null
        : {
            label: inLanguage(own.label, context.language),
            mayAdd: ownCount < most,
            rows: Array.from({ length: ownCount }, (_, at) => {
              const nameValue = added[at]?.name ?? ''
              const label = `${inLanguage(own.label, context.language)} ${at + 1}`
              const entry = { key: `+${at}`, label, answers: added[at]?.answers ?? {} }
              return { ...entryView(entry, inside), nameField: `${name}.+${at}`, nameValue }
            }),
          },
  }
}

type Inside = {
  readonly of: string
  readonly rules: PreparedRules
  readonly name: string
  readonly context: InputContext
}

function entryView(
  { key, label, answers }: { key: string; label: string; answers: UncheckedAnswers },
  { of, rules, name, context }: Inside,
): EntryView {
  const visible = context.visibleIn(of, answers)
  const begins = `${name}.${key}`
  return {
    key,
    label,
    isAnswered: Object.keys(answers).length > 0,
    problems: context.problemsOf(begins),
    questions: (rules.inside?.questions ?? []).flatMap(({ question, rules: inner }): QuestionView[] => {
      if (!visible.has(question.id) || !isPlain(question)) return []
      const field = `${begins}.${question.id}`
      return [
        {
          name: field,
          title: context.sayIn(question.title, { of, answers }),
          help: context.sayIn(question.help, { of, answers }),
          required: question.required === true,
          known: false,
          problems: context.problemsOf(field),
          input: plainInputView({ question, rules: inner, name: field, context, within: of }),
        },
      ]
    }),
  }
}

/** The language of questionnaires has no groups inside groups; the type of a prepared question does not say so. */
function isPlain(question: Question): question is QuestionOf<PlainKind> {
  return question.kind !== 'group' && question.kind !== 'roster'
}

function entriesOf(rules: PreparedRules, value: unknown) {
  return (rules.inside?.entries(value) ?? []).map(({ key, name, answers }) => ({
    key,
    name,
    // Of a stored entry; anything else has no questions answered.
    answers: (typeof answers === 'object' && answers !== null ? answers : {}) as UncheckedAnswers,
  }))
}
