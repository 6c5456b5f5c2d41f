import { expect, test } from 'vitest'
import { MOST_PIECES, parseReport } from './reports-form.ts'
import { reportFromTemplate } from './report-from-template-rules.ts'
import { reportTemplates } from './report-templates.ts'

const piece = (id: number) => ({ id, kind: 'text', settings: { text: 'Guten Tag' } })

test('a report is taken as it is, with its title trimmed', () => {
  expect(parseReport({ title: '  Bericht ', addressee: 'Rat', pieces: [piece(1)] })).toEqual({
    ok: true,
    value: { title: 'Bericht', addressee: 'Rat', pieces: [piece(1)] },
  })
})

test('a report without a title is refused, whatever else it has', () => {
  expect(parseReport({ title: ' ', pieces: [] })).toMatchObject({
    ok: false,
    refusal: { code: 'reports/title-missing', details: { field: 'title' } },
  })
})

test('more pieces than anybody reads are refused, and so are two with one id', () => {
  const many = Array.from({ length: MOST_PIECES + 1 }, (_, at) => piece(at + 1))
  expect(parseReport({ title: 'A', pieces: many })).toMatchObject({
    refusal: { code: 'reports/too-many-pieces', details: { most: MOST_PIECES } },
  })
  expect(parseReport({ title: 'A', pieces: [piece(1), piece(1)] })).toMatchObject({
    refusal: { code: 'reports/field-invalid' },
  })
})

test('a kind that is no name, and settings that are no texts are refused', () => {
  for (const wrong of [
    { ...piece(1), kind: '../x' },
    { ...piece(1), settings: { text: 5 } },
  ])
    expect(parseReport({ title: 'A', pieces: [wrong] })).toMatchObject({ ok: false })
})

test.each(reportTemplates.map((template) => [template.code, template] as const))(
  'the template %s begins a report in both languages that is taken',
  (_, template) => {
    for (const language of ['de', 'en'] as const) {
      const begun = reportFromTemplate(template, {
        municipality: 'Auenstadt',
        language,
        gaps: { feld: 'health' },
      })
      expect(parseReport(begun)).toMatchObject({ ok: true })
      expect(JSON.stringify(begun)).not.toContain('{kommune}')
      const gaps = begun.pieces.find(({ kind }) => kind === 'gaps')
      expect(gaps?.settings).toMatchObject({ feld: 'health' })
    }
  },
)
