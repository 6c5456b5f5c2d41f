import type { indicatorsDe } from './indicators.de.ts'

export const indicatorsEn: typeof indicatorsDe = {
  refusals: {
    'indicators/field': ({ field }) => `The entry “${field}” does not fit. Please check it.`,
    'indicators/code-taken': ({ code }) => `The short name “${code}” is taken. Please choose another one.`,
    'indicators/unknown': ({ code }) =>
      `The indicator “${code}” is neither in your list nor in the catalogue. Please create it first, or put it into the recipe.`,
    'indicators/stale-version': ({ name }) =>
      `“${name}” has meanwhile been changed by somebody else. Your entries are still there: please compare them with what is saved now, and save again if yours are to stand.`,
    'indicators/unknown-level': ({ level }) =>
      `There is no level “${level}”. Please load its areas first, or choose another level.`,
    'indicators/unknown-area': ({ value, near }) =>
      near === undefined
        ? `The area “${value}” is not known. Please check the code.`
        : `The area “${value}” is not known. Probably “${near}” is meant: leading zeros were lost in the file.`,
    'indicators/not-a-number': ({ value }) =>
      `“${value}” is neither a number nor an official sign. Please check the decimal mark, too.`,
    'indicators/not-a-count': ({ value }) => `“${value}” is no whole case number from 0 on.`,
    'indicators/cases-above-base': ({ cases, base }) => `The case number ${cases} is above the base ${base}.`,
    'indicators/not-a-period': ({ value }) =>
      `“${value}” names no period. Expected is, for instance, 2024, 2024-12, 31.12.2024 or 2023/24.`,
    'indicators/out-of-range': ({ value, lowest, highest, name }) =>
      `${value} is outside of what is possible for “${name}” (${lowest === '' ? '' : `from ${lowest}`}${lowest !== '' && highest !== '' ? ', ' : ''}${highest === '' ? '' : `to ${highest}`}).`,
    'indicators/double': ({ value, period, name }) =>
      `For “${name}”, area ${value}, ${period} there is a value further up already. Please leave one only.`,
    'indicators/under-minimum': ({ name }) =>
      `“${name}”: the case number is under the minimum. The value is kept, but shown nowhere.`,
    'indicators/cases-secret': ({ name }) =>
      `“${name}”: the case number is confidential. The value is kept, but shown nowhere.`,
    'indicators/uncertain': ({ name }) =>
      `“${name}”: the statistics office has marked the value as uncertain. It is taken.`,
    'indicators/other-areas': ({ count }) =>
      count === 1
        ? 'One value belongs to an area outside of your municipality and was passed over.'
        : `${count} values belong to areas outside of your municipality and were passed over.`,
    'indicators/measure-without-rows': ({ variable }) =>
      `For the variable “${variable}” the file has no value that fits the recipe. Please check variable, attributes and kind of area in the recipe.`,
    'indicators/no-value': () =>
      'The file holds no value at all. Please check whether the recipe names the right columns.',
    'indicators/vanished': ({ name, period, count }) =>
      count === 1
        ? `“${name}”, ${period}: an earlier value is no longer in the file and was removed.`
        : `“${name}”, ${period}: ${count} earlier values are no longer in the file and were removed.`,
  },
  page: {
    title: 'Indicators',
    lead: 'What your municipality knows about its areas: every indicator with its definition, its source and the periods that values have been imported for.',
    create: 'Create an indicator',
    fromCatalogue: 'Take over from the catalogue',
    readValues: 'Import values',
    empty:
      'Your list is still empty. Import a table, and known indicators are created by themselves, or take indicators over from the catalogue.',
    columns: {
      name: 'Indicator',
      newest: 'Newest period',
      coverage: 'Areas with an entry',
      direction: 'Direction',
      source: 'Source',
      map: 'Map',
    },
    noValues: 'no values yet',
    covered: (level, count, all) => `${level}: ${count} of ${all}`,
    toMap: 'Map',
    scrollRegion: (title) => `Table “${title}”, can be moved with the arrow keys`,
    directions: {
      'higher-is-burden': 'high = burden',
      'higher-is-better': 'high = good',
      neutral: 'no judgement',
    },
    fields: {
      name: 'Name',
      code: 'Short name',
      definition: 'Definition',
      topic: 'Topic',
      unit: 'Unit',
      direction: 'Direction',
      numerator: 'Numerator',
      denominator: 'Denominator',
      source: 'Source',
      licence: 'Licence',
      refreshRhythm: 'Published',
      minimumCount: 'Minimum count of its own',
      lowest: 'Lowest possible value',
      highest: 'Highest possible value',
      decimals: 'Decimals',
    },
    hints: {
      name: 'at most 200 characters',
      code: 'Small letters without umlauts, digits and hyphens. It stands in addresses and recipes and cannot be changed later. Empty: we make it from the name.',
      definition: 'What exactly is measured? At most 2,000 characters.',
      topic: '',
      unit: '',
      direction: 'It decides what is dark on the map and how the indicator enters an index.',
      numerator: 'What is counted?',
      denominator: 'Out of what?',
      source: '',
      licence: '',
      refreshRhythm: '',
      minimumCount: (minimum) =>
        `Only where it is to be stricter than the municipality’s (${minimum}). A whole number from 1.`,
      lowest: 'An imported value below is a mistake in the file. Empty: no limit.',
      highest: 'An imported value above is a mistake in the file. Empty: no limit.',
      decimals: '0 to 6',
    },
    optional: 'optional',
    choose: 'please choose',
    chooseNone: 'not said',
    createTitle: 'Create an indicator',
    changeTitle: (name) => `Change “${name}”`,
    change: 'Change it',
    save: 'Save',
    created: 'The indicator is created. Next you can import values for it.',
    adopted: 'The indicator is taken over. Next you can import values for it.',
    changed: 'The changes are saved.',
    about: 'About it',
    range: (lowest, highest) => `${lowest} to ${highest}`,
    rangeFrom: (lowest) => `from ${lowest}`,
    rangeUpTo: (highest) => `up to ${highest}`,
    plausible: 'Possible range',
    periods: 'Periods and levels',
    periodsCaption: 'How many areas have an entry. Each number leads to the map.',
    period: 'Period',
    areasOf: (count, all) => `${count} of ${all}`,
    usedIn: 'Part of',
    csvName: 'Indicators',
    values: {
      file: 'Values',
      level: 'Level',
      areaCode: 'Area code',
      area: 'Area',
      indicator: 'Indicator',
      period: 'Period',
      value: 'Value',
      cases: 'Cases',
      base: 'Base',
    },
    csvColumns: { levels: 'Levels', periods: 'Periods' },
    reservedCode: 'This short name belongs to a page. Please choose another.',
    catalogue: {
      title: 'Catalogue of indicators',
      lead: (count) =>
        `${count} indicators as they are usual in municipal social and youth welfare planning, with definition, source and direction. What you take over you can adapt.`,
      search: 'Search',
      searchHint: 'in name, definition and source',
      submit: 'Search',
      all: 'Show all',
      found: (count) => (count === '1' ? '1 found' : `${count} found`),
      none: (text) =>
        `There is nothing about “${text}” in the catalogue. Try a shorter word, or create the indicator yourself.`,
      adopt: 'Take over',
      there: 'in your list',
    },
  },
}
