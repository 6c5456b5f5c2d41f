import type { Questionnaire } from '../prepare-questionnaire.ts'
import type { UncheckedAnswers } from './answer-types.ts'
import { formFields, formOf, type Form } from './form.ts'

/** Every field of an answer begins with it; the rest of a form (buttons, tokens) does not. */
const prefix = 'q.'

/** More fields than any page has. */
const mostFields = 20_000

type Given = {
  readonly questionnaire: Questionnaire
  /** Id of the page whose form this is; without it, all pages. */
  readonly page?: string
}

/**
 * Reads a posted form: `q.<question>`, `q.<question>.other`, `q.<matrix>.<row>`, `q.<ranking>.<place>`, `q.<group>.<number>.<question>`,
 * `q.<roster>.<actor>.<question>`. A number or date that can't be read stays as it was typed, to be refused at its question and shown again.
 *
 * @param fields as `FormData` or `URLSearchParams` give them
 * @param language decides about `1.234`: German unless it is `en`
 * @returns normalised answers of the page's questions only, not yet checked
 */
export function readForm({
  questionnaire,
  fields,
  page,
  language = 'de',
}: Given & {
  readonly fields: Iterable<readonly [string, unknown]>
  readonly language?: string
}): UncheckedAnswers {
  const form = formFields(formOf(fields, mostFields), language)
  return Object.fromEntries(
    onPage({ questionnaire, page }).flatMap(({ question: { id }, rules }) => {
      const value = rules.clean(rules.read(form, `${prefix}${id}`))
      return value === undefined ? [] : [[id, value] as const]
    }),
  )
}

/** Answers as the fields of a form; `readForm` makes the same answers of them, in any language. */
export function writeForm({
  questionnaire,
  answers,
  page,
}: Given & { readonly answers: UncheckedAnswers }): ReadonlyMap<string, readonly string[]> {
  const form: Form = new Map()
  for (const {
    question: { id },
    rules,
  } of onPage({ questionnaire, page })) {
    const value = Object.hasOwn(answers, id) ? answers[id] : undefined
    if (value !== undefined) rules.write(value, `${prefix}${id}`, form)
  }
  return form
}

/** All answers with those of one page replaced: what the page no longer holds is gone. */
export function replacePage({
  questionnaire,
  page,
  before,
  posted,
}: {
  readonly questionnaire: Questionnaire
  readonly page: string
  readonly before: UncheckedAnswers
  readonly posted: UncheckedAnswers
}): UncheckedAnswers {
  const replaced = new Set(onPage({ questionnaire, page }).map(({ question }) => question.id))
  return Object.fromEntries(
    questionnaire.questions.flatMap(({ question: { id } }) => {
      const source = replaced.has(id) ? posted : before
      return Object.hasOwn(source, id) && source[id] !== undefined ? [[id, source[id]]] : []
    }),
  )
}

/** @throws RangeError there is no such page */
function onPage({ questionnaire, page }: { questionnaire: Questionnaire; page: string | undefined }) {
  if (page === undefined) return questionnaire.questions
  if (!questionnaire.definition.pages.some(({ id }) => id === page))
    throw new RangeError(`page: there is no ${page}`)
  return questionnaire.questions.filter((prepared) => prepared.page.id === page)
}
