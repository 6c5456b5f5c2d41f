import { diffDefinitions } from '@gelingen/questionnaire'
import { messages, type Locale } from '#lib/messages/index.ts'
import { listPublished, listVersions, type Survey } from '#lib/server/capabilities/surveys/index.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import { namesOfMembers } from '#lib/server/platform/identity/memberships.ts'
import { formatInstant, formatNumber } from '#lib/ui/format.ts'
import { diffInWords } from './pending-words.ts'

/** All versions that were asked, the latest first, with what is different about each; and how many have begun with any. */
export async function versionRows(
  tx: Tx,
  municipality: Municipality,
  { survey: { surveyId }, locale }: { survey: Survey; locale: Locale },
) {
  const texts = messages(locale).surveyQuestions.versions
  const names = await namesOfMembers(tx)
  const published = new Map(
    (await listPublished(tx, municipality, surveyId)).map(({ definition }) => [
      definition.version,
      definition,
    ]),
  )
  const versions = await listVersions(tx, municipality, surveyId)
  const whatOf = (version: number): string[] => {
    const [before, after] = [published.get(version - 1), published.get(version)]
    if (before === undefined || after === undefined) return [texts.first]
    return diffInWords(diffDefinitions({ before, after }), { before, after, locale })
  }
  return {
    begun: versions.reduce((sum, { begun }) => sum + begun, 0),
    rows: versions.map(({ version, publishedAt, publishedBy, begun }) => ({
      version,
      at: formatInstant(publishedAt, locale),
      by: names.get(publishedBy ?? '') ?? '',
      begun: formatNumber(begun, locale),
      what: whatOf(version),
    })),
  }
}
