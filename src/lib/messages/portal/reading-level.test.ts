import { expect, test } from 'vitest'
import { countText, sentencesOf, wienerSachtextformel } from './reading-level.ts'

test('counts by hand agree', () => {
  const text = 'Die Katze sitzt auf dem Dach. Familienbildungsstätten bieten Beratung an!'
  expect(countText([text])).toEqual({
    words: 10,
    sentences: 2,
    // Fa-mi-lien-bil-dungs-stät-ten, Be-ra-tung
    longWords: 2,
    wideWords: 2,
    // die, sitzt, auf, dem, Dach, an
    shortWords: 6,
  })
})

test('the formula worked out by hand: 20 % long, 5 words a sentence, 20 % wide, 60 % short words', () => {
  const text = 'Die Katze sitzt auf dem Dach. Familienbildungsstätten bieten Beratung an!'
  // 3.87 + 0.836 + 2.594 − 1.962 − 0.875
  expect(wienerSachtextformel([text])).toBeCloseTo(4.463, 3)
})

test('the same text twice reads alike; a harder one reads harder', () => {
  const easy = 'Wir hören zu. Sie sind nicht allein.'
  const hard =
    'Die Inanspruchnahme sozialpädagogischer Unterstützungsleistungen setzt eine vorherige Antragstellung bei der zuständigen Behörde voraus.'
  expect(wienerSachtextformel([easy, easy])).toBeCloseTo(wienerSachtextformel([easy]), 10)
  expect(wienerSachtextformel([hard])).toBeGreaterThan(15)
  expect(wienerSachtextformel([easy])).toBeLessThan(4)
})

test('a time or a number with a full stop inside ends no sentence, quotation marks do not hide an end', () => {
  expect(sentencesOf('Um 9.30 Uhr geht es los. Tippen Sie auf „Merken.“ Fertig')).toHaveLength(3)
  expect(() => wienerSachtextformel(['– 12 –'])).toThrow(RangeError)
})
