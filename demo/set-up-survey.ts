import { buildFromCanon } from '@gelingen/catalogue'
import type { Question } from '@gelingen/questionnaire'
import type { ImportRoom } from '../src/lib/server/capabilities/imports/index.ts'
import { insertRecipients } from '../src/lib/server/capabilities/field-phase/index.ts'
import { createSurvey, keepOwnQuestion, listSurveys } from '../src/lib/server/capabilities/surveys/index.ts'
import { inMunicipality } from '../src/lib/server/platform/database/tenancy.ts'

const networks = ['Altmarkt', 'Hüttenfeld', 'Lindenhof', 'Nordhafen', 'Westend']

/** What the town asks again and again, in whatever survey. */
const ownQuestion: Question = {
  id: 'raeume-nachmittags',
  version: 1,
  kind: 'single',
  title: {
    de: 'Könnten Sie nachmittags Räume für andere öffnen?',
    en: 'Could you open rooms for others in the afternoon?',
  },
  choices: [
    { code: 'yes', label: { de: 'ja', en: 'yes' } },
    { code: 'sometimes', label: { de: 'an einzelnen Tagen', en: 'on some days' } },
    { code: 'no', label: { de: 'nein', en: 'no' } },
  ],
  seconds: 10,
}

/** Begins a survey of the heads of the district conferences, unless there is a survey; nobody has a link yet. */
export async function setUpSurvey(room: ImportRoom): Promise<void> {
  await inMunicipality({ ...room, permission: 'surveys.change' }, async (tx, municipality) => {
    if ((await listSurveys(tx, municipality)).length > 0) return
    const { definition } = buildFromCanon({ questionnaire: 'networks' })
    const title = 'Stadtteilkonferenzen: was sie tun und wer dabei ist'
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
    await keepOwnQuestion(tx, municipality, room.principal, { question: ownQuestion, module: 'Ganztag' })
    await insertRecipients(tx, municipality, {
      surveyId,
      recipients: networks.map((name) => ({
        name: `Leitung der Stadtteilkonferenz ${name}`,
        email: `konferenz-${name.toLowerCase().replace('ü', 'ue')}@${room.municipality}.example`,
        groupName: 'Stadtteilkonferenzen',
        areaId: null,
        providerId: null,
      })),
    })
  })
}
