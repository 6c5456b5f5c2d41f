import { limits } from '../definition/limits.ts'
import type { Option, Question } from '../definition/question-schema.ts'
import type { LocalisedText } from '../definition/text-schema.ts'
import { fixedAnswers } from './fixed-answers.ts'
import { allowedTypes, datePrecision, textFormat, wholeAttribute } from './read-attributes.ts'
import type { LimeAnswer, LimeQuestion } from './lime-survey.ts'
import { readOptions, type ReadOptions } from './read-options.ts'
import { readScale } from './read-scale.ts'
import type { ReadWords } from './read-words.ts'
import type { Tell } from './told.ts'
import type { Variable, Variables } from './variables.ts'

type Base = Pick<Question, 'id' | 'version' | 'title' | 'help' | 'required' | 'visibleIf'>
/** A question, and what its parts are called in LimeSurvey: the ending of the variable → the part. */
export type Read = {
  readonly question: Question
  readonly parts: ReadonlyMap<string, string>
  readonly values: Variable['values']
  /** The ending of the variable that is the whole question; `SQ001` of a question that was split. */
  readonly ending: string
}

export type Surroundings = {
  readonly lime: LimeQuestion
  readonly base: Base
  /** The base of one of several questions that one becomes. */
  readonly baseOf: (part: LimeAnswer) => Base
  readonly read: ReadWords
  readonly tell: Tell
  readonly variables: Variables
}

/** Our questions for one of LimeSurvey; none = there is no such kind here, and it is told. */
export function readQuestion(given: Surroundings): readonly Read[] {
  const { lime, base, tell } = given
  const one = (
    question: Question,
    parts: Read['parts'] = new Map(),
    values: Read['values'] = new Map(),
  ): Read[] => [{ question, parts, values, ending: '' }]
  const attribute = (name: string) => wholeAttribute(lime, name)
  switch (lime.type) {
    case 'L':
    case '!':
    case 'O':
      if (lime.type === 'O') tell('comment-dropped', lime.code)
      return one(...singleOf(given, optionsOf(given)))
    case 'G':
      return one(
        ...singleOf(given, {
          options: fixedAnswers('G') ?? [],
          codes: new Map([
            ['F', 'F'],
            ['M', 'M'],
          ]),
        }),
      )
    case 'M':
    case 'P':
      if (lime.type === 'P') tell('comment-dropped', lime.code)
      return multipleOf(given)
    case 'Y':
      return one({ ...base, kind: 'yes-no' })
    case '5':
      return one(
        { ...base, kind: 'scale', from: 1, to: 5, least: { de: '1' }, most: { de: '5' } },
        new Map(),
        new Map(['1', '2', '3', '4', '5'].map((code) => [code, Number(code)])),
      )
    case 'A':
    case 'B':
    case 'C':
    case 'E':
    case 'F':
    case 'H':
    case '1':
      return matricesOf(given)
    case 'N':
      return one({ ...base, ...numberOf(given), kind: 'number' })
    case 'K':
      return splitOf(given, (of) => ({ ...of, ...numberOf(given), kind: 'number' }))
    case 'S':
    case 'T':
    case 'U':
      if (attribute('numbers_only') === 1) return one({ ...base, ...numberOf(given), kind: 'number' })
      return one({ ...base, ...textOf(given), kind: 'text' })
    case 'Q':
      return splitOf(given, (of) => ({ ...of, ...textOf(given), kind: 'text' }))
    case 'D':
      return one({ ...base, kind: 'date', ...datePrecision(lime, tell) })
    case 'R':
      return rankingOf(given)
    case '|':
      return one({ ...base, kind: 'file', ...allowedTypes(lime, tell) })
    default:
      tell('kind-unsupported', lime.code, { kind: lime.type })
      return []
  }
}

function optionsOf({ lime, read, tell }: Surroundings, answers = lime.answers): ReadOptions {
  return readOptions({ answers, of: lime, read, tell })
}

function otherOf({ lime, read }: Surroundings): { other?: LocalisedText } {
  if (!lime.other) return {}
  const words = lime.attributeWords('other_replace_text')
  return {
    other: read({ words, of: lime.code, longest: limits.label })?.text ?? { de: 'Sonstiges', en: 'Other' },
  }
}

function singleOf(
  given: Surroundings,
  { options, codes }: ReadOptions,
): [Question, Read['parts'], Read['values']] {
  const { base, lime } = given
  const scale = lime.other ? null : readScale(options)
  if (scale !== null) {
    const [rules, values] = scale
    const byCode = [...codes].map(([from, to]) => [from, values.get(to) ?? 'cannot-say'] as const)
    return [{ ...base, kind: 'scale', ...rules }, new Map(), new Map(byCode)]
  }
  const values = new Map<string, string | number>(codes)
  if (lime.other) values.set('-oth-', 'other')
  return [{ ...base, kind: 'single', choices: options, ...otherOf(given) }, new Map(), values]
}

/** Limits that more could not keep than there is to choose are left out. */
function amounts({ lime, tell }: Surroundings, available: number): { min?: number; max?: number } {
  const [min, max] = [wholeAttribute(lime, 'min_answers'), wholeAttribute(lime, 'max_answers')]
  const possible = (min ?? 0) <= Math.min(available, max ?? available)
  if (!possible) tell('attribute-dropped', lime.code, { attribute: 'min_answers' })
  return {
    ...(min !== null && min > 0 && possible && { min }),
    ...(max !== null && max > 0 && max <= limits.options && { max }),
  }
}

function multipleOf(given: Surroundings): Read[] {
  const { lime, base } = given
  const { options, codes } = optionsOf(given, lime.subquestions)
  const alone = new Set(
    (lime.attributes.get('exclude_all_others') ?? '').split(';').map((code) => codes.get(code.trim())),
  )
  const choices: Option[] = options.map((option) =>
    alone.has(option.code) ? { ...option, exclusive: true } : option,
  )
  const from = filteredBy(given, options)
  const other = from === null ? otherOf(given) : {}
  const available = choices.filter(({ exclusive }) => !exclusive).length + (lime.other ? 1 : 0)
  const parts = new Map(codes)
  if (lime.other) parts.set('other', 'other')
  const question: Question = {
    ...base,
    kind: 'multiple',
    choices: from ?? choices,
    ...other,
    ...amounts(given, available),
  }
  return [{ question, parts, values: codes, ending: '' }]
}

/** `array_filter` by an earlier multiple choice with the same options: its answers are the options here. */
function filteredBy(
  { lime, variables, tell }: Surroundings,
  options: readonly Option[],
): { answersOf: string } | null {
  const names = (lime.attributes.get('array_filter') ?? '').split(';').filter(Boolean)
  if (names.length === 0) return null
  const source = variables.find(names[0] ?? '')?.question
  const written =
    source !== undefined && 'choices' in source && Array.isArray(source.choices) ? source.choices : []
  const same = written.map((option: Option) => option.code).join() === options.map(({ code }) => code).join()
  const several = source?.kind === 'multiple' || source?.kind === 'ranking'
  if (source !== undefined && names.length === 1 && several && same && !lime.other)
    return { answersOf: source.id }
  tell('attribute-dropped', lime.code, { attribute: 'array_filter' })
  return null
}

function rankingOf(given: Surroundings): Read[] {
  const { lime, base } = given
  const { options, codes } = optionsOf(given, lime.answers.length > 0 ? lime.answers : lime.subquestions)
  const { min, max } = amounts(given, options.length)
  const top = Math.max(1, Math.min(max ?? options.length, 20))
  const choices = filteredBy(given, options) ?? options
  const question: Question = {
    ...base,
    kind: 'ranking',
    choices,
    top,
    ...(min !== undefined && { min: Math.min(min, top) }),
  }
  return [{ question, parts: new Map(), values: codes, ending: '' }]
}

/** An array is a matrix; with two scales it is two; with more columns than a matrix takes, a single choice for each row. */
function matricesOf(given: Surroundings): Read[] {
  const { lime, tell } = given
  const rows = optionsOf(given, lime.subquestions)
  const scales = [...new Set(lime.answers.map(({ scale }) => scale))].sort()
  const fixed = fixedAnswers(lime.type)
  if (fixed === null && lime.type === '1' && scales.length > 1)
    tell('split', lime.code, { questions: scales.length })
  const each = fixed === null ? scales.slice(0, lime.type === '1' ? 2 : 1) : ['0']
  return each.flatMap((scale, at): Read[] => {
    const columns =
      fixed === null
        ? optionsOf(
            given,
            lime.answers.filter((answer) => answer.scale === scale),
          )
        : listed(fixed)
    const last = columns.options.at(-1)
    const out = columns.options.length > 2 && last?.code.toLowerCase() === 'na' ? last : undefined
    const values = new Map(
      [...columns.codes].map(([from, to]) => [from, to === out?.code ? 'cannot-say' : to]),
    )
    const options = out === undefined ? columns.options : columns.options.slice(0, -1)
    if (rows.options.length === 0 || options.length < 2) {
      tell('kind-unsupported', lime.code, { kind: lime.type })
      return []
    }
    if (options.length > 20)
      return splitOf(given, (base) => ({ ...base, kind: 'single', choices: columns.options }), columns.codes)
    const base = at === 0 ? given.base : given.baseOf({ code: scale, words: new Map(), scale, value: 0 })
    const parts = new Map([...rows.codes].map(([code, own]) => [at === 0 ? code : `${code}_${scale}`, own]))
    const question: Question = {
      ...base,
      kind: 'matrix',
      rows: filteredBy(given, rows.options) ?? rows.options,
      columns: options,
      ...(out !== undefined && { cannotSay: out.label }),
    }
    return [{ question, parts, values, ending: at === 0 ? '' : `scale ${scale}` }]
  })
}

function listed(options: readonly Option[]): ReadOptions {
  return { options, codes: new Map(options.map(({ code }) => [code, code])) }
}

/** A question for each line of one that has several. */
function splitOf(
  given: Surroundings,
  question: (base: Base) => Question,
  values: Read['values'] = new Map(),
): Read[] {
  const { lime, tell, baseOf } = given
  tell('split', lime.code, { questions: lime.subquestions.length })
  return lime.subquestions.map((part) => ({
    question: question(baseOf(part)),
    parts: new Map(),
    values,
    ending: part.code,
  }))
}

function numberOf({ lime, read, tell }: Surroundings) {
  const whole =
    wholeAttribute(lime, 'num_value_int_only') === 1 || lime.attributes.get('num_value_int_only') === 'Y'
  const multi = lime.type === 'K' ? '' : '_n'
  const [min, max] = [
    wholeAttribute(lime, `min_num_value${multi}`),
    wholeAttribute(lime, `max_num_value${multi}`),
  ]
  const fits = min === null || max === null || min <= max
  if (!whole) tell('decimals-assumed', lime.code, { decimals: 2 })
  const suffix = lime.attributeWords('suffix')
  const unit = read({ words: suffix, of: lime.code, longest: limits.label })?.text
  return {
    ...(min !== null && fits && { min }),
    ...(max !== null && fits && { max }),
    ...(!whole && { decimals: 2 }),
    ...(unit !== undefined && { unit }),
  }
}

function textOf({ lime, tell }: Surroundings) {
  const most = wholeAttribute(lime, 'maximum_chars')
  const long = lime.type === 'T' || lime.type === 'U' || (most ?? 0) > limits.shortText
  const possible = long ? limits.longText : limits.shortText
  return {
    ...(long && { long: true as const }),
    ...textFormat(lime, tell),
    ...(most !== null && most > 0 && most <= possible && { maxLength: most }),
  }
}
