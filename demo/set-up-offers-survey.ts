import { buildFromCanon } from '@gelingen/catalogue'
import { writeForm } from '@gelingen/questionnaire'
import { openAnswering, pagesToAnswer, savePage } from '../src/lib/server/capabilities/answering/index.ts'
import {
  insertRecipients,
  makePersonalLinks,
  startSurvey,
} from '../src/lib/server/capabilities/field-phase/index.ts'
import type { ImportRoom } from '../src/lib/server/capabilities/imports/index.ts'
import { createSurvey, listSurveys } from '../src/lib/server/capabilities/surveys/index.ts'
import { inMunicipality } from '../src/lib/server/platform/database/tenancy.ts'
import { inventAnswers } from './generate/invent-answers.ts'
import { randomFor } from './generate/seeded-random.ts'

const title = 'Was gibt es in den Ferien?'
const offer = 'Ferienspiele am Auenufer'

/** A survey of offers that runs, with one answer that can become an offer; unless there is such a survey. */
export async function setUpOffersSurvey(room: ImportRoom, today: string): Promise<void> {
  const { database } = room
  const token = await inMunicipality({ ...room, permission: 'surveys.change' }, async (tx, municipality) => {
    if ((await listSurveys(tx, municipality)).some((survey) => survey.title === title)) return undefined
    const { definition } = buildFromCanon({ questionnaire: 'offers' })
    const surveyId = await createSurvey(tx, municipality, room.principal, {
      title,
      definition: { ...definition, title: { ...definition.title, de: title } },
      anonymous: false,
      earlierSurveyId: null,
      languages: ['de'],
      opensOn: null,
      closesOn: null,
      senderName: municipality.name,
      senderEmail: '',
    })
    await insertRecipients(tx, municipality, {
      surveyId,
      recipients: ['Jugendwerk Auenstadt e. V.', 'SV Nordhafen e. V.', 'Elternrat der Kitas'].map((name) => ({
        name,
        email: '',
        groupName: 'Freizeit',
        areaId: null,
        providerId: null,
      })),
    })
    const surroundings = { lists: {}, areas: [] }
    const started = await startSurvey(tx, municipality, room.principal, {
      surveyId,
      version: 1,
      surroundings,
    })
    if (!started.ok) throw new Error(started.refusal.code)
    const links = await makePersonalLinks(tx, municipality, {
      surveyId,
      expiresAt: new Date(Date.now() + 365 * 86_400_000),
    })
    return links[0]?.token
  })
  if (token === undefined) return
  const opened = await openAnswering(database, token)
  if (!opened.ok) throw new Error(opened.because)
  const { questionnaire } = opened
  const answers = inventAnswers({
    questionnaire,
    random: randomFor(title),
    certain: {
      'offer-provider-name': 'Jugendwerk Auenstadt e. V.',
      offers: [{ 'offer-name': offer, 'offer-steps': ['age-6-10', 'age-10-14'], 'offer-town': 'Auenstadt' }],
    },
    texts: {},
    tie: () => 0,
    areas: [],
  })
  const pages = pagesToAnswer({ ...opened, answers })
  for (const page of pages)
    await savePage(database, {
      token,
      page,
      fields: [...writeForm({ questionnaire, answers, page })].flatMap(([name, values]) =>
        values.map((value): [string, string] => [name, value]),
      ),
      language: 'de',
      step: 'next',
      today,
    })
  const page = pages.at(-1) ?? ''
  const saved = await savePage(database, { token, page, fields: null, language: 'de', step: 'submit', today })
  if (saved.kind !== 'submitted') throw new Error(JSON.stringify(saved))
}
