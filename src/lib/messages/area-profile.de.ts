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
    burdens: (names: string) => `Über den Zufall hinaus stärker belastet als die anderen Gebiete: ${names}.`,
    strengths: (names: string) => `Über den Zufall hinaus besser gestellt: ${names}.`,
    worseEnd: (names: string) => `Im ungünstigsten Viertel: ${names}.`,
    betterEnd: (names: string) => `Im günstigsten Viertel: ${names}.`,
    untested: 'Ob das mehr ist als Zufall, lässt sich ohne Fallzahlen nicht prüfen.',
    nothing: 'Das Gebiet liegt bei allen Indikatoren im Mittelfeld.',
    more: (count: number) => (count === 1 ? 'und ein weiterer' : `und ${count} weitere`),
  },
  standing: {
    title: 'Belastungen und Stärken',
    strip: 'Lage unter allen',
    remarkable: 'auffällig',
    groups: {
      burden: (count: number, remarkable: number) =>
        `Belastungen: ${count}${remarkable === 0 ? '' : `, davon auffällig ${remarkable}`}`,
      strength: (count: number, remarkable: number) =>
        `Stärken: ${count}${remarkable === 0 ? '' : `, davon auffällig ${remarkable}`}`,
      usual: (count: number) => `Im Mittelfeld oder nur beschreibend: ${count}`,
    },
    explainTitle: 'Wann ein Wert auffällig heißt, und was der Streifen zeigt',
    explain:
      'Als Belastung oder Stärke steht, was auffällig ist oder im ungünstigsten oder günstigsten Viertel der Gebiete liegt. Auffällig heißt ein Wert nur, wenn er sich von dem aller anderen Gebiete zusammen stärker unterscheidet, als der Zufall erklärt (exakter Test, berichtigt nach Holm für die Zahl der Gebiete, 5 Prozent). Dafür braucht es die Fallzahlen; wo nur der Anteil vorliegt, lässt sich das nicht prüfen.',
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
    lacking: 'Felder, in denen etwas fehlt',
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
    unclear: (count: number, isFurther: boolean) =>
      count === 0
        ? ''
        : `Bei ${count === 1 ? `${isFurther ? 'einem weiteren' : 'einem'} Indikator` : `${count}${isFurther ? ' weiteren' : ''} Indikatoren`} könnte der Unterschied zum Zeitraum davor Zufall sein.`,
    none: 'Für keinen Indikator liegen Fallzahlen aus zwei Zeiträumen vor; Veränderungen lassen sich deshalb nicht prüfen.',
  },
  basis: (minimum: string) =>
    `Belastungen und Stärken sind auffällige Werte und solche im ungünstigsten oder günstigsten Viertel. Auffällig heißt ein Wert nur, wenn der Unterschied zu allen anderen Gebieten über den Zufall hinausgeht. Zahlen über weniger als ${minimum} Personen werden nicht genannt.`,
  mapAlt: (area: string) => `Karte: Lage von ${area} unter seinen Nachbarn`,
}
