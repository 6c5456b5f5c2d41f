import { codeFromName } from '../../platform/code-from-name.ts'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import { checkAgs, isSlug } from './municipalities-rules.ts'
import { insertMunicipality } from './municipalities-store.ts'
import type { NewMunicipality } from './municipalities-types.ts'

/**
 * Adds a municipality to the installation. For operators only: the application's log-in cannot do it.
 * @param ownerUrl log-in of the database's owner
 */
export async function createMunicipality({
  ownerUrl,
  ags: givenAgs,
  name: givenName,
  kind,
  slug: givenSlug,
}: NewMunicipality & { ownerUrl: string }): Promise<Outcome<{ municipalityId: number; slug: string }>> {
  const name = givenName.trim()
  if (name === '') return refuse('municipalities/name-missing')
  const slug = givenSlug ?? codeFromName(name)
  if (!isSlug(slug)) return refuse('municipalities/slug-malformed', { slug })
  const ags = checkAgs(givenAgs, kind)
  if (!ags.ok) return ags
  const stored = await insertMunicipality(ownerUrl, { ags: ags.value, name, kind, slug })
  if ('municipalityId' in stored) return { ok: true, value: { municipalityId: stored.municipalityId, slug } }
  return stored.taken === 'ags'
    ? refuse('municipalities/ags-taken', { ags: ags.value })
    : refuse('municipalities/slug-taken', { slug })
}
