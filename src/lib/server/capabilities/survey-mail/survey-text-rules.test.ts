import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lettersTexts } from '../../../messages/portal/letters/index.ts'
import { portalLanguages } from '../../../portal/languages.ts'
import { checkSurveyText, fillSurveyText, placeholdersOf } from './survey-text-rules.ts'
import { placeholders, surveyTextKinds, type Placeholder } from './survey-text-types.ts'

const values: Record<Placeholder, string | null> = {
  name: 'Anna Meier',
  title: 'Netzwerke',
  link: 'https://kette.test/antworten/abc',
  closesOn: '20. Dezember 2026',
  minutes: '8',
  municipality: 'Auenstadt',
  sender: 'Koordination',
}
const filled = (body: string, more: Partial<typeof values> = {}) =>
  fillSurveyText({ subject: 'x', body }, { ...values, ...more }).body

describe('the program’s own texts', () => {
  test.each(portalLanguages.flatMap((language) => surveyTextKinds.map((kind) => [language, kind] as const)))(
    'in %s can be sent as %s, and fill in the same as the German one',
    (language, kind) => {
      const text = lettersTexts(language)[kind]
      expect(checkSurveyText(kind, text)).toEqual({ ok: true, value: text })
      const used = ({ subject, body }: typeof text) =>
        [subject, body].map((part) => (part.match(/\{\w+\}/g) ?? []).sort())
      expect(used(text)).toEqual(used(lettersTexts('de')[kind]))
    },
  )

  test.each(portalLanguages)(
    'in %s leave nothing odd behind where name and last day are missing',
    (language) => {
      for (const kind of surveyTextKinds) {
        const { subject, body } = fillSurveyText(lettersTexts(language)[kind], {
          ...values,
          name: '',
          closesOn: null,
        })
        expect(`${subject}\n${body}`).not.toMatch(/[{}]| {2}|\bnull\b|\n\n\n|[ ,،][,.،]|[,،]!/)
        expect(body.split('\n')[0]?.length).toBeGreaterThan(4)
      }
    },
  )
})

describe('a text of one’s own', () => {
  const subject = 'Betreff'
  test.each([
    ['invitation', { subject: ' ', body: '{link}' }, 'survey-text/no-subject'],
    ['invitation', { subject, body: '\n' }, 'survey-text/no-body'],
    ['invitation', { subject, body: 'Guten Tag' }, 'survey-text/no-link'],
    ['reminder', { subject, body: 'Guten Tag {Link}' }, 'survey-text/unknown-placeholder'],
    ['invitation', { subject, body: '{link} {vorname}' }, 'survey-text/unknown-placeholder'],
    ['invitation', { subject, body: '{link} {site}' }, 'survey-text/unknown-placeholder'],
    ['invitation', { subject: '{link}', body: '{link}' }, 'survey-text/link-in-subject'],
    ['begun', { subject, body: 'Weiter: {link}' }, 'survey-text/no-link-here'],
    ['thanks', { subject, body: '{minutes}' }, 'survey-text/unknown-placeholder'],
    ['thanks', { subject: 'x'.repeat(201), body: 'x' }, 'survey-text/too-long'],
  ] as const)('as %s %j is refused: %s', (kind, text, code) => {
    expect(checkSurveyText(kind, text)).toMatchObject({ ok: false, refusal: { code } })
  })

  test('has one line of subject and no control characters', () => {
    expect(checkSurveyText('thanks', { subject: ' Danke\r\nBcc: x ', body: 'a\r\nb\u0007 ' })).toEqual({
      ok: true,
      value: { subject: 'Danke Bcc: x', body: 'a\nb' },
    })
  })

  test('says which placeholder it does not know, and which there are', () => {
    expect(checkSurveyText('thanks', { subject, body: '{nname}' })).toEqual({
      ok: false,
      refusal: {
        code: 'survey-text/unknown-placeholder',
        details: { placeholder: 'nname', known: '{name} {title} {link} {closesOn} {municipality} {sender}' },
      },
    })
  })
})

describe('filling in', () => {
  test('takes the comma before a missing name, and the line with a missing day', () => {
    expect(filled('Guten Tag {name},', { name: '' })).toBe('Guten Tag,')
    expect(filled('a\nBitte bis {closesOn}.\nb', { closesOn: null })).toBe('a\nb')
    expect(filled('Guten Tag {name},')).toBe('Guten Tag Anna Meier,')
  })

  test('fills in nothing into what was filled in, whoever calls themselves {link}', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...placeholders.map((name) => `{${name}}`), '$&', '$1', '{{link}}'),
        (name) => {
          expect(filled('Guten Tag {name}: {link}', { name })).toBe(`Guten Tag ${name}: ${values.link}`)
        },
      ),
    )
  })

  test('knows a link only where one may be', () => {
    expect(placeholdersOf('begun')).not.toContain('link')
    expect(placeholdersOf('invitation')).toEqual(placeholders)
  })
})
