import { prepareQuestionnaire } from '@gelingen/questionnaire'
import { afterAll, expect, test } from 'vitest'
import { messages } from '#lib/messages/index.ts'
import { paperQuestionnaire } from '#lib/server/capabilities/paper-answers/index.ts'
import { openPrinter } from '#lib/server/platform/pdf/index.ts'
import { faultsOf, readPdfStructure, walk } from '#lib/server/platform/pdf/pdf-structure.ts'
import {
  everyKind,
  exampleSurroundings,
} from '../../../../../../../../packages/questionnaire/src/example-for-tests.ts'
import { printPaperForm } from './print-paper-form.ts'

const printer = openPrinter()
afterAll(() => printer.close())

test.each(['de', 'en'] as const)(
  'every kind of question is printed as an accessible document (%s)',
  async (language) => {
    const form = paperQuestionnaire({
      questionnaire: prepareQuestionnaire(everyKind, exampleSurroundings),
      language,
      words: messages(language).surveyThemes.paper.words,
      values: {},
    })
    const wanted = { municipality: 'Auenstadt', today: '2026-12-01', language, anonymous: true, sender: '' }
    const small = await readPdfStructure(await printPaperForm(printer, form, { ...wanted, isLarge: false }))
    const large = await readPdfStructure(await printPaperForm(printer, form, { ...wanted, isLarge: true }))
    expect(faultsOf(small)).toEqual([])
    expect(faultsOf(large)).toEqual([])
    expect(small.language).toBe(language)
    expect(large.pages).toBeGreaterThan(small.pages)
    const headings = [...walk(small.tags)].filter(({ role }) => /^H[1-6]$/.test(role))
    // At least one for every page of the questionnaire and for every question.
    expect(headings.length).toBeGreaterThanOrEqual(everyKind.pages.length + 13)
    for (const { sections } of form.pages)
      for (const { questions } of sections)
        for (const { title } of questions)
          expect(small.text.replace(/\s+/g, ' ')).toContain(title.slice(0, 20))
  },
)
