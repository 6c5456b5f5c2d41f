/**
 * The colours of `_charts.scss` for pictures that leave the page, where there is no style sheet; a test holds them together.
 * Unknown classes are grey.
 */
export const paintOfClass: Readonly<Record<string, string>> = {
  'burden-1': '#edf2f8',
  'burden-2': '#c3d4e9',
  'burden-3': '#8fafd3',
  'burden-4': '#5682b4',
  'burden-5': '#2c5788',
  'burden-6': '#0f2f57',
  'no-value': '#e4e4e4',
  'white-spot': '#7a0f1e',
  gap: '#c8452f',
  thin: '#f0a54a',
  balanced: '#dfeee4',
  'more-than-needed': '#4c8f9f',
  'not-known': '#e4e4e4',
  'warm-2': '#8c3b00',
  'warm-1': '#e8963a',
  steady: '#f6f4f0',
  'cool-1': '#a9cbe8',
  'cool-2': '#4a7fc1',
  'actor-1': '#0b62b8',
  'actor-2': '#e8963a',
  'actor-3': '#007a5e',
  'actor-4': '#b8448f',
  'actor-5': '#f2d64b',
  'actor-6': '#5a3d00',
}
export const OTHER_PAINT = '#e4e4e4'
export const INK = '#171a2b'
export const MUTED_INK = '#4d5566'
export const MAP_LINE = '#8b929b'
export const HATCH_LINE = '#b9b4ac'

/** The colour of a class of the style sheet; unknown ones are grey. */
export function mapColour(colourClass: string): string {
  return paintOfClass[colourClass] ?? OTHER_PAINT
}
