import { messages, type Locale } from '#lib/messages/index.ts'
import type { PublicRelease, ReleasedLevel, ReleasedShapes } from '#lib/server/capabilities/release/index.ts'
import { formatDate, formatPeriod } from '#lib/ui/format.ts'
import type { MapSheet } from '#lib/ui/map-picture/map-sheet-svg.ts'
import { showRelease } from '../karte/[kommune]/show-release.ts'

/** A level of a release as a map that stands for itself. */
export function releaseSheet(
  release: PublicRelease,
  { level, shapes, locale }: { level: ReleasedLevel; shapes: ReleasedShapes; locale: Locale },
): MapSheet {
  const { municipality, content, releasedAt } = release
  const { rows, legendTitle, legend } = showRelease(release, level, locale)
  const colours = new Map(rows.map(({ code, colour }) => [code, colour]))
  const { picture, notes } = messages(locale).downloads
  const { facts } = messages(locale).publicPages
  return {
    title: content.title,
    lead: [municipality.name, level.name, formatPeriod(content.period, locale)].join(', '),
    frame: { width: shapes.width, height: shapes.height },
    shapes: shapes.areas.flatMap(({ code, outline }) => {
      const colour = colours.get(code)
      return colour === undefined ? [] : [{ outline, colour }]
    }),
    legendTitle,
    legend,
    footer: [
      picture.source(content.source === '' ? notes.ownSource : content.source),
      `${facts.publisher}: ${municipality.name} · ${facts.on}: ${formatDate(releasedAt.toISOString(), locale)}`,
    ],
  }
}
