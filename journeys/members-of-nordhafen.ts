import type { UncheckedAnswers } from '@gelingen/questionnaire'
import type { Codes } from './answer-by-post.ts'

/** A member of the demo's district conference, as it answers. */
type Member = {
  readonly name: string
  readonly group: 'Bildung' | 'Jugend' | 'Stadtteil'
  readonly works: readonly string[]
  /** How far it agrees that all meet as equals, 0 = not at all … 3 = fully. */
  readonly agrees: 0 | 1 | 2 | 3
  readonly next: string
}

export const members: readonly Member[] = [
  { name: 'Kita Hafenkinder', group: 'Bildung', works: [], agrees: 3, next: 'Sprachförderung' },
  { name: 'Grundschule am Hafen', group: 'Bildung', works: [], agrees: 3, next: 'Elterncafé' },
  {
    name: 'Gesamtschule Nord',
    group: 'Bildung',
    works: ['Grundschule am Hafen', 'Jugendwerk Auenstadt e. V.'],
    agrees: 2,
    next: 'Wir brauchen gemeinsame Räume für den Nachmittag.',
  },
  {
    name: 'Jugendwerk Auenstadt e. V.',
    group: 'Jugend',
    works: ['Mobile Jugendarbeit Auenstadt gGmbH', 'Gesamtschule Nord'],
    agrees: 2,
    next: 'Offene Räume am Abend und ein Sommerfest.',
  },
  {
    name: 'Mobile Jugendarbeit Auenstadt gGmbH',
    group: 'Jugend',
    works: ['Jugendwerk Auenstadt e. V.', 'Quartiersbüro Nordhafen'],
    agrees: 1,
    next: 'Absprachen mit dem Jugendamt.',
  },
  { name: 'Allgemeiner Sozialer Dienst Nord', group: 'Jugend', works: [], agrees: 1, next: '' },
  {
    name: 'Quartiersbüro Nordhafen',
    group: 'Stadtteil',
    works: ['Kita Hafenkinder', 'Grundschule am Hafen', 'SV Nordhafen e. V.'],
    agrees: 3,
    next: 'Ein Kalender für alle Räume im Stadtteil.',
  },
  {
    name: 'SV Nordhafen e. V.',
    group: 'Stadtteil',
    works: ['Quartiersbüro Nordhafen'],
    agrees: 0,
    next: 'Mehr Übungsleiter für Kinder.',
  },
  { name: 'Evangelischer Kirchenkreis Auenstadt', group: 'Stadtteil', works: [], agrees: 2, next: '' },
]

const degrees = ['no', 'rather-no', 'rather-yes', 'yes'] as const

/** What a member says to the questions that the survey asks. */
export function answersOf({ works, agrees, next }: Member): (codes: Codes) => UncheckedAnswers {
  return ({ actor, area }) => ({
    'actor-position': 'head',
    'actor-areas': [area('Nordhafen')],
    'actor-member-since': '2015',
    'actor-attendance': 'mostly',
    'actor-roles': ['knowledge'],
    partners: works.map((name) => ({
      actor: actor(name),
      answers: { 'tie-frequency': 'monthly', 'tie-topics': ['exchange'], 'tie-reliability': 4 },
    })),
    'cooperation-climate': { 'equal-footing': degrees[agrees], agreements: degrees[agrees] },
    'cooperation-benefit': agrees > 1 ? 'yes' : 'rather-no',
    'actor-next': next,
  })
}
