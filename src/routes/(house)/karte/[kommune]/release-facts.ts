import { licences, units } from '@gelingen/catalogue'
import { messages, type Locale } from '#lib/messages/index.ts'
import type { PublicRelease } from '#lib/server/capabilities/release/index.ts'
import { formatDate, formatPeriod } from '#lib/ui/format.ts'

type Fact = { readonly term: string; readonly text: string; readonly href?: string }

/** What a release is, where it comes from and under what licence. */
export function releaseFacts({ municipality, content, releasedAt }: PublicRelease, locale: Locale): Fact[] {
  const { facts } = messages(locale).publicPages
  // What a municipality releases of its own data comes under the licence of the German administrations.
  const wanted = content.licence === 'own-data' || content.licence === '' ? 'dl-de-by-2-0' : content.licence
  const licence = licences.find(({ code }) => code === wanted)
  return [
    { term: facts.description, text: content.description },
    { term: facts.unit, text: units.find(({ code }) => code === content.unit)?.name[locale] ?? '' },
    { term: facts.period, text: formatPeriod(content.period, locale) },
    { term: facts.areas, text: content.levels.map(({ name }) => name).join(', ') },
    { term: facts.source, text: content.source },
    {
      term: facts.licence,
      text: licence?.name[locale] ?? content.licence,
      ...(licence?.url != null && { href: licence.url }),
    },
    { term: facts.publisher, text: municipality.name },
    { term: facts.on, text: formatDate(releasedAt.toISOString(), locale) },
    {
      term: facts.small,
      text:
        facts.smallText(String(content.minimumCount)) +
        (content.roundingBase === null ? '' : facts.rounded(String(content.roundingBase))),
    },
  ].filter(({ text }) => text !== '')
}
