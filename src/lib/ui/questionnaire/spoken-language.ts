import { createContext } from 'svelte'

/** In which language the questionnaire of a page speaks: another than the page's where it was not translated. */
export const [spokenLanguage, setSpokenLanguage] = createContext<() => string>()
