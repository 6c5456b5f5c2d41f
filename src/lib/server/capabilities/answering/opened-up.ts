import {
  visibleInEntry,
  visibleQuestions,
  type Questionnaire,
  type UncheckedAnswers,
} from '@gelingen/questionnaire'

type Given = {
  readonly questionnaire: Questionnaire
  readonly page: string
  /** The answers that the page was shown with. */
  readonly shown: UncheckedAnswers
  readonly answers: UncheckedAnswers
}

/**
 * The first question of a page that is asked only now, by an answer given on the same page: without it nobody would see that question.
 * @returns its field, as problems name it; undefined = none
 */
export function openedUp(given: Given): string | undefined {
  const { questionnaire, page, shown, answers } = given
  const before = visibleQuestions({ questionnaire, answers: shown })
  const now = visibleQuestions({ questionnaire, answers })
  for (const prepared of questionnaire.questions) {
    const { id } = prepared.question
    if (prepared.page.id !== page || !now.has(id)) continue
    if (!Object.hasOwn(answers, id)) {
      if (!before.has(id)) return id
    } else if (prepared.rules.inside !== undefined) {
      const field = openedInside(given, id)
      if (field !== undefined) return field
    }
  }
  return undefined
}

function openedInside({ questionnaire, shown, answers }: Given, id: string): string | undefined {
  const entries = (all: UncheckedAnswers) => entriesOf(questionnaire, id, all[id])
  const before = new Map(entries(shown).map(({ key, answers }) => [key, answers]))
  for (const { key, answers: entry } of entries(answers)) {
    const shownIn = visibleInEntry({ questionnaire, answers: shown, id, entry: before.get(key) ?? {} })
    const field = [...visibleInEntry({ questionnaire, answers, id, entry })].find(
      (inner) => !shownIn.has(inner) && !Object.hasOwn(entry, inner),
    )
    if (field !== undefined) return `${id}.${key}.${field}`
  }
  return undefined
}

/** Keys as fields have them: the number of an entry from 0, an actor's code, `+0`. */
function entriesOf({ byId }: Questionnaire, id: string, value: unknown) {
  const prepared = byId.get(id)
  const isGroup = prepared?.question.kind === 'group'
  return (prepared?.rules.inside?.entries(value) ?? []).map(({ key, answers }, at) => ({
    key: isGroup ? String(at) : key,
    // Of a stored entry; anything else has no questions answered.
    answers: (typeof answers === 'object' && answers !== null ? answers : {}) as UncheckedAnswers,
  }))
}
