import type { embeddingDe } from './embedding.de.ts'

export const embeddingEn: typeof embeddingDe = {
  title: 'Offers on your own website',
  lead: 'A list or a map for the pages of your municipality, a nursery or a family centre. What changes in the directory changes there, too.',
  choose: 'What is to be seen?',
  filters: {
    sprache: 'Language',
    phase: 'Phase of life',
    feld: 'Field of action',
    gebiet: 'Area',
    sprachen: 'Language spoken there',
    traeger: 'Provider',
    anzahl: 'At most so many offers',
  },
  only: 'Only offers',
  marks: {
    kosten: 'that are free of charge',
    anonym: 'where one need not say one’s name',
    barrierefrei: 'that are reached without steps',
    online: 'that take place online',
  },
  all: 'all',
  show: 'Renew preview and code',
  list: 'List in a frame',
  map: 'Map in a frame',
  fragment: 'List as a piece of HTML',
  framedText: 'Copy the code into your page. It needs no script and sets no cookies.',
  fragmentText:
    'For content management systems that fetch content from an address: your server asks this address, once an hour for instance, and puts the answer into the page. You style it by your own rules for the classes “gelingen-angebote”, “gelingen-kurz”, “gelingen-telefon” and “gelingen-alle”.',
  code: 'Code to copy',
  address: 'Address',
  preview: 'Preview',
  open: 'Open by itself',
  frameTitle: (town) => `Offers for families in ${town}`,
  calendarTitle: 'Single offers',
  calendarText:
    'Each offer has a page with a QR code and a calendar file: add “/qr.svg” or “/termine.ics” to the address of the page.',
  closed:
    'Your portal for families is not open yet. As long as it is closed, list and map show nothing. Open it in the settings of the directory.',
}
