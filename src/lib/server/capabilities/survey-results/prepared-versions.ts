import { prepareQuestionnaire, type Definition, type Questionnaire } from '@gelingen/questionnaire'
import type { FrozenSurroundings } from '../surveys/index.ts'

export type PublishedVersion = { readonly definition: Definition; readonly surroundings: FrozenSurroundings }

/** All versions of a questionnaire made ready, by their number. */
export function preparedVersions(published: readonly PublishedVersion[]): Map<number, Questionnaire> {
  return new Map(
    published.map(({ definition, surroundings: { lists, areas } }) => [
      definition.version,
      prepareQuestionnaire(definition, { lists: new Map(Object.entries(lists)), areas }),
    ]),
  )
}
