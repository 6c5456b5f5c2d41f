/** Files of a small invented town, and the recipes that they are read by. */

/** Two squares side by side. */
export const smallTownAreas = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    { code: '01', name: 'Altstadt', west: 7.5 },
    { code: '02', name: 'Neustadt', west: 7.51 },
  ].map(({ code, name, west }) => ({
    type: 'Feature',
    properties: { NR: code, NAME: name },
    geometry: { type: 'Polygon', coordinates: [square(west, 51.4)] },
  })),
})

export const areasRecipe = {
  name: 'Bezirke',
  target: 'areas',
  definition: {
    level: { code: 'bezirk', name: 'Bezirke', position: 1 },
    columns: { code: 'NR', name: 'NAME' },
  },
}

export const valuesRecipe = {
  name: 'Kinder im SGB-II-Bezug',
  target: 'indicators',
  definition: {
    shape: 'long',
    level: 'bezirk',
    columns: { code: 'Gebiet', indicator: 'Merkmal', value: 'Wert', cases: 'Fälle', base: 'von' },
    period: { column: 'Zeit' },
    entries: [
      { code: 'versuch', name: 'Versuch', unit: 'percent', direction: 'higher-is-burden', topic: 'economy' },
    ],
  },
}

const head = 'Gebiet;Merkmal;Zeit;Wert;Fälle;von\n'

/** Lines `area;period;value;cases;base` of one indicator. */
export function valuesFile(lines: readonly string[]): string {
  return head + lines.map((line) => `${line.replace(';', ';versuch;')}\n`).join('')
}

/** Values for many days: a file that takes a while. */
export function longValuesFile({ days }: { days: number }): string {
  const first = Date.UTC(1990, 0, 1)
  return valuesFile(
    Array.from({ length: days }, (_, day) =>
      new Date(first + day * 86_400_000).toISOString().slice(0, 10),
    ).flatMap((day) => [`01;${day};31,5;63;200`, `02;${day};12,5;25;200`]),
  )
}

function square(west: number, south: number): [number, number][] {
  const [east, north] = [Number((west + 0.01).toFixed(2)), Number((south + 0.01).toFixed(2))]
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
}
