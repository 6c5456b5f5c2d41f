export const indicatorsDe = {
  refusals: {
    'indicators/field': ({ field }: { field: string }) =>
      `Die Angabe „${field}“ passt nicht. Bitte prüfen Sie sie.`,
    'indicators/code-taken': ({ code }: { code: string }) =>
      `Den Kurznamen „${code}“ gibt es schon. Bitte wählen Sie einen anderen.`,
    'indicators/unknown': ({ code }: { code: string }) =>
      `Der Indikator „${code}“ ist weder in Ihrer Liste noch im Katalog. Bitte legen Sie ihn zuerst an, oder nehmen Sie ihn in das Rezept auf.`,
    'indicators/stale-version': ({ name }: { name: string }) =>
      `„${name}“ wurde inzwischen von jemand anderem geändert. Ihre Eingaben stehen noch da: Bitte vergleichen Sie sie mit dem neuen Stand, und speichern Sie noch einmal, wenn Ihre gelten sollen.`,
    'indicators/unknown-level': ({ level }: { level: string }) =>
      `Die Ebene „${level}“ gibt es nicht. Bitte lesen Sie zuerst ihre Gebiete ein, oder wählen Sie eine andere Ebene.`,
    'indicators/unknown-area': ({ value, near }: { value: string; near?: string }) =>
      near === undefined
        ? `Das Gebiet „${value}“ ist nicht bekannt. Bitte prüfen Sie den Schlüssel.`
        : `Das Gebiet „${value}“ ist nicht bekannt. Gemeint ist wohl „${near}“: In der Datei sind führende Nullen verloren gegangen.`,
    'indicators/not-a-number': ({ value }: { value: string }) =>
      `„${value}“ ist keine Zahl und kein amtliches Zeichen. Bitte prüfen Sie auch das Dezimalzeichen.`,
    'indicators/not-a-count': ({ value }: { value: string }) => `„${value}“ ist keine ganze Fallzahl ab 0.`,
    'indicators/cases-above-base': ({ cases, base }: { cases: number; base: number }) =>
      `Die Fallzahl ${cases} ist größer als die Bezugszahl ${base}.`,
    'indicators/not-a-period': ({ value }: { value: string }) =>
      `„${value}“ nennt keinen Zeitraum. Erwartet wird zum Beispiel 2024, 2024-12, 31.12.2024 oder 2023/24.`,
    'indicators/out-of-range': ({
      value,
      lowest,
      highest,
      name,
    }: {
      value: number
      lowest: number | ''
      highest: number | ''
      name: string
    }) =>
      `${value} liegt außerhalb dessen, was bei „${name}“ möglich ist (${lowest === '' ? '' : `ab ${lowest}`}${lowest !== '' && highest !== '' ? ', ' : ''}${highest === '' ? '' : `bis ${highest}`}).`,
    'indicators/double': ({ value, period, name }: { value: string; period: string; name: string }) =>
      `Für „${name}“, Gebiet ${value}, ${period} steht schon weiter oben ein Wert. Bitte lassen Sie nur einen stehen.`,
    'indicators/under-minimum': ({ name }: { name: string }) =>
      `„${name}“: Die Fallzahl liegt unter der Mindestfallzahl. Der Wert ist aufgenommen, wird aber nirgends gezeigt.`,
    'indicators/cases-secret': ({ name }: { name: string }) =>
      `„${name}“: Die Fallzahl ist geheim zu halten. Der Wert ist aufgenommen, wird aber nirgends gezeigt.`,
    'indicators/uncertain': ({ name }: { name: string }) =>
      `„${name}“: Das Statistikamt hat den Wert als unsicher gekennzeichnet. Er ist aufgenommen.`,
    'indicators/other-areas': ({ count }: { count: number }) =>
      count === 1
        ? 'Ein Wert gehört zu einem Gebiet außerhalb Ihrer Kommune und wurde übergangen.'
        : `${count} Werte gehören zu Gebieten außerhalb Ihrer Kommune und wurden übergangen.`,
    'indicators/measure-without-rows': ({ variable }: { variable: string }) =>
      `Zum Merkmal „${variable}“ enthält die Datei keinen Wert, auf den das Rezept passt. Bitte prüfen Sie Merkmal, Ausprägungen und Gebietsart im Rezept.`,
    'indicators/no-value': () =>
      'Die Datei enthält keinen einzigen Wert. Bitte prüfen Sie, ob das Rezept die richtigen Spalten nennt.',
    'indicators/vanished': ({ name, period, count }: { name: string; period: string; count: number }) =>
      count === 1
        ? `„${name}“, ${period}: Ein früherer Wert steht nicht mehr in der Datei und wurde entfernt.`
        : `„${name}“, ${period}: ${count} frühere Werte stehen nicht mehr in der Datei und wurden entfernt.`,
  },
  page: {
    title: 'Indikatoren',
    lead: 'Was Ihre Kommune über ihre Gebiete weiß: jeder Indikator mit seiner Definition, seiner Quelle und den Zeiträumen, für die Werte eingelesen sind.',
    create: 'Indikator anlegen',
    fromCatalogue: 'Aus dem Katalog übernehmen',
    readValues: 'Werte einlesen',
    empty:
      'Ihre Liste ist noch leer. Lesen Sie eine Tabelle ein, dann werden bekannte Indikatoren von selbst angelegt, oder übernehmen Sie Indikatoren aus dem Katalog.',
    columns: {
      name: 'Indikator',
      newest: 'Neuester Zeitraum',
      coverage: 'Gebiete mit Angabe',
      direction: 'Richtung',
      source: 'Quelle',
      map: 'Karte',
    },
    noValues: 'noch keine Werte',
    covered: (level: string, count: string, all: string) => `${level}: ${count} von ${all}`,
    toMap: 'Karte',
    scrollRegion: (title: string) => `Tabelle „${title}“, lässt sich mit den Pfeiltasten verschieben`,
    directions: {
      'higher-is-burden': 'hoch = belastet',
      'higher-is-better': 'hoch = günstig',
      neutral: 'ohne Wertung',
    },
    fields: {
      name: 'Name',
      code: 'Kurzname',
      definition: 'Definition',
      topic: 'Thema',
      unit: 'Einheit',
      direction: 'Richtung',
      numerator: 'Zähler',
      denominator: 'Nenner',
      source: 'Quelle',
      licence: 'Lizenz',
      refreshRhythm: 'Erscheint',
      minimumCount: 'Eigene Mindestfallzahl',
      lowest: 'Kleinster möglicher Wert',
      highest: 'Größter möglicher Wert',
      decimals: 'Nachkommastellen',
    },
    hints: {
      name: 'höchstens 200 Zeichen',
      code: 'Kleine Buchstaben ohne Umlaute, Ziffern und Bindestriche. Er steht in Adressen und Rezepten und lässt sich später nicht mehr ändern. Leer: Wir bilden ihn aus dem Namen.',
      definition: 'Was genau wird gemessen? Höchstens 2.000 Zeichen.',
      topic: '',
      unit: '',
      direction:
        'Danach richtet sich, was auf der Karte dunkel ist und wie der Indikator in einen Index eingeht.',
      numerator: 'Was wird gezählt?',
      denominator: 'Worauf bezieht es sich?',
      source: '',
      licence: '',
      refreshRhythm: '',
      minimumCount: (minimum: string) =>
        `Nur wenn sie strenger sein soll als die der Kommune (${minimum}). Eine ganze Zahl ab 1.`,
      lowest: 'Liegt ein eingelesener Wert darunter, ist er ein Fehler in der Datei. Leer: keine Grenze.',
      highest: 'Liegt ein eingelesener Wert darüber, ist er ein Fehler in der Datei. Leer: keine Grenze.',
      decimals: '0 bis 6',
    },
    optional: 'freiwillig',
    choose: 'bitte wählen',
    chooseNone: 'keine Angabe',
    createTitle: 'Indikator anlegen',
    changeTitle: (name: string) => `„${name}“ ändern`,
    change: 'Angaben ändern',
    save: 'Speichern',
    created: 'Der Indikator ist angelegt. Als Nächstes können Sie Werte dafür einlesen.',
    adopted: 'Der Indikator ist übernommen. Als Nächstes können Sie Werte dafür einlesen.',
    changed: 'Die Änderungen sind gespeichert.',
    about: 'Angaben',
    range: (lowest: string, highest: string) => `${lowest} bis ${highest}`,
    rangeFrom: (lowest: string) => `ab ${lowest}`,
    rangeUpTo: (highest: string) => `bis ${highest}`,
    plausible: 'Möglicher Bereich',
    periods: 'Zeiträume und Ebenen',
    periodsCaption: 'Wie viele Gebiete eine Angabe haben. Jede Zahl führt zur Karte.',
    period: 'Zeitraum',
    areasOf: (count: string, all: string) => `${count} von ${all}`,
    usedIn: 'Geht ein in',
    csvName: 'Indikatoren',
    values: {
      file: 'Werte',
      level: 'Ebene',
      areaCode: 'Gebietsschlüssel',
      area: 'Gebiet',
      indicator: 'Indikator',
      period: 'Zeitraum',
      value: 'Wert',
      cases: 'Fallzahl',
      base: 'Grundgesamtheit',
    },
    csvColumns: { levels: 'Ebenen', periods: 'Zeiträume' },
    reservedCode: 'Dieser Kurzname ist für eine Seite vergeben. Bitte wählen Sie einen anderen.',
    catalogue: {
      title: 'Katalog der Indikatoren',
      lead: (count: string) =>
        `${count} Indikatoren, wie sie in der kommunalen Sozial- und Jugendhilfeplanung üblich sind, mit Definition, Quelle und Richtung. Was Sie übernehmen, können Sie danach anpassen.`,
      search: 'Suchen',
      searchHint: 'in Name, Definition und Quelle',
      submit: 'Suchen',
      all: 'Alle zeigen',
      found: (count: string) => (count === '1' ? '1 Treffer' : `${count} Treffer`),
      none: (text: string) =>
        `Zu „${text}“ steht nichts im Katalog. Versuchen Sie ein kürzeres Wort, oder legen Sie den Indikator selbst an.`,
      adopt: 'Übernehmen',
      there: 'in Ihrer Liste',
    },
  },
}
