/** An address for posters, by which people begin who were not written to. */
export type OpenLink = {
  readonly openLinkId: number
  /** What stands in its address after `/antworten/offen/`. */
  readonly token: string
  /** By which those who come by it are counted; '' = none. */
  readonly groupName: string
  readonly quota: number
  readonly came: number
  readonly submitted: number
  /** ISO date, the last day; null = as long as the survey takes answers. */
  readonly expiresOn: string | null
  readonly isCalledBack: boolean
}

export type OpenLinkRefusal = 'unknown' | 'ended' | 'not-open-yet' | 'closed' | 'full'

/** What somebody who comes by it reads first. */
export type OpenedOpenLink = {
  readonly municipalityId: number
  readonly surveyId: number
  readonly municipalityName: string
  readonly slug: string
  readonly anonymous: boolean
  readonly closesOn: string | null
  readonly definitionVersion: number | null
  readonly refusal: Exclude<OpenLinkRefusal, 'unknown'> | null
}
