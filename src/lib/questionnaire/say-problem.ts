import { messages, type Locale } from '#lib/messages/index.ts'
import { portalLanguages } from '#lib/portal/languages.ts'
import { plainText } from '@gelingen/questionnaire'

type Problem = {
  readonly path: string
  readonly code: string
  readonly details: Readonly<Record<string, string | number>>
}

/** What is wrong, in a sentence: questions are called by their titles where the definition has them. */
export function sayProblem(
  problem: Pick<Problem, 'code' | 'details'>,
  definition: unknown,
  locale: Locale,
): string {
  const { problems } = messages(locale).surveyQuestions
  // The details belong to the code: both come from the same problem.
  const say: ((details: never) => string) | undefined = Object.hasOwn(problems, problem.code)
    ? problems[problem.code as keyof typeof problems]
    : undefined
  return say === undefined ? problem.code : say(withTitles(problem.details, definition, locale) as never)
}

/** Where it is: `Seite 2, Frage „Wie heißt Ihr Netzwerk?“, Bedingung`. */
export function placeOfProblem(path: string, definition: unknown, locale: Locale): string {
  const { place } = messages(locale).surveyQuestions
  if (path === '') return place.whole
  const words: string[] = []
  let at: unknown = definition
  for (const [, name = '', index] of path.matchAll(/([A-Za-z-]+)(?:\[(\d+)\])?/g)) {
    at = member(at, name)
    const number = index === undefined ? null : Number(index)
    if (number !== null) at = member(at, String(number))
    const title = number !== null && name === 'questions' ? titleOf(at, locale) : ''
    words.push(
      ...(title !== ''
        ? [place.question(title)]
        : number === null
          ? partName(name, place.parts)
          : counted(name, number + 1)),
    )
  }
  return [...new Set(words)].join(place.join)

  function counted(name: string, number: number): string[] {
    if (name === 'pages') return [place.page(number)]
    if (name === 'sections') return [place.section(number)]
    if (name === 'questions') return [place.questionAt(number)]
    return optionLists.includes(name) ? [place.option(number)] : []
  }
}

const optionLists = ['choices', 'rows', 'columns', 'actors']
/** Says nothing to a reader: languages, and how conditions are joined. */
const unsaid: readonly string[] = ['label', 'answer', 'all', 'any', 'not', ...portalLanguages]

function partName(name: string, parts: Readonly<Record<string, string>>): string[] {
  const known = Object.hasOwn(parts, name) ? parts[name] : undefined
  if (known !== undefined) return [known]
  return unsaid.includes(name) ? [] : [name]
}

function withTitles(details: Problem['details'], definition: unknown, locale: Locale): Problem['details'] {
  const titles = titlesById(definition, locale)
  return Object.fromEntries(
    Object.entries(details).map(([key, value]) => [
      key,
      ['id', 'name', 'group'].includes(key) ? (titles.get(String(value)) ?? value) : value,
    ]),
  )
}

/** Of anything that looks like a question, wherever it stands: what was read may be no definition yet. */
function titlesById(part: unknown, locale: Locale, found = new Map<string, string>()): Map<string, string> {
  if (typeof part !== 'object' || part === null) return found
  const id = member(part, 'id')
  if (typeof id === 'string' && typeof member(part, 'kind') === 'string')
    found.set(id, titleOf(part, locale) || id)
  for (const key of ['pages', 'sections', 'questions']) {
    const inner = member(part, key)
    if (Array.isArray(inner)) for (const one of inner) titlesById(one, locale, found)
  }
  return found
}

function titleOf(part: unknown, locale: Locale): string {
  const title = member(part, 'title')
  const german = member(title, 'de')
  const own = member(title, locale)
  const words = typeof own === 'string' ? own : german
  return typeof words === 'string' ? plainText({ de: words }, 'de').slice(0, 120) : ''
}

function member(of: unknown, key: string): unknown {
  return typeof of === 'object' && of !== null && Object.hasOwn(of, key)
    ? (of as Record<string, unknown>)[key]
    : undefined
}
