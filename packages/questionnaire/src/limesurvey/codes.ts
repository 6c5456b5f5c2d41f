import { codeSchema, idSchema } from '../definition/text-schema.ts'

/** Names given once: the same again gets `-2`, `-3` … */
export class Names {
  readonly #taken = new Set<string>()
  /** How often a name was wanted: the search goes on from there. */
  readonly #wanted = new Map<string, number>()

  take(wanted: string): string {
    let [name, times] = [wanted, this.#wanted.get(wanted) ?? 1]
    while (this.#taken.has(name)) name = `${wanted.slice(0, 50)}-${(times += 1)}`
    this.#taken.add(name)
    this.#wanted.set(wanted, times)
    return name
  }
}

/** `angebotName`, `Q_1`, `1a` → `angebot-name`, `q-1`, `q1a`: an id of a question by its code in LimeSurvey. */
export function idFromCode(code: string): string {
  const words = code
    .normalize('NFKD')
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 50)
    .replace(/^-+|-+$/g, '')
  const id = /^[a-z]/.test(words) ? words : `q${words}`
  return idSchema.safeParse(id).success ? id : `q-${id.toLowerCase()}`
}

/** Codes of options stay as they are where they may. */
export function optionCode(code: string): string {
  if (codeSchema.safeParse(code).success) return code
  const cleaned = code
    .replace(/[^A-Za-z0-9_-]+/g, '-')
    .replace(/^[-_]+/, '')
    .slice(0, 50)
  return codeSchema.safeParse(cleaned).success ? cleaned : `o-${cleaned}`
}

/** The code that LimeSurvey takes: letters and digits, a letter first. `angebot-name` → `angebotName`. */
export function codeFromId(id: string, most: number): string {
  return id
    .replace(/[-_]+([A-Za-z0-9])/g, (_, next: string) => next.toUpperCase())
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(0, most)
}

/** Codes for LimeSurvey, each once, at most so long. */
export function uniqueCodes(ids: readonly string[], most: number): ReadonlyMap<string, string> {
  const taken = new Set<string>()
  return new Map(
    ids.map((id) => {
      let code = codeFromId(id, most)
      // Codes that differ in case only are one to some databases.
      for (let at = 2; code === '' || taken.has(code.toLowerCase()); at++) {
        code = `${codeFromId(id, most - String(at).length)}${at}`
      }
      taken.add(code.toLowerCase())
      return [id, code]
    }),
  )
}
