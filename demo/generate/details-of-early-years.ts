import type { KindDetails } from './offer-plan.ts'

const manyLanguages = [
  'Deutsch, Arabisch, Ukrainisch',
  'Deutsch, Türkisch',
  'Deutsch, Englisch, Russisch',
  'Deutsch, Arabisch, Kurdisch',
  'Deutsch, Polnisch, Rumänisch',
]

export const detailsOfEarlyYears: Readonly<Record<string, KindDetails>> = {
  WB: {
    targetGroups: 'Eltern',
    languages: ['Deutsch, Türkisch, Arabisch, Ukrainisch, Rumänisch'],
    registration: 'keine',
    registrationNote:
      'Sie bekommen nach der Geburt einen Brief mit einem Termin. Passt er nicht, rufen Sie uns an.',
    howItGoes:
      'Wir kommen zu Ihnen nach Hause und bringen ein kleines Geschenk mit.\nWir zeigen, welche Angebote es in Ihrer Nähe gibt.\nDer Besuch dauert etwa eine Stunde. Sie entscheiden, was Sie erzählen.',
    costKind: 'kostenfrei',
    delivery: 'zu Hause',
    contact: 'Team Willkommensbesuche',
    contactHours: 'Mo–Fr 8–12 Uhr',
  },
  FH: {
    targetGroups: 'Schwangere und werdende Eltern; Eltern; Sehr junge Eltern; Familien mit wenig Geld',
    languages: [
      'Deutsch, Türkisch',
      'Deutsch, Arabisch',
      'Deutsch, Englisch',
      'Deutsch, Russisch, Ukrainisch',
    ],
    registration: 'empfohlen',
    registrationNote: 'Rufen Sie uns an, oder bitten Sie Ihre Hebamme oder Kinderarztpraxis, uns anzurufen.',
    howItGoes:
      'Zuerst lernen wir uns in einem Gespräch kennen.\nDann kommt dieselbe Familienhebamme regelmäßig zu Ihnen, so lange Sie möchten, bis zum ersten Geburtstag.',
    costKind: 'kostenfrei',
    delivery: 'zu Hause; Telefon',
    placesFree: [0, 4],
    contact: 'Koordination Familienhebammen',
    contactHours: 'Mo–Do 9–15 Uhr',
  },
  FP: {
    targetGroups: 'Eltern; Alleinerziehende; Familien mit mehreren Kindern',
    languages: ['Deutsch', 'Deutsch, Türkisch'],
    registration: 'erforderlich',
    registrationNote: 'Telefonisch oder per E-Mail. Wir melden uns innerhalb einer Woche.',
    howItGoes:
      'Eine Patin oder ein Pate kommt einmal in der Woche für zwei bis drei Stunden.\nSie spielt mit den Kindern oder begleitet Sie zu Terminen.\nDas geht ein Jahr lang.',
    costKind: 'kostenfrei',
    delivery: 'zu Hause',
    placesFree: [0, 5],
  },
  LK: {
    targetGroups: 'Eltern',
    languages: ['Deutsch, Englisch, Türkisch, Arabisch'],
    times: ['Mo–Fr 9–15 Uhr'],
    registration: 'keine',
    registrationNote: 'Wir kommen auf die Station. Sie können uns auch über die Pflege rufen lassen.',
    howItGoes:
      'Wir sprechen in Ruhe am Bett oder in unserem Zimmer.\nAuf Wunsch rufen wir für Sie bei der passenden Stelle an.',
    costKind: 'kostenfrei',
    anonymous: true,
    contact: 'Babylotsen im Klinikum',
    contactHours: 'Mo–Fr 9–15 Uhr',
  },
  FC: {
    targetGroups: 'Eltern; Schwangere und werdende Eltern; Großeltern',
    languages: manyLanguages,
    times: [
      'Di 9.30–11.30 Uhr',
      'Mi 9–11 Uhr',
      'Do 14–16 Uhr, nicht in den Ferien',
      'Mo, Fr 10–12 Uhr',
      'Fr 9.30–11.30 Uhr',
    ],
    registration: 'keine',
    howItGoes:
      'Kommen Sie einfach vorbei, auch später.\nEs gibt Tee, Kaffee und eine Spieldecke für die Babys.\nDie Kinderkrankenschwester wiegt Ihr Kind und beantwortet Fragen.',
    whatToBring: 'Nichts. Das gelbe Heft, wenn Sie über Untersuchungen sprechen möchten.',
    costKind: 'kostenfrei',
    anonymous: true,
  },
  SG: {
    targetGroups: 'Schwangere und werdende Eltern; Sehr junge Eltern',
    languages: ['Deutsch, Englisch', 'Deutsch, Türkisch, Arabisch', 'Deutsch, Ukrainisch, Russisch'],
    times: ['Mo, Mi 9–12 Uhr; Do 14–17 Uhr', 'Di 10–13 Uhr; Do 15–18 Uhr'],
    registration: 'empfohlen',
    registrationNote: 'Mit Termin müssen Sie nicht warten.',
    howItGoes: 'Ein Gespräch dauert etwa eine Stunde.\nWir gehen mit Ihnen zu Ämtern, wenn Sie das möchten.',
    whatToBring: 'Den Mutterpass und Briefe von Ämtern, wenn Sie welche haben.',
    costKind: 'kostenfrei',
    anonymous: true,
    delivery: 'vor Ort; Telefon',
  },
  SB: {
    targetGroups: 'Schwangere und werdende Eltern; Familien mit wenig Geld',
    languages: [
      'Deutsch, Englisch, Arabisch',
      'Deutsch, Türkisch',
      'Deutsch, Polnisch',
      'Deutsch, Russisch, Ukrainisch',
    ],
    times: ['Mo–Do 9–12 Uhr; Di 14–18 Uhr', 'Mo, Di, Do 9–13 Uhr; Mi 15–18 Uhr'],
    registration: 'empfohlen',
    registrationNote:
      'Telefonisch, per E-Mail oder an der Tür. Für ein Beratungsgespräch geht auch ein anderer Name.',
    howItGoes:
      'Sie sprechen allein oder zu zweit mit einer Beraterin.\nAlles bleibt unter uns, Sie müssen Ihren Namen nicht sagen.\nWir rechnen aus, welches Geld Ihnen zusteht, und füllen mit Ihnen die Anträge aus.',
    whatToBring:
      'Mutterpass, Ausweis und Nachweise über Ihr Einkommen, nur wenn Sie einen Antrag stellen möchten.',
    costKind: 'kostenfrei',
    anonymous: true,
    delivery: 'vor Ort; Telefon; online',
    contact: 'Anmeldung der Beratungsstelle',
    contactHours: 'Mo–Do 9–12 Uhr',
  },
  HP: {
    targetGroups: 'Schwangere und werdende Eltern; Eltern',
    languages: [
      'Deutsch, Englisch',
      'Deutsch, Türkisch',
      'Deutsch, Arabisch, Englisch',
      'Deutsch, Ukrainisch, Russisch',
      'Deutsch, Spanisch',
      'Deutsch',
    ],
    times: ['Mo, Mi, Fr 9–13 Uhr; Di 15–18 Uhr', 'Mo–Do 9–12 Uhr', 'Di, Do 9–12 und 15–18 Uhr'],
    registration: 'erforderlich',
    registrationNote: 'Bitte melden Sie sich früh, am besten vor der zwölften Schwangerschaftswoche.',
    howItGoes:
      'Vor der Geburt: Untersuchungen und Rat in der Praxis.\nNach der Geburt: Wir kommen zu Ihnen nach Hause, in den ersten zehn Tagen täglich, danach seltener.\nAuch beim Stillen und Füttern helfen wir.',
    whatToBring: 'Mutterpass und Versichertenkarte.',
    costKind: 'kostenfrei',
    delivery: 'vor Ort; zu Hause',
    placesFree: [0, 6],
    contact: 'Telefonsprechstunde der Hebammen',
    contactHours: 'Mo–Fr 12–13 Uhr',
  },
  KA: {
    targetGroups: 'Kinder; Jugendliche und junge Erwachsene',
    languages: [
      'Deutsch, Englisch',
      'Deutsch, Türkisch, Arabisch',
      'Deutsch, Russisch',
      'Deutsch, Polnisch, Englisch',
    ],
    times: ['Mo–Fr 8–12 Uhr; Mo, Di, Do 15–18 Uhr', 'Mo–Fr 8.30–12 Uhr; Mo, Do 14.30–17.30 Uhr'],
    registration: 'erforderlich',
    registrationNote:
      'Bitte rufen Sie an. Bei plötzlicher Krankheit bekommen Sie am selben Tag einen Termin.',
    howItGoes:
      'Wir untersuchen Ihr Kind und sprechen mit Ihnen über das, was Sie beschäftigt.\nZu den U-Untersuchungen laden wir ein.',
    whatToBring: 'Versichertenkarte, das gelbe Heft und den Impfpass.',
    costKind: 'kostenfrei',
    contact: 'Anmeldung der Praxis',
  },
  SR: {
    targetGroups: 'Eltern',
    languages: ['Deutsch, Englisch, Arabisch, Türkisch'],
    times: ['Di, Do 13–16 Uhr'],
    registration: 'erforderlich',
    registrationNote:
      'Rufen Sie an. Sie bekommen innerhalb von drei Tagen einen Termin, auch ohne Überweisung.',
    howItGoes:
      'Sie erzählen, wann Ihr Baby schreit, schlecht schläft oder nicht trinkt.\nWir schauen gemeinsam, was ihm und Ihnen guttut.\nMeist helfen drei bis fünf Termine.',
    whatToBring:
      'Das gelbe Heft. Wenn es geht: einen Tag lang aufschreiben, wann Ihr Kind schläft, trinkt und schreit.',
    costKind: 'kostenfrei',
    delivery: 'vor Ort; Telefon',
    placesFree: [2, 5],
    contact: 'Sekretariat der Kinderklinik',
    contactHours: 'Mo–Fr 8–16 Uhr',
  },
  OB: {
    targetGroups: 'Schwangere und werdende Eltern; Sehr junge Eltern; Väter',
    languages: ['Deutsch, Englisch, Türkisch, Arabisch, Ukrainisch'],
    times: ['Mo–Fr 10–12 Uhr; Mi 18–20 Uhr'],
    registration: 'keine',
    howItGoes:
      'Sie schreiben uns oder rufen an. Sie brauchen keinen Namen zu nennen.\nWir antworten am nächsten Werktag.',
    costKind: 'kostenfrei',
    anonymous: true,
    delivery: 'online; Telefon',
  },
  UE: {
    targetGroups: 'Eltern',
    languages: ['Deutsch, Türkisch, Arabisch, Russisch'],
    registration: 'keine',
    howItGoes:
      'Wir schicken Ihnen vor jeder Untersuchung einen Brief.\nHaben Sie keinen Termin bekommen, helfen wir beim Suchen.',
    costKind: 'kostenfrei',
    delivery: 'Telefon; zu Hause',
  },
  FF: {
    targetGroups: 'Kinder; Menschen mit Behinderung; Familien mit chronisch kranken Kindern',
    languages: ['Deutsch, Türkisch', 'Deutsch, Englisch'],
    registration: 'erforderlich',
    registrationNote: 'Ein erstes offenes Gespräch ist ohne Überweisung möglich.',
    howItGoes:
      'Zuerst lernen wir Ihr Kind im Spiel kennen.\nDann sagen wir Ihnen, was wir vorschlagen, und Sie entscheiden.\nDie Förderung ist einmal in der Woche, bei uns, in der Kita oder zu Hause.',
    whatToBring: 'Das gelbe Heft und Berichte von Ärztinnen und Ärzten, wenn Sie welche haben.',
    costKind: 'kostenfrei',
    delivery: 'vor Ort; zu Hause',
    placesFree: [0, 3],
  },
  FZ: {
    targetGroups: 'Eltern; Kinder; Großeltern',
    languages: manyLanguages,
    times: ['Mo–Fr 8–16 Uhr', 'Mo–Do 8.30–15.30 Uhr; Fr 8.30–13 Uhr'],
    registration: 'keine',
    howItGoes:
      'Fragen Sie im Büro des Familienzentrums.\nAuch Familien, deren Kind nicht in diese Kita geht, sind willkommen.',
    costKind: 'kostenfrei',
    contact: 'Büro des Familienzentrums',
    contactHours: 'Mo–Fr 9–12 Uhr',
  },
  EC: {
    targetGroups: 'Eltern; Zugewanderte Familien; Alleinerziehende',
    languages: manyLanguages,
    times: [
      'Di 9–11 Uhr, nicht in den Ferien',
      'Mi 9.30–11.30 Uhr',
      'Do 9–11.30 Uhr, nicht in den Ferien',
      'Fr 9–11 Uhr',
      '14-tägig mittwochs 15–17 Uhr',
    ],
    registration: 'keine',
    howItGoes:
      'Wir frühstücken zusammen.\nDie Kinder spielen nebenan, eine Betreuerin ist dabei.\nAn jedem ersten Treffen im Monat kommt ein Gast und beantwortet Fragen.',
    whatToBring: 'Gern etwas für das Frühstück. Es geht auch ohne.',
    costKind: 'kostenfrei',
    anonymous: true,
  },
  EK: {
    targetGroups: 'Eltern; Mütter; Väter',
    languages: ['Deutsch', 'Deutsch, Türkisch', 'Deutsch, Englisch'],
    times: [
      'Mo 9.30–11 Uhr, nicht in den Ferien',
      'Di 9–10.30 Uhr, nicht in den Ferien',
      'Do 10–11.30 Uhr, nicht in den Ferien',
      'Fr 9.30–11 Uhr, nicht in den Ferien',
    ],
    registration: 'erforderlich',
    registrationNote: 'Telefonisch oder per E-Mail. Ein erstes Mal können Sie kommen, ohne zu bezahlen.',
    howItGoes:
      'Wir singen, spielen und machen kleine Übungen.\nDanach ist Zeit zum Reden.\nEine Pädagogin leitet die Gruppe.',
    whatToBring: 'Bequeme Kleidung, dicke Socken, eine Decke.',
    costKind: 'kostenpflichtig',
    placesFree: [0, 4],
  },
  ET: {
    targetGroups: 'Eltern; Väter; Alleinerziehende',
    languages: ['Deutsch', 'Deutsch, Türkisch', 'Deutsch, Arabisch'],
    times: ['Di 19–21 Uhr, nicht in den Ferien', 'Do 18.30–20.30 Uhr, nicht in den Ferien'],
    registration: 'erforderlich',
    registrationNote: 'Sagen Sie uns bitte, ob wir Ihre Kinder betreuen sollen.',
    howItGoes:
      'Wir treffen uns an sechs Abenden in derselben Gruppe.\nAn jedem Abend geht es um ein Thema, und Sie probieren zu Hause etwas aus.',
    costKind: 'kostenpflichtig',
    placesFree: [0, 6],
  },
  GV: {
    targetGroups: 'Schwangere und werdende Eltern',
    languages: ['Deutsch', 'Deutsch, Englisch'],
    times: ['Mo 18–20 Uhr', 'Mi 17.30–19.30 Uhr', 'Sa 10–13 Uhr'],
    registration: 'erforderlich',
    registrationNote: 'Am besten zwischen der 20. und der 25. Schwangerschaftswoche.',
    howItGoes:
      'An sieben Terminen geht es um Atmung, Geburt und die erste Zeit mit dem Baby.\nPartnerinnen und Partner sind willkommen.',
    whatToBring: 'Bequeme Kleidung, warme Socken, Versichertenkarte.',
    costKind: 'kostenfrei',
    placesFree: [0, 5],
  },
}
