import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textBlocks } from './text-blocks.ts'

test('headings, paragraphs and lists are read as people write them', () => {
  const text =
    '# Lage\nErste Zeile\nzweite Zeile\n\nNeuer Absatz\n\n- eins\n- zwei\n\n1. zuerst\n2. dann\n## Kleiner'
  expect(textBlocks(text)).toEqual([
    { kind: 'heading', level: 2, text: 'Lage' },
    { kind: 'paragraph', text: 'Erste Zeile zweite Zeile' },
    { kind: 'paragraph', text: 'Neuer Absatz' },
    { kind: 'list', isNumbered: false, items: ['eins', 'zwei'] },
    { kind: 'list', isNumbered: true, items: ['zuerst', 'dann'] },
    { kind: 'heading', level: 3, text: 'Kleiner' },
  ])
})

test('a number, a minus or a sign within a text is no markup', () => {
  expect(textBlocks('2026 waren es 12. Das ist #viel, -5 Grad.')).toEqual([
    { kind: 'paragraph', text: '2026 waren es 12. Das ist #viel, -5 Grad.' },
  ])
  expect(textBlocks('#ohne Abstand')).toEqual([{ kind: 'paragraph', text: '#ohne Abstand' }])
})

test('nothing is nothing', () => {
  expect(textBlocks('')).toEqual([])
  expect(textBlocks('\r\n  \r\n')).toEqual([])
})

test('no word is lost, whatever is written', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', '# b', '- c', '1. d', '', '## e', '-', '#', '12.')),
      (lines) => {
        const said = textBlocks(lines.join('\n')).flatMap((block) =>
          block.kind === 'list' ? block.items : 'text' in block ? block.text.split(' ') : [],
        )
        const words = lines.map((line) => line.replace(/^(##?|-|1\.) /, '')).filter((line) => line !== '')
        expect(said).toEqual(words)
      },
    ),
  )
})
