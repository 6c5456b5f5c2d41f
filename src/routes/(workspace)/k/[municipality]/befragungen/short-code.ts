import { plainText } from '@gelingen/questionnaire'
import { codeFromName } from '#lib/server/platform/code-from-name.ts'

const LONGEST = 32

/** The beginning of a title as an id: whole words, as many as fit. */
export function shortCode(title: string): string {
  const words = codeFromName(plainText({ de: title }, 'de')).split('-')
  let code = ''
  for (const word of words) {
    const longer = code === '' ? word.slice(0, LONGEST) : `${code}-${word}`
    if (longer.length > LONGEST) break
    code = longer
  }
  return code === '' ? 'frage' : code
}
