import { isDeepStrictEqual } from 'node:util'
import type { Option, Question, QuestionKind } from '@gelingen/questionnaire'
import { relabelOptions } from '@gelingen/questionnaire/editing'
import { codeFromName } from '../../platform/code-from-name.ts'
import { optionsKey, type FieldProblem, type FormValues } from './question-form-types.ts'
import { arePoints } from './question-to-form-rules.ts'

type Read = { readonly question: Question; readonly problems: readonly FieldProblem[] }

/**
 * A question from the fields of its form. Codes of options stay with their labels. What cannot be read, a word where a number belongs, is
 * put in as it was typed: the check of the whole questionnaire finds it at its place.
 *
 * @param id of the question; it never changes
 * @param before as it was; null = it is new
 * @returns problems that only the form can have: lines of another language that have none in German
 */
export function questionFromForm(
  values: FormValues,
  {
    kind,
    id,
    before,
    languages,
  }: { kind: QuestionKind; id: string; before: Question | null; languages: readonly string[] },
): Read {
  const form = reader(values, languages)
  const read = {
    id,
    version: before?.version ?? 1,
    kind,
    title: form.needed('title'),
    help: form.words('help'),
    required: requiredOf(values, before),
    visibleIf: before?.visibleIf,
    seconds: form.number('seconds'),
    ...ofKind(form, { kind, id, before, values }),
  }
  // Not checked yet: whoever takes it in checks it with the whole.
  const question = withoutUndefined({
    ...read,
    ...linksOf(withoutUndefined(read), before, values),
  }) as Question
  return { question, problems: form.problems }
}

function requiredOf(values: FormValues, before: Question | null): Question['required'] {
  if (values['required'] === 'yes') return true
  return values['required'] === 'condition' && typeof before?.required === 'object'
    ? before.required
    : undefined
}

/**
 * A question of the canon or of the own collection stays one as long as it asks the same; where answers go, the municipality may decide
 * anew once it asks something else.
 */
function linksOf(
  read: Record<string, unknown>,
  before: Question | null,
  values: FormValues,
): Pick<Question, 'canon' | 'ownQuestion' | 'writesTo'> {
  if (before === null) return {}
  const { canon, ownQuestion, writesTo } = before
  const asked = (question: object) =>
    Object.fromEntries(Object.entries(question).filter(([key]) => !freeToChange.has(key)))
  if (isDeepStrictEqual(asked(read), asked(before))) return { canon, ownQuestion, writesTo }
  return values['keepTarget'] === 'on' ? { writesTo } : {}
}

const freeToChange = new Set(['required', 'seconds', 'canon', 'ownQuestion', 'writesTo'])

type Given = { kind: QuestionKind; id: string; before: Question | null; values: FormValues }

function ofKind(form: FormReader, given: Given): Record<string, unknown> {
  const { kind, values } = given
  switch (kind) {
    case 'single':
    case 'multiple':
      return {
        choices: sourceOf(form, given),
        other: form.words('other'),
        ...(kind === 'multiple' && { min: form.number('min'), max: form.number('max') }),
      }
    case 'ranking':
      return { choices: sourceOf(form, given), top: form.number('top') ?? 3, min: form.number('min') }
    case 'matrix':
      return {
        rows: sourceOf(form, given),
        columns: optionsOf(form, { name: 'columns', given, points: values['points'] === 'on' }),
        cannotSay: form.words('cannotSay'),
      }
    case 'scale':
      return {
        from: form.number('from') ?? 1,
        to: form.number('to') ?? 5,
        least: form.needed('least'),
        most: form.needed('most'),
        cannotSay: form.words('cannotSay'),
      }
    case 'number':
      return {
        min: form.number('min'),
        max: form.number('max'),
        decimals: form.number('decimals'),
        unit: form.words('unit'),
      }
    case 'date':
      return {
        precision: values['precision'] ?? 'day',
        min: form.text('min'),
        max: form.text('max'),
        notAfterToday: form.ticked('notAfterToday'),
      }
    case 'text':
      return {
        long: form.ticked('long'),
        format: form.text('format'),
        minLength: form.number('minLength'),
        maxLength: form.number('maxLength'),
      }
    case 'area':
      return { level: form.text('level'), min: form.number('min'), max: form.number('max') }
    case 'group':
      return {
        entryName: form.needed('entryName'),
        questions: insideOf(form, given),
        min: form.number('min'),
        max: form.number('max'),
      }
    case 'roster':
      return {
        actors: sourceOf(form, given),
        own: ownOf(form),
        questions: insideOf(form, given),
        min: form.number('min'),
      }
    case 'file':
      return {
        accept: form.list('accept'),
        maxFiles: form.number('maxFiles'),
        maxMegabytes: form.number('maxMegabytes'),
      }
    case 'yes-no':
      return {}
  }
}

/** Partners whom the list lacks. */
function ownOf(form: FormReader): unknown {
  const label = form.words('ownLabel')
  return label === undefined ? undefined : { label, max: form.number('ownMax') ?? 10 }
}

/** The questions of a list are edited one by one; a new list begins with one text. */
function insideOf(form: FormReader, { id, before }: Given): unknown {
  if (before !== null && 'questions' in before) return before.questions
  return [{ id: `${id.slice(0, 52)}-angabe`, version: 1, kind: 'text', title: form.needed('first') }]
}

function sourceOf(form: FormReader, given: Given): unknown {
  const { values, kind } = given
  const [, from, name] = /^(list|answersOf):(.*)$/.exec(values['source'] ?? '') ?? []
  if (from !== undefined) return { [from]: name }
  const points = kind === 'single' && values['points'] === 'on'
  const written = optionsOf(form, { name: optionsKey(kind), given, points })
  if (kind !== 'multiple') return written
  const alone = optionsOf(form, { name: 'alone', given, points: false }).map((option) => ({
    ...option,
    exclusive: true,
  }))
  const taken = new Set(written.map(({ code }) => code))
  return [
    ...written,
    ...alone.map((option) =>
      taken.has(option.code) ? { ...option, code: `${option.code}-allein` } : option,
    ),
  ]
}

function optionsOf(
  form: FormReader,
  { name, given: { before }, points }: { name: string; given: Given; points: boolean },
): Option[] {
  const key = name === 'alone' ? 'choices' : name
  // Which keys a question has follows from its kind.
  const stored = before === null ? undefined : (before as unknown as Record<string, unknown>)[key]
  const options: readonly Option[] = Array.isArray(stored) ? stored : []
  const old =
    key === 'choices'
      ? options.filter(({ exclusive }) => (exclusive === true) === (name === 'alone'))
      : options
  const relabelled = relabelOptions({ labels: form.lines(name), before: old, codeOf: codeFromName })
  if (points) return relabelled.map((option, at) => ({ ...option, value: at + 1 }))
  return arePoints(old) ? relabelled.map(({ value: _value, ...option }) => option) : relabelled
}

type FormReader = ReturnType<typeof reader>

function reader(values: FormValues, languages: readonly string[]) {
  const problems: FieldProblem[] = []
  const text = (name: string) => values[name]?.replaceAll('\r\n', '\n').trim() || undefined
  const words = (name: string) => {
    const said = languages.flatMap((language) => {
      const one = text(`${name}.${language}`)
      return one === undefined ? [] : [[language, one] as const]
    })
    return said.length === 0 ? undefined : Object.fromEntries(said)
  }
  return {
    problems,
    text,
    words,
    /** Where nothing is said, the German is empty: that is found at its field. */
    needed: (name: string) => ({ de: '', ...words(name) }),
    ticked: (name: string) => (values[name] === 'on' ? (true as const) : undefined),
    list: (name: string) => (text(name) ?? '').split('\n').filter((one) => one !== ''),
    number(name: string): number | string | undefined {
      const typed = text(name)
      return typed !== undefined && /^-?\d{1,10}$/.test(typed) ? Number(typed) : typed
    },
    /** The same line of every language is one text. */
    lines(name: string) {
      const rows = (language: string) =>
        (values[`${name}.${language}`] ?? '').split(/\r?\n/).map((line) => line.trim())
      const german = rows('de')
      const others = languages.filter((language) => language !== 'de')
      for (const language of others) {
        const tooMany = rows(language).some((line, at) => line !== '' && (german[at] ?? '') === '')
        if (tooMany)
          problems.push({
            field: `${name}.${language}`,
            code: 'form/lines-without-german',
            details: { language },
          })
      }
      const twice = german.find((line, at) => line !== '' && german.indexOf(line) < at)
      if (twice !== undefined)
        problems.push({ field: `${name}.de`, code: 'form/line-twice', details: { label: twice } })
      return german.flatMap((de, at) => {
        if (de === '') return []
        const translated = others.flatMap((language) => {
          const line = rows(language)[at] ?? ''
          return line === '' ? [] : [[language, line] as const]
        })
        return [{ de, ...Object.fromEntries(translated) }]
      })
    },
  }
}

function withoutUndefined(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined))
}
