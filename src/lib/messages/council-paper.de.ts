export const councilPaperDe = {
  file: 'Vorlage Präventionskette',
  link: 'Als Vorlage für den Ausschuss (PDF)',
  title: (municipality: string) => `Die Präventionskette in ${municipality}: wo Kindern etwas fehlt`,
  subtitle: (date: string) => `Sachstand für Ausschuss und Rat, ${date}`,
  footer: (municipality: string, date: string) => `${municipality} · Präventionskette · Stand ${date}`,
  pageOf: 'Seite {0} von {1}',
  standing: 'Wie die Kette steht',
  standingText: (lacking: number, judged: number, notKnown: number) =>
    `Die Präventionskette soll jedes Kind von der Schwangerschaft bis zum Beruf ohne Lücke begleiten. Betrachtet werden zwölf Schritte auf diesem Weg und in jedem die Handlungsfelder, in denen Angebote zu erwarten sind. In ${lacking} von ${judged} beurteilten Feldern fehlt in der ganzen Kommune etwas${notKnown === 0 ? '' : `; über ${notKnown} weitere lässt sich noch nichts sagen`}.`,
  step: 'Lebensphase',
  lacking: 'mit Lücke',
  held: 'ohne Lücke',
  notKnown: 'nicht bekannt',
  gaps: (count: number) => (count === 1 ? 'Die größte Lücke' : `Die ${count} größten Lücken`),
  gapsText:
    'Eine Lücke ist umso größer, je mehr Kinder sie betrifft; Gebiete mit höherer Belastung zählen dabei stärker.',
  gapTitle: (rank: number, area: string, field: string, step: string) =>
    `${rank}. ${area}: ${field} · ${step}`,
  alike: (count: number) =>
    count === 1
      ? 'Dasselbe fehlt in einem weiteren Gebiet.'
      : `Dasselbe fehlt in ${count} weiteren Gebieten.`,
  facts: 'Angaben',
  children: 'Kinder dieser Altersgruppe',
  affected: 'davon fehlt etwas',
  covered: 'Bedarf gedeckt',
  offers: 'Angebote in Reichweite',
  nearest: 'Weg zum nächsten Angebot',
  map: (index: string) => `Wo die Lücken liegen. Farbe: ${index}; je dunkler, desto höher der Bedarf`,
  mapWithoutIndex: 'Wo die Lücken liegen',
  mapAlt: (level: string, areas: string) =>
    `Karte der ${level}. Mit Nummern hervorgehoben: ${areas}. Die Zahlen dazu stehen im Text darunter.`,
  more: 'Weitere Lücken',
  moreText: (shown: number, all: string) => `Die ${shown} größten von ${all}, der Reihe nach.`,
  area: 'Gebiet',
  what: 'Handlungsfeld und Lebensphase',
  judgement: 'Urteil',
  reason: 'Grund',
  basis: 'Worauf das beruht',
  fromComplete: 'Gezählt ist nur, wo die Bestandsaufnahme als vollständig vermerkt ist.',
  perhapsNotRecorded:
    'Noch ist dafür keine Bestandsaufnahme als vollständig vermerkt: Manches ist vielleicht da und nur nicht erfasst.',
  protectedNumbers: (minimum: string) =>
    `Zahlen über weniger als ${minimum} Kinder werden nicht genannt („unter ${minimum}“ oder „.“).`,
}
