/** The code of a data set, by which its address stays. */
export function datasetCode(subject: string, period: string): string {
  return `${subject}-${period}`.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
}

/** The order of a release's areas. */
export function byCode(one: { code: string }, other: { code: string }): number {
  return one.code < other.code ? -1 : 1
}
