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
    stale: (count: string, months: string) => `${count} seit über ${months} Monaten nicht bestätigt`,
    allFresh: (months: string) => `alle in den letzten ${months} Monaten bestätigt`,
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
    toMatrix: 'Die ganze Kette ansehen',
  },
  map: {
    title: (index: string) => `Karte: ${index}`,
    open: 'Große Karte mit Tabelle',
    none: 'Hier steht eine Karte, sobald ein Index angelegt ist.',
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
