type Details = Readonly<Record<string, string | number | null>>

/** Sentences for what `parseIndexDesign` and `computeIndex` refuse beyond what the pages know. */
export const indexDesignRefusalsDe = {
  'index-design/goalposts-missing': ({ column }: Details) =>
    `Dem Indikator „${column}“ fehlen die festen Grenzen, die "normalise": "goalposts" braucht. Bitte ergänzen Sie "goalposts": {"low": …, "high": …} in der Einheit des Indikators.`,
  'index-design/goalposts-not-ascending': ({ path, low, high }: Details) =>
    `Bei „${path}“ liegt die untere Grenze (${low}) nicht unter der oberen (${high}). Bitte tauschen oder berichtigen Sie sie; die Richtung steht bei „direction“.`,
  'index-design/share-needs-burden': ({ column }: Details) =>
    `Den Anteil am größten Wert (share-of-max) gibt es nur für Indikatoren, bei denen ein hoher Wert Belastung bedeutet; „${column}“ zählt anders herum. Bitte wählen Sie eine andere Normalisierung, oder verwenden Sie das Gegenstück des Indikators.`,
  'index-design/parent-unknown': ({ group, parent }: Details) =>
    `Der Teilindex „${group}“ soll zu „${parent}“ gehören, den es nicht gibt. Bitte ergänzen Sie ihn in der Liste „groups“, oder berichtigen Sie die Schreibweise.`,
  'index-design/parent-circle': ({ group }: Details) =>
    `Der Teilindex „${group}“ gehört über „parent“ am Ende zu sich selbst. Bitte ordnen Sie die Teilindizes so, dass jeder Weg beim Index endet.`,
  'index-design/harmonic-needs-positive': () =>
    'Das harmonische Mittel braucht Werte über 0, diese Normalisierung liefert auch andere. Bitte geben Sie eine Skala über 0 an, etwa "scale": {"low": 1, "high": 100} bei min-max, oder wählen Sie das arithmetische Mittel.',
  'index-design/least-present-needs-ignore': () =>
    'Ein Mindestanteil vorhandener Werte (leastPresent) wirkt nur zusammen mit "missing": "ignore". Bitte ergänzen Sie diese Angabe, oder lassen Sie den Mindestanteil weg.',
  'index-design/out-of-range': ({ path, least, most }: Details) =>
    `Der Wert bei „${path}“ ist nicht möglich. Bitte wählen Sie einen von ${least} bis ${most}; eine Anzahl muss eine ganze Zahl sein.`,

  'index/harmonic-needs-positive': (details: Details) =>
    `${place(details)} enthält Werte, die nicht über 0 liegen; das harmonische Mittel gibt es dann nicht. Bitte wählen Sie das arithmetische Mittel oder eine Skala über 0.`,
  'index/reference-not-above-least': ({ column }: Details) =>
    `Der Vergleichswert (reference) des Indikators „${column}“ bedeutet nicht mehr Belastung als der Wert des am wenigsten belasteten Gebiets. Bitte nennen Sie einen, der darüber liegt.`,
  'index/share-of-max-not-positive': ({ column }: Details) =>
    `Der Indikator „${column}“ hat keinen Wert über 0, an dem sich die anderen messen ließen (share-of-max). Bitte wählen Sie eine andere Normalisierung.`,
  'index/too-many-units-to-compare': () =>
    'Der paarweise Vergleich (copeland) ist nur für höchstens 20.000 Gebiete möglich. Bitte wählen Sie eine andere Zusammenfassung.',
  'index/pca-too-few-values': (details: Details) =>
    `Für ${accusative(details)} lassen sich keine Gewichte aus der Hauptkomponente ableiten: Es gibt weniger als drei vollständige Gebiete, oder ein Wert ist überall gleich. Bitte geben Sie Gewichte vor.`,
  'index/pca-runs-against': ({ member, ...details }: Details) =>
    `Im ${dative(details)} läuft „${member}“ den anderen entgegen; ein Gewicht aus der Hauptkomponente wäre negativ. Bitte prüfen Sie die Richtung, nehmen Sie „${member}“ heraus, oder geben Sie Gewichte vor.`,
}

function place(details: Details): string {
  const { column } = details
  return column ? `Der Indikator „${column}“` : `Der ${dative(details)}`
}

function dative({ group }: Details): string {
  return group ? `Teilindex „${group}“` : 'Index'
}

function accusative(details: Details): string {
  return `den ${dative(details)}`
}
