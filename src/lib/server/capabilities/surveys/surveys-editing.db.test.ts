import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../../../testing/fresh-database.ts'
import { smallQuestionnaire, aSurveyTown, type SurveyTown } from '../field-phase/survey-test-town.ts'
import {
  addFromCanon,
  changeOwnQuestion,
  closeSurvey,
  copySurvey,
  discardChanges,
  editQuestions,
  findPublished,
  findSurvey,
  keepOwnQuestion,
  listOwnQuestions,
  listVersions,
  openSurvey,
  ownQuestionVersions,
  pendingChanges,
  retireOwnQuestion,
  saveDefinition,
  takeOverChanges,
  type Survey,
} from './index.ts'

let database: FreshDatabase
let town: SurveyTown
let neighbour: SurveyTown
beforeAll(async () => {
  database = await freshDatabase()
  town = await aSurveyTown(database, 'fragenstadt', '05999001')
  neighbour = await aSurveyTown(database, 'nachbarstadt', '05999002')
})
afterAll(() => database.close())

const surroundings = { lists: {}, areas: [] }
const known = async (of: SurveyTown, surveyId: number): Promise<Survey> => {
  const survey = await of.inside((tx, municipality) => findSurvey(tx, municipality, surveyId))
  if (survey === undefined) throw new Error('there is no such survey')
  return survey
}
const reword = (surveyId: number, version: number, de: string) =>
  town.inside((tx, municipality) =>
    editQuestions(tx, municipality, {
      surveyId,
      version,
      edit: {
        do: 'replace-question',
        question: { id: 'name', version: 1, kind: 'text', title: { de }, required: true },
      },
    }),
  )
const versionOf = (definition: { pages: Survey['definition']['pages'] } | undefined, id: string) =>
  definition?.pages
    .flatMap(({ sections }) => sections.flatMap(({ questions }) => questions))
    .find((question) => question.id === id)?.version

describe('editing while a survey runs', () => {
  it('is a draft until it is taken over; who has begun keeps the version, and the question gets the next one', async () => {
    const { surveyId } = await town.aSurvey()
    const { version } = await known(town, surveyId)
    const edited = await reword(surveyId, version, 'Welches Netzwerk leiten Sie?')
    expect(edited.ok).toBe(true)

    const survey = await known(town, surveyId)
    const before = await town.inside((tx, municipality) => pendingChanges(tx, municipality, survey))
    expect(before?.diff.changed).toEqual([{ id: 'name', changes: ['wording'], comparable: true }])
    expect(survey.publishedVersion).toBe(1)

    const taken = await town.inside((tx, municipality) =>
      takeOverChanges(tx, municipality, town.principal, { surveyId, version: survey.version, surroundings }),
    )
    expect(taken).toEqual({ ok: true, value: 2 })
    const [first, second] = await town.inside(async (tx, municipality) => [
      await findPublished(tx, municipality, { surveyId, version: 1 }),
      await findPublished(tx, municipality, { surveyId, version: 2 }),
    ])
    expect([versionOf(first?.definition, 'name'), versionOf(second?.definition, 'name')]).toEqual([1, 2])
    expect(versionOf(second?.definition, 'seit')).toBe(1)
    const versions = await town.inside((tx, municipality) => listVersions(tx, municipality, surveyId))
    expect(versions.map(({ version: one, publishedBy }) => [one, publishedBy])).toEqual([
      [2, 'planner-fragenstadt'],
      [1, 'planner-fragenstadt'],
    ])
  })

  it('changes nothing silently: a survey that is opened again asks what it asked', async () => {
    const { surveyId } = await town.aSurvey()
    const { version } = await known(town, surveyId)
    await town.inside((tx, municipality) => closeSurvey(tx, municipality, { surveyId, version }))
    await reword(surveyId, version + 1, 'Anders?')
    const opened = await town.inside((tx, municipality) =>
      openSurvey(tx, municipality, town.principal, { surveyId, version: version + 2, surroundings }),
    )
    expect(opened).toEqual({ ok: true, value: 1 })
    const survey = await known(town, surveyId)
    expect(survey).toMatchObject({ state: 'open', publishedVersion: 1 })
    const pending = await town.inside((tx, municipality) => pendingChanges(tx, municipality, survey))
    expect(pending?.diff.changed.map(({ id }) => id)).toEqual(['name'])
  })

  it('can be discarded', async () => {
    const { surveyId } = await town.aSurvey()
    const { version } = await known(town, surveyId)
    await reword(surveyId, version, 'Verworfen?')
    await town.inside((tx, municipality) =>
      discardChanges(tx, municipality, { surveyId, version: version + 1 }),
    )
    const survey = await known(town, surveyId)
    expect(survey.definition).toEqual({ ...smallQuestionnaire, version: 1 })
  })

  it('is refused where somebody else was faster, or where it would break a condition', async () => {
    const { surveyId } = await town.aSurvey()
    const { version } = await known(town, surveyId)
    const edit = { do: 'set-condition', id: 'gut', condition: { answer: 'name', answered: true } } as const
    const conditioned = await town.inside((tx, municipality) =>
      editQuestions(tx, municipality, { surveyId, version, edit }),
    )
    expect(conditioned.ok).toBe(true)
    const stale = await town.inside((tx, municipality) =>
      editQuestions(tx, municipality, { surveyId, version, edit }),
    )
    expect(stale).toMatchObject({ ok: false, refusal: { code: 'surveys/stale-version' } })
    const broken = await town.inside((tx, municipality) =>
      editQuestions(tx, municipality, {
        surveyId,
        version: version + 1,
        edit: { do: 'remove-question', id: 'name' },
      }),
    )
    expect(broken).toMatchObject({
      ok: false,
      refusal: { code: 'surveys/definition-refused' },
      problems: [{ code: 'condition/question-unknown', details: { id: 'name' } }],
    })
  })

  it('never gives an id again that answers may hang on', async () => {
    const { surveyId } = await town.aSurvey()
    const { version } = await known(town, surveyId)
    await town.inside((tx, municipality) =>
      editQuestions(tx, municipality, { surveyId, version, edit: { do: 'remove-question', id: 'seit' } }),
    )
    let offered = new Set<string>()
    await town.inside((tx, municipality) =>
      editQuestions(tx, municipality, {
        surveyId,
        version: version + 1,
        edit: (_, taken) => {
          offered = new Set(taken)
          return { do: 'move-question', id: 'gut', direction: 'up' }
        },
      }),
    )
    expect(offered).toContain('seit')
    expect(offered).toContain('network-name')
  })
})

describe('a copy of a survey', () => {
  it('as the next wave counts on the versions of what changed since', async () => {
    const { surveyId } = await town.aSurvey()
    const copied = await town.inside((tx, municipality) =>
      copySurvey(tx, municipality, town.principal, { surveyId, asWave: true, title: 'Welle 2' }),
    )
    if (!copied.ok) throw new Error('not copied')
    const copy = await known(town, copied.value)
    expect(copy).toMatchObject({
      title: 'Welle 2',
      state: 'draft',
      earlierSurveyId: surveyId,
      publishedVersion: null,
      closesOn: null,
    })
    await reword(copied.value, copy.version, 'Neu gefragt?')
    await town.inside((tx, municipality) =>
      openSurvey(tx, municipality, town.principal, {
        surveyId: copied.value,
        version: copy.version + 1,
        surroundings,
      }),
    )
    const asked = await town.inside((tx, municipality) =>
      findPublished(tx, municipality, { surveyId: copied.value, version: 1 }),
    )
    expect(asked?.definition.version).toBe(1)
    expect(versionOf(asked?.definition, 'name')).toBe(2)
    expect(versionOf(asked?.definition, 'gut')).toBe(1)
  })
})

describe('own questions', () => {
  const question = {
    id: 'wartezeit',
    version: 7,
    kind: 'single',
    title: { de: 'Wie lange wartet {{name|eine Familie}}?' },
    visibleIf: { answer: 'name', answered: true },
    writesTo: 'offer.capacity',
    choices: [{ code: 'kurz', label: { de: 'kurz' } }],
  } as const

  it('are kept so that they stand alone, change by versions, and rest without being lost', async () => {
    const kept = await town.inside((tx, municipality) =>
      keepOwnQuestion(tx, municipality, town.principal, { question, module: 'Zugang' }),
    )
    expect(kept).toMatchObject({ ok: true, value: { id: 'wartezeit', version: 1 } })
    expect(kept.ok && kept.value.title.de).toBe('Wie lange wartet eine Familie?')
    expect(kept.ok && kept.value).not.toHaveProperty('visibleIf')
    expect(kept.ok && kept.value).not.toHaveProperty('writesTo')

    const change = (seenVersion: number) =>
      town.inside((tx, municipality) =>
        changeOwnQuestion(tx, municipality, town.principal, {
          code: 'wartezeit',
          seenVersion,
          question: { ...question, title: { de: 'Wie lange?' } },
          module: 'Zugang',
        }),
      )
    expect(await change(1)).toMatchObject({ ok: true, value: { version: 2 } })
    expect(await change(1)).toMatchObject({ ok: false, refusal: { code: 'surveys/own-question-changed' } })
    const versions = await town.inside((tx, municipality) =>
      ownQuestionVersions(tx, municipality, 'wartezeit'),
    )
    expect(versions.map(({ version, question: one }) => [version, one.title.de])).toEqual([
      [2, 'Wie lange?'],
      [1, 'Wie lange wartet eine Familie?'],
    ])
    await town.inside((tx, municipality) =>
      retireOwnQuestion(tx, municipality, { code: 'wartezeit', retired: true }),
    )
    const listed = await town.inside(listOwnQuestions)
    expect(listed).toMatchObject([{ code: 'wartezeit', version: 2, retired: true, module: 'Zugang' }])
  })

  it('are refused where they need others, and belong to one municipality', async () => {
    const needing = await town.inside((tx, municipality) =>
      keepOwnQuestion(tx, municipality, town.principal, {
        question: { ...question, choices: { answersOf: 'themen' } },
        module: '',
      }),
    )
    expect(needing).toMatchObject({ ok: false, problems: [{ code: 'definition/choices-unknown' }] })
    expect(await neighbour.inside(listOwnQuestions)).toEqual([])
    const foreign = await neighbour.inside((tx, municipality) =>
      retireOwnQuestion(tx, municipality, { code: 'wartezeit', retired: false }),
    )
    expect(foreign).toMatchObject({ ok: false })
  })
})

describe('questions of the canon', () => {
  it('go to the page of their module in its order, bring along what they need, and are there once', async () => {
    const { surveyId } = await town.aSurvey()
    const survey = await known(town, surveyId)
    const late = addFromCanon(survey.definition, { codes: ['network-topics'], page: null })
    if (!late.edited.ok) throw new Error(JSON.stringify(late.edited.problems))
    const both = addFromCanon(late.edited.definition, {
      codes: ['network-name', 'network-topics', 'member-attendance'],
      page: null,
    })
    if (!both.edited.ok) throw new Error(JSON.stringify(both.edited.problems))
    const { definition } = both.edited
    expect(both.drawnIn).toContain('network-members')
    const ground = definition.pages.find(({ id }) => id === 'page-network-ground')
    const order = ground?.sections.flatMap(({ questions }) => questions.map(({ id }) => id)) ?? []
    expect(order.indexOf('network-name')).toBeLessThan(order.indexOf('network-topics'))
    expect(order.filter((id) => id === 'network-topics')).toHaveLength(1)
    const members = definition.pages
      .flatMap(({ sections }) => sections.flatMap(({ questions }) => questions))
      .find(({ id }) => id === 'network-members')
    expect(members).toMatchObject({ kind: 'roster', questions: [{ id: 'member-attendance' }] })
    const saved = await town.inside((tx, municipality) =>
      saveDefinition(tx, municipality, { survey, definition }),
    )
    expect(saved.ok).toBe(true)
  })
})
