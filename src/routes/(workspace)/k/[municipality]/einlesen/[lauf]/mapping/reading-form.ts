import type { FileReading } from '#lib/server/capabilities/imports/index.ts'
import { answer } from './mapping-types.ts'

const encodings = ['utf-8', 'windows-1252'] as const
const delimiters = [',', ';', '\t', '|'] as const
const decimals = [',', '.'] as const

/**
 * How the file is to be read, as far as the user has said; the rest is recognised. What stands there as it was recognised is
 * nothing that was said: next year's file may have its names in another line.
 *
 * @param before what was said earlier
 */
export function readingFrom(form: FormData, before: FileReading = {}): FileReading {
  const said = (name: keyof FileReading) =>
    form.get(`reading.${name}`) !== form.get(`recognised.${name}`) && form.has(`reading.${name}`)
  const encoding = encodings.find((one) => one === answer(form, 'reading.encoding'))
  const delimiter = delimiters.find((one) => one === form.get('reading.delimiter'))
  const decimal = decimals.find((one) => one === answer(form, 'reading.decimal'))
  const sheet = answer(form, 'reading.sheet')
  const headerLine = Number(answer(form, 'reading.headerLine'))
  const isLine = Number.isInteger(headerLine) && headerLine > 0
  return {
    ...before,
    ...(encoding !== undefined && said('encoding') ? { encoding } : {}),
    ...(delimiter !== undefined && said('delimiter') ? { delimiter } : {}),
    ...(decimal !== undefined && said('decimal') ? { decimal } : {}),
    ...(sheet !== '' && said('sheet') ? { sheet } : {}),
    ...(isLine && said('headerLine') ? { headerLine } : {}),
  }
}
