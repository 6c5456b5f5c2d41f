import { fields, lifePhaseSteps, targetGroups } from '@gelingen/catalogue'
import { messages, type Locale } from '#lib/messages/index.ts'
import type { EditionContent } from '#lib/server/capabilities/editions/index.ts'
import type { AreaDirectory } from '../../../gebiete/area-directory.ts'

type Named = { readonly code: string; readonly name: Readonly<Record<Locale, string>> }

/** What an edition was told to hold and to look like; what was not asked for is left out. */
export function editionFacts(edition: EditionContent, directory: AreaDirectory, locale: Locale) {
  const texts = messages(locale).editions
  const names = (codes: readonly string[], all: readonly Named[]) =>
    all
      .filter(({ code }) => codes.includes(code))
      .map(({ name }) => name[locale])
      .join(', ')
  return [
    { term: texts.edit.targetGroups, text: names(edition.targetGroups, targetGroups) },
    { term: texts.edit.steps, text: names(edition.steps, lifePhaseSteps) },
    { term: texts.edit.fields, text: names(edition.fields, fields) },
    {
      term: texts.edit.areas,
      text: edition.areas.flatMap((key) => directory.find(key, null)?.name ?? []).join(', '),
    },
    { term: texts.show.selection, text: edition.butOnly ? texts.edit.but : '' },
    { term: texts.show.order, text: texts.orders[edition.order] },
    {
      term: texts.show.look,
      text: [
        texts.papers[edition.paper],
        texts.lengths[edition.entries],
        ...(edition.hasMap ? [texts.edit.map] : []),
        ...(edition.hasProviderIndex ? [texts.edit.providerIndex] : []),
        ...(edition.hasKeywordIndex ? [texts.edit.keywordIndex] : []),
      ].join(' · '),
    },
  ]
}
