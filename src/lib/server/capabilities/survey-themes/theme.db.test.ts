import { parseDefinition } from '@gelingen/questionnaire/definition'
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../../../testing/fresh-database.ts'
import { aSurveyTown, type SurveyTown } from '../field-phase/survey-test-town.ts'
import { findSurvey, type Survey } from '../surveys/index.ts'
import {
  carryThemes,
  makeTheme,
  mergeThemes,
  removeTheme,
  renameTheme,
  undoThemeStep,
} from './theme-change.ts'
import { redactText } from './theme-redact.ts'
import { readThemeRoom } from './theme-room.ts'
import { sortTexts } from './theme-sort.ts'
import { textHashOf } from './theme-texts-rules.ts'

let database: FreshDatabase
let town: SurveyTown
let other: SurveyTown
let keys = 0

beforeAll(async () => {
  database = await freshDatabase()
  town = await aSurveyTown(database, 'theme-town', '05000031')
  other = await aSurveyTown(database, 'theme-other', '05000032')
})
afterAll(() => database.close())

const definition = parsed({
  format: 'gelingen/questionnaire/1',
  id: 'klein',
  version: 1,
  title: { de: 'Klein' },
  pages: [
    {
      id: 'eins',
      sections: [
        {
          id: 'eins-a',
          questions: [
            { id: 'fehlt', version: 1, kind: 'text', long: true, title: { de: 'Was fehlt?' } },
            {
              id: 'wer',
              version: 1,
              kind: 'multiple',
              choices: [{ code: 'kita', label: { de: 'Kita' } }],
              other: { de: 'Andere' },
              title: { de: 'Wer?' },
            },
          ],
        },
      ],
    },
  ],
})

const question = 'fehlt'

async function aSurvey(answers: readonly unknown[], more: { anonymous?: boolean } = {}): Promise<Survey> {
  const { surveyId } = await town.aSurvey({ definition, ...more })
  for (const [at, answer] of answers.entries())
    await database.asOwner(
      `insert into survey_response (municipality_id, response_key, survey_id, definition_version, origin, answers, state, group_name)
       values ($1, $2, $3, 1, 'link', $4, 'submitted', $5)`,
      [
        town.municipalityId,
        createHash('sha256').update(`${keys++}`).digest(),
        surveyId,
        JSON.stringify(answer),
        at % 2 === 0 ? 'Kita' : 'Schule',
      ],
    )
  const survey = await town.inside((tx, municipality) => findSurvey(tx, municipality, surveyId))
  if (survey === undefined) throw new Error('no survey')
  return survey
}

async function roomOf(survey: Survey, code = question) {
  const room = await town.inside((tx, municipality) => readThemeRoom(tx, municipality, { survey, code }))
  if (room === undefined) throw new Error('no room')
  return room
}

const undo = async (survey: Survey) => {
  const { lastStep } = await roomOf(survey)
  return town.inside((tx, municipality) =>
    undoThemeStep(tx, municipality, { surveyId: survey.surveyId, question, stepId: lastStep?.stepId ?? 0 }),
  )
}

const shape = ({ themes, texts, sortedCount }: Awaited<ReturnType<typeof roomOf>>) => ({
  themes: themes.map(({ name, count }) => [name, count]),
  texts: texts.map(({ text, themeIds, isSorted }) => [text, themeIds.length, isSorted]),
  sortedCount,
})

describe('themes', () => {
  test('are made, put on texts, renamed, merged and removed, and every step can be undone', async () => {
    const survey = await aSurvey([{ fehlt: 'Räume' }, { fehlt: 'Mehr Räume' }, { fehlt: 'Geld' }, {}])
    const of = { surveyId: survey.surveyId, question }
    const states = [shape(await roomOf(survey))]
    expect(states[0]).toMatchObject({ themes: [], sortedCount: 0 })
    const { texts } = await roomOf(survey)
    const idOf = (text: string) => texts.find((one) => one.text === text)?.textId ?? ''
    const themeOf = async (name: string) =>
      (await roomOf(survey)).themes.find((one) => one.name === name)?.themeId ?? 0
    const sort = (text: string, themeIds: number[], newTheme = '') =>
      town.inside((tx, municipality) =>
        sortTexts(tx, municipality, {
          survey,
          question,
          textIds: [idOf(text)],
          themeIds,
          newTheme,
          way: 'set',
        }),
      )
    const steps = [
      () => town.inside((tx, municipality) => makeTheme(tx, municipality, { ...of, name: ' Räume ' })),
      async () => sort('Räume', [await themeOf('Räume')]),
      () => sort('Mehr Räume', [], 'Raumnot'),
      () => sort('Geld', []),
      async () => {
        const themeId = await themeOf('Räume')
        return town.inside((tx, municipality) =>
          renameTheme(tx, municipality, { ...of, themeId, name: 'Platz' }),
        )
      },
      async () => {
        const [themeId, into] = [await themeOf('Raumnot'), await themeOf('Platz')]
        return town.inside((tx, municipality) => mergeThemes(tx, municipality, { ...of, themeId, into }))
      },
      async () => sort('Räume', [await themeOf('Platz')], 'Eile'),
      async () => {
        const themeId = await themeOf('Platz')
        return town.inside((tx, municipality) => removeTheme(tx, municipality, { ...of, themeId }))
      },
    ]
    for (const step of steps) {
      expect(await step()).toMatchObject({ ok: true })
      states.push(shape(await roomOf(survey)))
    }
    expect(states.map(({ themes }) => themes)).toEqual([
      [],
      [['Räume', 0]],
      [['Räume', 1]],
      [
        ['Räume', 1],
        ['Raumnot', 1],
      ],
      [
        ['Räume', 1],
        ['Raumnot', 1],
      ],
      [
        ['Platz', 1],
        ['Raumnot', 1],
      ],
      [['Platz', 2]],
      [
        ['Platz', 2],
        ['Eile', 1],
      ],
      [['Eile', 1]],
    ])
    expect(states.map(({ sortedCount }) => sortedCount)).toEqual([0, 0, 1, 2, 3, 3, 3, 3, 3])
    for (const state of states.slice(0, -1).toReversed()) {
      expect(await undo(survey)).toMatchObject({ ok: true })
      expect(shape(await roomOf(survey))).toEqual(state)
    }
    expect(await undo(survey)).toMatchObject({ refusal: { code: 'themes/nothing-to-undo' } })
  })

  test('have names that fit, once for a question', async () => {
    const survey = await aSurvey([])
    const make = (name: string) =>
      town.inside((tx, municipality) =>
        makeTheme(tx, municipality, { surveyId: survey.surveyId, question, name }),
      )
    expect(await make('  ')).toMatchObject({ refusal: { code: 'themes/no-name' } })
    expect(await make('x'.repeat(81))).toMatchObject({ refusal: { code: 'themes/name-too-long' } })
    expect(await make('Räume')).toMatchObject({ ok: true })
    expect(await make('räume')).toMatchObject({ refusal: { code: 'themes/name-taken' } })
  })

  test('go on to the next wave', async () => {
    const first = await aSurvey([{ fehlt: 'Räume' }])
    await town.inside((tx, municipality) =>
      makeTheme(tx, municipality, { surveyId: first.surveyId, question, name: 'Räume' }),
    )
    const second = await aSurvey([{ fehlt: 'Geld' }])
    const carry = () =>
      town.inside((tx, municipality) =>
        carryThemes(tx, municipality, {
          surveyId: second.surveyId,
          question,
          earlierSurveyId: first.surveyId,
        }),
      )
    expect(await carry()).toEqual({ ok: true, value: 1 })
    expect(await carry()).toMatchObject({ refusal: { code: 'themes/nothing-to-carry' } })
    expect((await roomOf(second)).themes).toMatchObject([{ name: 'Räume', count: 0 }])
  })

  test('of another municipality are out of reach', async () => {
    const survey = await aSurvey([{ fehlt: 'Räume' }])
    expect(
      await other.inside((tx, municipality) => readThemeRoom(tx, municipality, { survey, code: question })),
    ).toBeUndefined()
    await town.inside((tx, municipality) =>
      makeTheme(tx, municipality, { surveyId: survey.surveyId, question, name: 'Räume' }),
    )
    const [theme] = (await roomOf(survey)).themes
    expect(
      await other.inside((tx, municipality) =>
        removeTheme(tx, municipality, { surveyId: survey.surveyId, question, themeId: theme?.themeId ?? 0 }),
      ),
    ).toMatchObject({ refusal: { code: 'themes/unknown-theme' } })
  })
})

describe('texts', () => {
  test('of an anonymous survey are read only where enough were asked', async () => {
    const four = await aSurvey(
      ['a', 'b', 'c', 'd'].map((fehlt) => ({ fehlt })),
      { anonymous: true },
    )
    expect(await roomOf(four)).toMatchObject({ readable: false, texts: [], asked: 4 })
    const five = await aSurvey(
      ['a', 'b', 'c', 'd', 'e'].map((fehlt) => ({ fehlt })),
      { anonymous: true },
    )
    expect((await roomOf(five)).texts).toHaveLength(5)
    const named = await aSurvey([{ fehlt: 'a' }])
    expect((await roomOf(named)).texts).toHaveLength(1)
  })

  test('lose the words that are taken out for good, wherever they stand', async () => {
    const survey = await aSurvey([{ fehlt: 'Frau Meier fehlt', wer: ['kita', { other: 'Frau Meier' }] }])
    for (const [code, words, left] of [
      ['fehlt', [1], 'Frau […] fehlt'],
      ['wer.other', [0, 1], '[…]'],
    ] as const) {
      const [text] = (await roomOf(survey, code)).texts
      const redact = (seen: string) =>
        town.inside((tx, municipality) =>
          redactText(tx, municipality, {
            survey,
            question: code,
            textId: text?.textId ?? '',
            seen,
            words: new Set(words),
          }),
        )
      expect(await redact('other')).toMatchObject({ refusal: { code: 'themes/text-changed' } })
      expect(await redact(textHashOf(text?.text ?? ''))).toEqual({ ok: true, value: left })
    }
    const rows = await database.asOwner<{ answers: unknown }>(
      'select answers from survey_response where survey_id = $1 and municipality_id = $2',
      [survey.surveyId, town.municipalityId],
    )
    expect(rows).toEqual([{ answers: { fehlt: 'Frau […] fehlt', wer: ['kita', { other: '[…]' }] } }])
  })

  test('that are taken back take their marks along', async () => {
    const survey = await aSurvey([{ fehlt: 'Räume' }])
    const [text] = (await roomOf(survey)).texts
    await town.inside((tx, municipality) =>
      sortTexts(tx, municipality, {
        survey,
        question,
        textIds: [text?.textId ?? ''],
        themeIds: [],
        newTheme: 'Räume',
        way: 'set',
      }),
    )
    const marks = () =>
      database.asOwner<{ count: number }>(
        `select count(*)::int from survey_theme_mark join survey_theme using (municipality_id, theme_id) where survey_id = $1`,
        [survey.surveyId],
      )
    expect(await marks()).toEqual([{ count: 1 }])
    await database.asOwner(
      `update survey_response set answers = '{}', state = 'withdrawn' where survey_id = $1`,
      [survey.surveyId],
    )
    expect(await marks()).toEqual([{ count: 0 }])
  })
})

function parsed(json: unknown) {
  const result = parseDefinition(json)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.definition
}
