import { lookupByCode, oneOfCodes } from '../lookup-by-code.ts'
import { lifePhaseBlockCodes, lifePhaseStepCodes } from './life-phase-codes.ts'
import type { LifePhaseBlock, LifePhaseStep } from './life-phase-schema.ts'
import {
  expectingMother,
  primarySchoolChild,
  secondarySchoolChild,
  withPram,
  withSmallChild,
  withToddler,
  youngPerson,
} from './walking.ts'

/** The four blocks, in the order of growing up. */
export const lifePhaseBlocks: readonly LifePhaseBlock[] = [
  {
    code: 'birth',
    name: { de: 'Schwangerschaft und Geburt', en: 'Pregnancy and birth' },
    shortName: { de: 'Geburt', en: 'Birth' },
  },
  {
    code: 'kita',
    name: { de: 'Rund um die Kita', en: 'Around day care' },
    shortName: { de: 'Kita', en: 'Day care' },
  },
  {
    code: 'school',
    name: { de: 'Von der Grundschule in die weiterführende Schule', en: 'From primary to secondary school' },
    shortName: { de: 'Schule', en: 'School' },
  },
  {
    code: 'youth',
    name: { de: 'Jugend und Weg in den Beruf', en: 'Youth and the way into work' },
    shortName: { de: 'Jugend', en: 'Youth' },
  },
]

/** The twelve steps of the chain, in order. Without the passages and the two proxies they cover 0 to 27 without a gap. */
export const lifePhaseSteps: readonly LifePhaseStep[] = [
  {
    code: 'pregnancy',
    block: 'birth',
    name: { de: 'Schwangerschaft', en: 'Pregnancy' },
    shortName: { de: 'Schwanger', en: 'Pregnancy' },
    ageFromYears: 0,
    ageToYears: 1,
    transition: false,
    impliedByAge: false,
    ...expectingMother,
    note: {
      de: 'Die Zahl der Schwangeren kennt keine Statistik kleinräumig. Stellvertretend zählen die Kinder unter einem Jahr.',
      en: 'No statistic knows the number of pregnant women by small area. The children under one year stand in for them.',
    },
  },
  {
    code: 'birth',
    block: 'birth',
    name: { de: 'Geburt und Wochenbett', en: 'Birth and the weeks after' },
    shortName: { de: 'Geburt', en: 'Birth' },
    ageFromYears: 0,
    ageToYears: 1,
    transition: false,
    impliedByAge: false,
    ...withPram,
    note: {
      de: 'Geburten liegen kleinräumig oft nicht vor. Stellvertretend zählen die Kinder unter einem Jahr.',
      en: 'Births are often not available by small area. The children under one year stand in for them.',
    },
  },
  {
    code: 'first-year',
    block: 'birth',
    name: { de: 'Erstes Lebensjahr', en: 'First year of life' },
    shortName: { de: '1. Jahr', en: '1st year' },
    ageFromYears: 0,
    ageToYears: 1,
    transition: false,
    impliedByAge: true,
    ...withPram,
    note: null,
  },
  {
    code: 'age-1-3',
    block: 'kita',
    name: { de: 'Kinder von 1 bis unter 3 Jahren', en: 'Children aged 1 to under 3' },
    shortName: { de: '1–3 Jahre', en: 'Age 1–3' },
    ageFromYears: 1,
    ageToYears: 3,
    transition: false,
    impliedByAge: true,
    ...withToddler,
    note: null,
  },
  {
    code: 'age-3-6',
    block: 'kita',
    name: { de: 'Kinder von 3 bis unter 6 Jahren', en: 'Children aged 3 to under 6' },
    shortName: { de: '3–6 Jahre', en: 'Age 3–6' },
    ageFromYears: 3,
    ageToYears: 6,
    transition: false,
    impliedByAge: true,
    ...withSmallChild,
    note: null,
  },
  {
    code: 'to-school',
    block: 'kita',
    name: { de: 'Übergang in die Grundschule', en: 'Transition to primary school' },
    shortName: { de: 'Kita → Schule', en: 'To school' },
    ageFromYears: 5,
    ageToYears: 7,
    transition: true,
    impliedByAge: false,
    ...primarySchoolChild,
    note: {
      de: 'Letztes Kita-Jahr und erstes Schuljahr; die Alter überschneiden sich mit den Nachbarschritten.',
      en: 'Last year of day care and first year of school; the ages overlap with the neighbouring steps.',
    },
  },
  {
    code: 'age-6-10',
    block: 'school',
    name: { de: 'Kinder von 6 bis unter 10 Jahren', en: 'Children aged 6 to under 10' },
    shortName: { de: '6–10 Jahre', en: 'Age 6–10' },
    ageFromYears: 6,
    ageToYears: 10,
    transition: false,
    impliedByAge: true,
    ...primarySchoolChild,
    note: null,
  },
  {
    code: 'to-secondary',
    block: 'school',
    name: { de: 'Übergang in die weiterführende Schule', en: 'Transition to secondary school' },
    shortName: { de: 'Schulwechsel', en: 'To secondary' },
    ageFromYears: 9,
    ageToYears: 11,
    transition: true,
    impliedByAge: false,
    ...secondarySchoolChild,
    note: {
      de: 'Viertes und fünftes Schuljahr. Wo die Grundschule sechs Jahre dauert (Berlin, Brandenburg), liegt der Wechsel zwei Jahre später.',
      en: 'Fourth and fifth year of school. Where primary school takes six years (Berlin, Brandenburg), the change comes two years later.',
    },
  },
  {
    code: 'age-10-14',
    block: 'school',
    name: { de: 'Kinder von 10 bis unter 14 Jahren', en: 'Children aged 10 to under 14' },
    shortName: { de: '10–14 Jahre', en: 'Age 10–14' },
    ageFromYears: 10,
    ageToYears: 14,
    transition: false,
    impliedByAge: true,
    ...secondarySchoolChild,
    note: null,
  },
  {
    code: 'age-14-18',
    block: 'youth',
    name: { de: 'Jugendliche von 14 bis unter 18 Jahren', en: 'Young people aged 14 to under 18' },
    shortName: { de: '14–18 Jahre', en: 'Age 14–18' },
    ageFromYears: 14,
    ageToYears: 18,
    transition: false,
    impliedByAge: true,
    ...youngPerson,
    note: null,
  },
  {
    code: 'to-work',
    block: 'youth',
    name: { de: 'Übergang von der Schule in den Beruf', en: 'Transition from school to work' },
    shortName: { de: 'Schule → Beruf', en: 'To work' },
    ageFromYears: 15,
    ageToYears: 20,
    transition: true,
    impliedByAge: false,
    ...youngPerson,
    note: {
      de: 'Vom frühesten Ende der Schulpflicht in Vollzeit bis nach dem Abitur; die Alter überschneiden sich mit den Nachbarschritten.',
      en: 'From the earliest end of full-time schooling to after the Abitur; the ages overlap with the neighbouring steps.',
    },
  },
  {
    code: 'age-18-27',
    block: 'youth',
    name: { de: 'Junge Volljährige von 18 bis unter 27 Jahren', en: 'Young adults aged 18 to under 27' },
    shortName: { de: '18–27 Jahre', en: 'Age 18–27' },
    ageFromYears: 18,
    ageToYears: 27,
    transition: false,
    impliedByAge: true,
    ...youngPerson,
    note: {
      de: 'Wer noch nicht 27 ist, gilt im Gesetz als junger Mensch (§ 7 Absatz 1 SGB VIII).',
      en: 'The law counts people under 27 as young (Section 7 (1) SGB VIII).',
    },
  },
]

/** The block of a code. @throws RangeError unknown code */
export const lifePhaseBlock = lookupByCode('life-phase blocks', lifePhaseBlocks)

/** The step of a code. @throws RangeError unknown code */
export const lifePhaseStep = lookupByCode('life-phase steps', lifePhaseSteps)

export const isLifePhaseBlockCode = oneOfCodes(lifePhaseBlockCodes)
export const isLifePhaseStepCode = oneOfCodes(lifePhaseStepCodes)
