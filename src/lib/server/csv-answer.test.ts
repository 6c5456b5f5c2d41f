import { expect, test } from 'vitest'
import { csvAnswer, type CsvCell } from './csv-answer.ts'

const textOf = async (...cells: CsvCell[]) => {
  const bytes = await csvAnswer({ header: ['A'], rows: [cells], fileName: 'a' }).arrayBuffer()
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}

test('begins with a byte order mark and parts cells by semicolons', async () => {
  expect(await textOf('ä', 'b;c', null)).toBe('\uFEFFA\nä;"b;c";\n')
})

test('numbers have a decimal comma', async () => {
  expect(await textOf(13.405, -2)).toBe('\uFEFFA\n13,405;-2\n')
})

test.each(['=1+1', '@SUM(A1)', '+cmd|x', '-2+3+cmd', '\t=1', '＝1'])(
  '%j does not run as a formula',
  async (text) => {
    expect(await textOf(text)).toContain(`'${text}`)
  },
)

test.each(['+49 30 123-45', '-3,5', '–', '0209/123', '01100101'])('%j stays as it is', async (text) => {
  expect(await textOf(text)).toBe(`\uFEFFA\n${text}\n`)
})

test('a file name holds nothing but letters, digits and hyphens', () => {
  const answer = csvAnswer({ header: [], rows: [], fileName: 'a"\r\nb ü' })
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="a-b-.csv"')
})
