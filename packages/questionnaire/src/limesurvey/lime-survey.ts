import { LssRefused } from './lss-problems.ts'
import type { Row, Tables } from './read-tables.ts'

/** Language → HTML. */
export type Words = ReadonlyMap<string, string>

export type LimeAnswer = {
  readonly code: string
  readonly words: Words
  readonly scale: string
  readonly value: number
}

export type LimeQuestion = {
  readonly qid: string
  /** As LimeSurvey names its column: `123X4X56`. */
  readonly column: string
  readonly code: string
  readonly type: string
  readonly question: Words
  readonly help: Words
  readonly mandatory: boolean
  readonly other: boolean
  readonly pattern: string
  readonly relevance: string
  readonly subquestions: readonly LimeAnswer[]
  readonly answers: readonly LimeAnswer[]
  /** Attributes without a language, or in the base language. */
  readonly attributes: ReadonlyMap<string, string>
  readonly attributeWords: (name: string) => Words
  readonly hasDefault: boolean
  readonly conditions: readonly Row[]
}

export type LimeGroup = {
  readonly name: Words
  readonly description: Words
  readonly relevance: string
  readonly questions: readonly LimeQuestion[]
}

export type LimeSurvey = {
  readonly sid: string
  readonly languages: readonly string[]
  readonly title: Words
  readonly welcome: Words
  readonly end: Words
  readonly groups: readonly LimeGroup[]
}

/**
 * The survey in an .lss file. Since version 4 texts stand in tables of their own (`*_l10ns`); before, each row is there once per language.
 *
 * @throws LssRefused
 */
export function limeSurvey(tables: Tables): LimeSurvey {
  const survey = tables.rows('surveys')[0]
  if (tables.docType !== 'Survey' || survey === undefined) {
    throw new LssRefused('limesurvey/not-a-survey', null, { type: tables.docType })
  }
  const sid = get(survey, 'sid')
  const base = get(survey, 'language') || (tables.languages[0] ?? 'de')
  const languages = [
    ...new Set([base, ...get(survey, 'additional_languages').split(/\s+/), ...tables.languages]),
  ].filter(Boolean)
  const settings = tables.rows('surveys_languagesettings')
  const setting = (name: string) => words(settings, `surveyls_${name}`, 'surveyls_language')

  const groupTexts = byKey(tables.rows('group_l10ns'), 'gid')
  const questionTexts = byKey(tables.rows('question_l10ns'), 'qid')
  const answerTexts = byKey(tables.rows('answer_l10ns'), 'aid')
  const [answers, attributes] = [
    byKey(tables.rows('answers'), 'qid'),
    byKey(tables.rows('question_attributes'), 'qid'),
  ]
  const [subquestions, conditions] = [
    byKey(tables.rows('subquestions'), 'parent_qid'),
    byKey(tables.rows('conditions'), 'qid'),
  ]
  const defaults = byKey(tables.rows('defaultvalues'), 'qid')
  const questions = byKey(tables.rows('questions'), 'gid')

  // What is the same in all languages stands without one.
  const inBase = (rows: readonly Row[]) =>
    new Map([...words(rows, 'value')].map(([language, text]) => [language || base, text]))
  const answersOf = (qid: string): LimeAnswer[] =>
    [
      ...grouped(
        inOrder(answers.get(qid) ?? [], 'sortorder'),
        (row) => `${get(row, 'scale_id')} ${get(row, 'code')}`,
      ),
    ].map(([, rows]) => ({
      ...codeAndValue(rows, 'code'),
      words: words(
        [...rows, ...((rows[0]?.has('aid') ? answerTexts.get(first(rows, 'aid')) : undefined) ?? [])],
        'answer',
      ),
    }))
  const subquestionsOf = (qid: string): LimeAnswer[] =>
    [...grouped(inOrder(subquestions.get(qid) ?? [], 'question_order'), (row) => get(row, 'qid'))].map(
      ([own, rows]) => ({
        ...codeAndValue(rows, 'title'),
        words: words([...rows, ...(questionTexts.get(own) ?? [])], 'question'),
      }),
    )
  const questionOf = (qid: string, rows: readonly Row[]): LimeQuestion => {
    const texts = [...rows, ...(questionTexts.get(qid) ?? [])]
    const own = attributes.get(qid) ?? []
    return {
      qid,
      column: `${sid}X${first(rows, 'gid')}X${qid}`,
      code: first(rows, 'title').trim() || `q${qid}`,
      type: first(rows, 'type'),
      question: words(texts, 'question'),
      help: words(texts, 'help'),
      mandatory: /^[YS]$/.test(first(rows, 'mandatory')),
      other: first(rows, 'other') === 'Y',
      pattern: first(rows, 'preg'),
      relevance: first(rows, 'relevance'),
      subquestions: subquestionsOf(qid),
      answers: answersOf(qid),
      attributes: new Map(
        own
          .filter((row) => ['', base].includes(get(row, 'language')))
          .map((row) => [get(row, 'attribute'), get(row, 'value')]),
      ),
      attributeWords: (name) => inBase(own.filter((row) => get(row, 'attribute') === name)),
      hasDefault: (defaults.get(qid) ?? []).length > 0,
      conditions: conditions.get(qid) ?? [],
    }
  }
  const groups = [...grouped(inOrder(tables.rows('groups'), 'group_order'), (row) => get(row, 'gid'))].map(
    ([gid, rows]) => {
      const texts = [...rows, ...(groupTexts.get(gid) ?? [])]
      const inGroup = inOrder(questions.get(gid) ?? [], 'question_order').filter(
        (row) => (row.get('parent_qid') ?? '0') === '0',
      )
      return {
        name: words(texts, 'group_name'),
        description: words(texts, 'description'),
        relevance: first(rows, 'grelevance'),
        questions: [...grouped(inGroup, (row) => get(row, 'qid'))].map(([qid, of]) => questionOf(qid, of)),
      }
    },
  )
  return {
    sid,
    languages,
    title: setting('title'),
    welcome: setting('welcometext'),
    end: setting('endtext'),
    groups,
  }
}

function codeAndValue(rows: readonly Row[], code: string) {
  return {
    code: first(rows, code).trim(),
    scale: first(rows, 'scale_id') || '0',
    value: Number(first(rows, 'assessment_value')) || 0,
  }
}

/** A text in each language in which it is not empty. */
function words(rows: readonly Row[], column: string, language = 'language'): Words {
  return new Map(
    rows.flatMap((row) => {
      const text = get(row, column)
      return text.trim() === '' || !row.has(language) ? [] : [[get(row, language), text] as const]
    }),
  )
}

export function get(row: Row, column: string): string {
  return row.get(column) ?? ''
}

function first(rows: readonly Row[], column: string): string {
  return get(rows[0] ?? new Map(), column)
}

function inOrder(rows: readonly Row[], column: string): Row[] {
  return rows.toSorted((one, other) => (Number(get(one, column)) || 0) - (Number(get(other, column)) || 0))
}

function byKey(rows: readonly Row[], column: string): Map<string, Row[]> {
  return grouped(rows, (row) => get(row, column))
}

function grouped(rows: readonly Row[], key: (row: Row) => string): Map<string, Row[]> {
  return Map.groupBy(rows, key)
}
