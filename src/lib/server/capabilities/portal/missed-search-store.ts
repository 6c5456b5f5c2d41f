import { sql } from 'kysely'
import type { Tx } from '../../platform/database/tenancy.ts'

/** Counts words that found nothing. Ask inside a transaction of its own by `asPublic`. */
export async function noteMissedSearch(
  tx: Tx,
  { municipalityId, words, language }: { municipalityId: number; words: string; language: string },
): Promise<void> {
  await sql`select platform.note_missed_search(${municipalityId}, ${words}, ${language})`.execute(tx)
}

/** Words that families sought in vain in a month, in any of the portal's languages. */
export type MissedWords = {
  /** `YYYY-MM`. */
  readonly month: string
  readonly words: string
  readonly language: string
  readonly asked: number
}

/** What was sought in vain in a month: the words asked often enough, and how many searches there were for others. */
export type MissedMonth = {
  readonly month: string
  readonly words: readonly MissedWords[]
  /** Searches for words too rare to be shown. */
  readonly rare: number
}

/** By month, the newest first; the words asked most first. @param leastAsked words asked less often in the month are only counted */
export async function readMissedSearches(tx: Tx, leastAsked: number): Promise<MissedMonth[]> {
  const { rows } = await sql<MissedWords>`
    select to_char(day, 'YYYY-MM') as month, words, language, sum(asked)::int as asked
    from missed_search group by 1, 2, 3 order by month desc, asked desc, words, language`.execute(tx)
  const months = [...new Set(rows.map(({ month }) => month))]
  return months.map((month) => {
    const ofMonth = rows.filter((row) => row.month === month)
    return {
      month,
      words: ofMonth.filter(({ asked }) => asked >= leastAsked),
      rare: ofMonth.reduce((sum, { asked }) => sum + (asked < leastAsked ? asked : 0), 0),
    }
  })
}
