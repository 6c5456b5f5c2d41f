import type { Network } from './network.ts'

const LEAST_GAIN = 1e-12

/**
 * Moves single actors to the group, or into one of their own, where modularity gains most, until nothing gains any more.
 * Louvain ends before that, because its later rounds move whole groups only. Changes `groupOf`.
 *
 * @param groupOf one per actor, from 0 to actorCount − 1
 * @param weightOf one per tie
 */
export function refineGroups(network: Network, groupOf: Int32Array, weightOf: Float64Array): void {
  const { actorCount, start, neighbour, tie } = network
  const strength = new Float64Array(actorCount)
  for (let actor = 0; actor < actorCount; actor++) {
    for (let k = start[actor]!; k < start[actor + 1]!; k++) strength[actor]! += weightOf[tie[k]!]!
  }
  const all = strength.reduce((a, b) => a + b, 0)
  const ends = new Float64Array(actorCount)
  const sizes = new Int32Array(actorCount)
  groupOf.forEach((group, actor) => {
    ends[group]! += strength[actor]!
    sizes[group]!++
  })
  const free = Array.from(sizes.keys()).filter((group) => sizes[group] === 0)
  /** Weight of an actor's ties into each group. */
  const into = new Float64Array(actorCount)
  for (let isChanged = true; isChanged;) {
    isChanged = false
    for (let actor = 0; actor < actorCount; actor++) {
      const own = groupOf[actor]!
      const groups = [own]
      if (sizes[own]! > 1) groups.push(free.at(-1)!)
      for (let k = start[actor]!; k < start[actor + 1]!; k++) {
        const group = groupOf[neighbour[k]!]!
        if (into[group] === 0) groups.push(group)
        into[group]! += weightOf[tie[k]!]!
      }
      ends[own]! -= strength[actor]!
      const gainOf = (group: number) => into[group]! / all - (ends[group]! * strength[actor]!) / all / all
      let best = own
      let most = gainOf(own) + LEAST_GAIN
      for (const group of groups) {
        const gain = gainOf(group)
        if (gain <= most) continue
        most = gain
        best = group
      }
      for (const group of groups) into[group] = 0
      ends[best]! += strength[actor]!
      if (best === own) continue
      isChanged = true
      groupOf[actor] = best
      if (sizes[best] === 0) free.pop()
      sizes[best]!++
      if (--sizes[own]! === 0) free.push(own)
    }
  }
}
