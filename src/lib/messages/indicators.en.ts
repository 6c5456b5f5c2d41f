import type { indicatorsDe } from './indicators.de.ts'

export const indicatorsEn: typeof indicatorsDe = {
  refusals: {
    'indicators/field': ({ field }) => `The entry “${field}” does not fit. Please check it.`,
    'indicators/code-taken': ({ code }) => `The short name “${code}” is taken. Please choose another one.`,
    'indicators/unknown': ({ code }) =>
      `The indicator “${code}” is neither in your list nor in the catalogue. Please create it first, or put it into the recipe.`,
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
}
