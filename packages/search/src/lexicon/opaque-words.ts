import { foldWord } from '../analysis/fold-word.ts'

/** Words that look like compounds of known words and do not mean them: who asks for a garden wants no Kindergarten. */
export const opaqueWords: ReadonlySet<string> = new Set(
  `kindergarten kindergärten kindertagesstätte kindertagesstätten krankenhaus krankenhäuser jugendherberge schreibaby schreibabys
  jobcenter hebamme hebammen handwerk feuerwehr wohngeld kindergeld elterngeld mutterpass großeltern schwiegereltern stadtwerke
  wochenbett rathaus landrat hausarzt hausärztin streetwork gesamtschule hauptschule realschule spielplatz spielplätze
  bildungspaket familienkasse frühstück handicap geburtstag freizeit hochschule volkshochschule vorsorge vormund vormundschaft`
    .split(/\s+/)
    .map(foldWord),
)

/** Whether a word may be split at all. */
export function mayBeCompound(word: string): boolean {
  return word.length >= 7 && !opaqueWords.has(word)
}
