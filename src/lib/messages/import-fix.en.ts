import type { importFixDe } from './import-fix.de.ts'

type Details = Readonly<Record<string, string | number>>

const LINES_OF_A_SHEET = 1_048_576

export const importFixEn: typeof importFixDe = {
  title: 'Put right',
  lead: 'These places cannot be taken as they are. Enter what is meant, or leave the row out; the file stays as it is.',
  line: (line: number) =>
    line > LINES_OF_A_SHEET
      ? `Sheet ${Math.floor(line / LINES_OF_A_SHEET) + 1}, line ${line % LINES_OF_A_SHEET}`
      : `Line ${line}`,
  places: (count: string, lines: string) => `${count} places (${lines} …)`,
  column: 'column',
  instead: (cell: string) => (cell === '' ? 'What should stand here?' : `Instead of “${cell}”`),
  areaInstead: (cell: string) => (cell === '' ? 'Which area is meant?' : `Which area is meant by “${cell}”?`),
  likely: 'similar:',
  leaveOut: 'leave the row out',
  leaveOutAll: (count: string) => `leave all ${count} rows out`,
  further: (count: string) => `and ${count} more`,
  correct: 'Correct and check again',
  correctAnew: 'Correct and try again',
  made: (count: string) => `Corrected so far: ${count}`,
  leftOut: (from: string) => `rows with “${from}” left out`,
  replaced: (from: string, to: string) => `“${from}” becomes “${to}”`,
  everywhere: 'everywhere',
  takeBack: 'take back',
  rulesSaved:
    'Corrections that hold everywhere are saved with the recipe: with the next file there is nothing left to do.',
  check: 'Check',
  onThisPage: 'On this page',
  toFaults: 'To the errors',
  toMapping: 'To the mapping',
  mapping: 'Mapping',
  checkedWhole: (count: string) => `Checked: all ${count} rows.`,
  checkedFirst: (count: string) =>
    `Checked: the first ${count} rows; the others are checked when the file is taken.`,
  refusedLines: (count: string, isOne: boolean) =>
    isOne ? 'One row is faulty, see below.' : `${count} rows are faulty, see below.`,
  notes: (count: string) => `Also to be told when it is taken: ${count}`,
  sheetHint: 'All at once: each column of figures is then named after its sheet.',
  allSheets: (count: string) => `all ${count} sheets at once`,
  periodOf: (column: string) => `Period of “${column}”`,
  newIndicator: {
    choose: 'new indicator …',
    name: 'New indicator: name',
    unit: 'Unit',
    direction: 'A high value is',
    directions: { 'higher-is-burden': 'a burden', 'higher-is-better': 'good', neutral: 'neither' },
    topic: 'Topic',
  },
  why: {
    samples: (texts: string) => `for example: ${texts}`,
    because: {
      'area-codes': ({ column, level, matched, of }: Details) =>
        `Recognised because ${matched} of ${of} entries in “${column}” are codes of the level “${level}”.`,
      'area-names': ({ column, level, matched, of }: Details) =>
        `Recognised because ${matched} of ${of} entries in “${column}” are names of the level “${level}”.`,
      'period-in-title': ({ title }: Details) => `Recognised from “${title}”.`,
      'file-column': ({ name }: Details) =>
        `Recognised because published files give “${name}” under this heading.`,
      'same-name': ({ name }: Details) =>
        `Recognised because the column has the name of the indicator “${name}”.`,
      'like-name': ({ name }: Details) =>
        `Guessed because the column is called almost like the indicator “${name}”. Please check.`,
      'new-indicator': ({ name }: Details) =>
        `Proposed because there are figures here and “${name}” is no indicator yet.`,
    } as Record<string, (details: Details) => string>,
  },
  picture: {
    areas: (level: string) => `Areas of the level “${level}”`,
    offers: 'Places of the offers',
    residents: (year: string) => `Areas with residents for ${year}`,
    inFile: 'in the file',
    notInFile: 'not in the file',
    inside: 'in the municipality',
    outside: 'outside the municipality',
    outsideNamed: (count: string) => `Outside the municipality: ${count}`,
    withoutRow: (count: string) => `Areas without a row in the file: ${count}`,
    alternative: (title: string) => `Map: ${title}. The figures stand in the table beside it.`,
    choose: 'On the map',
    show: 'Show',
  },
  replace: {
    title: 'Another file with the same mapping',
    file: 'Corrected or new file',
    hint: 'Mapping and corrections stay.',
    send: 'Check this file',
  },
  drop: {
    invite: 'You can also drag the file here.',
    severalHint: 'Several files at once are put before you one after the other.',
    sending: 'Being sent',
    stop: 'Stop sending',
    failed: 'The file could not be sent. Please try again.',
    received: (count: string) => `${count} files have arrived and wait for your decision.`,
  },
  correctedFile: 'Download the corrected file (CSV)',
}
