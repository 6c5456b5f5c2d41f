import type { UncheckedAnswers } from '../answers/answer-types.ts'
import type { LocalisedText } from '../definition/text-schema.ts'
import type { InnerQuestion } from '../kinds/answer-rules.ts'
import { limits } from '../definition/limits.ts'
import type { Questionnaire } from '../prepare-questionnaire.ts'
import { replacePlaceholders } from './placeholders.ts'
import { inLanguage } from './say-text.ts'

/**
 * A text in a language, with earlier answers and known values put in: `Seit wann gibt es {{name|Ihr Netzwerk}}?`. It is plain text:
 * what somebody answered may hold anything that looks like markup, and whoever shows it escapes it.
 *
 * @param answers those that are still asked (`pruneAnswers`)
 * @param values what the program knows: `{{@municipality}}`
 * @param entry in a group or roster: its id and the answers of the entry
 */
export function fillText({
  questionnaire,
  text,
  language,
  answers,
  values = {},
  entry,
}: {
  readonly questionnaire: Questionnaire
  readonly text: LocalisedText
  readonly language: string
  readonly answers: UncheckedAnswers
  readonly values?: { readonly [name: string]: string }
  readonly entry?: { readonly of: string; readonly answers: UncheckedAnswers }
}): string {
  const inside = entry === undefined ? [] : (questionnaire.byId.get(entry.of)?.rules.inside?.questions ?? [])
  return replacePlaceholders(inLanguage(text, language), ({ name, value, otherwise }) => {
    if (value) return (Object.hasOwn(values, name) ? values[name] : undefined) ?? otherwise
    const sibling = inside.find(({ question }) => question.id === name)
    const said =
      sibling === undefined
        ? say(questionnaire.byId.get(name), answers, language)
        : say(sibling, entry?.answers ?? {}, language)
    return said === '' ? otherwise : said
  })
}

function say(question: InnerQuestion | undefined, answers: UncheckedAnswers, language: string): string {
  if (question === undefined || !Object.hasOwn(answers, question.question.id)) return ''
  return question.rules.say(answers[question.question.id], language).slice(0, limits.pipedText)
}
