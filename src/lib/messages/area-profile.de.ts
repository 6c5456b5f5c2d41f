type Change = { name: string; before: string; now: string; since: string; until: string }

export const areaProfileDe = {
  pdf: 'Steckbrief als PDF (2 Seiten)',
  conference: 'Sozialraumkonferenz vorbereiten',
  file: 'Steckbrief',
  title: (area: string) => `Steckbrief ${area}`,
  subtitle: (level: string, code: string) => `Ebene ${level}, Schlüssel ${code}`,
  footer: (municipality: string, area: string, date: string) =>
    `${municipality} · Steckbrief ${area} · Stand ${date}`,
  summary: {
    burdens: (count: number, names: string) =>
      count === 0
        ? 'Bei keinem Indikator ist das Gebiet nachweislich stärker belastet als die anderen.'
        : `Stärker belastet als die anderen, über den Zufall hinaus: ${names}.`,
    strengths: (count: number, names: string) =>
      count === 0 ? '' : `Besser gestellt, über den Zufall hinaus: ${names}.`,
    more: (count: number) => (count === 1 ? 'und ein weiterer' : `und ${count} weitere`),
  },
  standing: {
    title: 'Belastungen und Stärken',
    strip: 'Lage unter allen',
    groups: {
      burden: (count: number) =>
        count === 1
          ? 'Belastung: 1 Indikator ist auffällig'
          : `Belastungen: ${count} Indikatoren sind auffällig`,
      strength: (count: number) =>
        count === 1 ? 'Stärke: 1 Indikator ist auffällig' : `Stärken: ${count} Indikatoren sind auffällig`,
      usual: (count: number) => `Nicht auffällig oder nicht zu prüfen: ${count}`,
    },
    explainTitle: 'Wann ein Wert auffällig heißt, und was der Streifen zeigt',
    explain:
      'Auffällig heißt ein Wert nur, wenn er sich von dem aller anderen Gebiete zusammen stärker unterscheidet, als der Zufall erklärt (exakter Test, berichtigt nach Holm für die Zahl der Gebiete, 5 Prozent). Dafür braucht es die Fallzahlen; wo nur der Anteil vorliegt, lässt sich das nicht prüfen.',
    stripExplain:
      'Jeder blasse Strich ist ein Gebiet dieser Ebene, der kräftige rote dieses, der Kreis die Mitte. Rechts ist mehr Belastung, auch bei Indikatoren, bei denen viel gut ist.',
  },
  index: {
    title: (name: string, period: string) => `${name}, ${period}`,
    rank: (rank: string, of: string) => `Rang ${rank} von ${of}`,
    span: (low: string, high: string) =>
      low === high ? `ziemlich sicher Rang ${low}` : `vermutlich zwischen Rang ${low} und ${high}`,
    of: (rank: string, of: string) => `${rank} von ${of}`,
    holds: 'Wie weit der Rang trägt',
    open: 'Was den Index hier treibt',
    parts: 'Teilindizes, Rang 1 ist am stärksten belastet',
    part: 'Teilindex',
    value: 'Wert',
    rankTitle: 'Rang',
  },
  peers: {
    title: 'Am ähnlichsten',
    lead: (count: number) =>
      `Diese Gebiete derselben Ebene gleichen ihm am meisten, gemessen an ${count} Indikatoren. Von ihnen lässt sich am ehesten lernen.`,
    name: 'Gebiet',
    alike: 'fast gleich in',
    alikeText: (count: number) => (count === 1 ? '1 Indikator' : `${count} Indikatoren`),
    differs: 'deutlich anders in',
    difference: (name: string, isHigher: boolean) => `${name} (dort ${isHigher ? 'höher' : 'niedriger'})`,
    noDifference: 'nirgends',
    explainTitle: 'Wie die Ähnlichkeit bestimmt ist',
    explain:
      'Alle Indikatoren mit einer Richtung werden auf dieselbe Skala gebracht (Abstand vom Mittel in Standardabweichungen); am ähnlichsten ist, wer über alle zusammen am wenigsten abweicht. Fast gleich heißt höchstens ein Viertel, deutlich anders mindestens drei Viertel einer Standardabweichung.',
  },
  children: {
    title: 'Kinder nach Alter',
    caption: (year: string) => `Kinder und Jugendliche Ende ${year}, Anteil an allen Einwohnern`,
    ages: 'Alter',
    count: 'hier',
    before: (year: string) => `Ende ${year}`,
    share: 'Anteil hier',
    shareOfAll: 'Anteil in der Kommune',
  },
  offers: {
    title: 'Angebote nach Lebensphase',
    here: (count: string) => `${count} Angebote liegen hier oder gelten eigens für das Gebiet.`,
    caption: 'Was Familien von hier aus erreichen, und wo etwas fehlt',
    phase: 'Lebensphase',
    inReach: 'erreichbare Angebote',
    lacking: 'Felder mit Lücke',
    of: (lacking: string, judged: string) => `${lacking} von ${judged}`,
  },
  gaps: {
    title: 'Was hier am meisten fehlt',
    none: 'Gemessen am Niveau der Kommune fehlt hier in keinem Feld etwas.',
  },
  changes: {
    title: 'Was sich geändert hat',
    sentence: {
      higher: ({ name, before, now, since, until }: Change) =>
        `${name}: gestiegen von ${before} (${since}) auf ${now} (${until}).`,
      lower: ({ name, before, now, since, until }: Change) =>
        `${name}: gesunken von ${before} (${since}) auf ${now} (${until}).`,
    },
    children: (
      { count, before }: { count: string; before: string },
      { year, yearBefore }: { year: number; yearBefore: number | null },
    ) =>
      `Ende ${year} lebten hier ${count} Kinder und Jugendliche unter 18, Ende ${yearBefore ?? ''} waren es ${before}.`,
    better: 'besser',
    worse: 'schlechter',
    unclear: (count: number) =>
      count === 0
        ? ''
        : count === 1
          ? 'Bei einem weiteren Indikator könnte der Unterschied Zufall sein.'
          : `Bei ${count} weiteren Indikatoren könnte der Unterschied Zufall sein.`,
    none: 'Für keinen Indikator liegen Fallzahlen aus zwei Zeiträumen vor; Veränderungen lassen sich deshalb nicht prüfen.',
  },
  basis: (minimum: string) =>
    `Auffällig heißt ein Wert nur, wenn der Unterschied zu allen anderen Gebieten über den Zufall hinausgeht. Zahlen über weniger als ${minimum} Personen werden nicht genannt.`,
  mapAlt: (area: string) => `Karte: Lage von ${area} unter seinen Nachbarn`,
}
