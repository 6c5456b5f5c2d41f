import {
  choicesNow,
  inLanguage,
  limits,
  type LocalisedText,
  type Option,
  type Question,
  type QuestionOf,
  type Questionnaire,
  type UncheckedAnswers,
} from '@gelingen/questionnaire'
import type { ChoiceView, InputView, ProblemView } from './page-view-types.ts'

type Prepared = Questionnaire['questions'][number]
export type PreparedRules = Prepared['rules']

/** What the inputs of a page draw on. */
export type InputContext = {
  readonly questionnaire: Questionnaire
  readonly answers: UncheckedAnswers
  readonly language: string
  readonly emptyEntries: Readonly<Record<string, number>>
  /** The value of a field, as it was typed; '' = none. */
  one(name: string): string
  all(name: string): readonly string[]
  problemsOf(name: string): readonly ProblemView[]
  sayIn(text: LocalisedText | undefined, entry?: { of: string; answers: UncheckedAnswers }): string
  visibleIn(group: string, entry: UncheckedAnswers): ReadonlySet<string>
}

export type PlainKind = Exclude<Question['kind'], 'group' | 'roster'>

type Asked<Kind extends Question['kind']> = {
  readonly question: QuestionOf<Kind>
  readonly rules: PreparedRules
  /** Begins the names of its fields. */
  readonly name: string
  readonly context: InputContext
  /** The group or roster that it stands in. */
  readonly within?: string
}

/** The input of a question that has none inside, on its own or inside a group or roster. */
export function plainInputView({ question, ...rest }: Asked<PlainKind>): InputView {
  switch (question.kind) {
    case 'single':
      return choicesView({ question, ...rest }, { several: false, least: null, most: null })
    case 'multiple':
      return choicesView(
        { question, ...rest },
        { several: true, least: question.min ?? null, most: question.max ?? null },
      )
    case 'area':
      return choicesView(
        { question, ...rest },
        { several: true, least: question.min ?? null, most: question.max ?? null },
      )
    case 'yes-no': {
      const given = rest.context.one(rest.name)
      return { kind: 'yes-no', chosen: given === 'yes' || given === 'no' ? given : null }
    }
    case 'scale':
      return scaleView({ question, ...rest })
    case 'matrix':
      return matrixView({ question, ...rest })
    case 'ranking':
      return rankingView({ question, ...rest })
    case 'number':
    case 'date':
    case 'text':
      return textView({ question, ...rest })
    case 'file':
      return fileView({ question, ...rest })
  }
}

type Amount = { readonly several: boolean; readonly least: number | null; readonly most: number | null }

function choicesView(
  { question, rules, name, context, within }: Asked<'single' | 'multiple' | 'area'>,
  amount: Amount,
): InputView {
  const given = new Set(context.all(name))
  const other = 'other' in question ? question.other : undefined
  return {
    kind: 'choices',
    ...amount,
    choices: optionsOf({ question, rules, context, within }).map((option) =>
      choiceView(option, given, context),
    ),
    other:
      other === undefined
        ? null
        : {
            label: inLanguage(other, context.language),
            chosen: given.has('other'),
            text: context.one(`${name}.other`),
          },
  }
}

function choiceView(
  { code, label, help }: Option,
  given: ReadonlySet<string>,
  { language }: InputContext,
): ChoiceView {
  return {
    code,
    label: inLanguage(label, language),
    help: help === undefined ? '' : inLanguage(help, language),
    chosen: given.has(code),
  }
}

/** What can be chosen now: all, or what an earlier answer leaves. */
export function optionsOf({
  question,
  rules,
  context: { questionnaire, answers },
  within,
}: {
  readonly question: Question
  readonly rules: PreparedRules
  readonly context: InputContext
  readonly within?: string | undefined
}): Option[] {
  const { choices } = rules
  if (choices === undefined) return []
  if (!choices.depends) return [...choices.known.values()]
  return choicesNow({ questionnaire, answers, id: question.id, within })
}

function scaleView({ question, name, context }: Asked<'scale'>): InputView {
  const given = context.one(name)
  const { from, to, least, most, cannotSay } = question
  return {
    kind: 'scale',
    steps: Array.from({ length: to - from + 1 }, (_, at) => {
      const code = String(from + at)
      return { code, label: code, help: '', chosen: given === code }
    }),
    least: inLanguage(least, context.language),
    most: inLanguage(most, context.language),
    cannotSay:
      cannotSay === undefined
        ? null
        : {
            code: 'cannot-say',
            label: inLanguage(cannotSay, context.language),
            help: '',
            chosen: given === 'cannot-say',
          },
  }
}

function matrixView({ question, rules, name, context }: Asked<'matrix'>): InputView {
  const { columns, cannotSay } = question
  const all = [...columns, ...(cannotSay === undefined ? [] : [{ code: 'cannot-say', label: cannotSay }])]
  return {
    kind: 'matrix',
    columns: all.map(({ code, label }) => ({ code, label: inLanguage(label, context.language) })),
    rows: optionsOf({ question, rules, context }).map(({ code, label }) => ({
      name: `${name}.${code}`,
      label: inLanguage(label, context.language),
      chosen: context.one(`${name}.${code}`) || null,
      problems: context.problemsOf(`${name}.${code}`),
    })),
  }
}

function rankingView({ question, rules, name, context, within }: Asked<'ranking'>): InputView {
  const options = optionsOf({ question, rules, context, within })
  const places = Math.min(question.top, options.length)
  return {
    kind: 'ranking',
    choices: options.map(({ code, label }) => ({ code, label: inLanguage(label, context.language) })),
    places: Array.from({ length: places }, (_, at) => {
      const field = `${name}.${at + 1}`
      return { name: field, chosen: context.one(field) || null, problems: context.problemsOf(field) }
    }),
  }
}

function textView({ question, name, context }: Asked<'number' | 'date' | 'text'>): InputView {
  return {
    kind: 'text',
    value: context.one(name),
    long: question.kind === 'text' && question.long === true,
    typed:
      question.kind === 'number'
        ? 'number'
        : question.kind === 'date'
          ? dateTyped[question.precision]
          : (question.format ?? 'text'),
    unit: question.kind === 'number' ? context.sayIn(question.unit) : '',
    most: question.kind === 'text' ? (question.maxLength ?? null) : null,
  }
}

function fileView({ question, name, context }: Asked<'file'>): InputView {
  const { accept, maxFiles = 1, maxMegabytes = limits.fileMegabytes } = question
  return {
    kind: 'file',
    files: Array.from({ length: limits.files }, (_, at) => `${name}.${at}`)
      .filter((field) => context.one(`${field}.key`) !== '')
      .map((field) => ({
        name: field,
        key: context.one(`${field}.key`),
        fileName: context.one(`${field}.name`),
        type: context.one(`${field}.type`),
        bytes: Number(context.one(`${field}.bytes`)),
      })),
    accept,
    most: maxFiles,
    mostMegabytes: maxMegabytes,
  }
}

const dateTyped = { day: 'date', month: 'month', year: 'year' } as const
