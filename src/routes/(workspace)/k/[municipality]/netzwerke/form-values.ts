import type { ActorContent, NetworkContent } from '#lib/server/capabilities/actors/index.ts'
import { canonOptions } from '#lib/ui/networks/canon-words.ts'
import type { ActorFormValues, NetworkFormValues } from '#lib/ui/networks/entry-types.ts'

/** What stands in the form of a network that is as said. */
export function networkValues(content: NetworkContent): NetworkFormValues {
  const topics = apart('topic', content.topics)
  const tasks = apart('task', content.tasks)
  return {
    name: content.name,
    foundedIn: numberText(content.foundedIn),
    endedIn: numberText(content.endedIn),
    reach: content.reach ?? '',
    focus: content.focus,
    topics: topics.codes,
    ownTopics: topics.own,
    steps: content.steps,
    fields: content.fields,
    sectors: content.sectors,
    goalsWritten: content.goalsWritten ?? '',
    goals: content.goals,
    tasks: tasks.codes,
    ownTasks: tasks.own,
    rhythm: content.meetingRhythm ?? '',
    memberCount: numberText(content.memberCount),
    areas: content.areaIds.map(String),
    coordinator: content.coordinator,
    email: content.email,
    note: content.note,
  }
}

export function actorValues(content: ActorContent): ActorFormValues {
  const roles = apart('role', content.roles)
  return {
    name: content.name,
    sector: content.sector ?? '',
    kind: content.kind ?? '',
    provider: numberText(content.providerId),
    steps: content.steps,
    fields: content.fields,
    roles: roles.codes,
    ownRoles: roles.own,
    areas: content.areaIds.map(String),
    contact: content.contact,
    email: content.email,
    phone: content.phone,
    website: content.website,
    note: content.note,
  }
}

function numberText(value: number | null): string {
  return value === null ? '' : String(value)
}

/** Codes that are boxes, and own words, a line each. */
function apart(of: 'topic' | 'task' | 'role', words: readonly string[]) {
  const known = new Set(canonOptions(of, 'de').map(({ value }) => value))
  return {
    codes: words.filter((word) => known.has(word)),
    own: words.filter((word) => !known.has(word)).join('\n'),
  }
}
