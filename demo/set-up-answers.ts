import { buildFromCanon } from '@gelingen/catalogue'
import type { Answers, Questionnaire } from '@gelingen/questionnaire'
import { listActors, listNetworks, type Actor } from '../src/lib/server/capabilities/actors/index.ts'
import { readAreaTree, readLevels } from '../src/lib/server/capabilities/areas/index.ts'
import {
  endSurvey,
  insertRecipients,
  listRecipients,
  makePersonalLinks,
  startSurvey,
  linkExpiry,
} from '../src/lib/server/capabilities/field-phase/index.ts'
import type { ImportRoom } from '../src/lib/server/capabilities/imports/index.ts'
import { beginPaperSheet, savePaperPage } from '../src/lib/server/capabilities/paper-answers/index.ts'
import {
  createSurvey,
  findSurvey,
  listSurveys,
  type FrozenSurroundings,
} from '../src/lib/server/capabilities/surveys/index.ts'
import { inMunicipality, type Municipality, type Tx } from '../src/lib/server/platform/database/tenancy.ts'
import { answerByLink } from './answer-by-link.ts'
import { demoActors } from './networks-of-auenstadt.ts'
import { inventAnswers } from './generate/invent-answers.ts'
import { randomAt, randomFor } from './generate/seeded-random.ts'

const waves = [
  { title: 'Wer arbeitet mit wem? Erste Befragung der Akteure', share: 0.6 },
  { title: 'Wer arbeitet mit wem? Zweite Befragung der Akteure', share: 0.8 },
]

const texts = {
  'actor-next': [
    'Eine gemeinsame Übersicht, wer was anbietet, die auch aktuell bleibt.',
    'Den Übergang von der Kita in die Grundschule verbindlich regeln.',
    'Familien in Hüttenfeld früher erreichen, am besten zu Hause.',
    'Mit den Kinderarztpraxen ins Gespräch kommen.',
    'Weniger Runden, dafür mit klaren Aufgaben.',
    'Sprachmittlung, die kurzfristig zu haben ist.',
    'Gemeinsame Fortbildung zum Datenschutz bei der Weitervermittlung.',
    'Räume am Nachmittag für Elterngruppen öffnen.',
    'Klären, wer die Familien nach der Geburt zuerst besucht.',
  ],
}

/** What the members of the networks have said in two surveys that are over, unless such a survey is there. */
export async function setUpAnswers(room: ImportRoom, today: string): Promise<void> {
  let earlierSurveyId: number | null = null
  for (const wave of waves) {
    const asked = await askActors(room, { ...wave, earlierSurveyId, today })
    if (asked === null) return
    for (const { token, actor } of asked.links)
      if (randomAt(`${wave.title} ${actor.name}`) < wave.share)
        await answerByLink(room, {
          token,
          today,
          invent: (questionnaire) =>
            inventedBy(actor, { questionnaire, actors: asked.actors, title: wave.title }),
          // Some are interrupted, and do not come back.
          toTheEnd: randomAt(`${wave.title} ${actor.name} to the end`) >= 0.08,
        })
    earlierSurveyId = asked.surveyId
    await typeIn(room, asked.surveyId, today)
    await end(room, asked.surveyId)
  }
}

/** A sheet that came on paper, with its first page. */
async function typeIn(room: ImportRoom, surveyId: number, today: string): Promise<void> {
  await inMunicipality({ ...room, permission: 'surveys.change' }, async (tx, municipality) => {
    const survey = await findSurvey(tx, municipality, surveyId)
    if (survey === undefined) return
    const facts = { sheetNumber: '1', groupName: 'Weitere', areaId: null, language: 'de' }
    const begun = await beginPaperSheet(tx, municipality, room.principal, {
      survey,
      facts,
      recipientId: null,
    })
    if (!begun.ok) throw new Error(begun.refusal.code)
    await savePaperPage(tx, municipality, room.principal, {
      survey,
      paperId: begun.value,
      page: survey.definition.pages[0]?.id ?? '',
      fields: [
        ['q.actor-name', 'Elterncafé Westend'],
        ['q.actor-sector', 'residents'],
      ],
      step: 'next',
      asOnPaper: true,
      today,
    })
  })
}

type Wave = { title: string; earlierSurveyId: number | null; today: string }

/** Starts the survey. @returns null where there is one of this title */
async function askActors(room: ImportRoom, { title, earlierSurveyId, today }: Wave) {
  return inMunicipality({ ...room, permission: 'surveys.change' }, async (tx, municipality) => {
    if ((await listSurveys(tx, municipality)).some((survey) => survey.title === title)) return null
    const { definition } = buildFromCanon({ questionnaire: 'actors' })
    const surveyId = await createSurvey(tx, municipality, room.principal, {
      title,
      definition: { ...definition, title: { ...definition.title, de: title } },
      anonymous: false,
      earlierSurveyId,
      languages: ['de'],
      opensOn: null,
      closesOn: null,
      senderName: municipality.name,
      senderEmail: '',
    })
    const actors = (await listActors(tx, municipality)).filter(({ name }) => sectorOf(name) !== undefined)
    await insertRecipients(tx, municipality, {
      surveyId,
      recipients: actors.map(({ name, actorId, areaIds }) => ({
        name,
        email: '',
        groupName: groups[sectorOf(name) ?? ''] ?? 'Weitere',
        areaId: areaIds[0] ?? null,
        providerId: null,
        actorId,
      })),
    })
    const surroundings = await surroundingsOf(tx, municipality, today)
    const started = await startSurvey(tx, municipality, room.principal, {
      surveyId,
      version: 1,
      surroundings,
    })
    if (!started.ok) throw new Error(started.refusal.code)
    const made = await makePersonalLinks(tx, municipality, {
      surveyId,
      expiresAt: linkExpiry(),
    })
    const byId = new Map(actors.map((actor) => [actor.actorId, actor]))
    const actorOf = new Map(
      (await listRecipients(tx, municipality, surveyId)).map((one) => [one.recipientId, one.actorId]),
    )
    const links = made.flatMap(({ recipientId, token }) => {
      const actor = byId.get(actorOf.get(recipientId) ?? 0)
      return actor === undefined ? [] : [{ token, actor }]
    })
    return { surveyId, links, actors }
  })
}

function inventedBy(
  actor: Actor,
  { questionnaire, actors, title }: { questionnaire: Questionnaire; actors: readonly Actor[]; title: string },
): Answers {
  const sector = sectorOf(actor.name) ?? ''
  const sectors = new Map(actors.map(({ actorId, name }) => [`actor-${actorId}`, sectorOf(name)]))
  const own = `actor-${actor.actorId}`
  return inventAnswers({
    questionnaire,
    random: randomFor(`${title} ${actor.name}`),
    certain: {
      'actor-name': actor.name,
      'actor-sector': sector,
      ...(actor.kind !== null && { 'actor-kind': actor.kind }),
      'actor-areas': null,
    },
    texts,
    tie: (code) => (code === own ? 0 : sectors.get(code) === sector ? 0.45 : 0.12),
    areas: [],
  })
}

function end(room: ImportRoom, surveyId: number): Promise<void> {
  return inMunicipality({ ...room, permission: 'surveys.change' }, async (tx, municipality) => {
    const survey = await findSurvey(tx, municipality, surveyId)
    if (survey !== undefined) await endSurvey(tx, municipality, room.principal, survey)
  })
}

async function surroundingsOf(
  tx: Tx,
  municipality: Municipality,
  today: string,
): Promise<FrozenSurroundings> {
  const levels = new Map(
    (await readLevels(tx, municipality, today)).map(({ areaLevelId, code }) => [areaLevelId, code]),
  )
  return {
    lists: {
      actors: (await listActors(tx, municipality)).map(({ actorId, name }) => ({
        code: `actor-${actorId}`,
        label: { de: name },
      })),
      networks: (await listNetworks(tx, municipality)).map(({ networkId, name }) => ({
        code: `network-${networkId}`,
        label: { de: name },
      })),
    },
    areas: (await readAreaTree(tx, municipality, today)).map(({ code, name, areaLevelId }) => ({
      code,
      label: { de: name },
      level: levels.get(areaLevelId) ?? '',
    })),
  }
}

function sectorOf(name: string): string | undefined {
  return demoActors.find((actor) => actor.name === name)?.sector
}

/** By which the return is counted. */
const groups: Readonly<Record<string, string>> = {
  health: 'Gesundheit',
  'youth-office': 'Jugendhilfe',
  'early-help': 'Jugendhilfe',
  'youth-welfare': 'Jugendhilfe',
  'family-education': 'Jugendhilfe',
  'day-care': 'Kita und Schule',
  school: 'Kita und Schule',
}
