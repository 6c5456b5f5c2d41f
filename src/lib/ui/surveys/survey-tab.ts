import type { Messages } from '#lib/messages/index.ts'
import type { RoomTab } from '../room-tab.ts'

type Texts = Messages['surveys']['tabs']

/** A page of one survey. */
export type SurveyTab = RoomTab & {
  readonly tab: keyof Texts['names']
  readonly group: keyof Texts['groups']
}
