type Details = Readonly<Record<string, string | number | null>>

/** „Teilindex „Gesundheit““, or the index itself where the details name no group. */
const level = ({ group }: Details) => (group ? `Teilindex „${group}“` : 'Index')
const at = ({ path }: Details) => (path ? `Bei „${path}“ ` : 'Hier ')

const fieldSentences: Record<string, string> = {
  name: 'Bitte geben Sie dem Index einen Namen, höchstens 200 Zeichen lang.',
  description: 'Die Beschreibung ist zu lang. Bitte kürzen Sie sie auf höchstens 5.000 Zeichen.',
  code: 'Das Kürzel darf nur aus kleinen Buchstaben, Ziffern und einfachen Bindestrichen dazwischen bestehen. Bitte ändern Sie es.',
  period:
    'Bitte geben Sie den Zeitraum so an: 2021, 2021-06, 2021-06-30, 2021-Q2 oder, für ein Schuljahr, 2021/22.',
  periods:
    'Bitte geben Sie jeden Zeitraum so an: 2021, 2021-06, 2021-06-30, 2021-Q2 oder, für ein Schuljahr, 2021/22.',
  areaLevelId: 'Bitte wählen Sie eine Gebietsebene.',
  template: 'Bitte wählen Sie eine Vorlage.',
  seed: 'Bitte geben Sie als Startzahl der Ziehungen eine ganze Zahl ab 0 an.',
}

export const indexDe = {
  refusals: {
    'index/unknown-template': ({ template }: Details) =>
      `Eine Vorlage „${template}“ gibt es nicht. Bitte wählen Sie eine aus der Liste.`,
    'index/unknown-definition': () =>
      'Diesen Index gibt es nicht mehr; vielleicht hat ihn jemand gelöscht. Bitte wählen Sie einen aus der Liste.',
    'index/unknown-level': () =>
      'Diese Gebietsebene gibt es nicht. Bitte wählen Sie eine aus der Liste, oder lesen Sie zuerst Gebiete ein.',
    'index/stale-version': ({ name }: Details) =>
      `„${name}“ wurde inzwischen von jemand anderem geändert. Bitte laden Sie die Seite neu, und tragen Sie Ihre Änderung noch einmal ein.`,
    'index/code-taken': ({ code }: Details) =>
      `Das Kürzel „${code}“ ist schon vergeben. Bitte wählen Sie ein anderes.`,
    'index/field-invalid': ({ field }: Details) =>
      fieldSentences[String(field)] ?? `Die Angabe „${field}“ ist nicht brauchbar. Bitte prüfen Sie sie.`,
    'index/no-areas': ({ level: name }: Details) =>
      `Auf der Ebene „${name}“ gibt es noch keine Gebiete. Bitte lesen Sie sie zuerst ein.`,
    'index/no-values': ({ columns }: Details) =>
      `Für keinen der Indikatoren dieses Index liegen Werte im gewählten Zeitraum vor. Bitte lesen Sie Werte ein, oder wählen Sie einen anderen Zeitraum. Es fehlen: ${columns}.`,

    'index/column-unknown': ({ column }: Details) =>
      `Für „${column}“ gibt es keine Werte. Bitte prüfen Sie die Schreibweise, oder lesen Sie die Werte ein.`,
    'index/not-a-number': ({ column, value }: Details) =>
      `Bei „${column}“ steht „${value}“, das ist keine Zahl. Bitte berichtigen Sie den Wert, und lesen Sie ihn neu ein.`,
    'index/weights-all-zero': (details: Details) =>
      `Im ${level(details)} sind alle Gewichte 0. Bitte geben Sie mindestens einem ein Gewicht über 0.`,
    'index/indicator-too-few-values': ({ column }: Details) =>
      `„${column}“ hat in weniger als zwei Gebieten einen verwendbaren Wert. Bitte lesen Sie weitere Werte ein, oder nehmen Sie den Indikator aus dem Index.`,
    'index/indicator-without-variation': ({ column }: Details) =>
      `„${column}“ hat in allen Gebieten denselben Wert und unterscheidet sie deshalb nicht. Bitte prüfen Sie die Werte, oder nehmen Sie den Indikator aus dem Index.`,
    'index/level-too-few-values': (details: Details) =>
      `Der ${level(details)} lässt sich nur für weniger als zwei Gebiete berechnen, weil Werte fehlen. Bitte lesen Sie die fehlenden Werte ein, oder lassen Sie fehlende Werte zu.`,
    'index/level-without-variation': (details: Details) =>
      `Der ${level(details)} ist in allen Gebieten gleich und unterscheidet sie deshalb nicht. Bitte prüfen Sie, ob sich seine Indikatoren gegenseitig aufheben, und ändern Sie Richtung oder Gewichte.`,
    'index/geometric-needs-positive': (details: Details) =>
      `Der ${level(details)} enthält Werte, die nicht über 0 liegen; das geometrische Mittel gibt es dann nicht. Bitte wählen Sie das arithmetische Mittel oder eine Skala über 0.`,
    'index/cancelled': () => 'Die Berechnung wurde abgebrochen. Bitte starten Sie sie noch einmal.',

    'index-spec/not-an-object': (details: Details) =>
      `${at(details)}wird ein Objekt in geschweiften Klammern erwartet. Bitte ergänzen Sie es.`,
    'index-spec/not-a-list': (details: Details) =>
      `${at(details)}wird eine Liste in eckigen Klammern erwartet. Bitte ergänzen Sie sie.`,
    'index-spec/empty-list': (details: Details) =>
      `${at(details)}ist die Liste leer. Bitte nennen Sie mindestens einen Eintrag.`,
    'index-spec/not-a-text': (details: Details) =>
      `${at(details)}wird ein Text erwartet. Bitte ergänzen Sie ihn.`,
    'index-spec/not-a-number': (details: Details) =>
      `${at(details)}wird eine Zahl erwartet. Bitte ergänzen Sie sie.`,
    'index-spec/not-true-or-false': (details: Details) =>
      `${at(details)}wird true oder false erwartet. Bitte schreiben Sie eines davon, ohne Anführungszeichen.`,
    'index-spec/not-one-of': (details: Details) =>
      `${at(details)}ist nur eines davon erlaubt: ${details['allowed']}. Bitte wählen Sie eines.`,
    'index-spec/unknown-key': (details: Details) =>
      `${at(details)}steht eine unbekannte Angabe. Bitte prüfen Sie die Schreibweise, oder löschen Sie sie.`,
    'index-spec/negative-weight': (details: Details) =>
      `${at(details)}ist das Gewicht negativ. Bitte geben Sie ein Gewicht ab 0 an; die Richtung wird bei „direction“ festgelegt.`,
    'index-spec/weights-all-zero': ({ group }: Details) =>
      `${group ? `Im Teilindex „${group}“` : 'Hier'} sind alle Gewichte 0. Bitte geben Sie mindestens einem ein Gewicht über 0.`,
    'index-spec/indicator-twice': ({ column }: Details) =>
      `Der Indikator „${column}“ kommt zweimal vor. Bitte nennen Sie ihn einmal, mit doppeltem Gewicht, wenn Sie das meinen.`,
    'index-spec/group-twice': ({ group }: Details) =>
      `Den Teilindex „${group}“ gibt es zweimal. Bitte nennen Sie ihn einmal.`,
    'index-spec/group-missing': ({ column }: Details) =>
      `Der Indikator „${column}“ gehört zu keinem Teilindex, andere aber wohl. Bitte ordnen Sie entweder alle einem Teilindex zu oder keinen.`,
    'index-spec/group-not-listed': ({ group }: Details) =>
      `Der Teilindex „${group}“ fehlt in der Liste der Teilindizes. Bitte ergänzen Sie ihn dort mit seinem Gewicht.`,
    'index-spec/group-without-indicator': ({ group }: Details) =>
      `Der Teilindex „${group}“ hat keinen Indikator. Bitte ordnen Sie ihm einen zu, oder löschen Sie ihn.`,
    'index-spec/scale-does-not-fit': () =>
      'Die Skala passt nicht zur Normalisierung. Bitte geben Sie für z-Werte Mittelwert (mean) und Streuung über 0 (sd) an, für min-max und percentile ein unteres und ein größeres oberes Ende (low, high), für rank nichts.',
    'index-spec/geometric-needs-positive': () =>
      'Das geometrische Mittel braucht Werte über 0, diese Normalisierung liefert auch andere. Bitte geben Sie eine Skala über 0 an, etwa "scale": {"low": 1, "high": 100} bei min-max, oder wählen Sie das arithmetische Mittel.',
    'index-spec/exclude-without-rule': (details: Details) =>
      `${at(details)}fehlt, was ausgeschlossen wird. Bitte ergänzen Sie „below“ (kleiner als) oder „notIn“ (keiner der Werte).`,
    'index-spec/classes-need-one-rule': () =>
      'Die Klassen brauchen genau eine Regel. Bitte geben Sie entweder „cuts“ (eigene Grenzen), „sd“ (Standardabweichungen) oder „quantiles“ (gleich große Gruppen) an.',
    'index-spec/cuts-not-ascending': (details: Details) =>
      `${at(details)}steigen die Grenzen nicht an. Bitte ordnen Sie sie von der kleinsten zur größten, jede einmal.`,
    'index-spec/quantiles-out-of-range': ({ least, most }: Details) =>
      `Die Zahl der Gruppen ist nicht möglich. Bitte wählen Sie eine ganze Zahl von ${least} bis ${most}.`,
    'index-spec/labels-do-not-fit': ({ expected, given }: Details) =>
      `Es gibt ${expected} Klassen, aber ${given} Bezeichnungen. Bitte nennen Sie für jede Klasse eine, von der niedrigsten zur höchsten.`,
  },
}
