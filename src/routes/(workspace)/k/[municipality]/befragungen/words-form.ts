import type { LocalisedText } from '@gelingen/questionnaire'

/** A text of a form, `title.de`, `title.en` …; null = nothing was said in any language. */
export function wordsOfForm(
  form: FormData,
  { name, languages }: { name: string; languages: readonly string[] },
): LocalisedText | null {
  const said = languages.flatMap((language) => {
    const words = String(form.get(`${name}.${language}`) ?? '')
      .replaceAll('\r\n', '\n')
      .trim()
    return words === '' ? [] : [[language, words] as const]
  })
  // Where German is missing, it is empty: that is found at its place.
  return said.length === 0 ? null : { de: '', ...Object.fromEntries(said) }
}

/** As the fields show it. */
export function wordsInFields(
  text: LocalisedText | undefined,
  languages: readonly string[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    languages.map((language) => [
      language,
      text !== undefined && Object.hasOwn(text, language) ? (text[language] ?? '') : '',
    ]),
  )
}
