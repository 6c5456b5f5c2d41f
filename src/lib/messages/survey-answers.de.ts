type Details = Readonly<Record<string, string | number>>

export const surveyAnswersDe = {
  openLink: {
    title: 'Offener Link',
    lead: 'Eine Adresse für Plakate, Aushänge und Webseiten. Wer sie öffnet, kann antworten, ohne eingeladen zu sein, und bekommt eine eigene Adresse zum Weitermachen. Wer es ist, wird nicht gefragt.',
    protection:
      'Geschützt ist der Link durch die Höchstzahl, gegen ausfüllende Programme und gegen sehr viele Antworten von einem Anschluss in einer Stunde. Gespeichert wird über Geräte nichts.',
    draft:
      'Die Befragung ist noch nicht gestartet. Bis dahin sagt die Adresse, dass sie noch nicht begonnen hat.',
    none: 'Noch gibt es keinen offenen Link. Legen Sie unten fest, wie viele höchstens antworten sollen; dann bekommen Sie Adresse, QR-Code und einen Text für den Aushang.',
    make: 'Offenen Link machen',
    makeTitle: 'Neuer offener Link',
    more: 'Mehrere Links lohnen sich, wenn Sie wissen wollen, woher die Antworten kommen: je Ort ein Link mit eigener Gruppe.',
    group: 'Gruppe',
    groupHint:
      'Zum Beispiel „Aushang Kita Nord“. Danach lassen sich die Antworten später vergleichen. Kann leer bleiben.',
    quota: 'Höchstens so viele',
    quotaHint:
      'Gezählt wird, wer beginnt. Mehr werden nicht zugelassen, auch wenn viele gleichzeitig kommen.',
    expiresOn: 'Letzter Tag zum Beginnen',
    expiresOnHint: 'Zum Beispiel 31.12.2026. Leer heißt: solange die Befragung läuft.',
    ofGroup: (group: string) => `Offener Link: ${group}`,
    number: (number: string) => `Offener Link ${number}`,
    address: 'Adresse',
    qr: 'QR-Code mit der Adresse',
    qrFile: 'QR-Code als Bild herunterladen (SVG)',
    came: 'Begonnen',
    cameOf: (came: string, quota: string) => `${came} von höchstens ${quota}`,
    submitted: 'Abgeschickt',
    until: 'Letzter Tag',
    untilEnd: 'solange die Befragung läuft',
    state: 'Stand',
    states: { open: 'offen', full: 'voll', over: 'abgelaufen', back: 'zurückgezogen' },
    change: 'Höchstzahl, Tag oder Gruppe ändern',
    save: 'Speichern',
    callBack: 'Zurückziehen',
    callBackOf: (name: string) => `Zurückziehen: ${name}`,
    again: 'Wieder öffnen',
    againOf: (name: string) => `Wieder öffnen: ${name}`,
    posterTitle: 'Text für den Aushang',
    poster: ({
      title,
      minutes,
      until,
      address,
    }: {
      title: string
      minutes: number
      until: string | null
      address: string
    }) =>
      `${title}\n\nIhre Meinung zählt: Machen Sie mit! Das dauert etwa ${minutes} Minuten, ohne Anmeldung, auf dem Handy oder am Computer.${until === null ? '' : ` Letzter Tag: ${until}.`}\n\nEinfach den QR-Code abfotografieren oder diese Adresse eingeben:\n${address}`,
    said: {
      gemacht: 'Der offene Link ist da.',
      geaendert: 'Gespeichert.',
      zurueck: 'Der Link ist zurückgezogen. Wer schon begonnen hat, kann weitermachen.',
      offen: 'Der Link ist wieder offen.',
    },
    file: 'offene-links',
  },
  refusals: {
    'open-link/quota': ({ most }: Details) =>
      `Die Höchstzahl ist keine Zahl von 1 bis ${most}. Bitte schreiben Sie sie mit Ziffern.`,
    'open-link/unknown': () => 'Diesen offenen Link gibt es nicht mehr.',
  },
}
