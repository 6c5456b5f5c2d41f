import type { Condition } from './definition/condition-schema.ts'
import type { Definition } from './definition/definition-schema.ts'
import type { InnerQuestion, Option, Question } from './definition/question-schema.ts'
import type { SeededRandom } from './seeded-random-for-tests.ts'

const title = { de: 'Frage' }
const innerKinds = [
  'single',
  'multiple',
  'yes-no',
  'scale',
  'number',
  'date',
  'text',
  'ranking',
  'area',
] as const
const outerKinds = [...innerKinds, 'matrix', 'group', 'roster', 'file'] as const

/** A definition that holds, with conditions on what was asked before. The list `actors` has to be brought along. */
export function randomDefinition(random: SeededRandom): Definition {
  const earlier: Question[] = []
  const pages = Array.from({ length: random.whole(1, 4) }, (_, at) => ({
    id: `seite-${at}`,
    ...conditional(random, earlier, 0.3),
    sections: Array.from({ length: random.whole(1, 2) }, (_, part) => ({
      id: `teil-${at}-${part}`,
      ...conditional(random, earlier, 0.2),
      questions: Array.from({ length: random.whole(1, 4) }, () => {
        const question = randomQuestion(random, `frage-${earlier.length}`, earlier)
        earlier.push(question)
        return question
      }),
    })),
  }))
  return { format: 'gelingen/questionnaire/1', id: 'zufall', version: 1, title, pages }
}

function randomQuestion(random: SeededRandom, id: string, earlier: readonly Question[]): Question {
  const kind = random.one(outerKinds)
  const base = { id, version: 1, title, ...conditional(random, earlier, 0.4), required: random.chance(0.3) }
  const inner = () => {
    const asked: InnerQuestion[] = [{ id: `${id}-first`, version: 1, title, kind: 'yes-no', required: true }]
    for (let at = random.whole(1, 3); at > 0; at--) {
      const own = randomInner(random, `${id}-${asked.length}`, [...earlier, ...asked])
      asked.push(own)
    }
    return asked
  }
  switch (kind) {
    case 'matrix':
      return { ...base, kind, rows: choicesFrom(random, earlier), columns: options(3), cannotSay: title }
    case 'group':
      return { ...base, kind, entryName: title, questions: inner(), max: 5 }
    case 'roster':
      return {
        ...base,
        kind,
        required: false,
        actors: random.chance(0.5) ? { list: 'actors' } : choicesFrom(random, earlier),
        own: { label: title, max: 2 },
        questions: inner(),
      }
    case 'file':
      return { ...base, kind, accept: ['application/pdf'], maxFiles: 2 }
    default:
      return { ...randomInner(random, id, earlier), ...base }
  }
}

function randomInner(random: SeededRandom, id: string, earlier: readonly Question[]): InnerQuestion {
  const base = { id, version: 1, title, ...conditional(random, earlier, 0.3), required: random.chance(0.3) }
  const kind = random.one(innerKinds)
  switch (kind) {
    case 'single':
      return random.chance(0.5)
        ? { ...base, kind, choices: options(4), other: title }
        : { ...base, kind, choices: choicesFrom(random, earlier) }
    case 'multiple':
      return {
        ...base,
        kind,
        choices: options(random.whole(3, 6)),
        min: 1,
        max: 3,
        ...(random.chance(0.5) && { other: title }),
      }
    case 'scale':
      return {
        ...base,
        kind,
        from: 0,
        to: 4,
        least: title,
        most: title,
        ...(random.chance(0.5) && { cannotSay: title }),
      }
    case 'number':
      return { ...base, kind, min: -5, max: 500, decimals: random.whole(0, 2) }
    case 'date':
      return { ...base, kind, precision: random.one(['day', 'month', 'year']), notAfterToday: true }
    case 'text':
      return { ...base, kind, ...(random.chance(0.5) && { long: true as const }) }
    case 'ranking':
      return { ...base, kind, choices: options(5), top: 3 }
    case 'area':
      return { ...base, kind, max: 2 }
    default:
      return { ...base, kind }
  }
}

function choicesFrom(random: SeededRandom, earlier: readonly Question[]) {
  const listed = topLevel(earlier).filter(({ kind }) => kind === 'multiple' || kind === 'ranking')
  return listed.length > 0 && random.chance(0.4) ? { answersOf: random.one(listed).id } : options(4)
}

function conditional(
  random: SeededRandom,
  earlier: readonly Question[],
  share: number,
): { visibleIf?: Condition } {
  return earlier.length > 0 && random.chance(share) ? { visibleIf: randomCondition(random, earlier, 2) } : {}
}

function randomCondition(random: SeededRandom, earlier: readonly Question[], depth: number): Condition {
  const part = () => randomCondition(random, earlier, depth - 1)
  if (depth > 0 && random.chance(0.2)) return { all: [part(), part()] }
  if (depth > 0 && random.chance(0.2)) return { any: [part(), part()] }
  if (depth > 0 && random.chance(0.2)) return { not: part() }
  const question = random.one(earlier)
  const answer = question.id
  if (random.chance(0.3)) return { answer, answered: random.chance(0.7) }
  switch (question.kind) {
    case 'yes-no':
      return { answer, is: random.chance(0.5) }
    case 'scale':
    case 'number':
      return random.chance(0.5) ? { answer, atLeast: 2 } : { answer, atMost: 2 }
    case 'multiple':
    case 'ranking':
      return random.chance(0.5) ? { answer, includes: 'c1' } : { answer, countAtMost: 2 }
    case 'single':
      return { answer, in: ['c0', 'c1'] }
    case 'matrix':
      return Array.isArray(question.rows) ? { answer, row: 'c0', is: 'c1' } : { answer, answered: true }
    case 'group':
    case 'roster':
    case 'area':
    case 'file':
      return { answer, countAtLeast: random.whole(1, 2) }
    default:
      return { answer, answered: false }
  }
}

function topLevel(questions: readonly Question[]): Question[] {
  return questions.filter(({ id }) => /^frage-\d+$/.test(id))
}

function options(amount: number): Option[] {
  return Array.from({ length: amount }, (_, at) => ({ code: `c${at}`, label: title }))
}
