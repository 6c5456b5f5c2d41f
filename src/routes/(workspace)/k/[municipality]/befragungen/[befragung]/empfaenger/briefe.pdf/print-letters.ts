import { messages, type Locale } from '#lib/messages/index.ts'
import type { Survey } from '#lib/server/capabilities/surveys/index.ts'
import type { Printer } from '#lib/server/platform/pdf/index.ts'
import { formatDate } from '#lib/ui/format.ts'
import { qrSquares } from '../../../../angebote/ausgaben/qr-squares.ts'
import template from './letter.typ?raw'

/** More are not typeset in the time that a document has. */
export const MOST_LETTERS = 500

export type Letter = { readonly name: string; readonly group: string; readonly url: string }

type Sheet = {
  readonly survey: Pick<Survey, 'title' | 'anonymous' | 'closesOn' | 'senderName' | 'senderEmail'>
  readonly municipality: string
  readonly letters: readonly Letter[]
  readonly locale: Locale
}

/** A page for each person with the link to type and to scan, as tagged PDF. */
export function printLetters(
  printer: Printer,
  { survey, municipality, letters, locale }: Sheet,
): Promise<Uint8Array> {
  const texts = messages(locale).fieldPhase.recipients.letter
  const codes = letters.map(({ url }, at) => ({ qr: `qr-${at}`, ...qrSquares(url) }))
  const sender = [survey.senderName, survey.senderEmail].filter((part) => part !== '').join(', ')
  return printer.print({
    template,
    data: {
      title: texts.title(survey.title),
      municipality,
      survey: survey.title,
      lang: locale,
      words: {
        salutation: texts.salutation,
        text: texts.text(municipality, survey.title),
        until: survey.closesOn === null ? '' : texts.until(formatDate(survey.closesOn, locale)),
        anonymous: survey.anonymous ? texts.anonymous : '',
        scan: texts.scan,
        type: texts.type,
        personal: texts.personal,
        thanks: texts.thanks,
        questions: sender === '' ? '' : texts.questions(sender),
      },
      letters: letters.map(({ name, group, url }, at) => ({
        name,
        group,
        lines: linesOf(url),
        qr: codes[at]?.qr,
        size: codes[at]?.size,
      })),
    },
    pictures: new Map(codes.map(({ qr, squares }) => [qr, squares])),
  })
}

/** Letters that fit beside the code. */
const LINE = 44

/** The address in lines that break behind its last slash and wherever they are full: nothing else is put into it. */
function linesOf(url: string): string[] {
  const cut = url.lastIndexOf('/') + 1
  return [url.slice(0, cut), url.slice(cut)].flatMap(
    (part) => part.match(new RegExp(`.{1,${LINE}}`, 'g')) ?? [],
  )
}
