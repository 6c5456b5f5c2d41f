import type { indexDe } from './index-room.de.ts'

type Details = Readonly<Record<string, string | number | null>>

/** `sub-index “Health”`, or the index itself where the details name no group. */
const level = ({ group }: Details) => (group ? `sub-index “${group}”` : 'index')
const at = ({ path }: Details) => (path ? `At “${path}”: ` : 'Here: ')

const fieldSentences: Record<string, string> = {
  name: 'Please give the index a name of at most 200 characters.',
  description: 'The description is too long. Please shorten it to at most 5,000 characters.',
  code: 'The short name may only have small letters, digits and single hyphens between them. Please change it.',
  period: 'Please give the period as 2021, 2021-06, 2021-06-30, 2021-Q2 or, for a school year, 2021/22.',
  periods: 'Please give each period as 2021, 2021-06, 2021-06-30, 2021-Q2 or, for a school year, 2021/22.',
  areaLevelId: 'Please choose a level of areas.',
  template: 'Please choose a template.',
  seed: 'Please give a whole number from 0 on as the seed of the draws.',
}

export const indexEn: typeof indexDe = {
  refusals: {
    'index/unknown-template': ({ template }) =>
      `There is no template “${template}”. Please choose one from the list.`,
    'index/unknown-definition': () =>
      'This index no longer exists; perhaps somebody has deleted it. Please choose one from the list.',
    'index/unknown-level': () =>
      'There is no such level of areas. Please choose one from the list, or import areas first.',
    'index/stale-version': ({ name }) =>
      `“${name}” has been changed by somebody else in the meantime. Please reload the page and enter your change again.`,
    'index/code-taken': ({ code }) => `The short name “${code}” is taken. Please choose another one.`,
    'index/field-invalid': ({ field }) =>
      fieldSentences[String(field)] ?? `The entry “${field}” cannot be used. Please check it.`,
    'index/no-areas': ({ level: name }) => `The level “${name}” has no areas yet. Please import them first.`,
    'index/no-values': ({ columns }) =>
      `None of the indicators of this index has values in the chosen period. Please import values, or choose another period. Missing: ${columns}.`,

    'index/column-unknown': ({ column }) =>
      `There are no values for “${column}”. Please check the spelling, or import the values.`,
    'index/not-a-number': ({ column, value }) =>
      `“${column}” has “${value}”, which is not a number. Please correct the value and import it again.`,
    'index/weights-all-zero': (details) =>
      `All weights of the ${level(details)} are 0. Please give at least one a weight above 0.`,
    'index/indicator-too-few-values': ({ column }) =>
      `“${column}” has a usable value in fewer than two areas. Please import more values, or take the indicator out of the index.`,
    'index/indicator-without-variation': ({ column }) =>
      `“${column}” has the same value in every area and so tells them apart in nothing. Please check the values, or take the indicator out of the index.`,
    'index/level-too-few-values': (details) =>
      `The ${level(details)} can be computed for fewer than two areas because values are missing. Please import the missing values, or accept missing values.`,
    'index/level-without-variation': (details) =>
      `The ${level(details)} is the same in every area and so tells them apart in nothing. Please check whether its indicators cancel each other out, and change direction or weights.`,
    'index/geometric-needs-positive': (details) =>
      `The ${level(details)} has values that are not above 0, for which there is no geometric mean. Please choose the arithmetic mean or a scale above 0.`,
    'index/cancelled': () => 'The calculation was cancelled. Please start it again.',

    'index-spec/not-an-object': (details) =>
      `${at(details)}an object in curly brackets is expected. Please add it.`,
    'index-spec/not-a-list': (details) =>
      `${at(details)}a list in square brackets is expected. Please add it.`,
    'index-spec/empty-list': (details) => `${at(details)}the list is empty. Please name at least one entry.`,
    'index-spec/not-a-text': (details) => `${at(details)}a text is expected. Please add it.`,
    'index-spec/not-a-number': (details) => `${at(details)}a number is expected. Please add it.`,
    'index-spec/not-true-or-false': (details) =>
      `${at(details)}true or false is expected. Please write one of them, without quotation marks.`,
    'index-spec/not-one-of': (details) =>
      `${at(details)}only one of these is allowed: ${details['allowed']}. Please choose one.`,
    'index-spec/unknown-key': (details) =>
      `${at(details)}this entry is unknown. Please check the spelling, or delete it.`,
    'index-spec/negative-weight': (details) =>
      `${at(details)}the weight is negative. Please give a weight from 0 on; “direction” says which way an indicator counts.`,
    'index-spec/weights-all-zero': ({ group }) =>
      `${group ? `All weights of the sub-index “${group}”` : 'All weights'} are 0. Please give at least one a weight above 0.`,
    'index-spec/indicator-twice': ({ column }) =>
      `The indicator “${column}” appears twice. Please name it once, with twice the weight if that is what you mean.`,
    'index-spec/group-twice': ({ group }) => `The sub-index “${group}” exists twice. Please name it once.`,
    'index-spec/group-missing': ({ column }) =>
      `The indicator “${column}” belongs to no sub-index, while others do. Please put either all into one, or none.`,
    'index-spec/group-not-listed': ({ group }) =>
      `The sub-index “${group}” is missing from the list of sub-indices. Please add it there with its weight.`,
    'index-spec/group-without-indicator': ({ group }) =>
      `The sub-index “${group}” has no indicator. Please put one into it, or delete it.`,
    'index-spec/scale-does-not-fit': () =>
      'The scale does not fit the normalisation. Please give mean and SD above 0 (mean, sd) for z-scores, a lower and a greater upper end (low, high) for min-max and percentile, nothing for rank.',
    'index-spec/geometric-needs-positive': () =>
      'The geometric mean needs values above 0, and this normalisation gives others too. Please give a scale above 0, for example "scale": {"low": 1, "high": 100} with min-max, or choose the arithmetic mean.',
    'index-spec/exclude-without-rule': (details) =>
      `${at(details)}what is to be excluded is missing. Please add “below” or “notIn” (none of the values).`,
    'index-spec/classes-need-one-rule': () =>
      'The classes need exactly one rule. Please give either “cuts” (your own), “sd” (standard deviations) or “quantiles” (groups of like size).',
    'index-spec/cuts-not-ascending': (details) =>
      `${at(details)}the cuts do not ascend. Please order them from the smallest to the greatest, each once.`,
    'index-spec/quantiles-out-of-range': ({ least, most }) =>
      `This number of groups is not possible. Please choose a whole number from ${least} to ${most}.`,
    'index-spec/labels-do-not-fit': ({ expected, given }) =>
      `There are ${expected} classes, but ${given} labels. Please give one for each class, from the lowest to the highest.`,
  },
}
