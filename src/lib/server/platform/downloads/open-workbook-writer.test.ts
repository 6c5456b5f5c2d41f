import { afterAll, expect, test } from 'vitest'
import { aTable, germanWords } from './a-table.ts'
import { openWorkbookWriter } from './index.ts'

const writer = openWorkbookWriter()
afterAll(() => writer.close())

test('a workbook comes back from its thread, a ZIP archive', async () => {
  const content = await writer.write(aTable(), germanWords)
  expect([...content.subarray(0, 4)]).toEqual([0x50, 0x4b, 3, 4])
})

test('a sheet with a name that cannot be is told in the words of the library, and the next is written', async () => {
  const misnamed = { ...germanWords, sheets: { data: 'a/b', notes: 'Hinweise' } }
  await expect(writer.write(aTable(), misnamed)).rejects.toThrow(/could not be written.*illegal/)
  expect((await writer.write(aTable(), germanWords)).length).toBeGreaterThan(1000)
})
