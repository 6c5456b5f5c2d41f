import { refuse, type Outcome } from '../../platform/refusal.ts'

/**
 * The known code that a spreadsheet has made a number of: leading zeros dropped, `.0` appended.
 * @returns null where the code is known as it is, or none becomes known by undoing that
 */
export function likelyCode(code: string, isKnown: (code: string) => boolean): string | null {
  if (isKnown(code)) return null
  const digits = /^(\d+)(?:[.,]0)?$/.exec(code)?.[1]
  if (digits === undefined) return null
  return [digits, `0${digits}`, `00${digits}`].find(isKnown) ?? null
}

/**
 * The parent by the code's own beginning: its first `length` characters, or the longest known beginning where the
 * length is not given. The whole code is no beginning of itself.
 */
export function parentByPrefix(
  code: string,
  length: number | undefined,
  isKnown: (code: string) => boolean,
): Outcome<string> {
  const lengths = length === undefined ? beginningsOf(code) : [length]
  const found = lengths.map((characters) => code.slice(0, characters)).find(isKnown)
  if (found !== undefined && found.length < code.length) return { ok: true, value: found }
  const withZero = lengths.map((characters) => `0${code}`.slice(0, characters)).find(isKnown)
  if (withZero !== undefined && /^\d+$/.test(code))
    return refuse('areas/code-became-number', { code, likely: `0${code}` })
  return refuse('areas/unknown-parent', {
    code,
    parent: length === undefined ? `${code.slice(0, -1)}…` : code.slice(0, length),
  })
}

function beginningsOf(code: string): number[] {
  return Array.from({ length: Math.max(0, code.length - 1) }, (_, shorter) => code.length - 1 - shorter)
}

/** The parent by a column of the file. */
export function parentByColumn(
  code: string,
  parent: string,
  isKnown: (code: string) => boolean,
): Outcome<string> {
  if (parent === '') return refuse('areas/parent-missing', { code })
  if (isKnown(parent)) return { ok: true, value: parent }
  const likely = likelyCode(parent, isKnown)
  return likely === null
    ? refuse('areas/unknown-parent', { code, parent })
    : refuse('areas/code-became-number', { code: parent, likely })
}
