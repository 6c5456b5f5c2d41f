import type { Definition } from './definition/definition-schema.ts'
import type { ChoicesSource, Question } from './definition/question-schema.ts'
import { holds } from './naive-conditions-for-tests.ts'
import type { Surroundings } from './prepare-questionnaire.ts'
import type { SeededRandom } from './seeded-random-for-tests.ts'

type Given = { readonly [id: string]: unknown }

/**
 * Answers that keep every rule, made from the definition alone: what is asked is decided by the plain reading of conditions, not by the
 * engine.
 *
 * @returns `asked`: ids of the questions that are asked
 */
export function randomAnswers({
  definition,
  surroundings,
  random,
}: {
  definition: Definition
  surroundings: Surroundings
  random: SeededRandom
}): { answers: Given; asked: string[] } {
  const answers = new Map<string, unknown>()
  const asked: string[] = []
  const answer = (id: string) => answers.get(id)
  for (const page of definition.pages) {
    const pageShown = page.visibleIf === undefined || holds(page.visibleIf, answer)
    for (const section of page.sections) {
      const shown = pageShown && (section.visibleIf === undefined || holds(section.visibleIf, answer))
      for (const question of section.questions) {
        if (!shown || !isAsked(question, answer)) continue
        asked.push(question.id)
        const value = randomAnswer(question, answer)
        if (value !== undefined) answers.set(question.id, value)
      }
    }
  }
  return { answers: Object.fromEntries(answers), asked }

  function randomAnswer(question: Question, answer: (id: string) => unknown): unknown {
    const { required } = question
    const must = typeof required === 'object' ? holds(required, answer) : required === true
    if (!must && random.chance(0.25)) return undefined
    switch (question.kind) {
      case 'single': {
        const picks = [...codes(question.choices, answer), ...words(question.other)]
        return picks.length === 0 ? undefined : random.one(picks)
      }
      case 'multiple': {
        const alone = exclusiveCodes(question.choices)
        const picks = [
          ...codes(question.choices, answer).filter((code) => !alone.includes(code)),
          ...words(question.other),
        ]
        if (alone.length > 0 && random.chance(0.1)) return [random.one(alone)]
        const most = Math.min(question.max ?? picks.length, picks.length)
        return most === 0 ? undefined : random.some(picks, random.whole(Math.max(1, question.min ?? 1), most))
      }
      case 'yes-no':
        return random.chance(0.5)
      case 'scale':
        if (question.cannotSay !== undefined && random.chance(0.2)) return 'cannot-say'
        return random.whole(question.from, question.to)
      case 'matrix': {
        const rows = codes(question.rows, answer)
        const given = must ? rows : random.some(rows, random.whole(0, rows.length))
        const columns = [...question.columns.map(({ code }) => code), 'cannot-say']
        return given.length === 0
          ? undefined
          : Object.fromEntries(given.map((row) => [row, random.one(columns)]))
      }
      case 'number': {
        const unit = 10 ** (question.decimals ?? 0)
        return random.whole((question.min ?? 0) * unit, (question.max ?? 99) * unit) / unit
      }
      case 'date':
        return random
          .one(['1998-02-28', '2019-12-31', '2024-02-29'])
          .slice(0, { day: 10, month: 7, year: 4 }[question.precision])
      case 'text':
        if (question.format !== undefined) return formatted[question.format]
        return random.one(['Märchensiedlung', 'a', '{{name}} <b>', `“${'x'.repeat(150)}”`, '=1+1', 'no'])
      case 'ranking': {
        const listed = codes(question.choices, answer)
        const most = Math.min(question.top, listed.length)
        return most === 0 ? undefined : random.some(listed, random.whole(1, most)).reverse()
      }
      case 'area': {
        const all = (surroundings.areas ?? []).map(({ code }) => code)
        return random.some(all, random.whole(1, Math.min(question.max ?? all.length, all.length)))
      }
      case 'group': {
        const entries = Array.from({ length: random.whole(1, question.max ?? 3) }, () =>
          entry(question.questions, answer),
        )
        const filled = entries.filter((one) => Object.keys(one).length > 0)
        return filled.length === 0 ? undefined : filled
      }
      case 'roster': {
        const listed = codes(question.actors, answer).map((actor) => ({
          actor,
          answers: entry(question.questions, answer),
        }))
        const rows = listed.filter(({ answers }) => Object.keys(answers).length > 0 && random.chance(0.7))
        const own =
          question.own !== undefined && random.chance(0.3)
            ? [{ name: 'Hebamme Meier', answers: entry(question.questions, answer) }]
            : []
        return rows.length + own.length === 0 ? undefined : [...rows, ...own]
      }
      case 'file':
        return [{ key: 'k1', name: 'Ordnung.pdf', type: 'application/pdf', bytes: 12 }]
    }
  }

  function entry(questions: readonly Question[], outside: (id: string) => unknown): Given {
    const given = new Map<string, unknown>()
    const ids = new Set(questions.map(({ id }) => id))
    const answer = (id: string) => (ids.has(id) ? given.get(id) : outside(id))
    for (const question of questions) {
      if (!isAsked(question, answer)) continue
      const value = randomAnswer(question, answer)
      if (value !== undefined) given.set(question.id, value)
    }
    return Object.fromEntries(given)
  }

  /** By its condition, and only if there is anything to choose. */
  function isAsked(question: Question, answer: (id: string) => unknown): boolean {
    if (question.visibleIf !== undefined && !holds(question.visibleIf, answer)) return false
    if (question.kind === 'matrix') return codes(question.rows, answer).length > 0
    if (question.kind === 'roster')
      return question.own !== undefined || codes(question.actors, answer).length > 0
    if (!('choices' in question)) return true
    return ('other' in question && question.other !== undefined) || codes(question.choices, answer).length > 0
  }

  function words(other: unknown): { other: string }[] {
    return other === undefined ? [] : [{ other: 'Ganz eigene Worte' }]
  }

  function codes(source: ChoicesSource, answer: (id: string) => unknown): string[] {
    if ('list' in source) return (surroundings.lists?.get(source.list) ?? []).map(({ code }) => code)
    if (!('answersOf' in source)) return source.map(({ code }) => code)
    const chosen = answer(source.answersOf)
    const picks: unknown[] = Array.isArray(chosen) ? chosen : []
    const known = picks
      .map((pick) => (typeof pick === 'string' ? pick : 'other'))
      .filter((code) => code !== 'none')
    const order = [...writtenOut(source.answersOf), 'other']
    return [...known].sort((a, b) => order.indexOf(a) - order.indexOf(b))
  }

  /** Codes of a question's options in their order, however many questions back they are written out. */
  function writtenOut(id: string): string[] {
    const questions = definition.pages.flatMap(({ sections }) =>
      sections.flatMap(({ questions }) => questions),
    )
    const source = questions.flatMap((question) =>
      question.id === id && 'choices' in question ? [question.choices] : [],
    )
    return source.flatMap((choices) =>
      'list' in choices
        ? []
        : 'answersOf' in choices
          ? writtenOut(choices.answersOf)
          : choices.map(({ code }) => code),
    )
  }
}

function exclusiveCodes(source: ChoicesSource): string[] {
  return 'list' in source || 'answersOf' in source
    ? []
    : source.flatMap(({ code, exclusive }) => (exclusive ? [code] : []))
}

const formatted = {
  email: 'anna.meier@träger.example',
  'web-address': 'https://www.traeger.example/angebot?id=1',
  phone: '+49 (0)231 123-45',
  'postal-code': '04109',
}
