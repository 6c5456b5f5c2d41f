import type { Messages } from '#lib/messages/index.ts'

type Texts = Messages['offersPages']['tabs']

/** A page of the directory's room, beside the list of offers. */
export type DirectoryTab = {
  readonly tab: keyof Texts['names']
  /** Pages that belong together share a place in the first row. */
  readonly group: keyof Texts['groups']
  readonly href: string
  /** How many things wait there for somebody. */
  readonly waiting: number
}
