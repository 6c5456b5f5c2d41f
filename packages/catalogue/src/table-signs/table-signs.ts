import { lookupByCode } from '../lookup-by-code.ts'
import type { TableSign } from './table-sign-schema.ts'

/**
 * The official signs. `0` has no writing of its own: in a file it cannot be told from the number zero and is read as one; the
 * sign arises only where a number is rounded for display. `*` is how the Federal Employment Agency marks what it keeps secret.
 */
export const tableSigns: readonly TableSign[] = [
  {
    code: 'nothing',
    sign: '–',
    meaning: { de: 'genau null, nichts vorhanden', en: 'exactly zero, nothing there' },
    writtenInFiles: ['-', '–'],
  },
  {
    code: 'unknown',
    sign: '.',
    meaning: { de: 'Zahl unbekannt oder geheim zu halten', en: 'number unknown or to be kept secret' },
    writtenInFiles: ['.', '-9999', '*'],
  },
  {
    code: 'unreliable',
    sign: '/',
    meaning: { de: 'keine Angabe, weil die Zahl zu unsicher ist', en: 'not shown, because too unreliable' },
    writtenInFiles: ['/'],
  },
  {
    code: 'blocked',
    sign: 'x',
    meaning: {
      de: 'gesperrt, weil eine Angabe nicht sinnvoll ist',
      en: 'blocked, because a value makes no sense',
    },
    writtenInFiles: ['x', 'X'],
  },
  {
    code: 'later',
    sign: '…',
    meaning: { de: 'die Angabe folgt später', en: 'the value comes later' },
    writtenInFiles: ['…', '...'],
  },
  {
    code: 'tiny',
    sign: '0',
    meaning: {
      de: 'mehr als nichts, aber weniger als die Hälfte der kleinsten Einheit',
      en: 'more than nothing, but less than half of the smallest unit',
    },
    writtenInFiles: [],
  },
]

/** The sign of a code. @throws RangeError unknown code */
export const tableSign = lookupByCode('table signs', tableSigns)

const byWriting = new Map(tableSigns.flatMap((sign) => sign.writtenInFiles.map((text) => [text, sign])))

/** The sign that a cell of a file means, or null if it means none. Blanks around it don't matter. */
export function tableSignInFile(cell: string): TableSign | null {
  return byWriting.get(cell.trim()) ?? null
}
