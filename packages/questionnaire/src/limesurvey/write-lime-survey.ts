import type { Condition } from '../definition/condition-schema.ts'
import type { Definition, Page, Section } from '../definition/definition-schema.ts'
import { placesOf } from '../definition/question-places.ts'
import type { Question } from '../definition/question-schema.ts'
import type { LocalisedText } from '../definition/text-schema.ts'
import { textsOf } from '../definition/texts-of.ts'
import { idFromCode, uniqueCodes } from './codes.ts'
import { teller, type Tell, type Told } from './told.ts'
import { writeCondition } from './write-condition.ts'
import { writeQuestion, type Written } from './write-question.ts'
import { LssTables } from './write-tables.ts'
import { wordsWriter, type WriteWords } from './write-words.ts'

/** Of LimeSurvey 5; version 6 takes it and brings it up to date. */
const databaseVersion = 495
/** LimeSurvey gives another when it reads the file and the number is taken. */
const sid = 100_001

type Writing = {
  readonly tables: LssTables
  readonly languages: readonly string[]
  readonly codes: ReadonlyMap<string, string>
  readonly written: Map<string, Written>
  readonly filters: ReadonlySet<string>
  readonly words: WriteWords
  readonly tell: Tell
  readonly next: (what: 'question' | 'answer' | 'text') => number
}

/**
 * The structure of a survey for LimeSurvey 5 and 6 (.lss): pages become groups, sections with a title or text a text between the questions.
 *
 * @returns the file, and all that LimeSurvey cannot say as it was, by the id of the question
 */
export function writeLimeSurvey(definition: Definition): {
  readonly text: string
  readonly told: readonly Told[]
} {
  const { told, tell } = teller()
  const written = new Map<string, Written>()
  const counters = { question: 0, answer: 0, text: 0 }
  const sections = definition.pages.flatMap((page) => page.sections.map(({ id }) => id))
  const writing: Writing = {
    tables: new LssTables(),
    languages: languagesOf(definition),
    codes: uniqueCodes([...placesOf(definition).map(({ question }) => question.id), ...sections], 20),
    written,
    filters: filtersOf(definition),
    words: wordsWriter({ written, tell }),
    tell,
    next: (what) => (counters[what] += 1),
  }
  if (placesOf(definition).some(({ question }) => question.canon ?? question.writesTo))
    tell('links-dropped', null)
  const intro = settings(writing, definition.intro)
  definition.pages.forEach((page, at) => writePage(page, at + 1, writing))
  writeSurvey(definition, intro, writing)
  return { text: writing.tables.text({ version: databaseVersion, languages: writing.languages }), told }
}

/** German is the base language, whatever else there is. */
function languagesOf(definition: Definition): string[] {
  return ['de', ...new Set(textsOf(definition).flatMap(({ text }) => Object.keys(text)))].filter(
    (language, at, all) => all.indexOf(language) === at,
  )
}

/** Questions that others name with `answersOf`. */
function filtersOf(definition: Definition): ReadonlySet<string> {
  return new Set(
    placesOf(definition).flatMap(({ question }) => {
      const source =
        'choices' in question ? question.choices : question.kind === 'matrix' ? question.rows : []
      return 'answersOf' in source ? [source.answersOf] : []
    }),
  )
}

/** Texts before the questions are written before any can be named in them. */
function settings(
  { languages, words }: Writing,
  text: LocalisedText | undefined,
): ReadonlyMap<string, string> {
  return new Map(languages.map((language) => [language, words(text, language, null)]))
}

function writeSurvey(
  definition: Definition,
  intro: ReadonlyMap<string, string>,
  { tables, languages, words }: Writing,
) {
  const yes = { allowprev: 'Y', showwelcome: 'Y', showprogress: 'Y' }
  tables.add('surveys', {
    sid,
    gsid: 1,
    language: 'de',
    additional_languages: languages.slice(1).join(' '),
    active: 'N',
    anonymized: 'N',
    format: 'G',
    ...yes,
  })
  for (const language of languages) {
    tables.add('surveys_languagesettings', {
      surveyls_survey_id: sid,
      surveyls_language: language,
      surveyls_title: words(definition.title, language, null).replaceAll('<br />', ' ').slice(0, 200),
      surveyls_welcometext: intro.get(language) ?? '',
      surveyls_endtext: words(definition.thanks, language, null),
    })
  }
}

function writePage(page: Page, gid: number, writing: Writing): void {
  const { tables, languages, words, next } = writing
  tables.add('groups', {
    gid,
    sid,
    group_order: gid,
    randomization_group: '',
    grelevance: relevance([page.visibleIf], null, writing),
  })
  for (const language of languages) {
    tables.add('group_l10ns', {
      id: next('text'),
      gid,
      group_name: words(page.title ?? { de: `Seite ${gid}` }, language, null),
      description: words(page.text, language, null),
      language,
    })
  }
  let order = 0
  for (const section of page.sections) {
    if (section.title !== undefined || section.text !== undefined)
      writeSection(section, { gid, order: ++order, writing })
    for (const question of section.questions) {
      writeOne(question, { gid, order: ++order, condition: section.visibleIf, writing })
    }
  }
}

type Place = { readonly gid: number; readonly order: number; readonly writing: Writing }

function writeSection(section: Section, { gid, order, writing }: Place): void {
  const { codes, words } = writing
  const { title, text } = section
  const html = (language: string) => {
    const said = words(text, language, null)
    if (title === undefined) return `<p>${said}</p>`
    return `<h3>${words(title, language, null)}</h3>${said === '' ? '' : `<p>${said}</p>`}`
  }
  const row = { gid, order, type: 'X', code: codes.get(section.id) ?? section.id, other: false, pattern: '' }
  addQuestion(
    {
      ...row,
      mandatory: false,
      relevance: relevance([section.visibleIf], null, writing),
      html,
      help: () => '',
    },
    writing,
  )
}

function writeOne(question: Question, place: Place & { readonly condition: Condition | undefined }): void {
  const { gid, order, condition, writing } = place
  const { codes, written, filters, tell, words, tables, languages, next } = writing
  const code = codes.get(question.id) ?? question.id
  if (idFromCode(code) !== question.id) tell('code-changed', question.id, { from: question.id, to: code })
  const one = writeQuestion(question, { code, written, filters, tell })
  if (typeof question.required === 'object') tell('required-condition-dropped', question.id)
  const { type, other, pattern } = one
  const lines = 'questions' in question ? question.questions.map(({ title }) => title) : []
  const help = (language: string) =>
    [question.help, ...lines]
      .map((text) => words(text, language, question.id))
      .filter((text) => text !== '')
      .join('<br />')
  const qid = addQuestion(
    {
      gid,
      order,
      type,
      code,
      other,
      pattern,
      help,
      mandatory: question.required === true,
      relevance: relevance([condition, question.visibleIf], question.id, writing),
      html: (language) => words(question.title, language, question.id),
    },
    writing,
  )
  one.subquestions.forEach((line, at) => {
    const own = next('question')
    const row = {
      qid: own,
      parent_qid: qid,
      sid,
      gid,
      type: 'T',
      title: line.code,
      other: 'N',
      mandatory: 'N',
    }
    tables.add('subquestions', { ...row, question_order: at + 1, scale_id: 0, relevance: '1' })
    for (const language of languages) {
      const label = words(line.label, language, question.id)
      tables.add('question_l10ns', { id: next('text'), qid: own, question: label, help: '', language })
    }
  })
  one.answers.forEach((line, at) => {
    const aid = next('answer')
    const row = {
      aid,
      qid,
      code: line.code,
      sortorder: at + 1,
      assessment_value: Math.round(line.value ?? 0),
      scale_id: 0,
    }
    tables.add('answers', row)
    for (const language of languages) {
      const answer = words(line.label, language, question.id)
      tables.add('answer_l10ns', { id: next('text'), aid, answer, language })
    }
  })
  for (const [attribute, value] of Object.entries(one.attributes)) {
    if (typeof value !== 'object') tables.add('question_attributes', { qid, attribute, value, language: '' })
    else {
      for (const language of languages) {
        tables.add('question_attributes', {
          qid,
          attribute,
          value: words(value, language, question.id),
          language,
        })
      }
    }
  }
  written.set(question.id, one)
}

type NewQuestion = {
  readonly gid: number
  readonly order: number
  readonly type: string
  readonly code: string
  readonly other: boolean
  readonly mandatory: boolean
  readonly pattern: string
  readonly relevance: string
  readonly html: (language: string) => string
  readonly help: (language: string) => string
}

/** Its number. */
function addQuestion(question: NewQuestion, { tables, languages, next }: Writing): number {
  const { gid, order, type, code, other, mandatory, pattern, relevance, html, help } = question
  const qid = next('question')
  tables.add('questions', {
    qid,
    parent_qid: 0,
    sid,
    gid,
    type,
    title: code,
    preg: pattern,
    other: other ? 'Y' : 'N',
    mandatory: mandatory ? 'Y' : 'N',
    encrypted: 'N',
    question_order: order,
    scale_id: 0,
    same_default: 0,
    relevance,
  })
  for (const language of languages) {
    const row = {
      id: next('text'),
      qid,
      question: html(language),
      help: help(language),
      script: '',
      language,
    }
    tables.add('question_l10ns', row)
  }
  return qid
}

/** What cannot be said is left out and told: the question is asked then. */
function relevance(
  conditions: readonly (Condition | undefined)[],
  of: string | null,
  { written, tell }: Writing,
): string {
  const texts = conditions.flatMap((condition) => {
    if (condition === undefined) return []
    const text = writeCondition(condition, written)
    if (text === null) tell('condition-dropped', of, { reason: 'not-sayable' })
    return text === null ? [] : [text]
  })
  return texts.length === 0 ? '1' : texts.join(' and ')
}
