import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, expect, test } from 'vitest'
import { openPrinter } from '#lib/server/platform/pdf/index.ts'
import { faultsOf, readPdfStructure } from '#lib/server/platform/pdf/pdf-structure.ts'
import { printLetters } from './print-letters.ts'

const printer = openPrinter()
afterAll(() => printer.close())

test('each person gets a page of their own with the link to type and to scan', async () => {
  const pdf = await printLetters(printer, {
    survey: {
      title: 'Netzwerke & <Nachbarn>',
      anonymous: true,
      closesOn: '2026-12-24',
      senderName: 'Koordination',
      senderEmail: 'k@stadt.example',
    },
    municipality: 'Auenstadt',
    letters: ['Anna #strong[Meier]', 'Ben Groß'].map((name, at) => ({
      name,
      group: 'Kita',
      url: `https://gelingen.example/antworten/1-${at}-${'x'.repeat(43)}`,
    })),
    locale: 'de',
  })
  const structure = await readPdfStructure(pdf)
  expect(faultsOf(structure)).toEqual([])
  const document = await getDocumentProxy(new Uint8Array(pdf))
  const { text } = await extractText(document, { mergePages: true })
  for (const at of [0, 1])
    expect(text.replace(/\s/g, '')).toContain(`https://gelingen.example/antworten/1-${at}-${'x'.repeat(43)}`)
  expect(text).toContain('Anna #strong[Meier]')
  const raw = Buffer.from(pdf).toString('latin1')
  expect(raw.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(2)
})
