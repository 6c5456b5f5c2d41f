import { expect, test } from 'vitest'
import { writeLinkToken } from '../../platform/links/index.ts'
import { linkKeyOf } from './response-key.ts'
import { RememberedAnswers } from './remembered-answers.ts'

const tokenOf = (linkId: number) => writeLinkToken({ municipalityId: 1, linkId, secret: 'a'.repeat(43) })

test('the oldest answers are forgotten first, and those that nobody has come back to', () => {
  let nowMs = 0
  const remembered = new RememberedAnswers({ characters: 40, ms: 1000 }, () => nowMs)
  const put = (linkId: number, name: string) => {
    const key = linkKeyOf(tokenOf(linkId))
    if (key === undefined) throw new Error('no token')
    const whose = { municipalityName: '', recipientName: '' }
    const opened = { ...whose, partPages: null, responseState: 'started', revision: 1 } as const
    // Handed through as it is.
    remembered.remember({ key, opened, questionnaire: {} as never }, JSON.stringify({ name }))
  }
  const known = () => [1, 2, 3].filter((linkId) => remembered.recall(tokenOf(linkId)) !== undefined)
  put(1, 'eins')
  for (let again = 0; again < 10; again += 1) put(2, 'zwei')
  expect(known()).toEqual([1, 2])
  put(3, 'drei')
  expect(known()).toEqual([2, 3])
  expect(remembered.recall(tokenOf(3))?.answers).toEqual({ name: 'drei' })
  nowMs = 600
  put(2, 'zwei')
  nowMs = 1100
  expect(known()).toEqual([2])
  put(1, 'zu lang für den Platz, der für alle da ist')
  expect(known()).toEqual([])
})
