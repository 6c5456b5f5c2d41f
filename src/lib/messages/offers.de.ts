type Details = Readonly<Record<string, string | number | null>>

/** Names of the fields, in forms and as headings of exported tables; an import recognises them again. */
const fieldNames = {
  externalId: 'Kennung',
  name: 'Angebot',
  description: 'Beschreibung',
  provider: 'Träger',
  providerKind: 'Art des Trägers',
  street: 'Straße und Hausnummer',
  postalCode: 'Postleitzahl',
  town: 'Ort',
  longitude: 'Längengrad',
  latitude: 'Breitengrad',
  area: 'Gebiet',
  ageFromMonths: 'Alter von (Monate)',
  ageToMonths: 'Alter bis unter (in Monaten)',
  steps: 'Lebensphasen',
  fields: 'Handlungsfelder',
  standards: 'Präventionsstandards',
  capacity: 'Plätze',
  outreach: 'Aufsuchend',
  mainstream: 'Regeleinrichtung',
  cost: 'Kosten',
  website: 'Internetseite',
  phone: 'Telefon',
  areasServed: 'Einzugsgebiete',
  lastConfirmedOn: 'Zuletzt bestätigt am',
  source: 'Quelle',
  targetGroups: 'Zielgruppen',
  languages: 'Sprachen',
  costKind: 'Art der Kosten',
  butEligible: 'Bildung und Teilhabe',
  anonymous: 'Anonym möglich',
  registration: 'Anmeldung',
  registrationNote: 'So meldet man sich an',
  delivery: 'Wie man sich trifft',
  accessibility: 'Barrierefreiheit',
  accessibilityNote: 'Hinweis zur Barrierefreiheit',
  email: 'E-Mail-Adresse',
  contacts: 'Ansprechstellen',
  howItGoes: 'So läuft es ab',
  whatToBring: 'Mitzubringen',
  placesFree: 'Freie Plätze',
  placesFreeOn: 'Freie Plätze gezählt am',
  schedules: 'Termine',
  dates: 'Einzelne Termine',
  funding: 'Finanzierung',
  fundingEnds: 'Finanzierung endet',
  networks: 'Netzwerke',
  evidence: 'Nachweis der Wirkung',
  evidenceNote: 'Erläuterung zur Wirkung',
  planningNote: 'Vermerk der Planung',
  notInPortal: 'Nicht im Portal für Familien',
}

// Rows (`contacts-0-email`) are told by their group; unknown ones as they are.
const fieldName = ({ field }: Details) =>
  fieldNames[String(field).split('-', 1)[0] as keyof typeof fieldNames] ?? String(field)

export const offersDe = {
  title: 'Angebote',
  ownEntry: 'Von Hand eingetragen',
  notConfirmed: 'noch nie bestätigt',
  fieldNames,
  providerKinds: { public: 'öffentlicher Träger', free: 'freier Träger', commercial: 'gewerblicher Träger' },
  filters: {
    text: 'Suche in Name, Beschreibung, Träger und Adresse',
    step: 'Lebensphase',
    field: 'Handlungsfeld',
    area: 'Gebiet',
    provider: 'Träger',
    source: 'Quelle',
    outreach: 'Nur aufsuchende Angebote',
    mainstream: 'Nur Regeleinrichtungen',
    withoutCoordinates: 'Nur Angebote ohne Koordinaten',
    stale: (months: number) => `Seit mehr als ${months} Monaten nicht bestätigt`,
  },
  found: (count: number) => (count === 1 ? '1 Angebot' : `${count.toLocaleString('de-DE')} Angebote`),
  none: 'Kein Angebot passt zu dieser Auswahl. Nehmen Sie einen Filter heraus, oder lesen Sie Angebote ein.',
  confirm: 'Angaben stimmen noch',
  confirmed: 'Das Angebot ist als aktuell bestätigt.',
  saved: 'Das Angebot ist gespeichert.',
  removed: 'Das Angebot ist gelöscht.',
  refusals: {
    'offers/not-found': () =>
      'Dieses Angebot gibt es nicht mehr. Vielleicht wurde es inzwischen gelöscht oder durch eine neue Datei ersetzt.',
    'offers/stale-version': ({ name }: Details) =>
      `„${name}“ wurde inzwischen von jemand anderem geändert. Bitte laden Sie die Seite neu, und tragen Sie Ihre Änderung noch einmal ein.`,
    'offers/no-name': () => 'Es fehlt der Name des Angebots. Bitte tragen Sie ihn ein.',
    'offers/text-too-long': (details: Details) =>
      `„${fieldName(details)}“ hat ${details['length']} Zeichen, möglich sind ${details['longest']}. Bitte kürzen Sie den Text.`,
    'offers/age-not-an-age': ({ value }: Details) =>
      `„${value}“ ist kein Alter. Bitte geben Sie eine Zahl an, höchstens 99 Jahre oder 1200 Monate.`,
    'offers/ages-reversed': ({ from, to }: Details) =>
      `Das Angebot beginnt mit ${from} Monaten und endet mit ${to} Monaten. Bitte prüfen Sie, ob die beiden Altersangaben vertauscht sind.`,
    'offers/coordinate-missing': () =>
      'Es ist nur eine der beiden Koordinaten angegeben. Bitte ergänzen Sie die andere, oder lassen Sie beide weg.',
    'offers/coordinate-not-a-number': ({ value }: Details) =>
      `„${value}“ ist keine Koordinate. Bitte geben Sie Grad als Zahl an, zum Beispiel 13,4050.`,
    'offers/coordinate-not-degrees': ({ value }: Details) =>
      `„${value}“ liegt außerhalb der Gradzahlen der Erde. Vermutlich sind es Meter (UTM oder Gauß-Krüger). Bitte rechnen Sie in Längen- und Breitengrade (WGS84) um.`,
    'offers/coordinates-swapped': ({ longitude, latitude }: Details) =>
      `Länge ${longitude} und Breite ${latitude} sind vertauscht. Bitte tauschen Sie in der Einlesevorschrift die beiden Spalten, oder berichtigen Sie die Zeile.`,
    'offers/unknown-step': ({ value, known }: Details) =>
      `Eine Lebensphase „${value}“ gibt es nicht. Möglich sind: ${known}.`,
    'offers/unknown-field': ({ value, known }: Details) =>
      `Ein Handlungsfeld „${value}“ gibt es nicht. Möglich sind: ${known}.`,
    'offers/unknown-standard': ({ value, known }: Details) =>
      `Einen Präventionsstandard „${value}“ gibt es nicht. Möglich sind: ${known}.`,
    'offers/capacity-not-a-number': ({ value }: Details) =>
      `„${value}“ ist keine Zahl von Plätzen. Bitte geben Sie eine ganze Zahl an, oder lassen Sie das Feld leer.`,
    'offers/capacity-negative': ({ value }: Details) =>
      `${value} Plätze kann es nicht geben. Bitte geben Sie 0 oder mehr an, oder lassen Sie das Feld leer.`,
    'offers/capacity-not-whole': ({ value }: Details) =>
      `${value} ist keine ganze Zahl von Plätzen. Bitte runden Sie, oder prüfen Sie das Dezimalzeichen der Datei.`,
    'offers/capacity-too-large': ({ value }: Details) =>
      `${value} Plätze sind zu viele für ein Angebot (höchstens 1.000.000). Bitte prüfen Sie, ob die Spalte wirklich Plätze nennt.`,
    'offers/date-not-a-date': ({ value }: Details) =>
      `„${value ?? ''}“ ist kein Datum. Bitte schreiben Sie es wie 31.12.2026 oder 2026-12-31.`,
    'offers/date-in-future': ({ value }: Details) =>
      `Der Tag der Bestätigung (${value}) liegt in der Zukunft. Bitte berichtigen Sie ihn.`,
    'offers/website-not-usable': ({ value }: Details) =>
      `„${value}“ ist keine Internetadresse. Sie wird weggelassen. Eine Adresse beginnt mit https://, http:// oder www.`,
    'offers/no-such-version': () =>
      'Diese Fassung gibt es nicht. Bitte laden Sie den Verlauf neu, und wählen Sie noch einmal.',
    'offers/not-removed': () =>
      'Dieses Angebot ist nicht mehr unter den gelöschten. Vielleicht hat es inzwischen jemand zurückgeholt.',
    'offers/came-back': ({ name }: Details) =>
      `„${name}“ steht schon wieder im Verzeichnis, weil eine Datei es neu gebracht hat. Zurückholen ist nicht nötig.`,
    'offers/no-translated-name': () =>
      'Es fehlt der Name in der anderen Sprache. Bleibt er gleich, tragen Sie ihn bitte noch einmal ein.',
    'offers/time-not-a-time': ({ value }: Details) =>
      `„${value}“ ist keine Uhrzeit. Bitte schreiben Sie zum Beispiel 9, 9:30 oder 14.15 Uhr; der Tag endet um 23:59.`,
    'offers/times-reversed': ({ from, to }: Details) =>
      `Der Termin beginnt um ${from} und endet um ${to}. Bitte prüfen Sie, ob die beiden Zeiten vertauscht sind; was über Mitternacht geht, tragen Sie bitte bis 23:59 ein.`,
    'offers/days-reversed': ({ from, to }: Details) =>
      `Der erste Tag (${from}) liegt nach dem letzten (${to}). Bitte prüfen Sie, ob die beiden vertauscht sind.`,
    'offers/schedule-without-weekday': () =>
      'Es fehlt der Wochentag. Bitte kreuzen Sie mindestens einen an, oder leeren Sie die Zeile.',
    'offers/date-missing': () => 'Es fehlt der Tag. Bitte tragen Sie ihn ein, oder leeren Sie die Zeile.',
    'offers/email-not-usable': ({ value }: Details) =>
      `„${value}“ ist keine E-Mail-Adresse. Bitte schreiben Sie eine einzelne Adresse wie beratung@beispiel.de.`,
    'offers/phone-not-usable': ({ value }: Details) =>
      `„${value}“ enthält keine Telefonnummer. Bitte tragen Sie eine ein, oder lassen Sie das Feld leer.`,
    'offers/contact-nobody': () =>
      'Die Ansprechstelle hat weder Namen noch Telefon noch E-Mail-Adresse. Bitte ergänzen Sie eines davon, oder leeren Sie die Zeile.',
    'offers/funding-without-kind': () =>
      'Es fehlt, woher das Geld kommt. Bitte wählen Sie es aus, oder leeren Sie die Zeile.',
    'offers/unknown-entry': (details: Details) =>
      `„${details['value']}“ steht in der Liste „${fieldName(details)}“ nicht. Bitte wählen Sie noch einmal.`,
    'offers/too-many-rows': (details: Details) =>
      `„${fieldName(details)}“ hat ${details['count']} Zeilen, möglich sind ${details['most']}. Bitte fassen Sie Zeilen zusammen.`,
    'offers/places-free-missing': () =>
      'Es ist ein Tag angegeben, an dem die freien Plätze gezählt wurden, aber keine Zahl. Bitte ergänzen Sie sie, oder lassen Sie beides leer.',
    'offers/places-free-without-day': () =>
      'Freie Plätze ändern sich schnell. Bitte geben Sie an, an welchem Tag sie gezählt wurden.',
    'offers/places-free-in-future': ({ value }: Details) =>
      `Der Tag, an dem die freien Plätze gezählt wurden (${value}), liegt in der Zukunft. Bitte berichtigen Sie ihn.`,
    'offers/more-free-than-places': ({ placesFree, capacity }: Details) =>
      `Von ${capacity} Plätzen können nicht ${placesFree} frei sein. Bitte berichtigen Sie eine der beiden Zahlen.`,
    'offers/not-yes-or-no': ({ value }: Details) =>
      `„${value}“ ist weder Ja noch Nein. Bitte schreiben Sie „ja“ oder „nein“, oder lassen Sie das Feld leer.`,
    'offers/registration-not-known': ({ value }: Details) =>
      `„${value}“ sagt nicht, ob man sich anmelden muss (keine, empfohlen, erforderlich, Vermittlung). Der Text wird als Hinweis zur Anmeldung übernommen, wenn die Datei dafür keine eigene Spalte hat.`,
    'offers/cost-kind-not-known': ({ value }: Details) =>
      `„${value}“ sagt nicht, ob das Angebot etwas kostet. Möglich sind: kostenfrei, kostenpflichtig, nach Einkommen. Die Angabe wird weggelassen.`,
    'offers/delivery-not-known': ({ value }: Details) =>
      `„${value}“ ist kein bekannter Weg. Möglich sind: vor Ort, online, Telefon, zu Hause. Die Angabe wird weggelassen.`,
    'offers/code-left-out': ({ value }: Details) =>
      `„${value}“ kennt das Verzeichnis nicht. Die Angabe wird weggelassen, das Angebot wird übernommen.`,
    'offers/schedule-partly-read': ({ value }: Details) =>
      `Von den Zeiten wurde „${value}“ nicht verstanden und steht nun als Anmerkung bei den Terminen.`,
    'offers/schedule-not-read': ({ value }: Details) =>
      `Die Zeiten „${value}“ wurden nicht verstanden. Sie stehen nun am Ende der Beschreibung. Verstanden wird zum Beispiel „Mo, Mi 9–12 Uhr; Fr 14–16 Uhr, nicht in den Ferien“.`,
    'offers/unknown-area': () =>
      'Eines der gewählten Einzugsgebiete gibt es nicht mehr. Bitte laden Sie die Seite neu, und wählen Sie noch einmal.',
    'offers/unknown-area-served': ({ value }: Details) =>
      `Ein Gebiet mit dem Schlüssel „${value}“ gibt es nicht. Bitte prüfen Sie die Schreibweise (führende Nullen gehören dazu), oder lesen Sie zuerst die Gebiete ein.`,
    'offers/script-left-out': () =>
      'Im Text steht Programmcode (ein Skript oder eine Formatvorlage). Er wurde weggelassen, der übrige Text wird übernommen. Bitte prüfen Sie, ob der Quelle zu trauen ist.',
    'offers/geometry-not-a-point': ({ type }: Details) =>
      `Das Objekt ist kein Punkt, sondern „${type}“. Das Angebot wird ohne Koordinaten übernommen. Für die Lage auf der Karte geben Sie bitte einen Punkt an.`,
    'offers/outside-municipality': ({ longitude, latitude }: Details) =>
      `Der Ort (Länge ${longitude}, Breite ${latitude}) liegt in keinem Gebiet der Kommune. Das Angebot wird übernommen, gehört aber zu keinem Gebiet. Bitte prüfen Sie die Koordinaten.`,
    'offers/double-external-id': ({ value, firstLine }: Details) =>
      `Die Kennung „${value}“ steht schon in Zeile ${firstLine}. Bitte geben Sie jedem Angebot eine eigene, oder löschen Sie die doppelte Zeile.`,
    'offers/double-row': ({ firstLine }: Details) =>
      `Ein Angebot mit demselben Namen, derselben Straße und Postleitzahl steht schon in Zeile ${firstLine}. Sind es zwei Angebote, geben Sie bitte eine Spalte mit Kennungen an.`,
    'offers/no-life-phase': () =>
      'Weder Alter noch Lebensphase sind bekannt. Das Angebot wird übernommen, zählt aber nicht in der Kette. Bitte ergänzen Sie eines von beiden.',
    'offers/no-field-of-action': () =>
      'Das Handlungsfeld ist nicht bekannt. Das Angebot wird übernommen, zählt aber nicht in der Kette. Bitte ergänzen Sie es.',
    'offers/no-places': () =>
      'Die Datei nennt 0 Plätze. Das Angebot wird übernommen, trägt in der Kette aber nichts bei. Bitte prüfen Sie, ob es geschlossen ist oder die Zahl nur fehlt.',
    'offers/skipped': ({ reason }: Details) => `Nicht übernommen: ${reason}`,
    'offers/gone-removed': ({ count, examples }: Details) =>
      `${count} Angebote dieser Quelle stehen nicht mehr in der Datei und wurden gelöscht, darunter: ${examples}.`,
    'offers/gone-kept': ({ count, examples }: Details) =>
      `${count} Angebote dieser Quelle stehen nicht mehr in der Datei und bleiben bestehen, darunter: ${examples}. Bitte prüfen Sie, ob es sie noch gibt.`,
    'offers/gone-too-many': ({ count, examples }: Details) =>
      `${count} Angebote dieser Quelle stehen nicht mehr in der Datei, das sind mehr als die Hälfte, darunter: ${examples}. Sie wurden nicht gelöscht. Bitte prüfen Sie, ob die Datei vollständig ist; soll das Fehlende bestehen bleiben, setzen Sie in der Einlesevorschrift „missing“ auf „keep“.`,
  },
}
