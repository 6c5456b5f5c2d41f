type Due = { readonly count: number; readonly name: string | null }

type StandingCounts = { open: number; lacking: number; judged: number; notKnown: number }

export const overviewDe = {
  title: (municipality: string) => municipality,
  lead: 'Wie es um die Präventionskette steht, auf einen Blick.',
  loaded: 'Was vorliegt',
  areas: {
    title: 'Gebiete',
    none: 'noch keine',
    level: (level: string, count: string) => `${count} ${level}`,
  },
  residents: {
    title: 'Einwohnerzahlen',
    none: 'noch keine',
    of: 'nach Altersgruppen',
  },
  indicators: {
    title: 'Indikatoren',
    none: 'noch keine',
    withValues: (count: string) => `${count} mit Werten`,
    newest: (period: string) => `neuester Zeitraum: ${period}`,
  },
  offers: {
    title: 'Angebote',
    none: 'noch keine',
    toConfirm: (count: string) => `${count} zu bestätigen`,
    allFresh: 'keines ist zu bestätigen',
    nowhere: (count: string) => `${count} zählen nirgends: Alter oder Handlungsfeld fehlt`,
  },
  imports: {
    title: 'Zuletzt eingelesen',
    none: 'Noch wurde nichts eingelesen.',
    line: (file: string, status: string) => `${file}: ${status}`,
  },
  gaps: {
    title: 'Die größten Lücken',
    where: (area: string, step: string, field: string) => `${area}: ${field} · ${step}`,
    all: (count: string) => `Alle ${count} Lücken ansehen`,
    alike: (count: string) =>
      count === '1' ? 'Auch in einem weiteren Gebiet' : `Auch in ${count} weiteren Gebieten`,
    fromComplete: 'Gezählt ist nur, wo die Bestandsaufnahme als vollständig vermerkt ist.',
    perhapsNotRecorded:
      'Noch ist dafür keine Bestandsaufnahme als vollständig vermerkt: Manches ist vielleicht da und nur nicht erfasst.',
    none: 'Nach dem, was vorliegt, ist keine Lücke zu erkennen.',
    notYet:
      'Lücken lassen sich zeigen, sobald Gebiete mit Flächen, Einwohnerzahlen nach Alter und Angebote vorliegen.',
    toMatrix: 'Die Kette als Tabelle',
  },
  map: {
    title: (index: string) => `Karte: ${index}`,
    open: 'Große Karte mit Tabelle',
    none: 'Hier steht eine Karte, sobald ein Index angelegt ist.',
  },
  standing: {
    title: 'Wie die Kette steht',
    sentence: ({ open, lacking, judged, notKnown }: StandingCounts) =>
      `In ${lacking} von ${judged} beurteilten Feldern fehlt etwas: ${open === 1 ? '1 ist' : `${open} sind`} offen, ${lacking - open} knapp${notKnown === 0 ? '' : `; über ${notKnown} ist noch nichts bekannt`}.`,
    columns: 'Jede Säule zeigt die Handlungsfelder eines Schrittes in der ganzen Kommune.',
    lacking: (count: number) => `${count}-mal fehlt etwas`,
  },
  due: {
    title: 'Was ansteht',
    none: 'Nichts ist liegen geblieben.',
    kinds: {
      'import-to-decide': ({ count, name }: Due) =>
        count === 1
          ? `„${name}“ ist geprüft und wartet auf Ihre Entscheidung`
          : `${count} Dateien sind geprüft und warten auf Ihre Entscheidung`,
      'import-refused': ({ count, name }: Due) =>
        count === 1
          ? `„${name}“ wurde nicht übernommen und lässt sich berichtigen`
          : `${count} Dateien wurden nicht übernommen und lassen sich berichtigen`,
      'index-behind': ({ count, name }: Due) =>
        `„${name}“: Alle Werte liegen schon für ${count} vor, gerechnet wird mit einem älteren Jahr`,
      'offers-to-confirm': ({ count }: Due) =>
        count === 1 ? 'Ein Angebot ist zu bestätigen' : `${count} Angebote sind zu bestätigen`,
      'offers-stale': ({ count }: Due) =>
        count === 1
          ? 'Ein Angebot gilt in der Kette als veraltet, obwohl seine Bestätigung noch nicht ansteht'
          : `${count} Angebote gelten in der Kette als veraltet, obwohl ihre Bestätigung noch nicht ansteht`,
      'offers-nowhere': ({ count }: Due) =>
        count === 1
          ? 'Ein Angebot zählt nirgends: Alter oder Handlungsfeld fehlt'
          : `${count} Angebote zählen nirgends: Alter oder Handlungsfeld fehlt`,
      'residents-old': ({ count }: Due) => `Die neuesten Einwohnerzahlen sind von ${count}`,
      'indicators-overdue': ({ count, name }: Due) =>
        count === 1 ? `„${name}“ müsste es neuer geben` : `${count} Indikatoren müsste es neuer geben`,
      'inventory-open': () =>
        'Für die größten Lücken ist noch keine Bestandsaufnahme als vollständig vermerkt',
    },
  },
  changes: {
    title: 'Was sich in den letzten 30 Tagen geändert hat',
    times: (times: string, last: string) => `${times}-mal, zuletzt ${last}`,
    kinds: {
      'offers.change': 'Angebote',
      'offers.own': 'Angebote, von Trägern gepflegt',
      'imports.run': 'Dateien eingelesen',
      'indicators.change': 'Indikatoren',
      'index.change': 'Index',
      'areas.change': 'Gebiete',
      'chain.change': 'Kette: Einstellungen und Bestandsaufnahmen',
      'networks.change': 'Netzwerke und Akteure',
      'disclosure.change': 'Regeln für kleine Zahlen',
      'release.change': 'Freigaben',
      'reports.change': 'Berichte',
    } as Partial<Record<string, string>>,
  },
  next: {
    title: 'Was als Nächstes zu tun ist',
    done: 'erledigt',
    steps: {
      areas: {
        text: 'Gebiete einlesen',
        why: 'die Flächen Ihrer Stadtteile oder Sozialräume als GeoJSON',
      },
      residents: {
        text: 'Einwohnerzahlen nach Alter einlesen',
        why: 'damit bekannt ist, wie viele Kinder es betrifft',
      },
      indicators: {
        text: 'Indikatoren einlesen',
        why: 'zum Beispiel Kinder in der Grundsicherung, eine Tabelle genügt',
      },
      index: {
        text: 'Index anlegen',
        why: 'er sagt, wo Kinder mehr brauchen; zwei Vorlagen liegen bereit',
      },
      offers: {
        text: 'Angebote einlesen',
        why: 'eine Liste mit Adresse oder Koordinaten, Alter und Handlungsfeld',
      },
      chain: {
        text: 'Kette einstellen',
        why: 'wählen Sie den Index, nach dem der Bedarf gewichtet wird',
      },
    },
  },
}
