import type { ChoicesSource, Option, Question } from '../definition/question-schema.ts'
import type { LocalisedText } from '../definition/text-schema.ts'
import { uniqueCodes } from './codes.ts'
import { formatPatterns } from './read-attributes.ts'
import type { Tell } from './told.ts'

type Line = { readonly code: string; readonly label: LocalisedText; readonly value?: number }

/** A question as LimeSurvey says it. */
export type Written = {
  readonly question: Question
  readonly code: string
  readonly type: string
  /** Whether it is asked as a text, because LimeSurvey has no such kind. */
  readonly asText: boolean
  readonly answers: readonly Line[]
  readonly subquestions: readonly Line[]
  readonly attributes: Readonly<Record<string, string | number | LocalisedText>>
  readonly pattern: string
  readonly other: boolean
  /** Our codes of options, rows, points → LimeSurvey's. */
  readonly codes: ReadonlyMap<string, string>
  /** Of the columns of a matrix. */
  readonly columns: ReadonlyMap<string, string>
}

const none: ReadonlyMap<string, string> = new Map()

/** By what is written already: `answersOf` looks there. */
export function writeQuestion(
  question: Question,
  {
    code,
    written,
    filters,
    tell,
  }: {
    code: string
    written: ReadonlyMap<string, Written>
    /** Questions whose answers are the options of later ones. */
    filters: ReadonlySet<string>
    tell: Tell
  },
): Written {
  const plain = {
    question,
    code,
    asText: false,
    answers: [],
    subquestions: [],
    attributes: {},
    pattern: '',
    other: false,
    codes: none,
    columns: none,
  }
  const asText = (): Written => ({ ...plain, type: 'T', asText: true })
  const options = (source: ChoicesSource, most: number) => {
    const found = optionsOf(source, written)
    if (found === null) {
      tell('list-as-text', question.id)
      return null
    }
    // LimeSurvey finds the options of an earlier question by their codes: they have to fit answers there too.
    const shared = 'answersOf' in source || filters.has(question.id)
    return coded(found, { most: shared ? 5 : most, of: question.id, tell })
  }
  const filter = (source: ChoicesSource) => {
    const from = 'answersOf' in source ? written.get(source.answersOf) : undefined
    if (from?.other) tell('attribute-dropped', question.id, { attribute: 'answersOf', part: 'other' })
    return from === undefined ? {} : { array_filter: from.code }
  }
  switch (question.kind) {
    case 'single': {
      const found = options(question.choices, 5)
      if (found === null) return asText()
      if ('answersOf' in question.choices) tell('attribute-dropped', question.id, { attribute: 'answersOf' })
      return { ...plain, type: 'L', answers: found.lines, codes: found.codes, ...otherOf(question.other) }
    }
    case 'multiple': {
      const found = options(question.choices, 20)
      if (found === null) return asText()
      const alone = (optionsOf(question.choices, written) ?? []).filter(({ exclusive }) => exclusive)
      const other = otherOf(question.other)
      const attributes = {
        ...other.attributes,
        ...filter(question.choices),
        ...amounts(question.min, question.max),
        ...(alone.length > 0 && {
          exclude_all_others: alone.map((one) => found.codes.get(one.code) ?? '').join(';'),
        }),
      }
      return {
        ...plain,
        type: 'M',
        subquestions: found.lines,
        codes: found.codes,
        other: other.other,
        attributes,
      }
    }
    case 'ranking': {
      const found = options(question.choices, 5)
      if (found === null) return asText()
      const attributes = { ...filter(question.choices), ...amounts(question.min, question.top) }
      return { ...plain, type: 'R', answers: found.lines, codes: found.codes, attributes }
    }
    case 'matrix': {
      const rows = options(question.rows, 20)
      if (rows === null) return asText()
      const columns = coded(question.columns, { most: 5, of: question.id, tell })
      const out = question.cannotSay === undefined ? [] : [{ code: 'na', label: question.cannotSay }]
      const answers = [...columns.lines, ...out]
      const byColumn = new Map([...columns.codes, ['cannot-say', 'na']])
      const attributes = filter(question.rows)
      return {
        ...plain,
        type: 'F',
        subquestions: rows.lines,
        answers,
        codes: rows.codes,
        columns: byColumn,
        attributes,
      }
    }
    case 'scale':
      return { ...plain, type: 'L', ...pointsOf(question) }
    case 'yes-no':
      return { ...plain, type: 'Y' }
    case 'number': {
      const attributes = {
        num_value_int_only: (question.decimals ?? 0) === 0 ? 1 : 0,
        ...(question.min !== undefined && { min_num_value_n: question.min }),
        ...(question.max !== undefined && { max_num_value_n: question.max }),
        ...(question.unit !== undefined && { suffix: question.unit }),
      }
      return { ...plain, type: 'N', attributes }
    }
    case 'date': {
      const { precision, min, max } = question
      const attributes = {
        date_format: { day: 'dd.mm.yyyy', month: 'mm.yyyy', year: 'yyyy' }[precision],
        ...(min !== undefined && { date_min: fullDay(min, 'first') }),
        ...(max !== undefined && { date_max: fullDay(max, 'last') }),
        ...(max === undefined && question.notAfterToday && { date_max: 'today' }),
      }
      return { ...plain, type: 'D', attributes }
    }
    case 'text': {
      const attributes = question.maxLength === undefined ? {} : { maximum_chars: question.maxLength }
      const pattern = question.format === undefined ? '' : formatPatterns[question.format]
      return { ...plain, type: question.long ? 'T' : 'S', pattern, attributes }
    }
    case 'file': {
      const attributes = {
        allowed_filetypes: question.accept.map((type) => endings[type]).join(', '),
        max_num_of_files: question.maxFiles ?? 1,
        ...(question.maxMegabytes !== undefined && { max_filesize: question.maxMegabytes * 1024 }),
      }
      return { ...plain, type: '|', attributes }
    }
    case 'area':
      tell('list-as-text', question.id)
      return asText()
    case 'group':
    case 'roster':
      tell('entries-as-text', question.id, { questions: question.questions.length })
      return asText()
  }
}

const endings = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg, jpeg',
  'image/png': 'png',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'text/csv': 'csv',
  'text/plain': 'txt',
} as const

/** The first or last day that a year or month has, as LimeSurvey compares days. */
export function fullDay(day: string, which: 'first' | 'last'): string {
  if (day.length === 10) return day
  const month = day.length === 7 ? day : `${day}-${which === 'first' ? '01' : '12'}`
  return `${month}-${which === 'first' ? '01' : '31'}`
}

/** Options written out; those of an earlier question are its own; null = a list that only the municipality has. */
function optionsOf(source: ChoicesSource, written: ReadonlyMap<string, Written>): readonly Option[] | null {
  if ('list' in source) return null
  if (!('answersOf' in source)) return source
  const from = written.get(source.answersOf)?.question
  return from !== undefined && (from.kind === 'multiple' || from.kind === 'ranking')
    ? optionsOf(from.choices, written)
    : null
}

function coded(options: readonly Option[], { most, of, tell }: { most: number; of: string; tell: Tell }) {
  // `na` is kept for the way out, which is no option.
  const codes = uniqueCodes([' na', ...options.map(({ code }) => code)], most)
  const lines = options.map(({ code, label, value }): Line => ({
    code: codes.get(code) ?? code,
    label,
    ...(value !== undefined && { value }),
  }))
  const changed = options.filter(({ code }) => codes.get(code) !== code)
  if (changed.length > 0) {
    const answers = changed.map(({ code }) => `${code} = ${codes.get(code) ?? ''}`).join(', ')
    tell('answers-named-anew', of, { answers })
  }
  if (options.some(({ help }) => help !== undefined)) tell('option-help-dropped', of)
  return { lines, codes }
}

function otherOf(other: LocalisedText | undefined): Pick<Written, 'other' | 'attributes'> {
  return other === undefined
    ? { other: false, attributes: {} }
    : { other: true, attributes: { other_replace_text: other } }
}

function amounts(min: number | undefined, max: number | undefined) {
  return { ...(min !== undefined && { min_answers: min }), ...(max !== undefined && { max_answers: max }) }
}

/** A scale is a list that counts, its ends named. */
function pointsOf(question: Extract<Question, { kind: 'scale' }>): Pick<Written, 'answers' | 'codes'> {
  const { from, to, least, most, cannotSay } = question
  const codes = new Map<string, string>()
  const answers = Array.from({ length: to - from + 1 }, (_, at): Line => {
    const point = from + at
    const code = point < 0 ? `m${-point}` : String(point)
    codes.set(String(point), code)
    const meaning = point === from ? least : point === to ? most : null
    return { code, label: meaning === null ? { de: String(point) } : beside(point, meaning), value: point }
  })
  if (cannotSay === undefined) return { answers, codes }
  codes.set('cannot-say', 'na')
  return { answers: [...answers, { code: 'na', label: cannotSay }], codes }
}

function beside(point: number, words: LocalisedText): LocalisedText {
  const label = (text: string) => `${point} (${text})`
  return {
    ...Object.fromEntries(Object.entries(words).map(([language, text]) => [language, label(text)])),
    de: label(words.de),
  }
}
