import writeExcelFile from 'write-excel-file/node'

/** A cell of a workbook: merged cells leave the places that they cover empty. */
type Cell = {
  value: string | number
  span?: number
  rowSpan?: number
  format?: string
  type?: unknown
} | null
type Row = Cell[]

type AreaNamed = { code: string; name: string }

/** Workbooks as offices make them for a social-space atlas such as KECK: written for people, not for programs. */
export const keckWorkbooks = {
  /** Title, state and source above; an indicator over its years in merged cells; signs and remarks. */
  async indicatorsOverYears(areas: readonly AreaNamed[]): Promise<Buffer> {
    const rows: Row[] = [
      [text('Lebenslagen von Kindern in den Stadtteilen')],
      [text('Stand: 31.12.2023, Quelle: Jobcenter, Schuleingangsuntersuchung')],
      [],
      [
        text('Nr.', { rowSpan: 2 }),
        text('Stadtteil', { rowSpan: 2 }),
        text('Kinderarmut in %', { span: 2 }),
        null,
        text('Kinder mit Sprachauffälligkeiten in %', { span: 2 }),
        null,
      ],
      [null, null, number(2022), number(2023), number(2022), number(2023)],
      ...areas.map(({ code, name }, at): Row => [
        text(code),
        text(name),
        number(10 + at),
        text(`${11 + at},5`),
        at === 0 ? text('k. A.') : at === 1 ? text('<5') : number(20 + at / 4),
        at === 2 ? text('*') : number(21 + at / 4),
      ]),
      [],
      [text('* Werte unter 5 werden nicht ausgewiesen.')],
      [text('Quelle: Stadt, eigene Berechnung')],
    ]
    return written([{ sheet: 'Lebenslagen', data: rows }])
  },

  /** A sheet of remarks, then a sheet for each topic; shares formatted as percentages, the year in the title. */
  async sheetPerTopic(areas: readonly AreaNamed[]): Promise<Buffer> {
    const topic = (sheet: string, first: number) => ({
      sheet,
      data: [
        [text(`${sheet} 2023`)],
        [text('Gebietsnummer'), text('Gebiet'), text('Anteil')],
        ...areas.map(({ code, name }, at): Row => [text(code), text(name), percent((first + at) / 100)]),
      ] as Row[],
    })
    const remarks: Row[] = [[text('Hinweise zur Nutzung')], [text('Bitte keine Zeilen einfügen.')]]
    return written([
      { sheet: 'Hinweise', data: remarks },
      topic('Alleinerziehende', 15),
      topic('Übergewicht', 8),
    ])
  },

  /** Number and name of the area, then a column for each indicator; the whole town at the end. */
  async wide(areas: readonly AreaNamed[], town: string): Promise<Buffer> {
    const rows: Row[] = [
      [text('KECK-Atlas – Datenlieferung 2024')],
      [
        text('Gebiets-ID'),
        text('Gebietsname'),
        text('Jugendarbeitslosigkeit in %'),
        text('Gymnasialquote in %'),
      ],
      ...areas.map(({ code, name }, at): Row => [
        text(code),
        text(name),
        text(`${3 + at},2`),
        text(`${40 + at},25 %`),
      ]),
      [text('999'), text(town), number(5), number(44)],
    ]
    return written([{ sheet: 'Daten', data: rows }])
  },
}

function text(value: string, more: { span?: number; rowSpan?: number } = {}): Cell {
  return { value, type: String, ...more }
}

function number(value: number): Cell {
  return { value, type: Number }
}

function percent(value: number): Cell {
  return { value, type: Number, format: '0.0%' }
}

async function written(sheets: { sheet: string; data: Row[] }[]): Promise<Buffer> {
  // The package's types know its cells by another name.
  return (await writeExcelFile(sheets as never)).toBuffer()
}
