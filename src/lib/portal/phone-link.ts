/**
 * A phone number as people write it, as a link that a phone dials: "0228 / 192-40" → `tel:022819240`. What follows the first number
 * ("oder …", an extension in words) is left out; "(0)" behind a country code is not dialled.
 */
export function phoneLink(written: string): string {
  const dialled = written.replace(/\+(\d+)\s*\(0\)/, '+$1')
  const [first = ''] = /\+?[\d\s()/.–-]+/.exec(dialled) ?? []
  return `tel:${first.replaceAll(/[^\d+]/g, '')}`
}
