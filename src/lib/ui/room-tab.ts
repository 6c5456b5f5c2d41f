/** A page of a room, beside the one that one comes to first. */
export type RoomTab = {
  readonly tab: string
  /** Pages that belong together share a place in the first row. */
  readonly group: string
  readonly href: string
  /** How many things wait there for somebody. */
  readonly waiting: number
}
