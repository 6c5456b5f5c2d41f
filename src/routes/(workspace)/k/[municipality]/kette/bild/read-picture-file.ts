import { messages, type Locale } from '#lib/messages/index.ts'
import { chainFor, type ComputedChain } from '#lib/server/capabilities/chain/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace, type WorkspaceEvent } from '#lib/server/in-workspace.ts'
import { readPictureQuery, type PictureQuery } from './picture-query.ts'
import { readPicture, type ReadPicture } from './read-picture.ts'

export type PictureFile = ReadPicture & {
  readonly computed: ComputedChain
  readonly query: PictureQuery
  readonly municipality: string
  readonly base: string
  readonly minimumCount: number
  readonly locale: Locale
  readonly today: string
  /** What the file is called, without its ending. */
  readonly name: string
}

/** The picture that an address asks for, without links, for a file; null while there is no chain or no such area. */
export function readPictureFile(
  event: WorkspaceEvent & { url: URL; locals: { locale: Locale } },
): Promise<PictureFile | null> {
  const { locale } = event.locals
  const today = context().today()
  return inWorkspace(event, 'chain.read', async (tx, municipality) => {
    const { slug, minimumCount } = municipality
    const computed = await chainFor(tx, municipality, today)
    if (computed.lacks !== null) return null
    const query = readPictureQuery(computed, event.url.searchParams)
    if (query === undefined) return null
    const base = `/k/${slug}`
    return {
      ...readPicture(computed, query, { base, minimumCount, locale, barHref: null }),
      computed,
      query,
      municipality: municipality.name,
      base,
      minimumCount,
      locale,
      today,
      name: pictureFileName(query, { locale, today }),
    }
  })
}

/** What a file of the picture is called, without its ending. */
export function pictureFileName(
  { place, other }: Pick<PictureQuery, 'place' | 'other'>,
  { locale, today }: { locale: Locale; today: string },
): string {
  return [messages(locale).chainPicture.file, place.name, other?.name ?? '', today]
    .filter((part) => part !== '')
    .join(' ')
}
