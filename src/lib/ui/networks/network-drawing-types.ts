/** How an actor looks: shape and colour together, so that one can be told without the other. */
export const actorLooks = [
  'health',
  'youth',
  'education',
  'social',
  'district',
  'planning',
  'other',
  'body',
] as const
export type ActorLook = (typeof actorLooks)[number]

export type DrawnActor = {
  /** Stands in the sign, and before the name in the table that says the same. */
  readonly number: number
  readonly name: string
  /** `body` = a network in which others sit. */
  readonly look: ActorLook
  /** At the pointer. */
  readonly says: string
  readonly href: string | null
}

export const lineLooks = ['both', 'one', 'wish', 'seat'] as const
export type LineLook = (typeof lineLooks)[number]

/** `both`: both say so; `one`: only one does; `wish`: is wished, not there; `seat`: is member of it. */
export type DrawnLine = {
  /** Places in the list of actors. */
  readonly from: number
  readonly to: number
  readonly look: LineLook
  /** 1 (weak) to 4. */
  readonly strength: number
}

/** A picture of who works with whom, or who sits where; the same on pages and in files. */
export type NetworkPicture = {
  readonly actors: readonly DrawnActor[]
  readonly lines: readonly DrawnLine[]
}
