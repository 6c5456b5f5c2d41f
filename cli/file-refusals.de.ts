type Details = Readonly<Record<string, string | number | null>>

/** What commands say about a file that cannot be read or written; `file` is its name as the user wrote it. */
export const fileRefusalsDe = {
  'file/not-found': ({ file }: Details) =>
    `Die Datei „${file}“ gibt es nicht; bitte prüfen Sie Ort und Schreibweise.`,
  'file/is-a-folder': ({ file }: Details) => `„${file}“ ist ein Ordner; bitte nennen Sie eine Datei.`,
  'file/not-readable': ({ file }: Details) =>
    `Die Datei „${file}“ lässt sich nicht lesen; bitte prüfen Sie die Zugriffsrechte.`,
  'file/not-writable': ({ file }: Details) =>
    `Die Datei „${file}“ lässt sich nicht schreiben; bitte prüfen Sie, ob es den Ordner gibt, ob Sie dort schreiben dürfen und ob noch Platz ist.`,
  'file/too-large': ({ file, megabytes }: Details) =>
    `Die Datei „${file}“ ist größer als ${megabytes} MB; bitte prüfen Sie, ob es die richtige ist.`,
  'file/not-text': ({ file }: Details) =>
    `„${file}“ ist keine Textdatei; bitte prüfen Sie, ob es die richtige ist.`,
  'file/empty': ({ file }: Details) =>
    `Die Datei „${file}“ ist leer; bitte prüfen Sie, ob es die richtige ist.`,
}
