import type { Block } from '../paper/block-types.ts'

/**
 * Reads plain text with as much markup as people write in a mail: `# ` a heading, `## ` a smaller one, `- ` or `* ` a list,
 * `1. ` a numbered one; an empty line ends a paragraph. Everything else is text, whatever it looks like.
 */
export function textBlocks(text: string): Block[] {
  const blocks: Block[] = []
  let isOpen = false
  for (const line of text.replaceAll('\r\n', '\n').split('\n')) {
    const trimmed = line.trim()
    if (trimmed === '') {
      isOpen = false
      continue
    }
    const part = partOf(trimmed)
    const last = blocks.at(-1)
    if (isOpen && part.kind === 'list' && last?.kind === 'list' && last.isNumbered === part.isNumbered)
      blocks[blocks.length - 1] = { ...last, items: [...last.items, ...part.items] }
    else if (isOpen && part.kind === 'paragraph' && last?.kind === 'paragraph')
      blocks[blocks.length - 1] = { ...last, text: `${last.text} ${part.text}` }
    else blocks.push(part)
    isOpen = part.kind !== 'heading'
  }
  return blocks
}

function partOf(line: string) {
  const heading = /^(##?)\s+(.+)$/.exec(line)
  if (heading !== null)
    return { kind: 'heading', level: heading[1] === '#' ? 2 : 3, text: heading[2] ?? '' } as const
  const item = /^[-*•]\s+(.+)$/.exec(line)
  if (item !== null) return { kind: 'list', isNumbered: false, items: [item[1] ?? ''] } as const
  const numbered = /^\d{1,2}[.)]\s+(.+)$/.exec(line)
  if (numbered !== null) return { kind: 'list', isNumbered: true, items: [numbered[1] ?? ''] } as const
  return { kind: 'paragraph', text: line } as const
}
