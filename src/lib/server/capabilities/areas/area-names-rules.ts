import { likeness, plainName } from '../../platform/plain-text-rules.ts'

type Named = { readonly code: string; readonly name: string }

/**
 * Finds the code of an area by its name as it is written, with the code beside it or without: „Köln-Lindenthal“, „lindenthal“,
 * „401 Lindenthal“. A name that several areas have finds none.
 */
export function codeByName(areas: readonly Named[]): (text: string) => string | null {
  const codes = new Map<string, string | null>()
  const add = (name: string, code: string) => {
    const known = codes.get(name)
    if (name !== '') codes.set(name, known === undefined || known === code ? code : null)
  }
  for (const { code, name } of areas) add(plainName(name), code)
  for (const { code, name } of areas) {
    add(plainName(`${code} ${name}`), code)
    add(plainName(`${name} ${code}`), code)
  }
  return (text) => codes.get(plainName(text)) ?? null
}

/** An area that a text may have meant. `sureness` 1: nothing but its writing differs. */
export type LikelyArea = Named & { sureness: number }

const LEAST_SURENESS = 0.5

/** The areas that a text may have meant, the likeliest first; a beginning counts as much as a slip of the pen. */
export function likelyAreas(text: string, areas: readonly Named[], most = 5): LikelyArea[] {
  const wanted = plainName(text)
  const number = withoutZeros(text)
  const rated = new Map<string, LikelyArea>()
  for (const { code, name } of areas) {
    const plain = plainName(name)
    const begins = wanted.length >= 4 && (plain.startsWith(wanted) || wanted.startsWith(plain)) ? 0.8 : 0
    const isCode = number !== '' && withoutZeros(code) === number ? 0.95 : 0
    const sureness = Math.max(likeness(wanted, plain), begins, isCode)
    if (sureness >= LEAST_SURENESS && sureness > (rated.get(code)?.sureness ?? 0))
      rated.set(code, { code, name, sureness })
  }
  return [...rated.values()].toSorted((one, other) => other.sureness - one.sureness).slice(0, most)
}

function withoutZeros(code: string): string {
  return code
    .trim()
    .replace(/^0+/, '')
    .replace(/[.,]0$/, '')
}
