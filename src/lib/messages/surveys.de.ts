type Details = Readonly<Record<string, string | number | null>>

export const surveysDe = {
  title: 'Befragungen',
  lead: 'Fragen Sie gezielt nach Angeboten, Zusammenarbeit oder Netzwerken, statt alles auf einmal. Wer antwortet, braucht kein Konto, kann unterbrechen und weitermachen.',
  trail: 'Sie sind hier',
  tabs: {
    label: 'Diese Befragung',
    groups: {
      show: 'Überblick',
      questions: 'Fragen',
      field: 'Befragen',
      results: 'Auswerten',
      takeOver: 'Übernehmen',
    },
    names: {
      show: 'Überblick',
      questions: 'Fragen',
      recipients: 'Empfänger',
      open: 'Offener Link',
      mail: 'Post',
      returns: 'Rücklauf',
      paper: 'Papier',
      results: 'Ergebnisse',
      themes: 'Themen',
      files: 'Dateien',
      takeOver: 'Übernehmen',
    },
  },
  begin: {
    title: 'Mit dem Fragenkanon beginnen',
    questions: (count: number) => `${count} geprüfte Fragen zur Auswahl`,
    create: 'Fragen auswählen',
    createOf: (name: string) => `Fragen auswählen: ${name}`,
  },
  list: {
    title: 'Ihre Befragungen',
    none: 'Noch gibt es keine Befragung. Wählen Sie oben, worum es gehen soll; in wenigen Minuten steht der Fragebogen.',
    name: 'Befragung',
    state: 'Stand',
    answers: 'Antworten',
    until: 'Antworten bis',
    changed: 'Geändert',
    nobody: 'noch niemand gefragt',
    entered: (count: string) => `${count} eingetragen`,
    return: (submitted: string, recipients: string) => `${submitted} von ${recipients}`,
  },
  create: {
    title: (name: string) => `Neue Befragung: ${name}`,
    lead: 'Angekreuzt ist, was fast alle brauchen. Nehmen Sie heraus, was Sie schon wissen, und hinzu, was Sie wissen wollen.',
    name: 'Titel der Befragung',
    nameHint: 'Ihn lesen auch die Befragten.',
    closesOn: 'Letzter Tag für Antworten',
    closesOnHint:
      'Zum Beispiel 31.12.2026. Drei bis vier Wochen haben sich bewährt. Sie können später verlängern.',
    anonymous: 'Anonym: Niemand kann sehen, wer was geantwortet hat',
    anonymousHint:
      'Passt, wenn es um Vertrauen und Zufriedenheit geht. Dann lassen sich Antworten nicht zu Angeboten, Akteuren oder Netzwerken machen.',
    questions: 'Welche Fragen?',
    purpose: (text: string) => `Wozu: ${text}`,
    within: 'in der Liste',
    submit: 'Befragung anlegen',
    minutes: (minutes: number) => `Alle angekreuzten Fragen zusammen: etwa ${minutes} Minuten`,
    minutesHint: 'Nach zehn Minuten brechen viele ab.',
  },
  show: {
    created: 'Die Befragung ist angelegt. Als Nächstes legen Sie fest, wen sie erreichen soll.',
    opened: 'Die Befragung läuft. Wer einen Link hat, kann antworten.',
    closed: 'Die Befragung ist beendet. Antworten werden nicht mehr angenommen.',
    facts: 'Auf einen Blick',
    questions: 'Fragen',
    minutes: 'Dauer',
    minutesValue: (minutes: number) => `etwa ${minutes} Minuten`,
    anonymous: 'Antworten',
    anonymousYes: 'anonym',
    anonymousNo: 'mit Namen',
    closesOn: 'Letzter Tag',
    notLimited: 'nicht festgelegt',
    look: 'So sehen es die Befragten',
    open: 'Befragung starten',
    close: 'Befragung beenden',
    linksHint:
      'Für alle, die noch keinen Link haben. Jeder Link gilt für eine Person und ist nur jetzt zu lesen: Bewahren Sie die Datei gut auf, und löschen Sie sie nach dem Versand.',
  },
  refusals: {
    'surveys/unknown': () => 'Diese Befragung gibt es nicht mehr.',
    'surveys/stale-version': ({ title }: Details) =>
      `„${title}“ wurde inzwischen von jemand anderem geändert. Bitte laden Sie die Seite neu.`,
    'surveys/no-title': () => 'Es fehlt der Titel der Befragung. Bitte tragen Sie ihn ein.',
    'surveys/title-too-long': ({ length, longest }: Details) =>
      `Der Titel hat ${length} Zeichen, möglich sind ${longest}. Bitte kürzen Sie ihn.`,
    'surveys/no-questions': () => 'Es ist keine Frage ausgewählt. Bitte kreuzen Sie mindestens eine an.',
    'surveys/not-a-day': ({ value }: Details) =>
      `„${value}“ ist kein Datum. Bitte schreiben Sie es wie 31.12.2026.`,
    'surveys/day-over': ({ value }: Details) =>
      `Der letzte Tag (${value}) ist schon vorbei. Bitte wählen Sie einen, der noch kommt.`,
  },
}
