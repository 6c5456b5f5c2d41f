import { canonTargets } from '@gelingen/catalogue'
import { plainText, type Condition, type Definition } from '@gelingen/questionnaire'
import { definitionProblemCodes } from '@gelingen/questionnaire/definition'
import { editProblemCodes } from '@gelingen/questionnaire/editing'
import { lssProblemCodes, toldCodes } from '@gelingen/questionnaire/limesurvey'
import { describe, expect, it } from 'vitest'
import { locales, messages } from '#lib/messages/index.ts'
import { sayCondition } from './say-condition.ts'
import { placeOfProblem, sayProblem } from './say-problem.ts'
import { sayTarget } from './say-target.ts'

const definition: Definition = {
  format: 'gelingen/questionnaire/1',
  id: 'probe',
  version: 1,
  title: { de: 'Probe' },
  pages: [
    {
      id: 'seite',
      sections: [
        {
          id: 'teil',
          questions: [
            {
              id: 'themen',
              version: 1,
              kind: 'multiple',
              title: { de: 'Welche Themen hat {{@person|Ihr Netz}}?', en: 'Which subjects?' },
              choices: [
                { code: 'health', label: { de: 'Gesundheit', en: 'Health' } },
                { code: 'school', label: { de: 'Schule' } },
              ],
            },
            { id: 'offen', version: 1, kind: 'yes-no', title: { de: 'Offen für andere?' } },
          ],
        },
      ],
    },
  ],
}

describe('words', () => {
  it.each<[Condition, string]>([
    [{ answer: 'themen', includes: 'health' }, 'bei „Welche Themen hat Ihr Netz?“ „Gesundheit“ dabei ist'],
    [
      {
        all: [
          { answer: 'offen', is: true },
          { any: [{ answer: 'themen', countAtLeast: 2 }, { not: { answer: 'offen', answered: true } }] },
        ],
      },
      'auf „Offen für andere?“ „Ja“ geantwortet wurde und (bei „Welche Themen hat Ihr Netz?“ mindestens 2 genannt sind oder nicht zutrifft: auf „Offen für andere?“ geantwortet wurde)',
    ],
  ])('of a condition: %j', (condition, words) => {
    expect(sayCondition(condition, definition, 'de')).toBe(words)
  })

  it('of a condition in English, German where there is no other', () => {
    expect(sayCondition({ answer: 'themen', includes: 'health' }, definition, 'en')).toBe(
      '"Health" is among the answers to "Which subjects?"',
    )
  })

  it('of a place lead through the questionnaire', () => {
    expect(placeOfProblem('', definition, 'de')).toBe('Ganzer Fragebogen')
    expect(placeOfProblem('pages[0].sections[0].questions[0].choices[1].label.de', definition, 'de')).toBe(
      'Seite 1, Abschnitt 1, Frage „Welche Themen hat Ihr Netz?“, Antwort 2',
    )
    expect(placeOfProblem('pages[3].sections[0].questions[2].visibleIf', definition, 'de')).toBe(
      'Seite 4, Abschnitt 1, Frage 3, Bedingung',
    )
  })

  it('of a problem call questions by their titles', () => {
    const problem = { code: 'condition/refers-ahead', details: { id: 'offen' } }
    expect(sayProblem(problem, definition, 'de')).toContain('„Offen für andere?“')
    expect(sayProblem(problem, { pages: 'nothing' }, 'de')).toContain('„offen“')
  })

  it('of a title leave no braces', () => {
    expect(plainText({ de: 'Wie heißt {{name}}, {{@person|Sie}}?' }, 'tr')).toBe('Wie heißt …, Sie?')
  })

  it.each(locales)('are there for every code and target (%s)', (locale) => {
    const texts = messages(locale).surveyQuestions
    for (const code of [...definitionProblemCodes, ...editProblemCodes]) {
      expect(sayProblem({ code, details: {} }, definition, locale), code).not.toBe(code)
    }
    expect(Object.keys(texts.told)).toEqual(expect.arrayContaining([...toldCodes]))
    expect(Object.keys(texts.lss)).toEqual(expect.arrayContaining([...lssProblemCodes]))
    for (const target of canonTargets)
      expect(sayTarget(target, locale)).not.toContain(target.split('.')[0] + '.')
    const fields = canonTargets.map((target) => target.split('.')[1] ?? '')
    expect(fields.filter((field) => texts.targets.fields[field] === undefined)).toEqual([])
  })
})
