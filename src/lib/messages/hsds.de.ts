type Details = Readonly<Record<string, string | number | null>>

/** Sentences of the open interface; its consumers show them to families as they are. */
export const hsdsDe = {
  providerKinds: { public: 'öffentlicher Träger', free: 'freier Träger', commercial: 'gewerblicher Träger' },
  registration: {
    none: 'Eine Anmeldung ist nicht nötig.',
    recommended: 'Bitte melden Sie sich möglichst an.',
    required: 'Bitte melden Sie sich an.',
    referral: 'Sie kommen über eine Fachstelle dorthin.',
  },
  costKinds: { free: 'kostenfrei', paid: 'kostenpflichtig', 'by-income': 'nach Einkommen' },
  schoolHolidays: {
    also: 'auch in den Schulferien',
    not: 'nicht in den Schulferien',
    only: 'nur in den Schulferien',
  },
  forGroups: (groups: string) => `Für: ${groups}`,
  taxonomies: {
    'life-phases': {
      name: 'Lebensphasen',
      description: 'Für welche Schritte im Leben eines Kindes das Angebot da ist',
    },
    fields: { name: 'Handlungsfelder', description: 'Worum es im Angebot geht' },
    'target-groups': { name: 'Zielgruppen', description: 'Für wen das Angebot vor allem gedacht ist' },
    standards: { name: 'Präventionsstandards', description: 'Woran sich das Angebot in seiner Arbeit hält' },
    accessibility: {
      name: 'Barrierefreiheit',
      description: 'Was die Räume des Angebots für alle zugänglich macht',
    },
    registration: { name: 'Anmeldung', description: 'Ob man sich anmelden muss' },
    delivery: { name: 'Angebotsform', description: 'Wo man sich trifft' },
    features: { name: 'Merkmale', description: 'Was das Angebot auszeichnet' },
    figures: {
      name: 'Angaben',
      description: 'Angaben, für die der Standard kein Feld hat; sie stehen im Wert',
    },
    'school-holidays': { name: 'Schulferien', description: 'Ob das Angebot in den Schulferien stattfindet' },
  },
  terms: {
    none: 'ohne Anmeldung',
    recommended: 'Anmeldung empfohlen',
    required: 'Anmeldung erforderlich',
    referral: 'über eine Fachstelle',
    place: 'vor Ort',
    online: 'online',
    phone: 'am Telefon',
    home: 'zu Hause bei der Familie',
    outreach: 'aufsuchend',
    mainstream: 'Regeleinrichtung',
    but: 'Bildung und Teilhabe möglich',
    anonymous: 'anonym möglich',
    places: 'Plätze',
    'places-free': 'freie Plätze',
    'places-free-on': 'freie Plätze: Stand',
    'how-it-goes': 'So läuft es ab',
    'registration-note': 'So meldet man sich an',
    also: 'auch in den Schulferien',
    not: 'nicht in den Schulferien',
    only: 'nur in den Schulferien',
  },
  notFound: 'Das gibt es hier nicht, oder es ist nicht öffentlich.',
  badParameter: (parameter: string, value: string) =>
    value === '' ? `Es fehlt „${parameter}“.` : `„${value}“ ist kein Wert für „${parameter}“.`,
  fetch: {
    title: 'Angebote von einem anderen Verzeichnis abholen',
    lead: 'Viele Verzeichnisse öffnen ihre Angebote nach dem Standard HSDS (Open Referral). Geben Sie die Adresse an; vor dem Übernehmen sehen Sie wie bei jeder Datei, was erkannt wurde.',
    address: 'Adresse der Schnittstelle',
    addressHint: 'Sie beginnt mit https://, zum Beispiel https://verzeichnis.example/api/hsds/musterstadt',
    duration:
      'Geholt werden höchstens 20.000 Angebote in fünf Minuten. Sie sehen, wie weit es ist, und können es abbrechen.',
    fetch: 'Abholen und prüfen',
    back: 'Zurück zu „Daten einlesen“',
    link: 'Angebote von einem anderen Verzeichnis abholen (HSDS)',
  },
  refusals: {
    'outside/no-https-address': () =>
      'Das ist keine Adresse, die mit https:// beginnt. Bitte prüfen Sie die Schreibweise.',
    'outside/address-inside': ({ host }: Details) =>
      `„${host}“ liegt nicht im offenen Internet. Von dort holt das Programm nichts ab.`,
    'outside/not-reached': ({ host }: Details) =>
      `„${host}“ ist nicht zu erreichen. Bitte prüfen Sie die Adresse, oder versuchen Sie es später noch einmal.`,
    'outside/too-slow': ({ host, seconds }: Details) =>
      `„${host}“ hat nach ${seconds} Sekunden nicht geantwortet. Bitte versuchen Sie es später noch einmal.`,
    'outside/too-large': ({ host, megabytes }: Details) =>
      `„${host}“ schickt mehr als ${megabytes} MB auf einmal. So viel nimmt das Programm nicht an.`,
    'outside/too-many-redirects': () =>
      'Die Adresse führt von einer Weiterleitung zur nächsten. Bitte geben Sie die Adresse an, die am Ende steht.',
    'outside/other-status': ({ host, status }: Details) =>
      `„${host}“ antwortet mit dem Fehler ${status}. Bitte prüfen Sie die Adresse.`,
    'hsds/no-services-there': ({ host }: Details) =>
      `Unter dieser Adresse von „${host}“ stehen keine Angebote nach HSDS. Gebraucht wird die Adresse, unter der „/services“ eine Seite mit „contents“ liefert.`,
    'hsds/too-many-services': ({ services }: Details) =>
      `Dort stehen mehr als ${services} Angebote. Bitte geben Sie die Adresse eines Teils an, oder lesen Sie eine Datei ein.`,
    'hsds/takes-too-long': ({ minutes }: Details) =>
      `Das Abholen dauerte länger als ${minutes} Minuten und wurde abgebrochen. Übernommen wurde nichts.`,
  },
}
