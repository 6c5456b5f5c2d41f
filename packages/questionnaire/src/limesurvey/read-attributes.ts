import type { QuestionOf } from '../definition/question-schema.ts'
import type { LimeQuestion } from './lime-survey.ts'
import type { Tell } from './told.ts'

/** A whole number; null = not there, or an expression. */
export function wholeAttribute({ attributes }: LimeQuestion, name: string): number | null {
  const text = attributes.get(name)?.trim() ?? ''
  return /^-?\d{1,9}$/.test(text) ? Number(text) : null
}

/** Attributes that change what is asked and that have no word here; those of mere looks are passed over. */
const heeded = [
  'random_order',
  'answer_order',
  'hidden',
  'array_filter_exclude',
  'em_validation_q',
  'em_validation_sq',
  'equals_num_value',
  'min_num_value',
  'max_num_value',
  'exclude_all_others_auto',
  'random_group',
  'time_limit',
  'numbers_only',
]

export function tellAttributes(lime: LimeQuestion, tell: Tell): void {
  const own =
    lime.type === 'K'
      ? ['min_num_value', 'max_num_value']
      : ['S', 'T', 'U'].includes(lime.type)
        ? ['numbers_only']
        : []
  for (const attribute of heeded) {
    const value = lime.attributes.get(attribute)?.trim() ?? ''
    if (['', '0', 'N', 'normal'].includes(value) || own.includes(attribute)) continue
    tell('attribute-dropped', lime.code, { attribute, value: value.slice(0, 200) })
  }
  for (const attribute of bounds) {
    const value = lime.attributes.get(attribute)?.trim() ?? ''
    if (value === '' || wholeAttribute(lime, attribute) !== null) continue
    tell('attribute-dropped', lime.code, { attribute, value: value.slice(0, 200) })
  }
}

/** Limits that are expressions or broken numbers in LimeSurvey have no place here. */
const bounds = [
  'min_answers',
  'max_answers',
  'min_num_value_n',
  'max_num_value_n',
  'min_num_value',
  'max_num_value',
  'maximum_chars',
  'max_num_of_files',
  'max_filesize',
]

export function datePrecision(
  lime: LimeQuestion,
  tell: Tell,
): Pick<QuestionOf<'date'>, 'precision' | 'min' | 'max' | 'notAfterToday'> {
  const format = (lime.attributes.get('date_format') ?? '').toLowerCase()
  if (/h/.test(format))
    tell('attribute-dropped', lime.code, { attribute: 'date_format', value: format.slice(0, 50) })
  const precision = format === '' || /d/.test(format) ? 'day' : /m/.test(format) ? 'month' : 'year'
  const bound = (name: string) => {
    const day = /^\d{4}-\d{2}-\d{2}(?!\d)/.exec(lime.attributes.get(name)?.trim() ?? '')?.[0]
    return day?.slice(0, { day: 10, month: 7, year: 4 }[precision])
  }
  const [min, max] = [bound('date_min'), bound('date_max')]
  for (const attribute of ['date_min', 'date_max']) {
    const value = lime.attributes.get(attribute)?.trim() ?? ''
    const read =
      value === '' || bound(attribute) !== undefined || (attribute === 'date_max' && value === 'today')
    if (!read) tell('attribute-dropped', lime.code, { attribute, value: value.slice(0, 200) })
  }
  const fits = min === undefined || max === undefined || min <= max
  return {
    precision,
    ...(min !== undefined && fits && { min }),
    ...(max !== undefined && fits && { max }),
    ...(lime.attributes.get('date_max')?.trim() === 'today' && { notAfterToday: true as const }),
  }
}

/** What we write for the formats that we know, and nothing else is understood. */
export const formatPatterns = {
  email: String.raw`/^[^@\s]+@[^@\s]+\.[^@\s]+$/`,
  'web-address': String.raw`/^https?:\/\/\S+$/`,
  phone: String.raw`/^[+0-9 ()\/-]+$/`,
  'postal-code': String.raw`/^\d{5}$/`,
} as const satisfies Record<NonNullable<QuestionOf<'text'>['format']>, string>

const formats = ['email', 'web-address', 'phone', 'postal-code'] as const

export function textFormat({ pattern, code }: LimeQuestion, tell: Tell): Pick<QuestionOf<'text'>, 'format'> {
  if (pattern === '') return {}
  const format = formats.find((one) => formatPatterns[one] === pattern)
  if (format === undefined) tell('pattern-dropped', code, { pattern: pattern.slice(0, 200) })
  return format === undefined ? {} : { format }
}

const endings = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  odt: 'application/vnd.oasis.opendocument.text',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv',
  txt: 'text/plain',
} as const

/** Endings of files → their types. */
export function allowedTypes(
  lime: LimeQuestion,
  tell: Tell,
): Pick<QuestionOf<'file'>, 'accept' | 'maxFiles' | 'maxMegabytes'> {
  const named = (lime.attributes.get('allowed_filetypes') ?? '')
    .toLowerCase()
    .split(/[,;\s]+/)
    .filter(Boolean)
  const known = named.filter((ending): ending is keyof typeof endings => Object.hasOwn(endings, ending))
  for (const ending of named)
    if (!Object.hasOwn(endings, ending)) tell('file-type-dropped', lime.code, { ending: ending.slice(0, 20) })
  const accept = [...new Set(known.map((ending) => endings[ending]))]
  const files = wholeAttribute(lime, 'max_num_of_files')
  const kilobytes = wholeAttribute(lime, 'max_filesize')
  return {
    accept: accept.length > 0 ? accept : ['application/pdf'],
    ...(files !== null && files > 0 && { maxFiles: Math.min(files, 10) }),
    ...(kilobytes !== null &&
      kilobytes > 0 && { maxMegabytes: Math.min(Math.max(1, Math.floor(kilobytes / 1024)), 20) }),
  }
}
