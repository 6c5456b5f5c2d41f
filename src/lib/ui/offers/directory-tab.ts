import type { Messages } from '#lib/messages/index.ts'

/** A page of the directory's room, beside the list of offers. */
export type DirectoryTab = {
  readonly tab: keyof Messages['offersPages']['tabs']['names']
  readonly href: string
  /** How many things wait there for somebody. */
  readonly waiting: number
}
