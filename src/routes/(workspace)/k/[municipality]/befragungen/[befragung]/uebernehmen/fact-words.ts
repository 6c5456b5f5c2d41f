import { canonQuestion, fields, lifePhaseSteps, standards } from '@gelingen/catalogue'
import { messages, type Locale } from '#lib/messages/index.ts'
import type { FactValue, TargetKind } from '#lib/server/capabilities/takeover/index.ts'
import { formatNumber } from '#lib/ui/format.ts'
import { agesText } from '#lib/ui/offers/ages.ts'

type Wanted = {
  readonly kind: TargetKind
  readonly fact: string
  readonly locale: Locale
  readonly areaName: (areaId: number) => string
}

/** What a fact is called. */
export function factLabel(fact: string, locale: Locale): string {
  const { facts } = messages(locale).takeover
  return facts[fact as keyof typeof facts] ?? fact // all facts have a name there
}

/** A fact in words; '' = nothing is said. */
export function factInWords(value: FactValue, wanted: Wanted): string {
  const { fact, locale, areaName } = wanted
  const { booleans } = messages(locale).takeover
  if (value === null || value === '') return ''
  if (typeof value === 'boolean') return value ? booleans.yes : booleans.no
  if (typeof value === 'number') return numberInWords(value, wanted)
  if (typeof value === 'string') return nameOf(value, wanted)
  if (fact === 'areasServed' || fact === 'areaIds') return value.map((id) => areaName(Number(id))).join(', ')
  return value.map((code) => nameOf(String(code), wanted)).join(', ')
}

/** Years and codes of places are no amounts. */
function numberInWords(value: number, { fact, locale }: Wanted): string {
  if (fact === 'ageFromMonths') return agesText({ ageFromMonths: value, ageToMonths: null }, locale)
  if (fact === 'ageToMonths') return agesText({ ageFromMonths: null, ageToMonths: value }, locale)
  return fact === 'foundedIn' || fact === 'since' ? String(value) : formatNumber(value, locale)
}

function nameOf(code: string, { kind, fact, locale }: Wanted): string {
  return (namesOf(kind, fact).get(code) ?? { [locale]: code })[locale] ?? code
}

type Names = ReadonlyMap<string, Readonly<Partial<Record<Locale, string>>>>

/** Questions of the canon whose options say what codes mean, by the kind and the fact. */
const questions: Readonly<Record<string, string>> = {
  'provider kind': 'offer-provider-kind',
  'actor sector': 'actor-sector',
  'actor kind': 'actor-kind',
  'actor roles': 'actor-roles',
  'network reach': 'network-reach',
  'network topics': 'network-topics',
  'network goalsWritten': 'network-goals-written',
  'network sectors': 'network-sectors',
  'network meetingRhythm': 'network-meetings',
  'network tasks': 'network-tasks',
  'membership role': 'member-role',
  'membership attendance': 'member-attendance',
  'tie frequency': 'tie-frequency',
  'tie topics': 'tie-topics',
  'tie initiative': 'tie-initiative',
  'tie agreement': 'tie-agreement',
  'tie change': 'tie-change',
  'link frequency': 'link-frequency',
  'link overlap': 'link-overlap',
}

const ofCatalogue: Readonly<Record<string, Names>> = {
  steps: new Map(lifePhaseSteps.map(({ code, name }) => [code, name])),
  fields: new Map(fields.map(({ code, name }) => [code, name])),
  standards: new Map(standards.map(({ code, name }) => [code, name])),
}

function namesOf(kind: TargetKind, fact: string): Names {
  const known = ofCatalogue[fact]
  const code = questions[`${kind} ${fact}`]
  if (known !== undefined || code === undefined) return known ?? new Map()
  const { question } = canonQuestion(code)
  const choices = 'choices' in question && Array.isArray(question.choices) ? question.choices : []
  // Array.isArray forgets what a read-only list holds.
  return new Map(
    (
      choices as readonly { code: string; label: Names extends Map<string, infer Label> ? Label : never }[]
    ).map(({ code: of, label }) => [of, label]),
  )
}
