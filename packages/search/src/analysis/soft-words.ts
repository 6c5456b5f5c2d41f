import { foldWord } from './fold-word.ts'
import { stemGerman } from './stem-german.ts'

/**
 * Stems of words that nearly every offer for families has. Beside another known word they raise what that finds, and find nothing of
 * their own: "Zahnarzt für Kinder" asks for dentists, not for everything for children.
 */
export const softStems: ReadonlySet<string> = new Set(
  `Kind Sohn Tochter Eltern Familie Hilfe helfen hilft Problem Frage Leute Mensch klein neu gut alt Jahr Monat Stadt`
    .split(/\s+/)
    .map((word) => stemGerman(foldWord(word))),
)
