import { inLanguage, type LocalisedText, type Question, type Questionnaire } from '@gelingen/questionnaire'
import { conditionInWords, questionOf, type ConditionContext } from './paper-conditions-rules.ts'
import type { PaperBody, PaperQuestion, PaperQuestionnaire, PaperWords } from './paper-types.ts'

const SHORT_LINES = 1
const LONG_LINES = 6
/** Entries of a group that are printed; for more, people add a sheet. */
const MOST_ENTRIES = 3
const USUAL_ENTRIES = 2
/** More areas than these are not listed: people write down where. */
const MOST_AREAS = 40
const MOST_ADDED = 5

type Context = ConditionContext & { readonly say: (text: LocalisedText | undefined) => string }

/**
 * The questionnaire as it is printed. Paper does not know what was answered: all pages are there, conditions are said in words, and what
 * would be put into a text is what stands there without an answer.
 * @param values what is known of everybody who answers: `{{@municipality}}`
 */
export function paperQuestionnaire({
  questionnaire,
  language,
  words,
  values,
}: {
  readonly questionnaire: Questionnaire
  readonly language: string
  readonly words: PaperWords
  readonly values: Readonly<Record<string, string>>
}): PaperQuestionnaire {
  const numbers = numbersOf(questionnaire)
  const say = (text: LocalisedText | undefined) =>
    text === undefined ? '' : withoutPlaceholders(inLanguage(text, language), values)
  const context: Context = { questionnaire, language, words, numbers, say }
  const { title, intro, thanks, pages } = questionnaire.definition
  return {
    title: say(title),
    intro: say(intro),
    thanks: say(thanks),
    pages: pages.map((page, at) => ({
      title: say(page.title) || words.page(at + 1),
      text: say(page.text),
      condition: conditionInWords(page.visibleIf, context),
      sections: page.sections.map((section) => ({
        title: say(section.title),
        text: say(section.text),
        condition: conditionInWords(section.visibleIf, context),
        questions: section.questions.map((question) => questionOnPaper(question, context)),
      })),
    })),
  }
}

/** Counted through; inside groups and rosters with letters: `3 a`. */
function numbersOf({ questions }: Questionnaire): Map<string, string> {
  return new Map(
    questions.flatMap(({ question, at }) => [
      [question.id, String(at + 1)] as const,
      ...('questions' in question
        ? question.questions.map((inner, place) => [inner.id, `${at + 1} ${letterOf(place)}`] as const)
        : []),
    ]),
  )
}

function letterOf(place: number): string {
  const LETTERS = 26
  const letter = String.fromCharCode('a'.charCodeAt(0) + (place % LETTERS))
  return place < LETTERS ? letter : `${letter}${Math.floor(place / LETTERS) + 1}`
}

function withoutPlaceholders(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(
    /\{\{(@?)([^{}|]*)(?:\|([^{}]*))?\}\}/g,
    (_, isValue: string, name: string, otherwise?: string) =>
      (isValue === '@' && Object.hasOwn(values, name) ? values[name] : undefined) ?? otherwise ?? '…',
  )
}

function questionOnPaper(question: Question, context: Context): PaperQuestion {
  const { body, hints } = bodyOf(question, context)
  return {
    number: (context.numbers.get(question.id) ?? '').replace(/^\d+ /, ''),
    title: context.say(question.title),
    help: context.say(question.help),
    condition: conditionInWords(question.visibleIf, context),
    hint: hints.filter((hint) => hint !== '').join(' '),
    body,
  }
}

function bodyOf(question: Question, context: Context): { body: PaperBody; hints: readonly string[] } {
  const { words, say } = context
  switch (question.kind) {
    case 'single':
      return withChoices(question, [words.tickOne], context)
    case 'multiple':
      return withChoices(question, [bounded(question, words)], context)
    case 'yes-no':
      return { body: { kind: 'choices', options: [words.yes, words.no], other: null }, hints: [] }
    case 'scale': {
      const { from, to, least, most, cannotSay } = question
      const steps = Array.from({ length: to - from + 1 }, (_, at) => String(from + at))
      return {
        body: {
          kind: 'scale',
          steps,
          least: say(least),
          most: say(most),
          cannotSay: cannotSay === undefined ? null : say(cannotSay),
        },
        hints: [],
      }
    }
    case 'matrix': {
      const columns = question.columns.map(({ label }) => say(label))
      const rows = optionsOf(question.id, context)
      return {
        body: {
          kind: 'matrix',
          columns: question.cannotSay === undefined ? columns : [...columns, say(question.cannotSay)],
          rows,
        },
        hints: [words.oneInEachRow, earlierHint(question.rows, context)],
      }
    }
    case 'number':
      return { body: { kind: 'lines', count: SHORT_LINES, unit: say(question.unit) }, hints: [] }
    case 'date':
      return {
        body: { kind: 'lines', count: SHORT_LINES, unit: '' },
        hints: [words.dates[question.precision]],
      }
    case 'text':
      return { body: { kind: 'lines', count: question.long ? LONG_LINES : SHORT_LINES, unit: '' }, hints: [] }
    case 'ranking': {
      const options = optionsOf(question.id, context)
      const places = Array.from({ length: Math.min(question.top, Math.max(1, options.length)) }, (_, at) =>
        words.place(at + 1),
      )
      return {
        body: { kind: 'ranking', options, places },
        hints: [words.rank(places.length), earlierHint(question.choices, context)],
      }
    }
    case 'area': {
      const options = optionsOf(question.id, context)
      return options.length > MOST_AREAS || options.length === 0
        ? { body: { kind: 'lines', count: 2, unit: '' }, hints: [words.areaLine] }
        : { body: { kind: 'choices', options, other: null }, hints: [bounded(question, words)] }
    }
    case 'group': {
      const name = say(question.entryName)
      const count = Math.min(MOST_ENTRIES, question.max ?? USUAL_ENTRIES)
      const questions = question.questions.map((inner) => questionOnPaper(inner, context))
      return {
        body: {
          kind: 'entries',
          entries: Array.from({ length: count }, (_, at) => ({
            title: words.entry(name, at + 1),
            questions,
          })),
        },
        hints: [(question.max ?? Infinity) > count ? words.moreEntries(name) : ''],
      }
    }
    case 'roster':
      return {
        body: {
          kind: 'roster',
          rows: optionsOf(question.id, context),
          emptyRows: Math.min(MOST_ADDED, question.own?.max ?? 0),
          questions: question.questions.map((inner) => questionOnPaper(inner, context)),
        },
        hints: [words.rosterHint, earlierHint(question.actors, context)],
      }
    case 'file':
      return { body: { kind: 'lines', count: 0, unit: '' }, hints: [words.file] }
  }
}

type WithChoices = Extract<Question, { kind: 'single' | 'multiple' }>

function withChoices(
  { id, choices, other }: WithChoices,
  hints: readonly string[],
  context: Context,
): { body: PaperBody; hints: readonly string[] } {
  const options = optionsOf(id, context)
  const own = other === undefined ? null : context.say(other)
  return {
    body: { kind: 'choices', options, other: own },
    hints: [...(options.length > 0 ? hints : [context.words.listMissing]), earlierHint(choices, context)],
  }
}

function optionsOf(id: string, { questionnaire, say }: Context): string[] {
  const known = questionOf(id, questionnaire)?.rules.choices?.known
  return [...(known?.values() ?? [])].map(({ label }) => say(label))
}

/** Where an earlier answer decides what can be chosen, people are told to keep to it. */
function earlierHint(source: unknown, { words, numbers }: Context): string {
  const isEarlier = typeof source === 'object' && source !== null && 'answersOf' in source
  return isEarlier ? words.onlyTicked(words.question(numbers.get(String(source.answersOf)) ?? '?')) : ''
}

function bounded(
  { min, max }: { readonly min?: number | undefined; readonly max?: number | undefined },
  words: PaperWords,
): string {
  if ((min ?? 0) <= 1 && max === undefined) return words.tickSeveral
  return max === 1 ? words.tickOne : words.tickBetween((min ?? 0) <= 1 ? null : (min ?? null), max ?? null)
}
