import { parseDefinition } from '@gelingen/questionnaire/definition'
import type { FreshDatabase } from '../../../../../testing/fresh-database.ts'
import { aMember, aMunicipality } from '../../../../../testing/people.ts'
import { inMunicipality, type Municipality, type Tx } from '../../platform/database/tenancy.ts'
import type { Principal } from '../../platform/identity/principal.ts'
import { createSurvey, openSurvey, type SurveyContent } from '../surveys/index.ts'
import { makePersonalLinks } from './make-personal-links.ts'
import { insertRecipients } from './recipients-store.ts'

export type SurveyTown = {
  readonly municipalityId: number
  readonly principal: Principal
  inside<Result>(work: (tx: Tx, municipality: Municipality) => Promise<Result>): Promise<Result>
  /** An open survey with so many recipients; gives its id and the tokens of their links. */
  aSurvey(given?: Partial<SurveyContent> & { recipients?: number; expiresAt?: Date }): Promise<{
    surveyId: number
    tokens: string[]
  }>
}

/** A municipality that asks. */
export async function aSurveyTown(database: FreshDatabase, slug: string, ags: string): Promise<SurveyTown> {
  const municipalityId = await aMunicipality(database, { slug, ags })
  const principal = await aMember(database, { municipalityId, userId: `planner-${slug}` })
  const inside: SurveyTown['inside'] = (work) =>
    inMunicipality(
      { database: database.kysely, principal, municipality: slug, permission: 'surveys.change' },
      work,
    )
  return {
    municipalityId,
    principal,
    inside,
    aSurvey: ({ recipients = 1, expiresAt = new Date('2099-01-01'), ...given } = {}) =>
      inside(async (tx, municipality) => {
        const surveyId = await createSurvey(tx, municipality, principal, { ...usualSurvey, ...given })
        await openSurvey(tx, municipality, principal, {
          surveyId,
          version: 1,
          surroundings: { lists: {}, areas: [] },
        })
        await insertRecipients(tx, municipality, {
          surveyId,
          recipients: Array.from({ length: recipients }, (_, at) => ({
            name: `Person ${at}`,
            email: `person${at}@test.example`,
            groupName: at % 2 === 0 ? 'Schule' : 'Kita',
            areaId: null,
            providerId: null,
          })),
        })
        const links = await makePersonalLinks(tx, municipality, { surveyId, expiresAt })
        return { surveyId, tokens: links.map(({ token }) => token) }
      }),
  }
}

/** Two pages: a name that has to be told, and what somebody thinks. */
export const smallQuestionnaire = parsed({
  format: 'gelingen/questionnaire/1',
  id: 'klein',
  version: 1,
  title: { de: 'Kleine Befragung' },
  pages: [
    {
      id: 'eins',
      sections: [
        {
          id: 'eins-a',
          questions: [
            {
              id: 'name',
              version: 1,
              kind: 'text',
              title: { de: 'Wie heißt Ihr Netzwerk?' },
              required: true,
            },
            { id: 'seit', version: 1, kind: 'date', precision: 'year', title: { de: 'Seit wann?' } },
          ],
        },
      ],
    },
    {
      id: 'zwei',
      sections: [
        {
          id: 'zwei-a',
          questions: [
            {
              id: 'gut',
              version: 1,
              kind: 'scale',
              from: 1,
              to: 5,
              least: { de: 'schlecht' },
              most: { de: 'gut' },
              title: { de: 'Wie läuft es?' },
            },
          ],
        },
      ],
    },
  ],
})

const usualSurvey: SurveyContent = {
  title: 'Befragung',
  definition: smallQuestionnaire,
  anonymous: false,
  earlierSurveyId: null,
  languages: ['de'],
  opensOn: null,
  closesOn: null,
  senderName: 'Koordination',
  senderEmail: 'koordination@test.example',
}

function parsed(json: unknown) {
  const result = parseDefinition(json)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.definition
}
