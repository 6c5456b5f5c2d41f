/** Which cells a picture shows: all; only holes; those that are thin, too. */
export const onlyChoices = ['alle', 'luecken', 'fehlt'] as const
export type OnlyChoice = (typeof onlyChoices)[number]

/** What stands in an address for the whole municipality beside an area. */
export const wholeKey = 'kommune'
