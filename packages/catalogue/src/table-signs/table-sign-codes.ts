export const tableSignCodes = ['nothing', 'unknown', 'unreliable', 'blocked', 'later', 'tiny'] as const

/** The signs of German official tables that stand in place of a number. */
export const tableSignCharacters = ['–', '.', '/', 'x', '…', '0'] as const
