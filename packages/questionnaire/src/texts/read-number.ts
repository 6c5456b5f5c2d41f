/**
 * Reads a number as people type it: `1.234,5`, `1234.5`, `1 234`, `−3`.
 *
 * @param decimalComma whether `1.234` is one thousand two hundred and thirty-four (German) or a little more than one (English)
 * @returns null for anything that is no number, or that could be two
 */
export function readNumber(text: string, decimalComma: boolean): number | null {
  const typed = text
    .trim()
    .replace(/^[−–]/, '-')
    .replace(/[\s\u202f\u00a0'’]/g, '')
  if (typed.length > 30) return null
  if (/^[-+]?\d+$/.test(typed)) return Number(typed)
  const [point, group] = decimalComma ? [',', '.'] : ['.', ',']
  const grouped = new RegExp(`^[-+]?\\d{1,3}(\\${group}\\d{3})+(\\${point}\\d+)?$`)
  if (grouped.test(typed)) return Number(typed.replaceAll(group, '').replace(point, '.'))
  return /^[-+]?\d*[.,]\d+$/.test(typed) ? Number(typed.replace(',', '.')) : null
}
