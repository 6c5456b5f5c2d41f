import type { importsDe } from './imports.de.ts'

const formats: Record<string, string> = {
  csv: 'CSV',
  ffcsv: 'flat-file CSV of official statistics',
  xlsx: 'Excel (XLSX)',
  geojson: 'GeoJSON',
}
const encodings: Record<string, string> = { 'utf-8': 'UTF-8', 'windows-1252': 'Windows-1252 (Latin-1)' }
const targets: Record<string, string> = {
  areas: 'Areas',
  residents: 'Residents',
  indicators: 'Indicators',
  offers: 'Offers',
  'travel-times': 'Travel times',
}

const named = (names: Record<string, string>, code: string | number | undefined) =>
  names[String(code)] ?? String(code)

export const importsEn: typeof importsDe = {
  refusals: {
    'files/empty': () => 'The file is empty. Please choose another one.',
    'files/too-large': ({ limitMegabytes }) =>
      `The file is larger than ${limitMegabytes} MB. Please divide it, or let your technical staff load it by the command line.`,
    'files/disk-full': () =>
      'There is no room left on the server for the file. Please tell your technical staff; nothing was loaded.',

    'tables/no-such-file': () => 'There is no such file. Please check the path.',
    'tables/empty': () => 'The file is empty. Please choose another one.',
    'tables/too-large': ({ megabytes, limitMegabytes }) =>
      `The file has ${megabytes} MB, ${limitMegabytes} MB are allowed. Please divide it.`,
    'tables/not-text': () =>
      'This is no table but, for instance, a picture, a PDF or a program. CSV, XLSX and GeoJSON can be read.',
    'tables/markup': () =>
      'The file is a web page or an XML document, even if its name ends differently. Please save the table as XLSX or CSV.',
    'tables/utf-16': () =>
      'The file is saved as “Unicode text” (UTF-16). Please save it in Excel as “CSV UTF-8” or as XLSX.',
    'tables/wrong-encoding': ({ wanted, found, line }) =>
      `By the recipe the file is saved in ${named(encodings, wanted)}, but from line ${line} on it looks like ${named(encodings, found)}. Please change the recipe.`,
    'tables/other-format': ({ wanted, found }) =>
      `By the recipe the file is ${named(formats, wanted)}, but it holds ${named(formats, found)}. Please choose another file or another recipe.`,
    'tables/old-workbook': () =>
      'This is an Excel file of the old format (XLS). Please save it in Excel as XLSX.',
    'tables/password-protected': () =>
      'The Excel file is protected by a password. Please save it without one.',
    'tables/not-a-workbook': () =>
      'This is no Excel workbook (XLSX), or the file is damaged. Please save the table as XLSX once more.',
    'tables/workbook-too-large': ({ megabytes, limitMegabytes }) =>
      `Unpacked, the workbook has ${megabytes} MB, ${limitMegabytes} MB are allowed. Please save the sheet as “CSV UTF-8”.`,
    'tables/no-such-sheet': ({ sheet, sheets }) =>
      `There is no sheet “${sheet}”. There are: ${sheets}. Please choose one of them.`,
    'tables/no-such-line': ({ line }) =>
      `There are no column names in line ${line}. Please name the line that has them.`,
    'tables/only-header': () =>
      'There is nothing below the column names. Please choose a file that holds data.',
    'tables/column-twice': ({ column, line }) =>
      `The column “${column}” is in line ${line} twice. Please rename one of them, or name the line with the right column names.`,
    'tables/row-too-long': ({ expected, found }) =>
      `The row has ${found} values, there are ${expected} columns. Perhaps quotes are missing around a text that holds the delimiter.`,
    'tables/quote-not-closed': ({ line }) =>
      line === undefined
        ? 'A closing quote is missing in the file. Please add it.'
        : `From line ${line} on a closing quote is missing. Please add it.`,
    'tables/broken-line': ({ line }) => `Line ${line} cannot be read. Please check it.`,
    'tables/not-json': ({ line }) =>
      `The GeoJSON file is faulty from line ${line} on. Please make it once more.`,
    'tables/json-cut-off': () =>
      'The GeoJSON file breaks off in the middle. Perhaps it was not downloaded completely; please get it once more.',
    'tables/no-services': () =>
      'The file is JSON, but holds no services by HSDS (Open Referral). Expected are a page with “contents”, a list of services, or one service a line.',
    'tables/hsds-not-json': ({ line }) => `Line ${line} is no complete JSON. Please get the file once more.`,
    'tables/no-feature-collection': () =>
      'The file is JSON, but neither a GeoJSON collection of features (FeatureCollection) nor a list of services by HSDS (Open Referral). Please make one of them.',
    'tables/unknown-coordinate-system': ({ crs, known }) =>
      `The program does not know the coordinate system “${crs}”. Please save the file in WGS84 or in one of these: ${known}.`,

    'imports/cells-corrected': ({ count }) =>
      count === 1
        ? 'One entry was corrected on the way in.'
        : `${count} entries were corrected on the way in.`,
    'imports/lines-left-out': ({ count }) =>
      count === 1 ? 'One row was left out as asked.' : `${count} rows were left out as asked.`,
    'imports/recipe-not-json': () => 'The recipe is no valid JSON. Please check the file.',
    'imports/recipe-invalid': ({ path, problemInEnglish }) =>
      `The recipe does not fit at “${path}” (${problemInEnglish}). Please correct it there.`,
    'imports/no-such-target': ({ target }) =>
      `${named(targets, target)} cannot be loaded here. Please choose something else.`,
    'imports/no-such-column': ({ column, columns }) =>
      `The file has no column “${column}”. There are: ${columns}. Please change the assignment.`,
    'imports/recipe-name-taken': ({ name }) =>
      `There is a recipe “${name}” already. Please choose another name.`,
    'imports/no-such-recipe': () => 'This recipe is no longer there.',
    'imports/no-such-run': () => 'There is no such run. Please upload the file once more.',
    'imports/already-started': () => 'This run has been started or ended already.',
    'imports/not-running': () => 'This run is over; there is nothing to cancel.',
    'imports/not-permitted': () =>
      'Your account may not change these data. Please ask the coordination of your municipality.',
    'imports/file-gone': () => 'The uploaded file is no longer there. Please upload it once more.',
    'imports/interrupted': () =>
      'The program ended while the file was being loaded. Nothing was taken; please start once more.',
    'imports/database-full': () =>
      'The database has no room left. Nothing was taken. Please tell your technical staff.',
    'imports/database-away': () =>
      'The connection to the database broke. Nothing was taken; please start once more.',
    'imports/took-too-long': () =>
      'The database took too long. Nothing was taken. Please divide the file, or try again later.',
    'imports/changed-meanwhile': () =>
      'Somebody else changed the same data at the same time. Nothing was taken; please start once more.',
    'imports/broken': ({ errorId }) =>
      `Something went wrong on our side. Nothing was taken. Please quote this number to your technical staff: ${errorId}.`,
  },
}
