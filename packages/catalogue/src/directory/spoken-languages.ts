import { lookupByCode, oneOfCodes } from '../lookup-by-code.ts'
import { spokenLanguageCodes } from './directory-codes.ts'
import type { SpokenLanguage } from './directory-schema.ts'

/** Languages in which one can talk at an offer. */
export const spokenLanguages: readonly SpokenLanguage[] = [
  { code: 'de', name: { de: 'Deutsch', en: 'German' } },
  { code: 'gsg', name: { de: 'Deutsche Gebärdensprache', en: 'German Sign Language' } },
  { code: 'en', name: { de: 'Englisch', en: 'English' } },
  { code: 'tr', name: { de: 'Türkisch', en: 'Turkish' } },
  { code: 'ar', name: { de: 'Arabisch', en: 'Arabic' } },
  { code: 'uk', name: { de: 'Ukrainisch', en: 'Ukrainian' } },
  { code: 'ru', name: { de: 'Russisch', en: 'Russian' } },
  { code: 'pl', name: { de: 'Polnisch', en: 'Polish' } },
  { code: 'fr', name: { de: 'Französisch', en: 'French' } },
  { code: 'ro', name: { de: 'Rumänisch', en: 'Romanian' } },
  { code: 'bg', name: { de: 'Bulgarisch', en: 'Bulgarian' } },
  { code: 'ku', name: { de: 'Kurdisch', en: 'Kurdish' } },
  { code: 'fa', name: { de: 'Persisch (Farsi, Dari)', en: 'Persian (Farsi, Dari)' } },
  { code: 'sq', name: { de: 'Albanisch', en: 'Albanian' } },
  { code: 'sr', name: { de: 'Serbisch', en: 'Serbian' } },
  { code: 'hr', name: { de: 'Kroatisch', en: 'Croatian' } },
  { code: 'bs', name: { de: 'Bosnisch', en: 'Bosnian' } },
  { code: 'el', name: { de: 'Griechisch', en: 'Greek' } },
  { code: 'it', name: { de: 'Italienisch', en: 'Italian' } },
  { code: 'es', name: { de: 'Spanisch', en: 'Spanish' } },
  { code: 'pt', name: { de: 'Portugiesisch', en: 'Portuguese' } },
  { code: 'nl', name: { de: 'Niederländisch', en: 'Dutch' } },
  { code: 'ti', name: { de: 'Tigrinisch', en: 'Tigrinya' } },
  { code: 'so', name: { de: 'Somalisch', en: 'Somali language' } },
  { code: 'ps', name: { de: 'Paschtu', en: 'Pashto' } },
  { code: 'ur', name: { de: 'Urdu (Pakistan)', en: 'Urdu' } },
  { code: 'hi', name: { de: 'Hindi (Indien)', en: 'Hindi' } },
  { code: 'ta', name: { de: 'Tamilisch', en: 'Tamil' } },
  { code: 'vi', name: { de: 'Vietnamesisch', en: 'Vietnamese' } },
  { code: 'zh', name: { de: 'Chinesisch', en: 'Chinese' } },
  { code: 'rmy', name: { de: 'Romanes', en: 'Romani' } },
]

/** The language of a code. @throws RangeError unknown code */
export const spokenLanguage = lookupByCode('spokenLanguages', spokenLanguages)

export const isSpokenLanguageCode = oneOfCodes(spokenLanguageCodes)
