import { messages, type Locale } from '#lib/messages/index.ts'
import type { SurveyPhase } from '#lib/server/capabilities/field-phase/index.ts'
import type { Survey } from '#lib/server/capabilities/surveys/index.ts'
import { formatDate, formatNumber } from '#lib/ui/format.ts'

/** How it stands with a survey, in a sentence. */
export function phaseInWords(
  { opensOn, closesOn }: Pick<Survey, 'opensOn' | 'closesOn'>,
  { phase, today, locale }: { phase: SurveyPhase; today: string; locale: Locale },
): string {
  const { says } = messages(locale).fieldPhase.phase
  const day = (given: string | null) => (given === null ? '' : formatDate(given, locale))
  if (phase === 'planned') return says.planned(day(opensOn))
  if (phase === 'over') return says.over(day(closesOn))
  if (phase !== 'running') return says[phase]
  if (closesOn === null) return says.running
  const days = Math.round((Date.parse(closesOn) - Date.parse(today)) / 86_400_000)
  return says.runningUntil(day(closesOn), formatNumber(days, locale))
}
