import type { ScriptTexts } from '../script-texts.ts'

/** The line that says how it stands; what is read out is only what matters: saved, no connection, news. */
export function sayStatus(texts: ScriptTexts) {
  const live = document.getElementById('gespeichert')
  const quiet = document.getElementById('speichert')
  const put = (said: string | null, shown: string) => {
    if (said !== null && live !== null && live.textContent !== said) live.textContent = said
    if (quiet !== null) quiet.textContent = shown
  }
  let note = ''
  return {
    saving: () => put(null, ` ${texts.saving}`),
    say: (sentence: string) => put(sentence, ''),
    /** Said along with the next "saved". */
    note: (sentence: string) => (note = sentence),
    saved() {
      const time = new Date().toLocaleTimeString(texts.tag, { hour: 'numeric', minute: '2-digit' })
      put([note, texts.savedAt.replace('{}', time)].filter(Boolean).join(' '), '')
      note = ''
    },
  }
}
