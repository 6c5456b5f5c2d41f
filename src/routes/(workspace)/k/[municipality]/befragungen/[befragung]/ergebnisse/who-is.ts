import { canonQuestion } from '@gelingen/catalogue'
import { inLanguage } from '@gelingen/questionnaire'
import type { Recipient } from '#lib/server/capabilities/field-phase/index.ts'
import type { SurveyData } from '#lib/server/capabilities/survey-results/index.ts'
import type { WhoIs } from './views/about-view.ts'

/** Who respondents are among the actors that they name: by the actor or provider that the recipient is, else by their name. */
export function whoIs(data: SurveyData, recipients: readonly Recipient[]): WhoIs {
  const byId = new Map(recipients.map((recipient) => [recipient.recipientId, recipient]))
  const sectors = new Map<string, string>()
  const own = data.questions.find(({ question }) => question.writesTo === 'actor.sector')
  const [variable] = own?.variables ?? []
  const actorOf: WhoIs['actorOf'] = (respondent) => {
    const recipient = byId.get(data.respondents[respondent]?.recipientId ?? 0)
    return recipient === undefined
      ? null
      : { code: codeOf(recipient), name: recipient.name || recipient.email }
  }
  data.respondents.forEach((_, at) => {
    const code = actorOf(at)?.code
    const sector = variable?.categories[variable.codes[at] ?? -1]?.code
    if (code !== undefined && sector !== undefined) sectors.set(code, sector)
  })
  return { actorOf, sectorOf: (code) => sectors.get(code) ?? null }
}

/** As the lists of the questionnaire call it. */
function codeOf({ recipientId, actorId, networkId, providerId }: Recipient): string {
  if (actorId !== null) return `actor-${actorId}`
  if (networkId !== null) return `network-${networkId}`
  return providerId === null ? `recipient-${recipientId}` : `provider-${providerId}`
}

/** As the canon's question about one's own sector names it. */
export function sectorName(code: string, locale: string): string {
  const { question } = canonQuestion('actor-sector')
  if (code === 'other' && 'other' in question && question.other !== undefined)
    return inLanguage(question.other, locale)
  const choices = 'choices' in question && Array.isArray(question.choices) ? question.choices : []
  const option = choices.find((one) => one.code === code)
  return option === undefined ? code : inLanguage(option.label, locale)
}
