import type { Condition } from '../definition/condition-schema.ts'
import { definitionFormat, type Definition } from '../definition/definition-schema.ts'
import { limits } from '../definition/limits.ts'
import { parseDefinition } from '../definition/parse-definition.ts'
import { idFromCode, Names } from './codes.ts'
import { limeSurvey, type LimeGroup, type LimeQuestion } from './lime-survey.ts'
import { LssRefused, type LssProblem } from './lss-problems.ts'
import { tellAttributes } from './read-attributes.ts'
import { readOldConditions, readRelevance, type ReadCondition } from './read-condition.ts'
import { readQuestion, type Read } from './read-question.ts'
import { SectionBuilder } from './read-sections.ts'
import { readTables, type Tables } from './read-tables.ts'
import { cut, wordsReader, type ReadWords } from './read-words.ts'
import { teller, type Tell, type Told } from './told.ts'
import { Variables } from './variables.ts'

export type ReadLimeSurvey =
  | { readonly ok: true; readonly definition: Definition; readonly told: readonly Told[] }
  | { readonly ok: false; readonly problems: readonly LssProblem[] }

/**
 * A questionnaire from the structure of a survey of LimeSurvey (.lss, versions 3 to 6).
 *
 * @returns the definition and all that could not be taken over as it was; or why the file is refused
 */
export function readLimeSurvey(text: string): ReadLimeSurvey {
  try {
    return read(readTables(text))
  } catch (error) {
    if (error instanceof LssRefused) return { ok: false, problems: [error.problem] }
    throw error
  }
}

type Pages = {
  readonly words: ReadWords
  readonly tell: Tell
  readonly variables: Variables
  readonly names: Names
}

/** What a survey may hold beside its questions. */
const beside = ['quota', 'assessments', 'survey_url_parameters']

function read(tables: Tables): ReadLimeSurvey {
  const survey = limeSurvey(tables)
  const { told, tell } = teller()
  const variables = new Variables()
  const { read: words, usesPerson } = wordsReader({ survey, variables, tell })
  for (const section of beside) {
    if (tables.rows(section).length > 0)
      tell('section-dropped', null, { section, rows: tables.rows(section).length })
  }
  const title = words({ words: survey.title, of: null })?.text ?? { de: 'Umfrage' }
  const intro = words({ words: survey.welcome, of: null })?.text
  const names = new Names()
  const pages = survey.groups.flatMap((group) => pageOf(group, { words, tell, variables, names }) ?? [])
  const thanks = words({ words: survey.end, of: null })?.text
  if (pages.length === 0) throw new LssRefused('limesurvey/nothing-to-ask', null)
  const parsed = parseDefinition({
    format: definitionFormat,
    id: idFromCode(title.de.slice(0, 50)),
    version: 1,
    title,
    ...(intro !== undefined && { intro }),
    ...(thanks !== undefined && { thanks }),
    ...(usesPerson() && { values: ['person'] }),
    pages: pages.map((page, at) => ({ id: names.take(`seite-${at + 1}`), ...page })),
  })
  if (parsed.ok) return { ok: true, definition: parsed.definition, told }
  return {
    ok: false,
    problems: parsed.problems.map(({ path, code, details }) => ({
      code: 'limesurvey/definition-impossible',
      line: null,
      details: { ...details, path, reason: code },
    })),
  }
}

/** A group of questions is a page; its texts between the questions begin sections. */
function pageOf(group: LimeGroup, pages: Pages) {
  const { words, tell, variables, names } = pages
  const title = words({ words: group.name, of: null })?.text
  const text = words({ words: group.description, of: null })?.text
  const name = title?.de.slice(0, 100) ?? ''
  const visibleIf = told(readRelevance(group.relevance, variables), {
    tell,
    of: null,
    details: { group: name },
  })
  if (visibleIf === 'never') return null
  const sections = new SectionBuilder({ names, tell })
  for (const lime of group.questions) {
    const condition = told(conditionOf(lime, variables), { tell, of: lime.code, details: {} })
    if (condition === 'never') continue
    if (lime.type === 'X') {
      const said = words({ words: lime.question, of: lime.code })
      if (said !== null) sections.begin({ code: lime.code, condition, ...said })
      continue
    }
    for (const question of questionsOf(lime, condition, pages)) sections.add(question)
  }
  const done = sections.done()
  if (done.length === 0) return null
  return {
    ...(title !== undefined && { title }),
    ...(text !== undefined && { text }),
    ...(visibleIf !== null && { visibleIf }),
    sections: done,
  }
}

function conditionOf(lime: LimeQuestion, variables: Variables): ReadCondition {
  const relevance = lime.relevance.trim()
  const old = lime.conditions.length > 0 && (relevance === '' || relevance === '1')
  return old ? readOldConditions(lime.conditions, variables) : readRelevance(relevance, variables)
}

function told(
  read: ReadCondition,
  { tell, of, details }: { tell: Tell; of: string | null; details: Told['details'] },
): Condition | null | 'never' {
  if (read.ok) return read.condition
  if (read.reason === 'never') {
    tell('never-asked', of, details)
    return 'never'
  }
  const name = read.name === undefined ? {} : { name: read.name.slice(0, 100) }
  tell('condition-dropped', of, { ...details, reason: read.reason, ...name })
  return null
}

function questionsOf(
  lime: LimeQuestion,
  condition: Condition | null,
  { words, tell, variables, names }: Pages,
) {
  const said = words({ words: lime.question, of: lime.code })
  if (said === null) tell('text-missing', lime.code)
  // A question is one text: a heading in it stands before the rest.
  const title = said === null ? { de: lime.code } : withHeading(said)
  const help = words({ words: lime.help, of: lime.code })?.text
  const base = {
    version: 1,
    title,
    ...(help !== undefined && { help }),
    ...(lime.mandatory && { required: true }),
    ...(condition !== null && { visibleIf: condition }),
  }
  const own = names.take(idFromCode(lime.code))
  if (lime.hasDefault) tell('default-dropped', lime.code)
  tellAttributes(lime, tell)
  const found = readQuestion({
    lime,
    base: { ...base, id: own },
    baseOf: (part) => {
      const label = words({ words: part.words, of: lime.code })?.text ?? { de: part.code }
      return { ...base, id: names.take(idFromCode(`${lime.code}-${part.code}`)), title: joined(title, label) }
    },
    read: words,
    tell,
    variables,
  })
  if (own.replaceAll('-', '') !== lime.code.toLowerCase())
    tell('code-changed', lime.code, { from: lime.code, to: own })
  for (const one of found) remember(lime, one, variables)
  return found.map(({ question }) => question)
}

/** The names under which conditions and texts further on know the question. */
function remember(
  { code, column }: LimeQuestion,
  { question, parts, values, ending }: Read,
  variables: Variables,
): void {
  if (!ending.startsWith('scale')) {
    const names = ending === '' ? [code, column] : [`${code}_${ending}`, `${column}${ending}`]
    variables.add(names, { question, part: null, values })
  }
  for (const [inside, part] of parts) {
    variables.add([`${code}_${inside}`, `${column}${inside}`], { question, part, values })
  }
}

type Text = { readonly de: string; readonly [language: string]: string }

function joined(one: Text, other: Text): Text {
  const languages = Object.keys({ ...one, ...other })
  const words = (language: string) =>
    cut(`${one[language] ?? one.de} – ${other[language] ?? other.de}`, limits.definitionText)
  return { ...Object.fromEntries(languages.map((language) => [language, words(language)])), de: words('de') }
}

function withHeading({ text, heading }: { text: Text; heading: Text | null }): Text {
  if (heading === null) return text
  const words = (language: string) =>
    cut(`${heading[language] ?? heading.de}\n${text[language] ?? text.de}`, limits.definitionText)
  return {
    ...Object.fromEntries(Object.keys(text).map((language) => [language, words(language)])),
    de: words('de'),
  }
}
