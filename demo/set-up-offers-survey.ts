import { buildFromCanon } from '@gelingen/catalogue'
import {
  insertRecipients,
  makePersonalLinks,
  startSurvey,
  linkExpiry,
} from '../src/lib/server/capabilities/field-phase/index.ts'
import type { ImportRoom } from '../src/lib/server/capabilities/imports/index.ts'
import { createSurvey, listSurveys } from '../src/lib/server/capabilities/surveys/index.ts'
import { inMunicipality } from '../src/lib/server/platform/database/tenancy.ts'
import { answerByLink } from './answer-by-link.ts'
import { inventAnswers } from './generate/invent-answers.ts'
import { randomFor } from './generate/seeded-random.ts'

const title = 'Was gibt es in den Ferien?'
const offer = 'Ferienspiele am Auenufer'

/** A survey of offers that runs, with one answer that can become an offer; unless there is such a survey. */
export async function setUpOffersSurvey(room: ImportRoom, today: string): Promise<void> {
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
      expiresAt: linkExpiry(),
    })
    return links[0]?.token
  })
  if (token === undefined) return
  await answerByLink(room, {
    token,
    today,
    toTheEnd: true,
    invent: (questionnaire) =>
      inventAnswers({
        questionnaire,
        random: randomFor(title),
        certain: {
          'offer-provider-name': 'Jugendwerk Auenstadt e. V.',
          offers: [
            { 'offer-name': offer, 'offer-steps': ['age-6-10', 'age-10-14'], 'offer-town': 'Auenstadt' },
          ],
        },
        texts: {},
        tie: () => 0,
        areas: [],
      }),
  })
}
