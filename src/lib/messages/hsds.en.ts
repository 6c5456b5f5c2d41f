type Details = Readonly<Record<string, string | number | null>>

/** Sentences of the open interface; its consumers show them to families as they are. */
export const hsdsEn = {
  providerKinds: {
    public: 'public provider',
    free: 'non-profit provider',
    commercial: 'commercial provider',
  },
  registration: {
    none: 'No registration needed.',
    recommended: 'Please register if you can.',
    required: 'Please register.',
    referral: 'A professional service refers you.',
  },
  costKinds: { free: 'free', paid: 'paid', 'by-income': 'by income' },
  schoolHolidays: {
    also: 'also in school holidays',
    not: 'not in school holidays',
    only: 'only in school holidays',
  },
  forGroups: (groups: string) => `For: ${groups}`,
  taxonomies: {
    'life-phases': { name: 'Life phases', description: 'Steps in the life of a child that the offer is for' },
    fields: { name: 'Fields of action', description: 'What the offer is about' },
    'target-groups': { name: 'Target groups', description: 'For whom it is meant above all' },
    standards: { name: 'Prevention standards', description: 'What its work keeps to' },
    accessibility: { name: 'Accessibility', description: 'What makes its rooms reachable for everybody' },
    registration: { name: 'Registration', description: 'Whether one has to register' },
    delivery: { name: 'Delivery', description: 'Where one meets' },
    features: { name: 'Features', description: 'What is special about the offer' },
    figures: { name: 'Figures', description: 'What the standard has no field for; it stands in the value' },
    'school-holidays': { name: 'School holidays', description: 'Whether it takes place in school holidays' },
  },
  terms: {
    none: 'no registration',
    recommended: 'registration recommended',
    required: 'registration required',
    referral: 'by referral',
    place: 'at the place',
    online: 'online',
    phone: 'by phone',
    home: 'at the family’s home',
    outreach: 'outreach',
    mainstream: 'mainstream institution',
    but: 'paid by the education and participation package',
    anonymous: 'anonymous use possible',
    places: 'places',
    'places-free': 'places free',
    'places-free-on': 'places free: as of',
    'how-it-goes': 'How it goes',
    'registration-note': 'How to register',
    also: 'also in school holidays',
    not: 'not in school holidays',
    only: 'only in school holidays',
  },
  notFound: 'There is no such thing here, or it is not open.',
  badParameter: (parameter: string, value: string) =>
    value === '' ? `“${parameter}” is missing.` : `“${value}” is no value for “${parameter}”.`,
  fetch: {
    title: 'Fetch offers from another directory',
    lead: 'Many directories open their offers by the standard HSDS (Open Referral). Give the address; before anything is taken you see what was recognised, as with every file.',
    address: 'Address of the interface',
    addressHint: 'It begins with https://, https://directory.example/api/hsds/town for instance',
    duration:
      'At most 20,000 offers are fetched, for at most five minutes. You see how far it is and can cancel it.',
    fetch: 'Fetch and check',
    back: 'Back to importing data',
    link: 'Fetch offers from another directory (HSDS)',
  },
  refusals: {
    'outside/no-https-address': () =>
      'This is no address that begins with https://. Please check its spelling.',
    'outside/address-inside': ({ host }: Details) =>
      `“${host}” is not in the open internet. The program fetches nothing from there.`,
    'outside/not-reached': ({ host }: Details) =>
      `“${host}” cannot be reached. Please check the address or try again later.`,
    'outside/too-slow': ({ host, seconds }: Details) =>
      `“${host}” has not answered after ${seconds} seconds. Please try again later.`,
    'outside/too-large': ({ host, megabytes }: Details) =>
      `“${host}” sends more than ${megabytes} MB at once. The program does not take that much.`,
    'outside/too-many-redirects': () =>
      'The address leads from one redirection to the next. Please give the address at their end.',
    'outside/other-status': ({ host, status }: Details) =>
      `“${host}” answers with error ${status}. Please check the address.`,
    'hsds/no-services-there': ({ host }: Details) =>
      `There are no services by HSDS at this address of “${host}”. Needed is the address under which “/services” gives a page with “contents”.`,
    'hsds/too-many-services': ({ services }: Details) =>
      `There are more than ${services} services. Please give the address of a part, or import a file.`,
    'hsds/takes-too-long': ({ minutes }: Details) =>
      `Fetching took longer than ${minutes} minutes and was broken off. Nothing was taken.`,
  },
}
