import {
  accessibilityFeatures,
  evidenceKinds,
  fields,
  fundingKinds,
  lifePhaseSteps,
  spokenLanguages,
  standards,
  targetGroups,
} from '@gelingen/catalogue'

/** The catalogue's codes in its order. */
export const stepCodes: readonly string[] = lifePhaseSteps.map(({ code }) => code)
export const fieldCodes: readonly string[] = fields.map(({ code }) => code)
export const standardCodes: readonly string[] = standards.map(({ code }) => code)
export const targetGroupCodes: readonly string[] = targetGroups.map(({ code }) => code)
export const languageCodes: readonly string[] = spokenLanguages.map(({ code }) => code)
export const accessibilityCodes: readonly string[] = accessibilityFeatures.map(({ code }) => code)
export const fundingCodes: readonly string[] = fundingKinds.map(({ code }) => code)
export const evidenceCodes: readonly string[] = evidenceKinds.map(({ code }) => code)

/** The ages of a step; none where ages alone don't make an offer serve it (passages, pregnancy, birth). */
export function stepAges(step: string): { fromMonths: number; toMonths: number } | undefined {
  const found = lifePhaseSteps.find(({ code }) => code === step)
  if (found === undefined || !found.impliedByAge) return undefined
  return { fromMonths: found.ageFromYears * 12, toMonths: found.ageToYears * 12 }
}

/**
 * The codes that a cell of a table means: codes or names in German or English, parted by `;`, `|`, a line break or – where
 * it belongs to no name – a comma. Unknown texts stay as they are.
 */
export function codesMeant(kind: keyof typeof codesByName, cell: string): string[] {
  const codeOf = (text: string) => codesByName[kind].get(fold(text))
  return cell
    .split(/[;|\n]/)
    .flatMap((entry) => (codeOf(entry) === undefined ? entry.split(',') : [entry]))
    .map((entry) => codeOf(entry) ?? entry.trim())
    .filter((code) => code !== '')
}

type Named = { code: string; name: { de: string; en: string }; shortName?: { de: string; en: string } }

const codesByName = {
  steps: byName(lifePhaseSteps),
  fields: byName(fields),
  standards: byName(standards),
  targetGroups: byName(targetGroups),
  languages: byName(spokenLanguages.flatMap(withPartsOfName)),
  accessibility: byName(accessibilityFeatures),
}

/** "Persisch (Farsi, Dari)" is also meant by each of its three words. */
function withPartsOfName({ code, name }: Named): Named[] {
  const parts = (text: string) =>
    text
      .split(/[(),]/)
      .map((part) => part.trim())
      .filter((part) => part !== '')
  const others = [...parts(name.de), ...parts(name.en)].map((part) => ({
    code,
    name: { de: part, en: part },
  }))
  return [{ code, name }, ...others]
}

function byName(entries: readonly Named[]): ReadonlyMap<string, string> {
  return new Map(
    entries.flatMap(({ code, name, shortName = name }) =>
      [code, name.de, name.en, shortName.de, shortName.en].map((text) => [fold(text), code] as const),
    ),
  )
}

function fold(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase('de').replace(/\s+/g, ' ').trim()
}
