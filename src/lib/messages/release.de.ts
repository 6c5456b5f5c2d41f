type Counts = { figures: string; small: string; besides: string }

const fieldNames = {
  minimumCount: 'Mindestzahl',
  roundingBase: 'Runden',
  minimumResidents: 'Mindestens so viele Einwohnerinnen und Einwohner',
  showsNone: 'Genau niemand',
  showsAll: 'Genau alle',
}
const fieldName = (field: string) => fieldNames[field as keyof typeof fieldNames] ?? field // an unknown one as it is

const contactNames = { email: 'E-Mail', contributorId: 'Kennung bei GovData' }
const contactName = (field: string) => contactNames[field as keyof typeof contactNames] ?? field // likewise

export const releaseDe = {
  title: 'Freigabe',
  lead: 'Was die Kommune öffentlich zeigt. Alles andere bleibt im Arbeitsbereich.',
  trail: 'Sie sind hier',
  list: {
    title: 'Freigegeben',
    none: 'Noch ist nichts freigegeben. Wählen Sie Einwohnerzahlen, einen Indikator oder einen Index; vor dem Freigeben wird geprüft, ob jemand daraus kleine Zahlen errechnen kann.',
    caption: 'Freigaben, die neueste zuerst',
    what: 'Was',
    period: 'Zeitraum',
    levels: 'Gebiete',
    on: 'Freigegeben am',
    state: 'Stand',
    current: 'öffentlich, wie die Daten heute sind',
    newer: 'öffentlich; inzwischen liegen neuere Daten vor',
    replaced: 'durch eine neuere Freigabe ersetzt',
    withdrawn: (on: string) => `zurückgezogen am ${on}`,
    again: 'Erneut freigeben',
    view: 'Öffentliche Seite',
    withdraw: 'Zurückziehen',
    withdrawWhat: (title: string) => `${title} zurückziehen`,
  },
  withdrawnNote:
    'Zurückgezogenes steht nicht mehr auf den öffentlichen Seiten. Was einmal öffentlich war, kann aber jemand gespeichert haben: Spätere Freigaben werden weiter auch dagegen geprüft.',
  done: 'Die Freigabe ist öffentlich.',
  takenBack: 'Die Freigabe ist zurückgezogen.',
  new: 'Etwas freigeben',
  rules: 'Regeln für kleine Zahlen',
  publicMap: 'Öffentliche Karte',
  plan: {
    title: 'Etwas freigeben',
    lead: 'Wählen Sie, was öffentlich werden soll. Freigegeben wird, was hier im Arbeitsbereich gezeigt wird: Kleine Zahlen sind schon gesperrt.',
    subject: 'Einwohnerzahlen, Index oder Indikator',
    residents: 'Einwohnerzahlen',
    residentsOf: (year: string) => `Einwohnerzahlen nach Alter · ${year}`,
    chooseLevels: 'Welche Gebiete?',
    choose: 'Bitte wählen',
    indicators: 'Indikatoren',
    indices: 'Indizes',
    check: 'Prüfen',
    nothing: 'Noch liegt nichts vor, was sich freigeben ließe. Lesen Sie zuerst Indikatoren ein.',
    toImports: 'Daten einlesen',
    result: 'Ergebnis der Prüfung',
    shown: (shown: string, all: string) =>
      `${shown} von ${all} Werten werden gezeigt, die übrigen bleiben gesperrt.`,
    levels: (names: string) => `Gebiete: ${names}`,
    licence: (name: string) => `Lizenz: ${name}`,
    ownLicence: 'Datenlizenz Deutschland – Namensnennung – Version 2.0',
    source: (name: string) => `Quelle: ${name}`,
    fine: 'Aus dieser und allen früheren Freigaben zusammen lässt sich keine kleine Zahl errechnen.',
    frozen:
      'Eine Freigabe bleibt, wie sie ist, auch wenn sich die Daten ändern. Neuere Daten geben Sie erneut frei.',
    release: 'Freigeben',
    collides: 'Das würde kleine Zahlen verraten',
    what: {
      'hidden-figure': (figure: string, way: string, releases: string) =>
        `„${figure}“ ist gesperrt, ließe sich aber errechnen: ${way}${releases}.`,
      'small-group': (_figure: string, way: string, releases: string) =>
        `Zu wenige Menschen blieben übrig: ${way}${releases}.`,
      'small-correction': (figure: string, way: string, releases: string) =>
        `„${figure}“ unterscheidet sich zu wenig von einer früheren Freigabe: ${way}${releases}. Der Unterschied verriete einzelne Menschen.`,
    },
    togetherWith: (releases: string) => ` (zusammen mit ${releases})`,
    remedy:
      'Was Sie tun können: bei der früheren Freigabe bleiben; die Daten erst mit dem nächsten Zeitraum freigeben; oder weniger Ebenen freigeben. Zurückziehen der früheren Freigabe hilft nicht, denn sie ist bekannt.',
    more: (count: string) => `und ${count} weitere`,
  },
  chainWords: {
    plus: ' plus ',
    minus: ' minus ',
    and: ' und ',
    others: (count: number, family: string) => `die ${count} anderen (${family})`,
    all: (count: number, family: string) => `alle ${count} (${family})`,
    several: (count: number, family: string | null) =>
      `${count} Zahlen${family === null ? '' : ` (${family})`}`,
    inRelease: (term: string, release: string) => `${term} laut „${release}“`,
    times: (factor: number, term: string) => `${factor}-mal ${term}`,
    divided: (divisor: number, sum: string) => `ein ${divisor}-tel von (${sum})`,
  },
  profile: {
    title: 'Regeln für kleine Zahlen',
    lead: 'Diese Regeln gelten für alles, was den Server verlässt: Seiten, Karten, Dateien, Vorlagen und Freigaben. Festlegen kann sie die Statistikstelle.',
    readOnly: 'Ändern kann diese Regeln die Statistikstelle.',
    saved: 'Die Regeln gelten ab jetzt.',
    names: fieldNames,
    hints: {
      minimumCount:
        'Zahlen über weniger Menschen werden nicht gezeigt, auch nicht als Quote. Dazu werden so viele weitere gesperrt, dass sich keine durch Abziehen errechnen lässt: nicht aus der Summe des Stadtteils oder der Stadt, nicht aus einem anderen Indikator über dieselben Menschen, nicht aus Jahren, die zusammen veröffentlicht sind.',
      roundingBase:
        'Gerundete Fallzahlen sind Vielfache dieser Zahl; Quoten werden aus gerundeten Zahlen berechnet. Gebiete ergeben weiter die Summe darüber. Das macht kleine Gebiete ungenauer. Einwohnerzahlen werden nicht gerundet.',
      minimumResidents:
        'Gebiete mit weniger Einwohnerinnen und Einwohnern zeigen keinen Indikator. 0 heißt: keine solche Regel.',
      showsNone:
        'Wo niemand betroffen ist, sagt die Null etwas über alle, die dort leben. Meist ist das unbedenklich.',
      showsAll:
        'Wo alle betroffen sind, weiß man es auch von jeder und jedem Einzelnen. Wer das nicht zeigen will, sperrt es.',
    },
    minimum: (count: string) => `${count} Menschen`,
    noRounding: 'nicht runden',
    rounding: (base: string) => `auf Vielfache von ${base}`,
    show: 'zeigen',
    hide: 'sperren',
    preview: 'Vorschau: Was würde gesperrt?',
    previewTitle: 'Was die Regeln sperren',
    now: 'Wie jetzt festgelegt',
    chosen: 'Wie oben gewählt',
    count: ({ figures, small, besides }: Counts) =>
      `${figures} Werte mit Fallzahlen, davon ${small} zu klein und ${besides} zum Schutz der kleinen gesperrt.`,
    noCounts:
      'Ohne Fallzahl und Bezugszahl lässt sich nichts abziehen: Solche Werte werden gezeigt, wie sie sind.',
    save: 'Regeln speichern',
  },
  contact: {
    title: 'Kontakt in Datenportalen',
    lead: 'Freiwillig. Beides ist öffentlich, solange etwas freigegeben ist: Wer die Daten nutzt, kann dann nachfragen.',
    names: contactNames,
    emailHint: 'Adresse der Stelle, nicht einer Person, zum Beispiel statistik@ihre-stadt.de',
    contributorHint: 'Die Adresse, die GovData Ihrer Kommune als Datenbereitsteller gibt.',
    save: 'Kontakt speichern',
    saved: 'Der Kontakt ist gespeichert.',
  },
  refusals: {
    'disclosure/field': ({ field }: { field: string }) =>
      `Bitte prüfen Sie „${fieldName(field)}“: Dieser Wert ist hier nicht möglich.`,
    'release/contact': ({ field }: { field: string }) =>
      `Bitte prüfen Sie „${contactName(field)}“: So ist die Angabe nicht vollständig.`,
    'release/unknown-subject': () =>
      'Diesen Indikator oder Index gibt es nicht. Bitte wählen Sie einen aus der Liste.',
    'release/nothing': () => 'Für diesen Zeitraum und diese Gebiete liegen keine Werte vor.',
    'release/collides': ({ title }: { title: string }) =>
      `„${title}“ wurde nicht freigegeben: Zusammen mit früheren Freigaben ließen sich kleine Zahlen errechnen.`,
    'release/same': () => 'Genau das ist schon freigegeben.',
    'release/not-there': () => 'Diese Freigabe gibt es nicht, oder sie ist schon zurückgezogen.',
  },
}
