import type { Block } from './block-types.ts'

/** No heading skips a level: a sub-heading without a heading above it becomes one. */
export function inHeadingOrder(blocks: readonly Block[]): Block[] {
  let above = 1
  const ordered = (block: Block): Block => {
    if (block.kind === 'together') return { ...block, blocks: block.blocks.map(ordered) }
    if (block.kind !== 'heading') return block
    const level = block.level > above + 1 ? 2 : block.level
    above = level
    return { ...block, level }
  }
  return blocks.map(ordered)
}
