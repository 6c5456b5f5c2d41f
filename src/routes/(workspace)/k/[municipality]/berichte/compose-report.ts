import {
  reportFromTemplate,
  type Figure,
  type ReportContent,
  type ReportTemplate,
} from '#lib/server/capabilities/reports/index.ts'
import { formatDate } from '#lib/ui/format.ts'
import type { Paper } from './paper/block-types.ts'
import { inHeadingOrder } from './paper/in-heading-order.ts'
import { pieceKind } from './pieces/index.ts'
import type { PieceAbout } from './pieces/piece-types.ts'

/** A report with the numbers of today, ready to be shown, printed or sent. */
export type ComposedReport = { readonly paper: Paper; readonly figures: readonly Figure[] }

export async function composeReport(
  about: PieceAbout,
  { title, addressee, pieces }: ReportContent,
): Promise<ComposedReport> {
  const { municipality, today, locale } = about
  const composed = []
  for (const { id, kind, settings } of pieces) {
    // A kind that this version does not know any more has nothing to show.
    const { blocks, figures } = (await pieceKind(kind)?.compose(about, settings)) ?? {
      blocks: [],
      figures: [],
    }
    composed.push({ blocks, figures: figures.map((figure) => ({ ...figure, key: `${id} ${figure.key}` })) })
  }
  return {
    paper: {
      title,
      subtitle: addressee,
      municipality: municipality.name,
      date: formatDate(today, locale),
      language: locale,
      blocks: inHeadingOrder(composed.flatMap(({ blocks }) => blocks)),
    },
    figures: composed.flatMap(({ figures }) => figures),
  }
}

/** A ready-made report as it would begin, not kept; `address` narrows its gaps as their list does. */
export function composeTemplate(
  about: PieceAbout,
  template: ReportTemplate,
  address: URLSearchParams,
): Promise<ComposedReport> {
  return composeReport(
    about,
    reportFromTemplate(template, {
      municipality: about.municipality.name,
      language: about.locale,
      gaps: gapFilter(address),
    }),
  )
}

const GAP_FILTERS = ['gebiet', 'ebene', 'schritt', 'feld', 'urteil', 'ohne-aufsuchende', 'bestand']

/** Of an address what narrows a list of gaps. */
export function gapFilter(address: URLSearchParams): Record<string, string> {
  return Object.fromEntries(
    [...address].filter(([name, value]) => GAP_FILTERS.includes(name) && value !== ''),
  )
}
