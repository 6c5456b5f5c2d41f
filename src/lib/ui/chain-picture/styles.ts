/**
 * How each part looks, as attributes of SVG: the picture is the same on the page, in print, in a PDF and as a file of its
 * own. Judgements differ by shape and pattern as well as by colour, bars by the shape of their ends.
 */
export const INK = '#171a2b'
const QUIET = '#4a5068'

const type = (size: number, fill = INK, weight = 400) =>
  `font-size="${size}" fill="${fill}"${weight === 400 ? '' : ` font-weight="${weight}"`}`

export const styles = {
  paper: 'fill="#fff"',
  /** Takes clicks and shows nothing. */
  touch: 'class="touch" fill="#fff" fill-opacity="0"',
  plate: 'fill="#fff"',

  title: type(22, INK, 600),
  subtitle: type(13, QUIET),
  source: type(11, QUIET),
  block: 'fill="#e3e6f1"',
  'block-name': type(13, INK, 600),
  'step-name': type(12),
  axis: `stroke="${INK}" stroke-width="1.2" fill="none"`,
  'year-tick': `stroke="${QUIET}" stroke-width="0.8" fill="none"`,
  age: type(12, INK, 600),
  'axis-name': type(12, QUIET),
  gate: 'fill="#eef0f7"',
  'gate-side': 'stroke="#9aa2bd" stroke-width="1" fill="none"',
  'other-ground': 'fill="#171a2b" fill-opacity="0.045"',
  'row-line': 'stroke="#d5d9e6" stroke-width="1" fill="none"',
  'row-name': type(13.5, INK, 600),
  'place-name': type(12, QUIET),

  'white-spot': 'fill="url(#ID-cross)" stroke="#7a0f1e" stroke-width="2" stroke-dasharray="5 3"',
  gap: 'fill="url(#ID-hatch)" stroke="#b53723" stroke-width="1.6" stroke-dasharray="5 3"',
  thin: 'fill="#f3b562"',
  balanced: 'fill="#bcdfc9"',
  'more-than-needed': 'fill="#8fc3ce"',
  'not-known':
    'stroke="#8b91a5" stroke-width="2" stroke-dasharray="1.5 5" stroke-linecap="round" fill="none"',
  'cell-number': type(12.5, INK, 600),
  'quiet-sign': type(12, QUIET, 600),
  'sign-full': `fill="${INK}"`,
  'sign-open': `fill="#fff" stroke="${INK}" stroke-width="1.6"`,
  'sign-balanced': 'fill="#2f7a4c"',
  'sign-more': 'fill="#1d5a68"',

  mainstream: `fill="${INK}"`,
  outreach: 'fill="#6d3fa3"',
  other: 'fill="#52639c"',
  rest: 'fill="#fff" stroke="#52639c" stroke-width="1" stroke-dasharray="2 2"',
  'rest-number': type(10.5, INK),
  skipped: 'stroke="#7c88b5" stroke-width="1.6" fill="none"',
  'bar-label': type(10.5, '#fff', 600),

  post: `fill="${INK}"`,
  'post-missing': 'stroke="#9aa2bd" stroke-width="1.6" stroke-dasharray="3 3" fill="none"',
  beam: `fill="${INK}"`,
  'post-name': type(12, INK, 600),
  'post-number': type(12),
  'post-name-missing': type(12, QUIET),
  'legend-text': type(12),
} as const satisfies Record<string, string>

export type StyleName = keyof typeof styles

/** Patterns that styles refer to. */
export const patterns = [
  '<pattern id="ID-hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">',
  '<path d="M0 0V7" stroke="#e58f80" stroke-width="3"/></pattern>',
  '<pattern id="ID-cross" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">',
  '<path d="M0 0V7M0 0H7" stroke="#b4606c" stroke-width="2.4"/></pattern>',
].join('')

/** Heights and sizes that the layout and the styles share. */
export const BAR_LABEL_SIZE = 10.5
export const CELL_NUMBER_SIZE = 12.5
