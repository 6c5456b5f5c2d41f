import { expect, test } from 'vitest'
import { offerTexts } from '#lib/messages/portal/offer/index.ts'
import { portalLanguages } from '#lib/portal/languages.ts'
import { feedbackDe } from '#lib/messages/feedback.de.ts'
import { readFeedback } from './feedback-rules.ts'
import { feedbackKinds } from './feedback-types.ts'

const given = { kind: 'times', note: '', website: '' }

test('what is wrong suffices; a note may say more', () => {
  expect(readFeedback(given, 'ar')).toEqual({ ok: true, value: { kind: 'times', note: '', language: 'ar' } })
  expect(readFeedback({ ...given, note: '  dienstags\r\nab 10 \0' }, 'de')).toMatchObject({
    value: { note: 'dienstags\nab 10' },
  })
})

test.each([
  [{ kind: '' }, 'feedback/no-kind'],
  [{ kind: 'price' }, 'feedback/no-kind'],
  [{ kind: 'other' }, 'feedback/no-note'],
  [{ note: 'x'.repeat(1001) }, 'feedback/note-too-long'],
])('%j is refused by %s, with a sentence for families in each language', (fault, code) => {
  expect(readFeedback({ ...given, ...fault }, 'de')).toMatchObject({ ok: false, refusal: { code } })
  for (const language of portalLanguages)
    expect(Object.keys(offerTexts(language).report.problems)).toContain(code)
  expect(Object.keys(feedbackDe.refusals)).toContain(code)
})

test('a program that fills in the field for nobody leaves nothing behind', () => {
  expect(readFeedback({ ...given, website: 'https://spam.example' }, 'de')).toEqual({ ok: true, value: null })
})

test('each kind has its words', () => {
  for (const language of portalLanguages)
    expect(Object.keys(offerTexts(language).report.kinds).sort()).toEqual([...feedbackKinds].sort())
})
