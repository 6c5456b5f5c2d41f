const weekdays = ['', 'montags', 'dienstags', 'mittwochs', 'donnerstags', 'freitags', 'samstags', 'sonntags']
const offersIn = (count: number, text: string) => `${text} ${count === 1 ? 'Angebot' : 'Angebote'}`

export const editionsDe = {
  title: 'Druckausgaben',
  lead: 'Das Verzeichnis auf Papier: Leitfäden für werdende Eltern, Schülerinnen und Schüler, Betriebe oder ein Quartier. Sie wählen einmal aus, was hineingehört; gedruckt wird immer, was das Verzeichnis gerade sagt.',
  templates: {
    title: 'Mit einer Vorlage beginnen',
    create: 'Anlegen',
    createOf: (name: string) => `Druckausgabe anlegen: ${name}`,
    own: 'Leere Druckausgabe anlegen',
    ownTitle: (municipality: string) => `Angebote für Familien in ${municipality}`,
  },
  list: {
    title: 'Ihre Druckausgaben',
    none: 'Noch ist keine Druckausgabe angelegt. Am schnellsten beginnen Sie mit einer Vorlage.',
    changed: (when: string, who: string | null) => `geändert ${when}${who === null ? '' : ` von ${who}`}`,
    issued: (date: string) => `zuletzt festgehalten am ${date}`,
    notIssued: 'noch nicht festgehalten',
    readOnly: 'Sie können alle Druckausgaben ansehen und herunterladen, aber nicht ändern.',
  },
  show: {
    created: 'Die Druckausgabe ist angelegt.',
    saved: 'Die Druckausgabe ist gespeichert.',
    issued: (number: string) => `Ausgabe ${number} ist festgehalten und bleibt unverändert abrufbar.`,
    pdf: 'PDF zum Drucken',
    html: 'Für Word (HTML)',
    edit: 'Bearbeiten',
    remove: 'Löschen',
    inside: 'Was darin steht',
    offers: 'Angebote',
    pages: 'Seiten',
    pagesAbout: (count: string) => `ungefähr ${count}`,
    selection: 'Auswahl',
    order: 'Reihenfolge',
    look: 'Aussehen',
    nothing: 'Kein Angebot passt zu dieser Auswahl. Nehmen Sie beim Bearbeiten eine Bedingung heraus.',
    nothingAtAll:
      'Alle Angebote, die passen, werden zurzeit nicht gezeigt. Der Grund steht unter „Nicht gedruckt“.',
    tooLong: (most: string) =>
      `Mehr als ${most} Angebote sind kein Heft mehr. Grenzen Sie beim Bearbeiten ein, was hineingehört; als Liste und für Word lässt sich alles herunterladen.`,
    chooseAreas:
      'Wählen Sie zuerst beim Bearbeiten das Quartier aus; bis dahin steht die ganze Kommune darin.',
    leftOut: 'Nicht gedruckt',
    leftOutNone: 'Alles, was zur Auswahl passt, wird gedruckt.',
    leftOutCount: (count: number, text: string) =>
      count === 1
        ? '1 Angebot passt zur Auswahl und wird nicht gedruckt:'
        : `${text} Angebote passen zur Auswahl und werden nicht gedruckt:`,
    leftOutMore: (text: string) => `und ${text} weitere`,
    preview: 'Vorschau',
    previewFirst: (shown: string, all: string) =>
      `Die ersten ${shown} von ${all} Angeboten; alle stehen im PDF.`,
    offersIn,
  },
  reasons: {
    'not-in-portal': 'nicht für Familien freigegeben',
    'out-of-date': 'zu lange nicht bestätigt',
    ended: 'alle Termine vorbei',
    'not-for-families': 'nur für Fachkräfte, Ehrenamtliche oder Arbeitgeber',
  },
  issues: {
    title: 'Ausgaben',
    none: 'Noch ist nichts festgehalten. Halten Sie eine Ausgabe fest, wenn Sie drucken lassen: Dann bleibt bekannt, was gedruckt wurde.',
    issue: 'Ausgabe festhalten',
    issueHint: 'Große Ausgaben brauchen einige Sekunden.',
    line: (number: string, date: string, offers: string, who: string | null) =>
      `Ausgabe ${number} vom ${date}, ${offers}${who === null ? '' : `, festgehalten von ${who}`}`,
    file: (title: string, number: string) => `${title} Ausgabe ${number}`,
  },
  removing: {
    title: (title: string) => `„${title}“ löschen?`,
    text: (issues: number) =>
      issues === 0
        ? 'Die Druckausgabe verschwindet für alle.'
        : issues === 1
          ? 'Die Druckausgabe verschwindet für alle, auch die festgehaltene Ausgabe.'
          : `Die Druckausgabe verschwindet für alle, auch die ${issues} festgehaltenen Ausgaben.`,
    confirm: 'Endgültig löschen',
    done: (title: string) => `„${title}“ ist gelöscht.`,
  },
  edit: {
    heading: 'Druckausgabe bearbeiten',
    title: (title: string) => `${title} bearbeiten`,
    words: 'Titel und Texte',
    name: 'Titel',
    subtitle: 'Untertitel',
    foreword: 'Vorwort',
    forewordHint: 'Eine leere Zeile beginnt einen neuen Absatz.',
    imprint: 'Herausgeber und Kontakt',
    imprintHint: 'Wer die Druckausgabe herausgibt und wen man fragen kann: ein Amt, keine Privatperson.',
    selection: 'Welche Angebote?',
    selectionHint: 'Wo Sie nichts ankreuzen, wird nichts ausgeschlossen.',
    targetGroups: 'Für wen',
    targetGroupsHint:
      'Ohne Auswahl: für Familien. Angebote ohne Zielgruppe gelten für alle Familien, nicht für Arbeitgeber oder Fachkräfte.',
    steps: 'Lebensphasen',
    fields: 'Handlungsfelder',
    areas: 'Gebiete',
    areasIn: (name: string, count: number) => (count === 0 ? name : `${name} (${count} gewählt)`),
    but: 'Nur was Bildung und Teilhabe bezahlt',
    look: 'Aussehen',
    order: 'Reihenfolge',
    entries: 'Je Angebot',
    paper: 'Papier',
    language: 'Sprache der Überschriften',
    map: 'Übersichtskarte der Gebiete',
    providerIndex: 'Verzeichnis der Träger',
    keywordIndex: 'Stichwörter, wie man sie im Alltag sagt',
    save: 'Speichern und ansehen',
    wrong: 'Noch nicht gespeichert. Bitte berichtigen Sie, was angegeben ist; Ihre Eingaben sind noch da.',
    staleSee: 'Die andere Fassung ansehen',
    staleReplace: 'Trotzdem mit meiner Fassung ersetzen',
  },
  orders: {
    phase: 'nach Lebensphase',
    area: 'nach Gebiet',
    field: 'nach Handlungsfeld',
    name: 'nach dem Alphabet',
  },
  lengths: { short: 'kurz: das Nötigste', full: 'ausführlich: mit Beschreibung' },
  papers: { a4: 'A4', a5: 'A5 als Heft' },
  languages: { de: 'Deutsch', en: 'Englisch' },
  print: {
    contents: 'Inhalt',
    qr: 'QR-Code zu diesem Angebot im Internet',
    map: 'Wo die Gebiete liegen',
    mapAlt: (municipality: string) => `Karte von ${municipality} mit nummerierten Gebieten`,
    providers: 'Träger',
    keywords: 'Stichwörter',
    see: (word: string) => `siehe ${word}`,
    imprint: 'Herausgeber',
    asOf: (date: string) => `Stand ${date}`,
    pageOf: 'Seite {0} von {1}',
    footer: (title: string, date: string) => `${title} · Stand ${date}`,
    confirmed: ({ months, date }: { months: string; date: string }) =>
      `Die Träger bestätigen ihre Angaben regelmäßig, mindestens alle ${months} Monate. Dieses Heft gibt den Stand vom ${date} wieder; fragen Sie im Zweifel kurz nach, bevor Sie sich auf den Weg machen.`,
    portal: (address: string) => `Immer aktuell im Internet: ${address}`,
    noPhase: 'Für jedes Alter',
    noField: 'Weitere Angebote',
    noArea: 'Ohne festen Ort oder für die ganze Kommune',
    unconfirmed: 'Diese Angaben sind vielleicht nicht mehr aktuell. Bitte fragen Sie nach.',
    facts: {
      who: 'Für wen',
      when: 'Wann',
      where: 'Wo',
      cost: 'Kosten',
      registration: 'Anmeldung',
      bring: 'Mitbringen',
      languages: 'Sprachen',
      accessibility: 'Zugang',
      phone: 'Telefon',
      email: 'E-Mail',
      web: 'Internet',
      contact: 'Ansprechstelle',
      portal: 'Mehr dazu',
    },
    free: 'kostenlos',
    byIncome: 'je nach Einkommen',
    paid: 'kostenpflichtig',
    but: 'Bildung und Teilhabe kann die Kosten übernehmen',
    registration: {
      none: 'nicht nötig',
      recommended: 'erwünscht',
      required: 'nötig',
      referral: 'nur über eine andere Stelle',
    },
    delivery: { place: 'vor Ort', online: 'online', phone: 'am Telefon', home: 'bei Ihnen zu Hause' },
    anonymous: 'auf Wunsch anonym',
    weekly: ({ days, everyWeeks }: { days: readonly number[]; everyWeeks: number }) => {
      const names = days.map((day) => weekdays[day] ?? '')
      const said =
        names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} und ${names.at(-1) ?? ''}`
      return everyWeeks === 2 ? `alle zwei Wochen ${said}` : said
    },
    time: (from: string, to: string) =>
      to === ''
        ? from === ''
          ? ''
          : `${from} Uhr`
        : from === ''
          ? `bis ${to} Uhr`
          : `${from} bis ${to} Uhr`,
    from: (date: string) => `ab ${date}`,
    until: (date: string) => `bis ${date}`,
    on: (date: string) => `am ${date}`,
    holidays: {
      also: 'auch in den Schulferien',
      not: 'nicht in den Schulferien',
      only: 'nur in den Schulferien',
      unknown: '',
    },
  },
  table: {
    chapter: 'Kapitel',
    offer: 'Angebot',
    provider: 'Träger',
    file: (title: string) => `Druckausgabe ${title}`,
  },
  refusals: {
    'editions/title-missing': () => 'Bitte geben Sie der Druckausgabe einen Titel.',
    'editions/field-invalid': () => 'Eine Angabe ist zu lang oder passt nicht hierher.',
    'editions/unknown': () => 'Diese Druckausgabe gibt es nicht mehr.',
    'editions/stale-version': ({ title }: { title: string }) =>
      `„${title}“ wurde inzwischen von jemand anderem geändert. Ihre Eingaben sind noch da und noch nicht gespeichert.`,
  },
}
