import type { LocalisedText, Option, Question } from '@gelingen/questionnaire'
import { optionsKey, type FormValues } from './question-form-types.ts'

/**
 * A question as the form shows it: texts a field per language, options one per line, in every language on the same line.
 * @param languages German first
 */
export function questionToForm(question: Question, languages: readonly string[]): FormValues {
  const { title, help, required, seconds } = question
  return present({
    ...inLanguages('title', title, languages),
    ...inLanguages('help', help, languages),
    required: required === true ? 'yes' : typeof required === 'object' ? 'condition' : 'no',
    seconds,
    ...ofKind(question, languages),
  })
}

type Values = Readonly<Record<string, string | number | boolean | undefined>>

function ofKind(question: Question, languages: readonly string[]): Values {
  const words = (name: string, text: LocalisedText | undefined) => inLanguages(name, text, languages)
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'ranking':
      return {
        ...sourced(question, question.choices, languages),
        ...('other' in question && words('other', question.other)),
        ...('min' in question && { min: question.min }),
        ...('max' in question && { max: question.max }),
        ...('top' in question && { top: question.top }),
      }
    case 'matrix':
      return {
        ...sourced(question, question.rows, languages),
        ...lines('columns', question.columns, languages),
        points: arePoints(question.columns),
        ...words('cannotSay', question.cannotSay),
      }
    case 'scale':
      return {
        from: question.from,
        to: question.to,
        ...words('least', question.least),
        ...words('most', question.most),
        ...words('cannotSay', question.cannotSay),
      }
    case 'number':
      return {
        min: question.min,
        max: question.max,
        decimals: question.decimals,
        ...words('unit', question.unit),
      }
    case 'date':
      return {
        precision: question.precision,
        min: question.min,
        max: question.max,
        notAfterToday: question.notAfterToday,
      }
    case 'text':
      return {
        long: question.long,
        format: question.format,
        minLength: question.minLength,
        maxLength: question.maxLength,
      }
    case 'area':
      return { level: question.level, min: question.min, max: question.max }
    case 'group':
      return { ...words('entryName', question.entryName), min: question.min, max: question.max }
    case 'roster':
      return {
        ...sourced(question, question.actors, languages),
        ...words('ownLabel', question.own?.label),
        ownMax: question.own?.max,
        min: question.min,
      }
    case 'file':
      return {
        accept: question.accept.join('\n'),
        maxFiles: question.maxFiles,
        maxMegabytes: question.maxMegabytes,
      }
    case 'yes-no':
      return {}
  }
}

type Source = readonly Option[] | { readonly list: string } | { readonly answersOf: string }

function sourced(question: Question, source: Source, languages: readonly string[]): Values {
  const name = optionsKey(question.kind)
  if ('list' in source) return { source: `list:${source.list}` }
  if ('answersOf' in source) return { source: `answersOf:${source.answersOf}` }
  return {
    source: 'written',
    ...lines(
      name,
      source.filter(({ exclusive }) => !exclusive),
      languages,
    ),
    ...(question.kind === 'multiple' &&
      lines(
        'alone',
        source.filter(({ exclusive }) => exclusive),
        languages,
      )),
    ...(question.kind === 'single' && { points: arePoints(source) }),
  }
}

/** Whether the options count 1, 2, 3 … from the first to the last. */
export function arePoints(options: readonly Option[]): boolean {
  return options.length > 0 && options.every(({ value }, at) => value === at + 1)
}

function lines(name: string, options: readonly Option[], languages: readonly string[]): Values {
  return Object.fromEntries(
    languages.map((language) => [
      `${name}.${language}`,
      options
        .map(({ label }) =>
          (Object.hasOwn(label, language) ? (label[language] ?? '') : '').replace(/\s+/g, ' '),
        )
        .join('\n')
        .trimEnd(),
    ]),
  )
}

function inLanguages(name: string, text: LocalisedText | undefined, languages: readonly string[]): Values {
  return Object.fromEntries(
    languages.map((language) => [
      `${name}.${language}`,
      text !== undefined && Object.hasOwn(text, language) ? text[language] : undefined,
    ]),
  )
}

/** A box that is ticked says `on`. */
function present(values: Values): FormValues {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      value === undefined || value === false || value === ''
        ? []
        : [[name, value === true ? 'on' : String(value)]],
    ),
  )
}
