/** A part of an offer of which two versions say different things; '' = nothing is said. */
export type PartInWords = {
  readonly key: string
  readonly label: string
  readonly left: string
  readonly right: string
}
