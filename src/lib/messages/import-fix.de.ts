type Details = Readonly<Record<string, string | number>>

const LINES_OF_A_SHEET = 1_048_576

/** Checking a file before it is taken, and putting right what is wrong. */
export const importFixDe = {
  title: 'Berichtigen',
  lead: 'Diese Stellen lassen sich so nicht übernehmen. Tragen Sie ein, was gemeint ist, oder lassen Sie die Zeile aus; die Datei bleibt, wie sie ist.',
  line: (line: number) =>
    line > LINES_OF_A_SHEET
      ? `Blatt ${Math.floor(line / LINES_OF_A_SHEET) + 1}, Zeile ${line % LINES_OF_A_SHEET}`
      : `Zeile ${line}`,
  places: (count: string, lines: string) => `${count} Stellen (${lines} …)`,
  column: 'Spalte',
  instead: (cell: string) => (cell === '' ? 'Was soll hier stehen?' : `Statt „${cell}“`),
  areaInstead: (cell: string) =>
    cell === '' ? 'Welches Gebiet ist gemeint?' : `Welches Gebiet ist mit „${cell}“ gemeint?`,
  likely: 'ähnlich:',
  leaveOut: 'Zeile auslassen',
  leaveOutAll: (count: string) => `alle ${count} Zeilen auslassen`,
  further: (count: string) => `und ${count} weitere`,
  correct: 'Berichtigen und neu prüfen',
  correctAnew: 'Berichtigen und noch einmal versuchen',
  made: (count: string) => `Bisher berichtigt: ${count}`,
  leftOut: (from: string) => `Zeilen mit „${from}“ ausgelassen`,
  replaced: (from: string, to: string) => `„${from}“ wird „${to}“`,
  everywhere: 'überall',
  takeBack: 'zurücknehmen',
  rulesSaved:
    'Berichtigungen, die überall gelten, kommen mit ins Rezept: Bei der nächsten Datei müssen Sie nichts mehr tun.',
  check: 'Prüfung',
  onThisPage: 'Auf dieser Seite',
  toFaults: 'Zu den Fehlern',
  toMapping: 'Zur Zuordnung',
  mapping: 'Zuordnung',
  checkedWhole: (count: string) => `Geprüft: alle ${count} Zeilen.`,
  checkedFirst: (count: string) =>
    `Geprüft: die ersten ${count} Zeilen; die übrigen prüft das Programm beim Übernehmen.`,
  refusedLines: (count: string, isOne: boolean) =>
    isOne ? 'Eine Zeile ist fehlerhaft, siehe unten.' : `${count} Zeilen sind fehlerhaft, siehe unten.`,
  notes: (count: string) => `Beim Übernehmen würde außerdem gemeldet: ${count}`,
  sheetHint: 'Alle auf einmal: Jede Zahlenspalte heißt dann nach ihrem Blatt.',
  allSheets: (count: string) => `alle ${count} Blätter auf einmal`,
  periodOf: (column: string) => `Zeitraum von „${column}“`,
  newIndicator: {
    choose: 'neuer Indikator …',
    name: 'Neuer Indikator: Name',
    unit: 'Einheit',
    direction: 'Ein hoher Wert ist',
    directions: { 'higher-is-burden': 'eine Belastung', 'higher-is-better': 'gut', neutral: 'weder noch' },
    topic: 'Thema',
  },
  why: {
    samples: (texts: string) => `zum Beispiel: ${texts}`,
    because: {
      'area-codes': ({ column, level, matched, of }: Details) =>
        `Erkannt, weil in „${column}“ ${matched} von ${of} Angaben Schlüssel der Ebene „${level}“ sind.`,
      'area-names': ({ column, level, matched, of }: Details) =>
        `Erkannt, weil in „${column}“ ${matched} von ${of} Angaben Namen der Ebene „${level}“ sind.`,
      'period-in-title': ({ title }: Details) => `Erkannt an „${title}“.`,
      'file-column': ({ name }: Details) =>
        `Erkannt, weil „${name}“ in veröffentlichten Dateien so überschrieben ist.`,
      'same-name': ({ name }: Details) => `Erkannt, weil die Spalte heißt wie der Indikator „${name}“.`,
      'like-name': ({ name }: Details) =>
        `Vermutet, weil die Spalte fast so heißt wie der Indikator „${name}“. Bitte prüfen.`,
      'new-indicator': ({ name }: Details) =>
        `Vorgeschlagen, weil hier Zahlen stehen und „${name}“ noch kein Indikator ist.`,
    } as Record<string, (details: Details) => string>,
  },
  picture: {
    areas: (level: string) => `Flächen der Ebene „${level}“`,
    offers: 'Orte der Angebote',
    residents: (year: string) => `Gebiete mit Einwohnerzahlen für ${year}`,
    inFile: 'in der Datei',
    notInFile: 'nicht in der Datei',
    inside: 'in der Kommune',
    outside: 'außerhalb der Kommune',
    outsideNamed: (count: string) => `Außerhalb der Kommune: ${count}`,
    withoutRow: (count: string) => `Gebiete ohne Zeile in der Datei: ${count}`,
    alternative: (title: string) => `Karte: ${title}. Die Zahlen stehen in der Tabelle daneben.`,
    choose: 'Auf der Karte',
    show: 'Zeigen',
  },
  replace: {
    title: 'Andere Datei mit derselben Zuordnung',
    file: 'Berichtigte oder neue Datei',
    hint: 'Zuordnung und Berichtigungen bleiben.',
    send: 'Diese Datei prüfen',
  },
  drop: {
    invite: 'Sie können die Datei auch hierher ziehen.',
    severalHint: 'Mehrere Dateien auf einmal werden nacheinander zur Prüfung vorgelegt.',
    sending: 'Wird übertragen',
    stop: 'Übertragung abbrechen',
    failed: 'Die Übertragung ist nicht gelungen. Bitte versuchen Sie es noch einmal.',
    received: (count: string) => `${count} Dateien sind angekommen und warten auf Ihre Entscheidung.`,
  },
  correctedFile: 'Berichtigte Datei herunterladen (CSV)',
}
