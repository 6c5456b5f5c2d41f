import type { Outcome } from '../../platform/refusal.ts'
import {
  actorKinds,
  goalsWritten,
  networkReaches,
  type ActorContent,
  type NetworkContent,
} from './actors-types.ts'
import { readFields } from './read-form-rules.ts'

const MOST_TOPICS = 10
const MOST_OTHERS = 30

type Refused<Content> = { readonly content: Content; readonly parsed: Outcome<Content> }

/**
 * What a form says of an actor.
 * @param knownAreas ids that there are; others are passed over
 * @returns what was typed, and whether it can be taken: `networks/no-name`, `networks/text-too-long`, `networks/email-not-usable`,
 *   `networks/website-not-usable`, `networks/too-many`, each with the `field`
 */
export function parseActorForm(form: FormData, knownAreas: ReadonlySet<number>): Refused<ActorContent> {
  const read = readFields(form)
  const [providerId = null] = read.ids('traeger')
  const content: ActorContent = {
    name: read.name('name'),
    sector: read.line('bereich') || null,
    kind: read.choice('art', actorKinds),
    providerId,
    steps: read.steps(),
    fields: read.fields(),
    roles: read.ownWords('beitrag', 'beitrag-eigen', MOST_OTHERS),
    areaIds: read.ids('gebiet').filter((areaId) => knownAreas.has(areaId)),
    contact: read.line('ansprechperson'),
    email: read.email('email'),
    phone: read.line('telefon'),
    website: read.website('webseite'),
    note: read.text('notiz'),
  }
  return { content, parsed: read.taken(content) }
}

/** The same for a network; also `networks/not-a-year`, `networks/not-a-count`. */
export function parseNetworkForm(form: FormData, knownAreas: ReadonlySet<number>): Refused<NetworkContent> {
  const read = readFields(form)
  const content: NetworkContent = {
    name: read.name('name'),
    foundedIn: read.year('seit'),
    endedIn: read.year('bis'),
    reach: read.choice('wirkungskreis', networkReaches),
    focus: read.line('schwerpunkt'),
    topics: read.ownWords('thema', 'thema-eigen', MOST_TOPICS),
    steps: read.steps(),
    fields: read.fields(),
    sectors: read.several('bereich'),
    goalsWritten: read.choice('ziele-festgeschrieben', goalsWritten),
    goals: read.text('ziele'),
    tasks: read.ownWords('aufgabe', 'aufgabe-eigen', MOST_OTHERS),
    meetingRhythm: read.line('treffen') || null,
    memberCount: read.count('mitglieder'),
    areaIds: read.ids('gebiet').filter((areaId) => knownAreas.has(areaId)),
    coordinator: read.line('koordination'),
    email: read.email('email'),
    note: read.text('notiz'),
  }
  return { content, parsed: read.taken(content) }
}
