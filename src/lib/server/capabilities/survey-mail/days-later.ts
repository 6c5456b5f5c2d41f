/** @param isoDate YYYY-MM-DD */
export function daysLater(isoDate: string, days: number): string {
  return new Date(Date.parse(isoDate) + days * 86_400_000).toISOString().slice(0, 10)
}
