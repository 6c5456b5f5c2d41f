/** @param day ISO date @param tag BCP 47 */
export function inWords(day: string, tag: string): string {
  return new Date(`${day}T12:00:00Z`).toLocaleDateString(tag, { dateStyle: 'long', timeZone: 'UTC' })
}
