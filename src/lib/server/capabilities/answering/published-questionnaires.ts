import { prepareQuestionnaire, type Questionnaire } from '@gelingen/questionnaire'
import { parseDefinition } from '@gelingen/questionnaire/definition'
import type { FrozenSurroundings } from '../surveys/index.ts'

const MOST_KEPT = 200

/** Published questionnaires never change: each is read and made ready once per process, those used least recently are let go. */
class PublishedQuestionnaires {
  readonly #kept = new Map<string, Promise<Questionnaire | undefined>>()

  /** @param read gives what is stored under the key, or undefined */
  get(
    key: string,
    read: () => Promise<{ definition: unknown; surroundings: unknown } | undefined>,
  ): Promise<Questionnaire | undefined> {
    const known = this.#kept.get(key)
    if (known !== undefined) {
      this.#kept.delete(key)
      this.#kept.set(key, known)
      return known
    }
    const made = read().then((stored) => stored && readyOf(stored))
    // What could not be read now may be there the next time.
    made.then(
      (found) => found === undefined && this.#kept.delete(key),
      () => this.#kept.delete(key),
    )
    this.#kept.set(key, made)
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest)
    return made
  }
}

/** Of this process. */
export const publishedQuestionnaires = new PublishedQuestionnaires()

export function questionnaireKey(
  { municipalityId, surveyId }: { municipalityId: number; surveyId: number },
  version: number,
): string {
  return `${municipalityId} ${surveyId} ${version}`
}

function readyOf({
  definition,
  surroundings,
}: {
  definition: unknown
  surroundings: unknown
}): Questionnaire {
  const parsed = parseDefinition(definition)
  if (!parsed.ok)
    throw new Error(`A published questionnaire cannot be read: ${JSON.stringify(parsed.problems)}`)
  // Written by ourselves when it was published.
  const { lists, areas } = surroundings as FrozenSurroundings
  return prepareQuestionnaire(parsed.definition, { lists: new Map(Object.entries(lists)), areas })
}
