import { editionTemplates, listEditions } from '#lib/server/capabilities/editions/index.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { namesOfMembers } from '#lib/server/platform/identity/memberships.ts'
import { may } from '#lib/server/platform/identity/permissions.ts'
import { formatDate, formatInstant } from '#lib/ui/format.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { locale } = event.locals
  return inWorkspace(event, 'offers.read', async (tx, municipality) => {
    const names = await namesOfMembers(tx)
    const editions = await listEditions(tx)
    return {
      base: `/k/${municipality.slug}/angebote/ausgaben`,
      mayChange: may(municipality.role, 'editions.change'),
      deleted: event.url.searchParams.get('geloescht'),
      templates: editionTemplates.map(({ code, name, purpose }) => ({
        code,
        name: name[locale],
        purpose: purpose[locale],
      })),
      editions: editions.map(({ editionId, title, subtitle, updatedAt, updatedBy, issuedOn }) => ({
        editionId,
        title,
        subtitle,
        changed: formatInstant(updatedAt, locale),
        changedBy: names.get(updatedBy ?? '') ?? null,
        issued: issuedOn === null ? null : formatDate(issuedOn, locale),
      })),
    }
  })
}
