import { inLanguage, longestMinutes, prepareQuestionnaire } from '@gelingen/questionnaire'
import { formatDay } from '../../../portal/format-day.ts'
import { isPrefixedLanguage, type PortalLanguage } from '../../../portal/languages.ts'
import { SITE } from '../../platform/mail/index.ts'
import type { MailingSurvey, MailRecipient } from './mail-types.ts'
import { fillSurveyText, textFor } from './survey-text-rules.ts'
import type { OwnSurveyText, SurveyText, SurveyTextKind } from './survey-text-types.ts'

/** Writes letters of one survey, each in its recipient's language. */
export type LetterWriter = (letter: {
  readonly kind: SurveyTextKind
  readonly recipient: Pick<MailRecipient, 'name' | 'language'>
  /** Full address of the questionnaire; null = the letter has none. */
  readonly link: string | null
}) => SurveyText

/** @param own the municipality's words; where it has none, the program's are taken */
export function letterWriter({
  survey,
  municipality,
  own,
}: {
  survey: MailingSurvey
  municipality: string
  own: readonly OwnSurveyText[]
}): LetterWriter {
  const { published, closesOn } = survey
  const minutes = minutesOf(survey)
  return ({ kind, recipient, link }) => {
    const language = languageOfLetter(recipient.language)
    return fillSurveyText(textFor(own, { kind, language }), {
      name: recipient.name,
      title: published === null ? survey.title : inLanguage(published.definition.title, language),
      link,
      closesOn: closesOn === null ? null : formatDay(closesOn, language),
      minutes: String(minutes),
      municipality,
      sender: survey.senderName,
    })
  }
}

/** German where a recipient's language is none that we write. */
export function languageOfLetter(language: string): PortalLanguage {
  return isPrefixedLanguage(language) ? language : 'de'
}

/** The address of a personal link, in the recipient's language. */
export function answeringLink(token: string, language: PortalLanguage): string {
  return `${SITE}/antworten/${token}${language === 'de' ? '' : `?sprache=${language}`}`
}

/** Two at least: no text says "1 minutes". */
function minutesOf({ published }: MailingSurvey): number {
  if (published === null) return 10
  const { lists, areas } = published.surroundings
  const questionnaire = prepareQuestionnaire(published.definition, {
    lists: new Map(Object.entries(lists)),
    areas,
  })
  return Math.max(2, longestMinutes(questionnaire))
}
