import type { Random } from '../../composite-index/seeded-random.ts'
import { blockOf, roundBlock, type RoundingBlock } from './network.ts'
import { isNearer, worthOf, type RoundingTask, type RoundingWorth } from './task.ts'

/** How often a block is shaken and everything improved again. */
const shakes = 20
/** Share of a block's cells that a shake turns. */
const shakenShare = 0.15
/** A step beyond the neighbouring multiples weighs as much as this many bases of distance while improving. */
const stepWeightInBases = 8
/** Totals to try as blocks, the larger ones first. */
const mostCandidates = 300

/**
 * Improves a choice part by part: in each block all of its best is found at once, the rest held fast, until no block gets any
 * better. Then a block is shaken, and what comes out is kept if it is as near.
 *
 * @param isUp per free inner cell: 1 = up, 0 = down
 */
export function improveByBlocks(task: RoundingTask, isUp: Uint8Array, random: Random): Uint8Array {
  const blocks = blocksOf(task)
  if (blocks.length === 0) return isUp
  let best = isUp.slice()
  let least = settle(task, blocks, best)
  for (let shake = 0; shake < shakes; shake++) {
    const shaken = best.slice()
    for (const member of blocks[Math.floor(random() * blocks.length)]!.members) {
      if (random() < shakenShare) shaken[member] = 1 - shaken[member]!
    }
    const worth = settle(task, blocks, shaken)
    if (!isNearer(least, worth)) [best, least] = [shaken, worth]
  }
  return best
}

/** Totals whose free cells make a network, none within another: a table's slices. */
function blocksOf(task: RoundingTask): RoundingBlock[] {
  const distinct = new Map(task.members.filter(({ length }) => length > 2).map((own) => [own.join(), own]))
  const candidates = [...distinct.values()].sort((one, other) => other.length - one.length)
  const taken: Set<number>[] = []
  return candidates.slice(0, mostCandidates).flatMap((members) => {
    if (taken.some((own) => members.every((member) => own.has(member)))) return []
    const block = blockOf(task, Int32Array.from(members))
    if (block === null) return []
    taken.push(new Set(members))
    return [block]
  })
}

/** Goes through the blocks, again and again, until none of them gets any better; changes `isUp`. */
function settle(task: RoundingTask, blocks: readonly RoundingBlock[], isUp: Uint8Array): RoundingWorth {
  const stepWeight = stepWeightInBases * task.base
  const costOf = ({ steps, distance }: RoundingWorth) => distance + stepWeight * steps
  let worth = worthOf(task, isUp)
  for (let at = 0, unchanged = 0; unchanged < blocks.length; at = (at + 1) % blocks.length) {
    const block = blocks[at]!
    const chosen = roundBlock({ task, block, isUp, stepWeight })
    const before = block.members.map((member) => isUp[member]!)
    block.members.forEach((member, position) => (isUp[member] = chosen[position]!))
    const now = worthOf(task, isUp)
    if (costOf(now) < costOf(worth)) unchanged = 0
    else {
      unchanged++
      // As good, but turning in circles helps nobody.
      block.members.forEach((member, position) => (isUp[member] = before[position]!))
      continue
    }
    worth = now
  }
  return worth
}
