export const indicatorsDe = {
  refusals: {
    'indicators/field': ({ field }: { field: string }) =>
      `Die Angabe „${field}“ passt nicht. Bitte prüfen Sie sie.`,
    'indicators/code-taken': ({ code }: { code: string }) =>
      `Den Kurznamen „${code}“ gibt es schon. Bitte wählen Sie einen anderen.`,
    'indicators/unknown': ({ code }: { code: string }) =>
      `Der Indikator „${code}“ ist weder in Ihrer Liste noch im Katalog. Bitte legen Sie ihn zuerst an, oder nehmen Sie ihn in das Rezept auf.`,
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
}
