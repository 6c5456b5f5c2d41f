import type { Messages } from '#lib/messages/index.ts'
import type { StandingGroup } from '#lib/ui/areas/figure-types.ts'

const NAMED = 4

/** In one or two sentences, where an area stands out. */
export function profileSummary(groups: readonly StandingGroup[], words: Messages['areaProfile']): string {
  const named = (standing: StandingGroup['standing']) => {
    const names = groups.find((group) => group.standing === standing)?.rows.map(({ name }) => name) ?? []
    const rest = names.length - NAMED
    const shown = names.slice(0, NAMED).join(', ')
    return { count: names.length, text: rest > 0 ? `${shown} ${words.summary.more(rest)}` : shown }
  }
  const [burden, strength] = [named('burden'), named('strength')]
  return [
    words.summary.burdens(burden.count, burden.text),
    words.summary.strengths(strength.count, strength.text),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}
