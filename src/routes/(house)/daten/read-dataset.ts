import { error } from '@sveltejs/kit'
import { listPublicReleases, type PublicRelease } from '#lib/server/capabilities/release/index.ts'
import { context } from '#lib/server/context.ts'
import { asPublic, type Tx } from '#lib/server/platform/database/tenancy.ts'

type Address = { readonly kommune: string; readonly datensatz: string }

/** The public data set at an address, and what else `more` reads with it. @throws 404 */
export async function readDataset<More>(
  { kommune: slug, datensatz: code }: Address,
  more: (tx: Tx, release: PublicRelease) => Promise<More>,
): Promise<{ release: PublicRelease; more: More }> {
  const found = await asPublic(context().database.kysely, async (tx) => {
    const [release] = await listPublicReleases(tx, { slug, code })
    return release === undefined ? null : { release, more: await more(tx, release) }
  })
  if (found === null) error(404)
  return found
}

/** Open data may be read by pages of anybody. */
export const openHeaders = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'cache-control': 'public, max-age=300',
}
