import type { Messages } from '#lib/messages/index.ts'

/** A page of one survey. */
export type SurveyTab = {
  readonly tab: keyof Messages['surveys']['tabs']['names']
  readonly href: string
}
