import type { FileReading } from '#lib/server/capabilities/imports/index.ts'
import { answer } from './mapping/mapping-types.ts'

const encodings = ['utf-8', 'windows-1252'] as const
const delimiters = [',', ';', '\t', '|'] as const
const decimals = [',', '.'] as const

/** How the file is to be read, as far as the user has said; the rest is recognised. */
export function readingFrom(form: FormData): FileReading {
  const encoding = encodings.find((one) => one === answer(form, 'reading.encoding'))
  const delimiter = delimiters.find((one) => one === form.get('reading.delimiter'))
  const decimal = decimals.find((one) => one === answer(form, 'reading.decimal'))
  const sheet = answer(form, 'reading.sheet')
  const headerLine = Number(answer(form, 'reading.headerLine'))
  return {
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(decimal === undefined ? {} : { decimal }),
    ...(sheet === '' ? {} : { sheet }),
    ...(Number.isInteger(headerLine) && headerLine > 0 ? { headerLine } : {}),
  }
}
