import { formatsOf } from '#lib/server/capabilities/release/index.ts'
import { formatPeriod } from '#lib/ui/format.ts'
import { releaseFacts } from '../../../karte/[kommune]/release-facts.ts'
import { readDataset } from '../../read-dataset.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { locale }, params }) => {
  const { release } = await readDataset(params, () => Promise.resolve(null))
  const { municipality, content, code } = release
  return {
    name: municipality.name,
    slug: municipality.slug,
    code,
    title: content.title,
    period: formatPeriod(content.period, locale),
    formats: formatsOf(content),
    facts: releaseFacts(release, locale),
  }
}
