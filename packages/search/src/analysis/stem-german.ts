/**
 * Takes the endings of German inflection off a folded word: plurals, cases, adjectives, the feminine -in and -lich.
 *
 * A light stemmer after Savoy ("Light stemming approaches for the French, Portuguese, German and Hungarian languages", SAC 2006,
 * doi 10.1145/1141277.1141523), with three changes: endings come off twice, so that "Schwangere" meets "schwanger"; -s falls after
 * vowels, too ("Kitas", "Babys"), and after other endings, so that "Kurse" meets "Kurs" inside compounds; derivations (-ung, -keit)
 * stay, for they change what is meant. Linking letters fall like endings ("Geburts-", "Familien-"), so that parts of compounds
 * need no rules of their own. At least three letters remain. A stem is a key, not a word ("eltern" → "elt").
 *
 * @param word as `foldWord` returns it
 */
export function stemGerman(word: string): string {
  if (!latinLetters.test(word)) return word
  let stem = withoutFeminine(withoutEnding(word))
  stem = withoutFeminine(withoutEnding(withoutPluralS(stem)))
  if (stem.endsWith('lich') && stem.length >= 8) stem = stem.slice(0, -4)
  return withoutPluralS(stem)
}

function withoutEnding(word: string): string {
  if (word.length > 5 && word.endsWith('ern')) return word.slice(0, -3)
  if (word.length > 4 && /e[mnrs]$/.test(word)) return word.slice(0, -2)
  if (word.length > 5 && /e[lr]n$/.test(word)) return word.slice(0, -1)
  if (word.length > 3 && word.endsWith('e')) return word.slice(0, -1)
  return word
}

/** "Ärztin", "Ärztinnen" (by then "arztinn") → "arzt" */
function withoutFeminine(word: string): string {
  if (word.length >= 8 && word.endsWith('inn')) return word.slice(0, -3)
  if (word.length >= 6 && /[^e]in$/.test(word)) return word.slice(0, -2)
  return word
}

function withoutPluralS(word: string): string {
  return word.length > 4 && /[abdfghklmnorty]s$/.test(word) ? word.slice(0, -1) : word
}

const latinLetters = /^[a-z]+$/
