import type { DataTable, FileWords } from './data-table.ts'

/** For tests: three areas with a share, cases and a class. */
export function aTable(more: Partial<DataTable> = {}): DataTable {
  return {
    name: 'Anteil Sozialraum 2024',
    title: 'Anteil der Kinder, Sozialraum, 2024',
    columns: [
      { code: 'schluessel', title: 'Schlüssel', kind: 'text' },
      { code: 'name', title: 'Gebiet', kind: 'text' },
      { code: 'wert', title: 'Wert', kind: 'number', unit: '%' },
      { code: 'faelle', title: 'Fälle', kind: 'number' },
      { code: 'klasse', title: 'Klasse', kind: 'text' },
    ],
    rows: [
      [
        '01',
        'Nord',
        { kind: 'value', value: 31.24, decimals: 1 },
        { kind: 'value', value: 63, decimals: 0 },
        'hoch',
      ],
      ['02', 'Süd', { kind: 'sign', sign: '.' }, null, ''],
      ['03', 'West', { kind: 'value', value: 0, decimals: 1 }, { kind: 'sign', sign: '–' }, 'niedrig'],
    ],
    notes: [
      { term: 'Definition', text: 'Kinder unter 18 je 100 Einwohner' },
      { term: 'Zeichen „.“', text: 'geheim' },
    ],
    source: 'Statistikstelle',
    cube: {
      dimensions: [
        {
          code: 'gebiet',
          title: 'Gebiet',
          role: 'geo',
          of: { keyColumns: ['schluessel'], nameColumn: 'name' },
        },
        { code: 'zeitraum', title: 'Zeitraum', role: 'time', of: { key: '2024', name: '2024' } },
      ],
    },
    ...more,
  }
}

export const germanWords: FileWords = {
  sheets: { data: 'Daten', notes: 'Hinweise' },
  about: 'Angabe',
  says: 'Erläuterung',
  metric: 'Merkmal',
}
