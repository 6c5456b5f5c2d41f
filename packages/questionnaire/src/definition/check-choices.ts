import type { Complain } from './definition-problems.ts'
import type { ChoicesSource } from './question-schema.ts'
import { placesById, type Check, type Place, type Places } from './question-places.ts'

/**
 * `answersOf` names an earlier question of which several options can be chosen. Its own words are an option then, `other`, which there
 * cannot be twice.
 */
export const checkChoices: Check = ({ places }, complain) => {
  const byId = placesById(places)
  for (const place of places) {
    const { question } = place
    if ('choices' in question) check(question.choices, 'choices', place)
    if ('other' in question && question.other !== undefined && 'answersOf' in question.choices) {
      complain(`${place.path}.other`, 'definition/other-beside-earlier-answers')
    }
    if (question.kind === 'matrix') check(question.rows, 'rows', place)
    if (question.kind === 'roster') check(question.actors, 'actors', place)
  }

  function check(source: ChoicesSource, key: string, place: Place): void {
    if ('answersOf' in source) checkReference({ id: source.answersOf, key, place, byId }, complain)
  }
}

function checkReference(
  { id, key, place, byId }: { id: string; key: string; place: Place; byId: Places },
  complain: Complain,
): void {
  const path = `${place.path}.${key}.answersOf`
  const target = byId.get(id)
  if (target === undefined) complain(path, 'definition/choices-unknown', { id })
  else if (target.order >= place.order) complain(path, 'definition/choices-refer-ahead', { id })
  else if (
    target.owner !== null ||
    (target.question.kind !== 'multiple' && target.question.kind !== 'ranking')
  ) {
    complain(path, 'definition/choices-of-this-kind', { id, kind: target.question.kind })
  }
}
