export const feedbackDe = {
  title: 'Hinweise von Familien',
  lead: 'Was Familien auf der Seite eines Angebots gemeldet haben. Wer geschrieben hat, wird nicht gefragt. Nach zwölf Monaten wird ein Hinweis gelöscht.',
  file: 'hinweise',
  /** Codes of kinds, as the families' form has them. */
  kinds: {
    phone: 'Telefonnummer falsch',
    closed: 'Gibt es nicht mehr',
    times: 'Zeiten falsch',
    full: 'Keine freien Plätze',
    other: 'Etwas anderes',
  },
  states: { open: 'Offen', done: 'Erledigt' },
  show: 'Welche Hinweise',
  count: (state: string, count: string) => `${state} (${count})`,
  offer: 'Angebot',
  kind: 'Was nicht stimmt',
  note: 'Hinweis',
  language: 'Sprache',
  sentAt: 'Eingegangen',
  provider: 'Träger',
  phone: 'Telefon',
  place: 'Ort',
  confirmed: 'Zuletzt bestätigt',
  never: 'noch nie',
  state: 'Stand',
  change: 'Angebot berichtigen',
  done: 'Erledigt',
  reopen: 'Wieder öffnen',
  ofOffer: (name: string) => `Hinweis zu ${name}`,
  said: {
    erledigt: 'Der Hinweis ist erledigt.',
    offen: 'Der Hinweis ist wieder offen.',
  },
  more: (most: string) => `Gezeigt werden die neuesten ${most}. Alle stehen in der Datei.`,
  empty: {
    open: 'Zurzeit ist kein Hinweis offen.',
    openText:
      'Familien finden auf der Seite jedes Angebots den Knopf „Stimmt hier etwas nicht?“. Was sie melden, steht dann hier.',
    done: 'Noch ist kein Hinweis erledigt.',
  },
  refusals: {
    'feedback/no-kind': () => 'Bitte wählen Sie, was nicht stimmt.',
    'feedback/no-note': () => 'Bitte schreiben Sie, was nicht stimmt.',
    'feedback/note-too-long': ({ most }: { most: number }) => `Der Hinweis ist länger als ${most} Zeichen.`,
    'feedback/too-many': () =>
      'Heute sind zu diesem Angebot oder in dieser Kommune schon sehr viele Hinweise eingegangen.',
  },
}
