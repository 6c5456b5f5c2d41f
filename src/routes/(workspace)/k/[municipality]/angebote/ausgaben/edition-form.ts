import type { Edition } from '#lib/server/capabilities/editions/index.ts'

/** What the form of an edition sends, still to be checked. */
export function readEditionForm(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? '').replaceAll('\r\n', '\n')
  const several = (name: string) => form.getAll(name).map(String)
  const replaces = Number(form.get('ersetzen'))
  return {
    // Who has seen that somebody else saved, and saves all the same, replaces that version.
    version: replaces > 0 ? replaces : Number(form.get('fassung')),
    content: {
      title: text('titel'),
      subtitle: text('untertitel'),
      foreword: text('vorwort'),
      imprint: text('herausgeber'),
      language: text('sprache'),
      targetGroups: several('zielgruppe'),
      steps: several('schritt'),
      fields: several('feld'),
      areas: several('gebiet'),
      butOnly: form.has('but'),
      order: text('reihenfolge'),
      entries: text('umfang'),
      paper: text('papier'),
      hasMap: form.has('karte'),
      hasProviderIndex: form.has('traeger'),
      hasKeywordIndex: form.has('stichworte'),
    },
  }
}

export type EditionFormValues = ReturnType<typeof readEditionForm>

export function valuesOf({ version, ...content }: Edition): EditionFormValues {
  return {
    version,
    content: {
      ...content,
      targetGroups: [...content.targetGroups],
      steps: [...content.steps],
      fields: [...content.fields],
      areas: [...content.areas],
    },
  }
}
