import { fieldCodes, lifePhaseStepCodes, spokenLanguageCodes } from '@gelingen/catalogue'
import type { FieldCode, LifePhaseStepCode, SpokenLanguageCode } from '@gelingen/catalogue'
import { searchTexts } from '#lib/messages/portal/search/index.ts'
import { termsTexts } from '#lib/messages/portal/terms/index.ts'
import type { PortalLanguage } from '#lib/portal/languages.ts'
import type { Found, SearchAddress, SearchDirectory } from '#lib/server/capabilities/portal/index.ts'
import type { SearchLinks } from './search-links.ts'

/** What one can tick in a group; `count` is how many there would be with it. */
export type FilterOption = { name: string; value: string; label: string; count: number; isChosen: boolean }
export type FilterGroup = { title: string; options: FilterOption[] }
/** Filters in groups; of times and areas one can choose one. A group without options is not shown. */
export type FilterGroups = { groups: FilterGroup[]; times: FilterGroup; areas: FilterGroup }

type Asked = { address: SearchAddress; directory: SearchDirectory; language: PortalLanguage }

/** Only what would find something, and what is chosen. */
export function filterGroups({
  address,
  found,
  directory,
  language,
}: Asked & { found: Found }): FilterGroups {
  const texts = searchTexts(language)
  const words = wordsOf(language)
  const counts = (facet: string) =>
    new Map((found.facets[facet] ?? []).map(({ value, count }) => [value, count]))
  const group = <Code extends string>(given: {
    title: string
    name: string
    facet: string
    codes: readonly Code[]
    label: (code: Code) => string
    chosen: readonly string[]
  }): FilterGroup => {
    const ofFacet = counts(given.facet)
    return {
      title: given.title,
      options: given.codes
        .map((value) => ({
          name: given.name,
          value,
          label: given.label(value),
          count: ofFacet.get(value) ?? 0,
          isChosen: given.chosen.includes(value),
        }))
        .filter(({ count, isChosen }) => count > 0 || isChosen),
    }
  }
  const single = (facet: string, name: keyof typeof words.single, value: string, count = 'yes') => ({
    name,
    value,
    label: words.single[name],
    count: counts(facet).get(count) ?? 0,
    isChosen: address[name] === value,
  })
  const important = [
    single('free', 'kosten', 'frei'),
    single('anonymous', 'anonym', '1'),
    single('barrierFree', 'barrierefrei', '1'),
    single('online', 'online', '1'),
  ].filter(({ count, isChosen }) => count > 0 || isChosen)
  return {
    groups: [
      group({
        title: texts.groups.step,
        name: 'phase',
        facet: 'step',
        codes: lifePhaseStepCodes,
        label: words.step,
        chosen: address.phase,
      }),
      group({
        title: texts.groups.field,
        name: 'feld',
        facet: 'field',
        codes: fieldCodes,
        label: words.field,
        chosen: address.feld,
      }),
      { title: texts.groups.important, options: important },
      group({
        title: texts.groups.language,
        name: 'sprachen',
        facet: 'language',
        codes: spokenLanguageCodes,
        label: words.language,
        chosen: address.sprachen,
      }),
    ].filter(({ options }) => options.length > 0),
    times: group({
      title: texts.groups.when,
      name: 'tag',
      facet: 'when',
      codes: ['today', 'week'],
      label: (code) => texts[code],
      chosen: address.tag === '' ? [] : [address.tag === 'heute' ? 'today' : 'week'],
    }),
    areas: group({
      title: directory.areas.areas.length === 0 ? '' : texts.groups.area,
      name: 'gebiet',
      facet: 'area',
      codes: directory.areas.areas.map(({ key }) => key),
      label: (key) => directory.areas.names.get(key) ?? key,
      chosen: [address.gebiet],
    }),
  }
}

/** What is chosen, each with the address of the search without it. */
export function chosenFilters({
  address,
  directory,
  language,
  links,
}: Asked & { links: SearchLinks }): { label: string; href: string }[] {
  const words = wordsOf(language)
  const texts = searchTexts(language)
  const several = (name: 'phase' | 'feld' | 'sprachen', label: (code: string) => string) =>
    address[name].map((code) => ({
      label: label(code),
      href: links.with({ [name]: address[name].filter((other) => other !== code) }),
    }))
  const singles = (['kosten', 'anonym', 'barrierefrei', 'online'] as const)
    .filter((name) => address[name] !== '')
    .map((name) => ({ label: words.single[name], href: links.with({ [name]: '' }) }))
  // What is in the address is a code of the catalogue: `readSearchAddress` leaves out what is none.
  return [
    ...several('phase', (code) => words.step(code as LifePhaseStepCode)),
    ...several('feld', (code) => words.field(code as FieldCode)),
    ...several('sprachen', (code) => words.language(code as SpokenLanguageCode)),
    ...singles,
    ...(address.tag === ''
      ? []
      : [{ label: address.tag === 'heute' ? texts.today : texts.week, href: links.with({ tag: '' }) }]),
    ...(address.gebiet === ''
      ? []
      : [
          {
            label: directory.areas.names.get(address.gebiet) ?? address.gebiet,
            href: links.with({ gebiet: '' }),
          },
        ]),
  ]
}

/** The names of filters. */
export function wordsOf(language: PortalLanguage) {
  const texts = searchTexts(language)
  const terms = termsTexts(language)
  return {
    step: (code: LifePhaseStepCode) => terms.lifePhaseSteps[code],
    field: (code: FieldCode) => terms.fields[code],
    language: (code: SpokenLanguageCode) => terms.spokenLanguages[code],
    single: {
      kosten: texts.free,
      anonym: texts.anonymous,
      barrierefrei: terms.accessibility['step-free'],
      online: texts.online,
    },
  }
}
