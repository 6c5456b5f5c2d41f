import type { Messages } from '#lib/messages/index.ts'
import type { StandingGroup } from '#lib/ui/areas/figure-types.ts'

const NAMED = 4

/** In a few sentences, where an area stands out, and where it lies at an end without that being sure. */
export function profileSummary(groups: readonly StandingGroup[], words: Messages['areaProfile']): string {
  const { summary } = words
  const sentence = (
    standing: StandingGroup['standing'],
    isRemarkable: boolean,
    say: (names: string) => string,
  ) => {
    const rows = groups.find((group) => group.standing === standing)?.rows ?? []
    const names = rows.filter((row) => row.isRemarkable === isRemarkable).map(({ name }) => name)
    const rest = names.length - NAMED
    const shown = names.slice(0, NAMED).join(', ')
    return names.length === 0 ? [] : [say(rest > 0 ? `${shown} ${summary.more(rest)}` : shown)]
  }
  const remarkable = [
    ...sentence('burden', true, summary.burdens),
    ...sentence('strength', true, summary.strengths),
  ]
  if (remarkable.length > 0) return remarkable.join(' ')
  const atEnds = [
    ...sentence('burden', false, summary.worseEnd),
    ...sentence('strength', false, summary.betterEnd),
  ]
  if (atEnds.length === 0) return summary.nothing
  const isTested = groups.some(({ rows }) => rows.some(({ isJudged }) => isJudged))
  return [...atEnds, ...(isTested ? [] : [summary.untested])].join(' ')
}
