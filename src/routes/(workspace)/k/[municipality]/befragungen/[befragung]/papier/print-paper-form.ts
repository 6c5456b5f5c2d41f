import { messages, type Locale } from '#lib/messages/index.ts'
import type { PaperQuestionnaire } from '#lib/server/capabilities/paper-answers/index.ts'
import type { Printer } from '#lib/server/platform/pdf/index.ts'
import { formatDate } from '#lib/ui/format.ts'
import template from './fragebogen.typ?raw'

/** Letters as in a book, or for those who see less (DIN 1450 recommends 14 points and more). */
const SIZE = 11
const LARGE_SIZE = 16

type Wanted = {
  readonly municipality: string
  /** ISO date. */
  readonly today: string
  readonly language: Locale
  readonly isLarge: boolean
  readonly anonymous: boolean
  /** Whom to give it back to; '' = not said. */
  readonly sender: string
}

/** A questionnaire to print and fill in, as tagged PDF. */
export function printPaperForm(
  printer: Printer,
  form: PaperQuestionnaire,
  { municipality, today, language, isLarge, anonymous, sender }: Wanted,
): Promise<Uint8Array> {
  const texts = messages(language).surveyThemes.paper.form
  const date = formatDate(today, language)
  return printer.print({
    template,
    data: {
      ...form,
      municipality,
      language,
      date,
      size: isLarge ? LARGE_SIZE : SIZE,
      footer: form.title,
      pageOf: texts.pageOf,
      partner: texts.partner,
      words: {
        sheetNumber: texts.sheetNumber,
        sheetNumberHint: texts.sheetNumberHint,
        howTo: [...texts.howTo, ...(anonymous ? [texts.anonymous] : [])],
        sendBack: sender === '' ? texts.sendBack : texts.sendBackTo(sender),
      },
    },
  })
}
