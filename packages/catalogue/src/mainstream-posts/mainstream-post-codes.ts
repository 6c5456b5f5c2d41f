/** Institutions that every child passes, in the order in which a child meets them. */
export const mainstreamPostCodes = [
  'antenatal-care',
  'birth-clinic',
  'paediatric-practice',
  'day-care',
  'school-entry-examination',
  'primary-school',
  'secondary-school',
  'vocational-school',
] as const
