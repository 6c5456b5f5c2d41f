import { fields, lifePhaseSteps, spokenLanguages } from '@gelingen/catalogue'
import type { Locale } from '#lib/messages/index.ts'
import { languageNames, portalLanguages } from '#lib/portal/languages.ts'
import type { EmbedFilter } from '#lib/server/portal/embed-filter.ts'
import type { AreaDirectory } from '../../gebiete/area-directory.ts'
import { largestProviders, type readOfferChoices } from '../offer-choices.ts'

type Option = { readonly value: string; readonly text: string }

/** More of them don't fit a list to choose from. */
const MOST_AREAS = 260
const MOST_PROVIDERS = 80

type Wanted = {
  readonly directory: AreaDirectory
  readonly choices: Awaited<ReturnType<typeof readOfferChoices>>
  readonly filter: EmbedFilter
  readonly locale: Locale
}

/** What an embedded list can be narrowed down by. */
export function embedOptions({ directory, choices, filter, locale }: Wanted) {
  const named = ({ code, name }: { code: string; name: Readonly<Record<Locale, string>> }): Option => ({
    value: code,
    text: name[locale],
  })
  const providers = largestProviders(choices.providers, {
    most: MOST_PROVIDERS,
    wanted: Number(filter.traeger),
  })
  return {
    sprache: portalLanguages.map((language): Option => ({ value: language, text: languageNames[language] })),
    phase: lifePhaseSteps.map(named),
    feld: fields.map(named),
    gebiet: areaOptions(directory),
    sprachen: spokenLanguages.map(named),
    traeger: providers.map(({ providerId, name }): Option => ({ value: String(providerId), text: name })),
  }
}

/** From the coarsest level on as many levels as fit. */
function areaOptions({ levels, areas }: AreaDirectory): Option[] {
  const options: Option[] = []
  for (const { areaLevelId, code, name } of levels) {
    const ofLevel = areas.filter((area) => area.areaLevelId === areaLevelId)
    if (options.length + ofLevel.length > MOST_AREAS) break
    options.push(
      ...ofLevel.map((area) => ({ value: `${code}/${area.code}`, text: `${area.name} (${name})` })),
    )
  }
  return options
}
