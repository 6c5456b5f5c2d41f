import { lifePhaseStep, isLifePhaseStepCode } from '@gelingen/catalogue'
import { readAge } from '@gelingen/search'

/** Months, both ends inclusive. */
export type AgeRange = { readonly fromMonths: number; readonly toMonths: number }

/** Words of age in the languages of the portal, by how they begin; a child of these months is meant. */
const wordsOfAge: readonly (readonly [beginnings: readonly string[], AgeRange])[] = [
  [
    ['neugebor', 'newborn', 'yenidoğan', 'новонарод', 'новорожд', 'noworod', 'nouveau'],
    { fromMonths: 0, toMonths: 3 },
  ],
  [
    ['baby', 'säugling', 'bebek', 'bébé', 'رضيع', 'немовля', 'младен', 'niemowl', 'bebe'],
    { fromMonths: 0, toMonths: 11 },
  ],
  [['kleinkind', 'krabbel', 'toddler', 'малюк', 'малыш'], { fromMonths: 12, toMonths: 35 }],
  [
    ['kita', 'kindergarten', 'vorschul', 'preschool', 'дошк', 'przedszkol', 'maternelle'],
    { fromMonths: 36, toMonths: 71 },
  ],
  [
    ['grundsch', 'schulkind', 'schulanf', 'primary', 'ilkokul', 'школ', 'primaire'],
    { fromMonths: 72, toMonths: 119 },
  ],
  [
    ['teen', 'jugend', 'ergen', 'مراهق', 'підліт', 'подрост', 'nastolat', 'ado'],
    { fromMonths: 144, toMonths: 215 },
  ],
]

const months = /mon|mo\b|mois|miesi|\bay|aylık|міс|мес|شهر|أشهر|اشهر/iu

/**
 * The age that was written into the field for it, in any of the portal's languages: "3", "3 Jahre", "8 Monate", "18 aylık", "Baby".
 * A number without a word of months means years; a year means its twelve months.
 * @returns null where no age is said
 */
export function ageWritten(text: string): AgeRange | null {
  const written = text.trim().toLocaleLowerCase('de')
  const read = readAge(written)
  if (read !== null) return { fromMonths: read.fromMonths, toMonths: read.toMonths }
  const [first, last = first] = (written.match(/\d{1,3}(?:[.,]\d)?/g) ?? []).map((figure) =>
    Number(figure.replace(',', '.')),
  )
  if (first === undefined || last === undefined)
    return wordsOfAge.find(([beginnings]) => beginnings.some((one) => written.startsWith(one)))?.[1] ?? null
  const inMonths = months.test(written)
  const fromMonths = Math.round(first * (inMonths ? 1 : 12))
  const toMonths = Math.round(last * (inMonths ? 1 : 12)) + (inMonths || !Number.isInteger(last) ? 0 : 11)
  return toMonths < fromMonths || toMonths > 1_200 ? null : { fromMonths, toMonths }
}

/** Ages of an offer in months, `toMonths` exclusive: its own, else those of its steps; null = not known. */
export function agesOf(offer: {
  readonly ageFromMonths: number | null
  readonly ageToMonths: number | null
  readonly steps: readonly string[]
}): { fromMonths: number; toMonths: number } | null {
  if (offer.ageFromMonths !== null || offer.ageToMonths !== null)
    return { fromMonths: offer.ageFromMonths ?? 0, toMonths: offer.ageToMonths ?? 1_200 }
  const steps = offer.steps.filter(isLifePhaseStepCode).map(lifePhaseStep)
  if (steps.length === 0) return null
  return {
    fromMonths: 12 * Math.min(...steps.map(({ ageFromYears }) => ageFromYears)),
    toMonths: 12 * Math.max(...steps.map(({ ageToYears }) => ageToYears)),
  }
}

/** What an offer for other ages, and one of unknown ages, still keeps of its score. */
const OTHER_AGES = 0.3
const UNKNOWN_AGES = 0.8

/** How well the ages of an offer (end exclusive; null = not known) fit those asked for, 0…1. */
export function ageFit(ages: { fromMonths: number; toMonths: number } | null, asked: AgeRange): number {
  if (ages === null) return UNKNOWN_AGES
  return includesAge(ages, asked) ? 1 : OTHER_AGES
}

/** Whether it may be for that age: where its own are not known, it may. */
export function mayBeForAge(ages: { fromMonths: number; toMonths: number } | null, asked: AgeRange): boolean {
  return ages === null || includesAge(ages, asked)
}

function includesAge(ages: { fromMonths: number; toMonths: number }, asked: AgeRange): boolean {
  return ages.fromMonths <= asked.toMonths && asked.fromMonths < ages.toMonths
}
