import {
  accessibilityFeatures,
  evidenceKinds,
  fields,
  fundingKinds,
  lifePhaseBlocks,
  lifePhaseSteps,
  spokenLanguages,
  standards,
  targetGroups,
} from '@gelingen/catalogue'
import { messages, type Locale } from '#lib/messages/index.ts'
import {
  costKinds,
  deliveryKinds,
  providerKinds,
  registrationKinds,
  schoolHolidayRules,
  type ProviderListRow,
} from '#lib/server/capabilities/offers/index.ts'
import type { AreaInTree } from '#lib/server/capabilities/areas/index.ts'
import type { OfferFormOptions, Option } from '#lib/ui/offers/form-types.ts'
import type { AreaDirectory } from '../gebiete/area-directory.ts'
import { largestProviders } from './offer-choices.ts'

const MOST_SUGGESTIONS = 300

/** What the form offers to choose from. */
export function formOptions({
  directory,
  providers,
  withPlanning,
  locale,
}: {
  directory: AreaDirectory
  providers: readonly ProviderListRow[]
  /** Whether the reader sees what planners keep. */
  withPlanning: boolean
  locale: Locale
}): OfferFormOptions {
  const option = ({ code, name }: { code: string; name: Readonly<Record<Locale, string>> }): Option => ({
    value: code,
    text: name[locale],
  })
  const { offers, offerForm } = messages(locale)
  return {
    stepsByBlock: lifePhaseBlocks.map(({ code, name }) => ({
      block: name[locale],
      steps: lifePhaseSteps.filter(({ block }) => block === code).map(option),
    })),
    fields: fields.map(option),
    standards: standards.map(option),
    providerKinds: named(providerKinds, offers.providerKinds),
    targetGroups: targetGroups.map(option),
    languages: spokenLanguages.map(option),
    accessibility: accessibilityFeatures.map(option),
    registration: named(registrationKinds, offerForm.registration),
    costKinds: named(costKinds, offerForm.costKinds),
    delivery: named(deliveryKinds, offerForm.delivery),
    schoolHolidays: named(schoolHolidayRules, offerForm.schoolHolidays),
    planning: withPlanning
      ? { funding: fundingKinds.map(option), evidence: evidenceKinds.map(option) }
      : null,
    providers: largestProviders(providers, { most: MOST_SUGGESTIONS }).map(({ name }) => name),
    areas: directory.areas
      .filter(({ ancestorIds }) => ancestorIds.length === 0)
      .map((root) => ({ name: root.name, areas: withinOf(root, directory, 0) })),
  }
}

function named<Code extends string>(codes: readonly Code[], names: Readonly<Record<Code, string>>): Option[] {
  return codes.map((code) => ({ value: code, text: names[code] }))
}

function withinOf(
  { areaId, name, childIds }: AreaInTree,
  directory: AreaDirectory,
  depth: number,
): OfferFormOptions['areas'][number]['areas'] {
  const children = childIds.flatMap((id) => directory.byId.get(id) ?? [])
  return [
    { value: String(areaId), text: name, depth },
    ...children.flatMap((child) => withinOf(child, directory, depth + 1)),
  ]
}
