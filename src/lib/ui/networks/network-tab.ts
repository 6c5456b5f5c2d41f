import type { Messages } from '#lib/messages/index.ts'

/** A page of the networks' room. */
export type NetworkTab = {
  readonly tab: keyof Messages['networks']['tabs']['names']
  readonly href: string
}
