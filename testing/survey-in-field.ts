import { buildFromCanon } from '@gelingen/catalogue'
import {
  prepareQuestionnaire,
  type Definition,
  type Questionnaire,
  type Surroundings,
} from '@gelingen/questionnaire'
import { parseDefinition } from '@gelingen/questionnaire/definition'
import pg from 'pg'
import { insertRecipients, makePersonalLinks } from '../src/lib/server/capabilities/field-phase/index.ts'
import { inviteRecipients } from '../src/lib/server/capabilities/survey-mail/index.ts'
import {
  createSurvey,
  openSurvey,
  type FrozenSurroundings,
} from '../src/lib/server/capabilities/surveys/index.ts'
import {
  DataFolderInUse,
  holdDataFolder,
  type Announced,
} from '../src/lib/server/platform/config/hold-data-folder.ts'
import { openDatabase } from '../src/lib/server/platform/database/open-database.ts'
import { inMunicipality, type Municipality, type Tx } from '../src/lib/server/platform/database/tenancy.ts'

export type SurveyInField = {
  readonly municipalityId: number
  readonly surveyId: number
  /** Of the personal links, one for each recipient. */
  readonly tokens: readonly string[]
  readonly questionnaire: Questionnaire
  readonly surroundings: Surroundings
}

const ACTORS = 40
const slug = 'fragestadt'

/**
 * A municipality that asks so many people, in the database of a program that runs on this folder: the canon's questionnaire for the heads of
 * networks, with forty actors to choose from.
 */
export async function aSurveyInField({
  folder,
  people,
  invited = 0,
}: {
  folder: string
  people: number
  /** So many are invited by mail to another survey. */
  invited?: number
}): Promise<SurveyInField> {
  const { ownerUrl, appUrl } = await wayToDatabase(folder)
  const municipalityId = await aTown(ownerUrl)
  const definition = asked()
  const surroundings = known()
  const database = openDatabase({ appUrl, connections: 2 })
  try {
    const principal = { userId: 'planner' }
    const { surveyId, tokens } = await inMunicipality(
      { database: database.kysely, principal, municipality: slug, permission: 'surveys.change' },
      async (tx, municipality) => {
        const asking = { principal, definition, surroundings }
        const surveyId = await ask(tx, municipality, { ...asking, recipients: people, as: 'person' })
        const links = await makePersonalLinks(tx, municipality, {
          surveyId,
          expiresAt: new Date(Date.now() + 86_400_000),
        })
        if (invited > 0) {
          const other = await ask(tx, municipality, { ...asking, recipients: invited, as: 'gast' })
          const today = new Date().toISOString().slice(0, 10)
          const written = await inviteRecipients(tx, municipality, { surveyId: other, today })
          if (!written.ok) throw new Error(written.refusal.code)
        }
        return { surveyId, tokens: links.map(({ token }) => token) }
      },
    )
    const chosenFrom = { lists: new Map(Object.entries(surroundings.lists)), areas: surroundings.areas }
    const questionnaire = prepareQuestionnaire(definition, chosenFrom)
    return { municipalityId, surveyId, tokens, questionnaire, surroundings: chosenFrom }
  } finally {
    await database.close()
  }
}

type Asking = {
  principal: { userId: string }
  definition: Definition
  surroundings: FrozenSurroundings
  recipients: number
  as: string
}

async function ask(
  tx: Tx,
  municipality: Municipality,
  { principal, definition, surroundings, recipients, as }: Asking,
): Promise<number> {
  const surveyId = await createSurvey(tx, municipality, principal, {
    title: 'Netzwerke',
    definition,
    anonymous: false,
    earlierSurveyId: null,
    languages: ['de'],
    opensOn: null,
    closesOn: null,
    senderName: 'Koordination',
    senderEmail: 'koordination@fragestadt.test',
  })
  await openSurvey(tx, municipality, principal, { surveyId, version: 1, surroundings })
  await insertRecipients(tx, municipality, {
    surveyId,
    recipients: Array.from({ length: recipients }, (_, at) => ({
      name: `Person ${at}`,
      email: `${as}-${at}@fragestadt.test`,
      groupName: at % 2 === 0 ? 'Schule' : 'Kita',
      areaId: null,
      providerId: null,
    })),
  })
  return surveyId
}

/** Of the program that runs on the folder. */
export async function wayToDatabase(folder: string): Promise<Announced> {
  try {
    await holdDataFolder(folder)
  } catch (failure) {
    if (failure instanceof DataFolderInUse && failure.announced !== undefined) return failure.announced
    throw failure
  }
  throw new Error(`No program runs on ${folder}.`)
}

async function aTown(ownerUrl: string): Promise<number> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    const { rows } = await owner.query<{ municipality_id: number }>(
      `insert into municipality (ags, slug, name, kind) values ('05999901', '${slug}', 'Fragestadt', 'city') returning municipality_id`,
    )
    const municipalityId = rows[0]?.municipality_id ?? 0
    await owner.query(
      `insert into identity."user" (id, name, email, "emailVerified") values ('planner', 'Planung', 'planung@fragestadt.test', true)`,
    )
    await owner.query(
      `insert into membership (municipality_id, user_id, role) values ($1, 'planner', 'planner')`,
      [municipalityId],
    )
    return municipalityId
  } finally {
    await owner.end()
  }
}

function asked(): Definition {
  const parsed = parseDefinition(buildFromCanon({ questionnaire: 'networks' }).definition)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return { ...parsed.definition, version: 1 }
}

function known(): FrozenSurroundings {
  return {
    lists: Object.fromEntries(
      ['actors', 'networks'].map((list) => [
        list,
        Array.from({ length: ACTORS }, (_, at) => ({ code: `${list}-${at}`, label: { de: `Nr. ${at}` } })),
      ]),
    ),
    areas: Array.from({ length: 30 }, (_, at) => ({
      code: `a-${at}`,
      label: { de: `Gebiet ${at}` },
      level: 'stadtteil',
    })),
  }
}
