/**
 * The form of a word that everything is compared in: lower case, umlauts as their vowels, sharp s as ss, no accents.
 *
 * Umlauts may come as one letter (ü), as letter and mark (u + ¨) or as ae, oe, ue: all end as a, o, u, as do plurals that differ by an
 * umlaut only ("Mütter", "Mutter"). "ue" after a, e or q is no umlaut ("Frauen", "neue", "Quelle"). Letters of other scripts stay;
 * Arabic loses its vowel signs and takes one form each of alif, ya and ta marbuta; Turkish ı is i, Polish ł is l.
 *
 * What it costs: a few pairs fall together ("fordern", "fördern"); a seam of two words that looks like an umlaut is read as one.
 */
export function foldWord(word: string): string {
  const lower = word.toLowerCase()
  const letters = german.test(lower) ? lower : withoutMarks(lower)
  const plain = special.test(letters)
    ? letters.replace(everySpecial, (letter) => replacement[letter] ?? letter)
    : letters
  return spelledUmlaut.test(plain)
    ? plain
        .replace(/ae/g, 'a')
        .replace(/oe/g, 'o')
        .replace(/(^|[^aeq])ue/g, '$1u')
    : plain
}

function withoutMarks(word: string): string {
  return word.normalize('NFKD').replace(/\p{Mark}+/gu, '')
}

const replacement: Readonly<Record<string, string>> = {
  ä: 'a',
  ö: 'o',
  ü: 'u',
  ß: 'ss',
  æ: 'a',
  ø: 'o',
  œ: 'o',
  ı: 'i',
  ł: 'l',
  đ: 'd',
  ى: 'ي',
  ة: 'ه',
  ـ: '',
}
const german = /^[a-zäöüß0-9]*$/
const special = new RegExp(`[${Object.keys(replacement).join('')}]`)
const everySpecial = new RegExp(special, 'g')
const spelledUmlaut = /[aou]e/
