import { z } from 'zod'
import { messages } from '#lib/messages/index.ts'
import { chainBasis } from '#lib/ui/chain/chain-basis.ts'
import { basisSentences } from '#lib/ui/chain/say-basis.ts'
import { formatNumber } from '#lib/ui/format.ts'
import { chainOfPiece, nothingYet } from './chain-of-piece.ts'
import { definePiece } from './piece-types.ts'

/** What the numbers rest on, in a few sentences. */
export const basisPiece = definePiece({
  kind: 'basis',
  settings: z.object({}),
  async fields() {
    return []
  },
  async compose(about) {
    const { locale, municipality } = about
    const own = messages(locale).reports.pieces.basis
    const computed = await chainOfPiece(about)
    if (computed === null) return nothingYet(locale, own.nothing)
    const basis = chainBasis(computed)
    const sentences = [
      ...basisSentences(basis, locale),
      own.protectedNumbers(formatNumber(municipality.minimumCount, locale)),
    ]
    return {
      blocks: [
        {
          kind: 'together',
          blocks: [
            { kind: 'heading', level: 2, text: own.title },
            { kind: 'paragraph', isQuiet: true, text: sentences.join(' ') },
          ],
        },
      ],
      figures: [{ key: 'residents-year', label: own.year, text: String(basis.residentsYear) }],
    }
  },
})
