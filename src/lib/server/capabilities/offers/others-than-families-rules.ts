/** Target groups of the catalogue that are no families, children or young people. */
const othersThanFamilies: readonly string[] = ['professionals', 'volunteers', 'employers']

/** Whether somebody who is looked for is no family member. */
export function isOtherThanFamilies(targetGroup: string): boolean {
  return othersThanFamilies.includes(targetGroup)
}

/** Whether an offer is for professionals, volunteers or employers only; one without target groups is for all. */
export function isForOthersOnly(targetGroups: readonly string[]): boolean {
  return targetGroups.length > 0 && targetGroups.every(isOtherThanFamilies)
}
