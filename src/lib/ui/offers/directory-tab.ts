import type { Messages } from '#lib/messages/index.ts'
import type { RoomTab } from '../room-tab.ts'

type Texts = Messages['offersPages']['tabs']

/** A page of the directory's room, beside the list of offers. */
export type DirectoryTab = RoomTab & {
  readonly tab: keyof Texts['names']
  readonly group: keyof Texts['groups']
}
