import { z } from 'zod'
import { messages } from '#lib/messages/index.ts'
import { definePiece } from './piece-types.ts'
import { textBlocks } from './text-blocks.ts'

const LONGEST_TEXT = 20_000

/** Words of one's own. */
export const textPiece = definePiece({
  kind: 'text',
  settings: z.object({ text: z.string().max(LONGEST_TEXT).default('') }),
  async fields({ locale }) {
    const { label, hint } = messages(locale).reports.pieces.text
    return [{ kind: 'text', name: 'text', label, hint }]
  },
  async compose(_about, { text }) {
    return { blocks: textBlocks(text), figures: [] }
  },
})
