import type { offersDe } from './offers.de.ts'

type Details = Readonly<Record<string, string | number | null>>

const fieldNames = {
  externalId: 'ID',
  name: 'Name',
  description: 'Description',
  provider: 'Provider',
  providerKind: 'Kind of provider',
  street: 'Street',
  postalCode: 'Postal code',
  town: 'Town',
  longitude: 'Longitude',
  latitude: 'Latitude',
  area: 'Area',
  ageFromMonths: 'Age from (months)',
  ageToMonths: 'Age to (months)',
  steps: 'Life phases',
  fields: 'Fields of action',
  standards: 'Prevention standards',
  capacity: 'Places',
  outreach: 'Outreach',
  mainstream: 'Mainstream institution',
  cost: 'Cost',
  website: 'Website',
  phone: 'Phone',
  areasServed: 'Areas served',
  lastConfirmedOn: 'Last confirmed on',
  source: 'Source',
  targetGroups: 'Target groups',
  languages: 'Languages',
  costKind: 'Kind of cost',
  butEligible: 'Education and participation benefits',
  anonymous: 'Anonymous',
  registration: 'Registration',
  registrationNote: 'How to register',
  delivery: 'How people meet',
  accessibility: 'Accessibility',
  accessibilityNote: 'Note on accessibility',
  email: 'E-mail address',
  contacts: 'Contacts',
  howItGoes: 'What happens there',
  whatToBring: 'What to bring',
  placesFree: 'Free places',
  placesFreeOn: 'Free places counted on',
  schedules: 'Dates and times',
  dates: 'Single dates',
  funding: 'Funding',
  fundingEnds: 'Funding ends',
  networks: 'Networks',
  evidence: 'Evidence',
  evidenceNote: 'Note on the evidence',
  planningNote: 'Planning note',
  notInPortal: 'Not in the portal for families',
}

// Rows (`contacts-0-email`) are told by their group; unknown ones as they are.
const fieldName = ({ field }: Details) =>
  fieldNames[String(field).split('-', 1)[0] as keyof typeof fieldNames] ?? String(field)

export const offersEn: typeof offersDe = {
  title: 'Offers',
  ownEntry: 'Entered by hand',
  notConfirmed: 'never confirmed',
  fieldNames,
  providerKinds: { public: 'public body', free: 'non-profit provider', commercial: 'commercial provider' },
  filters: {
    text: 'Search in name, description, provider and address',
    step: 'Life phase',
    field: 'Field of action',
    area: 'Area',
    provider: 'Provider',
    source: 'Source',
    outreach: 'Outreach only',
    mainstream: 'Mainstream institutions only',
    withoutCoordinates: 'Only offers without coordinates',
    stale: (months: number) => `Not confirmed for more than ${months} months`,
  },
  found: (count: number) => (count === 1 ? '1 offer' : `${count.toLocaleString('en-GB')} offers`),
  none: 'No offer fits this choice. Take out a filter, or import offers.',
  confirm: 'Still right',
  confirmed: 'The offer is confirmed as up to date.',
  saved: 'The offer is saved.',
  removed: 'The offer is deleted.',
  refusals: {
    'offers/not-found': () => 'This offer is gone. It may have been deleted or replaced by a new file.',
    'offers/stale-version': ({ name }: Details) =>
      `Somebody else has changed “${name}” in the meantime. Please reload the page and enter your change again.`,
    'offers/no-name': () => 'The name of the offer is missing. Please enter it.',
    'offers/text-too-long': (details: Details) =>
      `“${fieldName(details)}” has ${details['length']} characters, ${details['longest']} are possible. Please shorten the text.`,
    'offers/age-not-an-age': ({ value }: Details) =>
      `“${value}” is not an age. Please give a number, at most 99 years or 1200 months.`,
    'offers/ages-reversed': ({ from, to }: Details) =>
      `The offer begins at ${from} months and ends at ${to} months. Please check whether the two ages are swapped.`,
    'offers/coordinate-missing': () =>
      'Only one of the two coordinates is given. Please add the other, or leave out both.',
    'offers/coordinate-not-a-number': ({ value }: Details) =>
      `“${value}” is not a coordinate. Please give degrees as a number, for example 13.4050.`,
    'offers/coordinate-not-degrees': ({ value }: Details) =>
      `“${value}” is outside the degrees of the Earth. It is probably metres (UTM or Gauss-Krüger). Please convert to longitude and latitude (WGS84).`,
    'offers/coordinates-swapped': ({ longitude, latitude }: Details) =>
      `Longitude ${longitude} and latitude ${latitude} are swapped. Please swap the two columns in the recipe, or correct the row.`,
    'offers/unknown-step': ({ value, known }: Details) =>
      `There is no life phase “${value}”. Possible are: ${known}.`,
    'offers/unknown-field': ({ value, known }: Details) =>
      `There is no field of action “${value}”. Possible are: ${known}.`,
    'offers/unknown-standard': ({ value, known }: Details) =>
      `There is no prevention standard “${value}”. Possible are: ${known}.`,
    'offers/capacity-not-a-number': ({ value }: Details) =>
      `“${value}” is not a number of places. Please give a whole number, or leave the field empty.`,
    'offers/capacity-negative': ({ value }: Details) =>
      `There cannot be ${value} places. Please give 0 or more, or leave the field empty.`,
    'offers/capacity-not-whole': ({ value }: Details) =>
      `${value} is not a whole number of places. Please round it, or check the decimal mark of the file.`,
    'offers/capacity-too-large': ({ value }: Details) =>
      `${value} places are too many for one offer (at most 1,000,000). Please check whether the column really names places.`,
    'offers/date-not-a-date': ({ value }: Details) =>
      `“${value ?? ''}” is not a date. Please write it like 2026-12-31 or 31.12.2026.`,
    'offers/date-in-future': ({ value }: Details) =>
      `The day of confirmation (${value}) lies in the future. Please correct it.`,
    'offers/website-not-usable': ({ value }: Details) =>
      `“${value}” is not a web address. It is left out. An address begins with https://, http:// or www.`,
    'offers/no-such-version': () => 'There is no such version. Please reload the history and choose again.',
    'offers/not-removed': () =>
      'This offer is no longer among the deleted ones. Somebody may have brought it back in the meantime.',
    'offers/came-back': ({ name }: Details) =>
      `“${name}” is in the directory again, since a file has brought it anew. There is no need to bring it back.`,
    'offers/no-translated-name': () =>
      'The name in the other language is missing. If it stays the same, please enter it once more.',
    'offers/time-not-a-time': ({ value }: Details) =>
      `“${value}” is not a time of day. Please write for example 9, 9:30 or 14:15; the day ends at 23:59.`,
    'offers/times-reversed': ({ from, to }: Details) =>
      `It begins at ${from} and ends at ${to}. Please check whether the two times are swapped; what goes past midnight, please enter until 23:59.`,
    'offers/days-reversed': ({ from, to }: Details) =>
      `The first day (${from}) is after the last one (${to}). Please check whether the two are swapped.`,
    'offers/schedule-without-weekday': () =>
      'The weekday is missing. Please tick at least one, or empty the row.',
    'offers/date-missing': () => 'The day is missing. Please enter it, or empty the row.',
    'offers/email-not-usable': ({ value }: Details) =>
      `“${value}” is not an e-mail address. Please write a single address such as advice@example.org.`,
    'offers/phone-not-usable': ({ value }: Details) =>
      `“${value}” contains no telephone number. Please enter one, or leave the field empty.`,
    'offers/contact-nobody': () =>
      'The contact has neither name nor phone nor e-mail address. Please add one of them, or empty the row.',
    'offers/funding-without-kind': () =>
      'Where the money comes from is missing. Please choose it, or empty the row.',
    'offers/unknown-entry': (details: Details) =>
      `“${details['value']}” is not in the list “${fieldName(details)}”. Please choose again.`,
    'offers/too-many-rows': (details: Details) =>
      `“${fieldName(details)}” has ${details['count']} rows, ${details['most']} are possible. Please put rows together.`,
    'offers/places-free-missing': () =>
      'There is a day on which free places were counted, but no number. Please add it, or leave both empty.',
    'offers/places-free-without-day': () =>
      'Free places change quickly. Please say on which day they were counted.',
    'offers/places-free-in-future': ({ value }: Details) =>
      `The day on which the free places were counted (${value}) lies in the future. Please correct it.`,
    'offers/more-free-than-places': ({ placesFree, capacity }: Details) =>
      `Of ${capacity} places there cannot be ${placesFree} free. Please correct one of the two numbers.`,
    'offers/not-yes-or-no': ({ value }: Details) =>
      `“${value}” is neither yes nor no. Please write “yes” or “no”, or leave the field empty.`,
    'offers/registration-not-known': ({ value }: Details) =>
      `“${value}” does not say whether one has to register (none, recommended, required, referral). The text is taken as the note on registration, unless the file has a column for that.`,
    'offers/cost-kind-not-known': ({ value }: Details) =>
      `“${value}” does not say whether the offer costs something. Possible are: free, paid, by income. It is left out.`,
    'offers/delivery-not-known': ({ value }: Details) =>
      `“${value}” is no known way. Possible are: place, online, phone, home. It is left out.`,
    'offers/code-left-out': ({ value }: Details) =>
      `The directory does not know “${value}”. It is left out, the offer is taken.`,
    'offers/schedule-partly-read': ({ value }: Details) =>
      `Of the times “${value}” was not understood; it now stands as a note beside them.`,
    'offers/schedule-not-read': ({ value }: Details) =>
      `The times “${value}” were not understood. They now stand at the end of the description. What is understood, for instance: “Mon, Wed 9:00-12:00; Fri 14:00-16:00, except school holidays”.`,
    'offers/unknown-area': () => 'One of the chosen areas is gone. Please reload the page and choose again.',
    'offers/unknown-area-served': ({ value }: Details) =>
      `There is no area with the code “${value}”. Please check the spelling (leading zeros belong to it), or import the areas first.`,
    'offers/script-left-out': () =>
      'The text holds program code (a script or a style sheet). It was left out, the rest of the text is taken. Please check whether the source can be trusted.',
    'offers/geometry-not-a-point': ({ type }: Details) =>
      `The feature is not a point but “${type}”. The offer is taken without coordinates. For its place on the map, please give a point.`,
    'offers/outside-municipality': ({ longitude, latitude }: Details) =>
      `The place (longitude ${longitude}, latitude ${latitude}) lies in no area of the municipality. The offer is taken but belongs to no area. Please check the coordinates.`,
    'offers/double-external-id': ({ value, firstLine }: Details) =>
      `The ID “${value}” is already in line ${firstLine}. Please give each offer its own, or delete the double row.`,
    'offers/double-row': ({ firstLine }: Details) =>
      `An offer with the same name, street and postal code is already in line ${firstLine}. If these are two offers, please name a column with IDs.`,
    'offers/no-life-phase': () =>
      'Neither age nor life phase are known. The offer is taken but does not count in the chain. Please add one of them.',
    'offers/no-field-of-action': () =>
      'The field of action is not known. The offer is taken but does not count in the chain. Please add it.',
    'offers/no-places': () =>
      'The file says 0 places. The offer is taken but adds nothing to the chain. Please check whether it is closed or the number is just missing.',
    'offers/skipped': ({ reason }: Details) => `Not taken: ${reason}`,
    'offers/gone-removed': ({ count, examples }: Details) =>
      `${count} offers of this source are no longer in the file and were deleted, among them: ${examples}.`,
    'offers/gone-kept': ({ count, examples }: Details) =>
      `${count} offers of this source are no longer in the file and stay, among them: ${examples}. Please check whether they still exist.`,
    'offers/gone-too-many': ({ count, examples }: Details) =>
      `${count} offers of this source are no longer in the file, more than half of them, among them: ${examples}. They were not deleted. Please check whether the file is complete; if what is missing shall stay, set “missing” to “keep” in the recipe.`,
  },
}
