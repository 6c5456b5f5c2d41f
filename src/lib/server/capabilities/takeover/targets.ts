import { fields, lifePhaseSteps, standards, type CanonTarget } from '@gelingen/catalogue'
import { areasReading, codeReading, codesReading } from './choice-readings.ts'
import { canonOptions } from './canon-answers.ts'
import { nameReading, numberReading, textReading, yearReading, yesNoReading } from './plain-readings.ts'
import type { Reading } from './reading-types.ts'
import type { TargetKind } from './takeover-types.ts'

/** Where an answer goes. */
export type Target = { readonly kind: TargetKind; readonly fact: string; readonly reading: Reading }
/** Lists, each entry or row of which says something of one thing. */
export type ListTarget = 'offer.list' | 'actor.ties' | 'network.members' | 'network.links'
/** Said beside one row: of what, its list decides. */
export type RowTarget = Extract<CanonTarget, `tie.${string}`>
export type PlainTarget = Exclude<CanonTarget, ListTarget | RowTarget>

const named = (entries: readonly { readonly code: string }[]) => entries.map(({ code }) => code)
const codesOf = (question: string) => named(canonOptions(question))

const steps = codesReading({ codes: named(lifePhaseSteps) })
const fieldsOfAction = codesReading({ codes: named(fields) })
const year = yearReading
const points = numberReading({ least: 1, most: 5 })
const MONTHS_A_YEAR = 12
const age = numberReading({ least: 0, most: 100 * MONTHS_A_YEAR, per: MONTHS_A_YEAR })

/** The table of all goals, read in both directions: from answers to what is stored, and back. */
export const plainTargets: { readonly [target in PlainTarget]: Target } = {
  'offer.providerName': { kind: 'provider', fact: 'name', reading: nameReading(250) },
  'offer.providerKind': {
    kind: 'provider',
    fact: 'kind',
    reading: codeReading({ codes: ['public', 'free', 'commercial'] }),
  },
  'offer.name': { kind: 'offer', fact: 'name', reading: nameReading(250) },
  'offer.description': { kind: 'offer', fact: 'description', reading: textReading(10_000) },
  'offer.steps': { kind: 'offer', fact: 'steps', reading: steps },
  'offer.fields': { kind: 'offer', fact: 'fields', reading: fieldsOfAction },
  'offer.standards': { kind: 'offer', fact: 'standards', reading: codesReading({ codes: named(standards) }) },
  'offer.ageFromYears': { kind: 'offer', fact: 'ageFromMonths', reading: age },
  'offer.ageToYears': { kind: 'offer', fact: 'ageToMonths', reading: age },
  'offer.street': { kind: 'offer', fact: 'street', reading: textReading(150) },
  'offer.postalCode': { kind: 'offer', fact: 'postalCode', reading: textReading(20) },
  'offer.town': { kind: 'offer', fact: 'town', reading: textReading(100) },
  'offer.areasServed': { kind: 'offer', fact: 'areasServed', reading: areasReading },
  'offer.capacity': { kind: 'offer', fact: 'capacity', reading: numberReading({ least: 0, most: 100_000 }) },
  'offer.outreach': { kind: 'offer', fact: 'outreach', reading: yesNoReading },
  'offer.mainstream': { kind: 'offer', fact: 'mainstream', reading: yesNoReading },
  'offer.cost': { kind: 'offer', fact: 'cost', reading: textReading(500) },
  'offer.website': { kind: 'offer', fact: 'website', reading: textReading(500) },
  'offer.phone': { kind: 'offer', fact: 'phone', reading: textReading(100) },
  'actor.name': { kind: 'actor', fact: 'name', reading: nameReading(200) },
  'actor.sector': {
    kind: 'actor',
    fact: 'sector',
    reading: codeReading({ codes: codesOf('actor-sector'), words: true }),
  },
  'actor.kind': { kind: 'actor', fact: 'kind', reading: codeReading({ codes: codesOf('actor-kind') }) },
  'actor.areas': { kind: 'actor', fact: 'areaIds', reading: areasReading },
  'actor.steps': { kind: 'actor', fact: 'steps', reading: steps },
  'actor.fields': { kind: 'actor', fact: 'fields', reading: fieldsOfAction },
  'actor.memberSince': { kind: 'membership', fact: 'since', reading: year },
  'actor.roles': {
    kind: 'actor',
    fact: 'roles',
    reading: codesReading({ codes: codesOf('actor-roles'), words: true }),
  },
  'network.name': { kind: 'network', fact: 'name', reading: nameReading(200) },
  'network.foundedIn': { kind: 'network', fact: 'foundedIn', reading: year },
  'network.reach': {
    kind: 'network',
    fact: 'reach',
    reading: codeReading({ codes: codesOf('network-reach') }),
  },
  'network.areas': { kind: 'network', fact: 'areaIds', reading: areasReading },
  'network.focus': { kind: 'network', fact: 'focus', reading: textReading(500) },
  'network.topics': {
    kind: 'network',
    fact: 'topics',
    reading: codesReading({ codes: codesOf('network-topics'), words: true, ranked: true, most: 10 }),
  },
  'network.steps': { kind: 'network', fact: 'steps', reading: steps },
  'network.fields': { kind: 'network', fact: 'fields', reading: fieldsOfAction },
  'network.goalsWritten': {
    kind: 'network',
    fact: 'goalsWritten',
    reading: codeReading({ codes: codesOf('network-goals-written') }),
  },
  'network.goals': { kind: 'network', fact: 'goals', reading: textReading(5000) },
  'network.coordinator': { kind: 'network', fact: 'coordinator', reading: textReading(200) },
  'network.email': { kind: 'network', fact: 'email', reading: textReading(254) },
  'network.memberCount': {
    kind: 'network',
    fact: 'memberCount',
    reading: numberReading({ least: 1, most: 100_000 }),
  },
  'network.sectors': {
    kind: 'network',
    fact: 'sectors',
    reading: codesReading({ codes: codesOf('network-sectors'), words: true }),
  },
  'network.meetingRhythm': {
    kind: 'network',
    fact: 'meetingRhythm',
    reading: codeReading({ codes: codesOf('network-meetings'), words: true }),
  },
  'network.tasks': {
    kind: 'network',
    fact: 'tasks',
    reading: codesReading({ codes: codesOf('network-tasks'), words: true }),
  },
}

const code = (question: string) => codeReading({ codes: codesOf(question) })

/** What is said beside one row, by the list that it stands in. */
export const rowTargets: {
  readonly [list in Exclude<ListTarget, 'offer.list'>]: {
    readonly kind: 'tie' | 'membership' | 'link'
    readonly facts: { readonly [target in RowTarget]?: Omit<Target, 'kind'> }
  }
} = {
  'actor.ties': {
    kind: 'tie',
    facts: {
      'tie.frequency': { fact: 'frequency', reading: code('tie-frequency') },
      'tie.topics': {
        fact: 'topics',
        reading: codesReading({ codes: codesOf('tie-topics'), words: true }),
      },
      'tie.reliability': { fact: 'reliability', reading: points },
      'tie.trust': { fact: 'trust', reading: points },
      'tie.initiative': { fact: 'initiative', reading: code('tie-initiative') },
      'tie.agreement': { fact: 'agreement', reading: code('tie-agreement') },
      'tie.change': { fact: 'change', reading: code('tie-change') },
    },
  },
  'network.members': {
    kind: 'membership',
    facts: {
      'tie.role': { fact: 'role', reading: code('member-role') },
      'tie.attendance': { fact: 'attendance', reading: code('member-attendance') },
    },
  },
  'network.links': {
    kind: 'link',
    facts: {
      'tie.frequency': { fact: 'frequency', reading: code('link-frequency') },
      'tie.overlap': { fact: 'overlap', reading: code('link-overlap') },
    },
  },
}
