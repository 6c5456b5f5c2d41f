/** A field of action and the steps for which a municipality has recorded everything there is. */
export type Inventory = { readonly field: string; readonly steps: readonly string[] }

const kitaToSchool: Inventory = { field: 'education', steps: ['age-1-3', 'age-3-6', 'age-6-10', 'age-10-14'] }

/** What the demo municipalities declare complete; of all else nobody knows whether it is missing or not yet recorded. */
export const completeInventories: Readonly<Record<'auenstadt' | 'quellbach', readonly Inventory[]>> = {
  auenstadt: [
    { field: 'early-help', steps: ['pregnancy', 'birth', 'first-year', 'age-1-3'] },
    kitaToSchool,
    { field: 'leisure', steps: ['age-6-10', 'age-10-14', 'age-14-18'] },
    { field: 'vocation', steps: ['age-10-14', 'age-14-18', 'to-work', 'age-18-27'] },
  ],
  quellbach: [{ field: 'early-help', steps: ['pregnancy', 'birth', 'first-year', 'age-1-3'] }, kitaToSchool],
}
