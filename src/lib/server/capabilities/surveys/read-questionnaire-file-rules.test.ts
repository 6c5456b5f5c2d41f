import { buildFromCanon } from '@gelingen/catalogue'
import { writeLimeSurvey } from '@gelingen/questionnaire/limesurvey'
import { describe, expect, it } from 'vitest'
import { readQuestionnaireFile } from './read-questionnaire-file-rules.ts'

const { definition } = buildFromCanon({ questionnaire: 'networks' })
const read = (value: unknown) => readQuestionnaireFile(JSON.stringify(value))
/** The questionnaire with another first question. */
const withFirst = (change: object) => ({
  ...definition,
  pages: definition.pages.map((page, pageAt) => ({
    ...page,
    sections: page.sections.map((section, sectionAt) => ({
      ...section,
      questions: section.questions.map((question, at) =>
        pageAt + sectionAt + at === 0 ? { ...question, ...change } : question,
      ),
    })),
  })),
})

describe('a questionnaire from a file', () => {
  it('comes back from JSON as it went out, with a byte order mark, too', () => {
    expect(read(definition)).toEqual({ ok: true, definition, told: [] })
    expect(readQuestionnaireFile(`\uFEFF${JSON.stringify(definition)}`)).toMatchObject({ ok: true, told: [] })
  })

  it.each([
    ['canon-unknown', { canon: { code: 'network-name', version: 99 } }, 'canon'],
    ['canon-unknown', { canon: { code: 'strange', version: 1 } }, 'canon'],
    ['own-question-link', { ownQuestion: { code: 'ihre-frage', version: 3 } }, 'ownQuestion'],
    ['target-unknown', { writesTo: 'offer.secret' }, 'writesTo'],
  ])('says %s and leaves the link out', (code, change, key) => {
    const result = read(withFirst(change))
    expect(result).toMatchObject({ ok: true, told: [{ code, question: 'network-name' }] })
    const first = result.ok && result.definition.pages[0]?.sections[0]?.questions[0]
    expect(first).not.toHaveProperty(key)
  })

  it('says which list there is not here', () => {
    const choices = { list: 'schools' }
    const result = read(withFirst({ kind: 'single', choices }))
    expect(result).toMatchObject({ told: [{ code: 'list-unknown', details: { list: 'schools' } }] })
  })

  it('is told apart from LimeSurvey by its first character', () => {
    const { text } = writeLimeSurvey(definition)
    const result = readQuestionnaireFile(`\n${text}`)
    expect(result.ok && result.definition.pages).toHaveLength(definition.pages.length)
    expect(readQuestionnaireFile('<a>')).toMatchObject({
      ok: false,
      lssProblems: [{ code: 'limesurvey/not-xml' }],
    })
  })

  it('is refused with every problem and what was read', () => {
    const broken = withFirst({ kind: 'poem' })
    expect(read(broken)).toMatchObject({
      ok: false,
      problems: [{ path: 'pages[0].sections[0].questions[0].kind' }],
      read: broken,
    })
    expect(readQuestionnaireFile('hallo')).toMatchObject({
      problems: [{ code: 'definition/not-json' }],
      read: null,
    })
  })
})
