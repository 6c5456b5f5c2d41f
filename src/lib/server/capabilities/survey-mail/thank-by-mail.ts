import { inLanguage, type Questionnaire, type UncheckedAnswers } from '@gelingen/questionnaire'
import type { Kysely } from 'kysely'
import { lettersTexts } from '../../../messages/portal/letters/index.ts'
import { formatDay } from '../../../portal/format-day.ts'
import type { PortalLanguage } from '../../../portal/languages.ts'
import type { DB } from '../../platform/database/database-types.ts'
import { answeringLink } from './mail-letter-rules.ts'
import { fillSurveyText } from './survey-text-rules.ts'
import { copyOfAnswers } from './thank-copy-rules.ts'
import { findDueThanks, writeThanks } from './thank-store.ts'

type Submitted = {
  readonly token: string
  readonly questionnaire: Questionnaire
  readonly answers: UncheckedAnswers
  readonly language: PortalLanguage
}

/**
 * Thanks somebody who has just submitted by a mail with a copy of the answers, where the survey is by name, wants it, and has an address.
 * @returns whether a mail was written
 */
export async function thankByMail(
  database: Kysely<DB>,
  { token, questionnaire, answers, language }: Submitted,
): Promise<boolean> {
  const due = await findDueThanks(database, { token, language })
  if (due === undefined) return false
  const texts = lettersTexts(language)
  const { subject, body } = fillSurveyText(due.own ?? texts.thanks, {
    name: due.name,
    title: inLanguage(questionnaire.definition.title, language),
    link: answeringLink(token, language),
    closesOn: due.closesOn === null ? null : formatDay(due.closesOn, language),
    minutes: null,
    municipality: due.municipality,
    sender: due.sender,
  })
  const copy = copyOfAnswers({
    questionnaire,
    answers,
    language,
    values: { municipality: due.municipality },
  })
  return writeThanks(database, { token, subject, body: `${body}\n\n\n${texts.copy}\n\n${copy}\n` })
}
