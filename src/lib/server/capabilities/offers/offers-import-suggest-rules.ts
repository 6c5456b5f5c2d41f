import type { OfferColumn, OffersImportDefinition } from './offers-import-definition.ts'

/**
 * Recognises columns by their usual German and English names, so that a recipe starts from a proposal.
 * @returns what was recognised; without a column for the name there is no proposal
 */
export function suggestColumns(columns: readonly string[]): Partial<OffersImportDefinition> {
  const free = new Set(columns)
  const found: Partial<Record<OfferColumn, string>> = {}
  for (const [meaning, names] of usualNames) {
    const column = [...names, plain(meaning)]
      .flatMap((name) => columns.filter((column) => free.has(column) && plain(column) === name))
      .at(0)
    if (column === undefined) continue
    found[meaning] = column
    free.delete(column)
  }
  const { name, ...rest } = found
  return name === undefined ? {} : { columns: { name, ...rest } }
}

/** In plain letters, the likelier names first, last the meaning's own; a column is given away once, from the top. */
const usualNames: readonly (readonly [OfferColumn, readonly string[]])[] = [
  [
    'externalId',
    [
      'id',
      'externalid',
      'schluessel',
      'kennung',
      'nummer',
      'nr',
      'schulnummer',
      'bsn',
      'einrichtungsnummer',
      'enr',
      'objectid',
      'fid',
    ],
  ],
  [
    'name',
    [
      'name',
      'angebot',
      'angebotsname',
      'nameangebot',
      'namedesangebots',
      'bezeichnung',
      'titel',
      'titeldesangebots',
      'angebotstitel',
      'offertitle',
      'einrichtung',
      'einrichtungsname',
      'nameeinrichtung',
      'namedereinrichtung',
      'ename',
      'schulname',
    ],
  ],
  ['description', ['beschreibung', 'kurzbeschreibung', 'beschreibungdesangebots', 'inhalt', 'description']],
  [
    'provider',
    [
      'traeger',
      'traegername',
      'nametraeger',
      'namedestraegers',
      'anbieter',
      'tname',
      'sponsorname',
      'provider',
      'organisation',
      'organization',
    ],
  ],
  [
    'street',
    [
      'strasse',
      'veranstaltungsort',
      'estrasse',
      'strassehausnummer',
      'strasseundhausnummer',
      'strassehausnr',
      'adresse',
      'anschrift',
      'street',
      'address',
    ],
  ],
  ['houseNumber', ['hausnummer', 'hausnr', 'hnr', 'ehnr', 'hsnr', 'housenumber']],
  ['postalCode', ['plz', 'postleitzahl', 'eplz', 'zipcode', 'zip', 'postalcode']],
  ['town', ['ort', 'stadt', 'gemeinde', 'wohnort', 'eort', 'town', 'city']],
  [
    'longitude',
    ['laengengrad', 'laenge', 'geolaenge', 'longitude', 'lon', 'lng', 'long', 'xkoordinate', 'x'],
  ],
  ['latitude', ['breitengrad', 'breite', 'geobreite', 'latitude', 'lat', 'ykoordinate', 'y']],
  [
    'capacity',
    [
      'plaetze',
      'platzzahl',
      'anzahlplaetze',
      'anzahlderplaetze',
      'platzkapazitaet',
      'kapazitaet',
      'eplatz',
      'teilnehmerzahl',
      'places',
      'capacity',
    ],
  ],
  ['phone', ['telefon', 'telefonnummer', 'tel', 'etel', 'rufnummer', 'phone', 'phonenumber']],
  [
    'website',
    [
      'internet',
      'internetadresse',
      'internetseite',
      'webseite',
      'website',
      'homepage',
      'web',
      'eweb',
      'url',
      'link',
    ],
  ],
  ['cost', ['kosten', 'kostenbeitrag', 'gebuehr', 'gebuehren', 'beitrag', 'preis', 'cost']],
  [
    'lastConfirmedOn',
    [
      'zuletztbestaetigtam',
      'zuletztbestaetigt',
      'bestaetigtam',
      'stand',
      'standvom',
      'aktualisiertam',
      'letzteaktualisierung',
      'datenstand',
      'lastconfirmedon',
    ],
  ],
  ['ageFromMonths', ['alterabmonate', 'altervonmonate', 'altervoninmonaten', 'agefrommonths']],
  ['ageToMonths', ['alterbismonate', 'alterbisinmonaten', 'alterbisunterinmonaten', 'agetomonths']],
  [
    'ageFromYears',
    [
      'altervon',
      'altersgruppevon',
      'altervonjahre',
      'altervoninjahren',
      'mindestalter',
      'abalter',
      'agefromyears',
    ],
  ],
  [
    'ageToYears',
    ['alterbis', 'altersgruppebis', 'alterbisjahre', 'alterbisinjahren', 'hoechstalter', 'agetoyears'],
  ],
  ['steps', ['lebensphase', 'lebensphasen', 'schritte', 'lifephases', 'steps']],
  ['fields', ['handlungsfeld', 'handlungsfelder', 'fieldsofaction', 'fields']],
  ['standards', ['praeventionsstandard', 'praeventionsstandards', 'preventionstandards', 'standards']],
  ['outreach', ['aufsuchend', 'aufsuchendesangebot', 'outreach']],
  ['mainstream', ['regeleinrichtung', 'regelangebot', 'mainstreaminstitution', 'mainstream']],
  ['howItGoes', ['solaeuftesab', 'ablauf', 'wielaeuftesab', 'whathappensthere']],
  ['whatToBring', ['mitbringen', 'bittemitbringen', 'mitzubringen']],
  ['targetGroups', ['zielgruppe', 'zielgruppen', 'fuerwen', 'targetgroup', 'targetgroups']],
  ['languages', ['sprachen', 'sprache', 'angebotssprachen', 'beratungssprachen', 'languages', 'language']],
  [
    'accessibilityNote',
    [
      'hinweiszurbarrierefreiheit',
      'anmerkungzurbarrierefreiheit',
      'barrierefreiheitanmerkung',
      'noteonaccessibility',
    ],
  ],
  ['accessibility', ['barrierefreiheit', 'barrierefrei', 'zugaenglichkeit', 'accessibility']],
  ['costKind', ['kostenart', 'artderkosten', 'kindofcost', 'costkind']],
  ['free', ['kostenfrei', 'kostenlos', 'kostenfreijanein', 'free', 'freeofcharge']],
  [
    'butEligible',
    [
      'bildungundteilhabe',
      'but',
      'butfaehig',
      'butfoerderfaehig',
      'ueberbutmoeglich',
      'educationandparticipationbenefits',
    ],
  ],
  ['anonymous', ['anonym', 'anonymmoeglich', 'anonymous']],
  [
    'registrationNote',
    ['someldetmansichan', 'anmeldunghinweis', 'hinweisezuranmeldung', 'anmeldungbei', 'howtoregister'],
  ],
  [
    'registration',
    ['anmeldung', 'anmeldungerforderlich', 'anmeldungnoetig', 'registration', 'registrationrequired'],
  ],
  ['delivery', ['wiemansichtrifft', 'durchfuehrung', 'angebotsform', 'format', 'howpeoplemeet']],
  [
    'schedules',
    [
      'termine',
      'termin',
      'zeiten',
      'oeffnungszeiten',
      'sprechzeiten',
      'wann',
      'schedule',
      'openinghours',
      'datesandtimes',
    ],
  ],
  ['placesFreeOn', ['freieplaetzegezaehltam', 'freieplaetzestand', 'freieplaetzeam', 'freeplacescountedon']],
  ['placesFree', ['freieplaetze', 'plaetzefrei', 'placesfree', 'freeplaces']],
  ['email', ['email', 'mail', 'emailadresse', 'emailaddress', 'eemail', 'kontaktemail']],
  [
    'contactName',
    ['ansprechperson', 'ansprechpartner', 'ansprechpartnerin', 'ansprechstelle', 'kontakt', 'contact'],
  ],
  [
    'contactPhone',
    ['telefonansprechperson', 'ansprechpersontelefon', 'ansprechstelletelefon', 'contactphone'],
  ],
  ['contactEmail', ['emailansprechperson', 'ansprechpersonemail', 'ansprechstelleemail', 'contactemail']],
  ['contactHours', ['erreichbarkeit', 'erreichbar', 'ansprechstelleerreichbar', 'contacthours']],
  ['areasServed', ['einzugsgebiet', 'einzugsgebiete', 'einzugsbereich', 'areasserved']],
]

/** Small letters only: `Straße / Haus-Nr.` → `strassehausnr`. */
function plain(text: string): string {
  return text
    .toLocaleLowerCase('de')
    .normalize('NFC')
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .replace(/[^a-z0-9]/g, '')
}
