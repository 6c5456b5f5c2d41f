import { fileProblemsDe, filesDe } from './files/de.ts'
import { waysDe } from './ways/de.ts'

type Details = Readonly<Record<string, string | number>>

/** Sentences about answers, by what is wrong with them. */
const problems: Readonly<Record<string, (details: Details) => string>> = {
  ...fileProblemsDe,
  'answer/not-asked': () => 'Diese Frage wird hier nicht gestellt.',
  'answer/required': () => 'Bitte beantworten Sie diese Frage.',
  'answer/empty': () => 'Hier fehlt noch etwas. Bitte ergänzen Sie es, oder nehmen Sie die Auswahl zurück.',
  'answer/unknown-choice': () => 'Diese Antwort gibt es nicht. Bitte wählen Sie eine der angebotenen.',
  'answer/chosen-twice': () => 'Das steht schon einmal da. Bitte wählen Sie etwas anderes.',
  'answer/exclusive': () =>
    'Diese Antwort passt nicht zu den anderen. Bitte wählen Sie nur diese, oder nehmen Sie sie heraus.',
  'answer/too-few': ({ least = '' }) => `Das sind zu wenige. Bitte wählen Sie mindestens ${least}.`,
  'answer/too-many': ({ most = '' }) =>
    most === '' ? 'Das sind zu viele.' : `Das sind zu viele. Möglich sind höchstens ${most}.`,
  'answer/row-missing': () => 'In dieser Zeile fehlt noch eine Antwort.',
  'answer/not-a-number': () =>
    'Das ist keine Zahl. Bitte schreiben Sie sie mit Ziffern, zum Beispiel 12 oder 12,5.',
  'answer/too-small': ({ least = '' }) => `Die Zahl ist zu klein. Möglich ist ${least} oder mehr.`,
  'answer/too-large': ({ most = '' }) => `Die Zahl ist zu groß. Möglich ist höchstens ${most}.`,
  'answer/too-many-decimals': () => 'Die Zahl hat zu viele Stellen nach dem Komma.',
  'answer/not-a-date': () =>
    'Das ist kein Datum, das wir lesen können. Bitte schreiben Sie es wie in dem Beispiel.',
  'answer/too-early': ({ earliest = '' }) => `Das liegt zu weit zurück. Möglich ist es ab ${earliest}.`,
  'answer/too-late': ({ latest = '' }) => `Das liegt zu weit voraus. Möglich ist es bis ${latest}.`,
  'answer/after-today': () => 'Dieser Tag liegt in der Zukunft.',
  'answer/too-short': () => 'Der Text ist zu kurz. Bitte schreiben Sie etwas mehr.',
  'answer/too-long': ({ most = '', characters = '' }) =>
    `Der Text hat ${characters} Zeichen, möglich sind ${most}. Bitte kürzen Sie ihn.`,
  'answer/forbidden-character': () => 'In dem Text steht ein Zeichen, das nicht gespeichert werden kann.',
  'answer/not-an-email': () => 'Das ist keine E-Mail-Adresse. Sie sieht aus wie name@beispiel.de.',
  'answer/not-a-web-address': () => 'Das ist keine Internetadresse. Sie beginnt mit https:// oder www.',
  'answer/not-a-phone-number': () =>
    'Das ist keine Telefonnummer. Bitte schreiben Sie nur Ziffern, + und Leerzeichen.',
  'answer/not-a-postal-code': () => 'Das ist keine Postleitzahl. Sie hat fünf Ziffern.',
}

export const answeringDe = {
  ways: waysDe,
  required: 'bitte beantworten',
  yes: 'Ja',
  no: 'Nein',
  files: filesDe,
  place: (place: number) => `Platz ${place}`,
  amount: (least: number | null, most: number | null) =>
    least === null
      ? `Höchstens ${most ?? ''} Antworten`
      : most === null
        ? `Mindestens ${least} Antworten`
        : least === most
          ? `Genau ${least} Antworten`
          : `${least} bis ${most} Antworten`,
  oneMore: (name: string) => `Noch ein Eintrag: ${name}`,
  rosterHint:
    'Öffnen Sie die, mit denen Sie zu tun haben. Wen Sie geschlossen lassen, mit dem arbeiten Sie nicht zusammen.',
  answered: 'beantwortet',
  partnerName: 'Name',
  dateHints: {
    date: 'zum Beispiel 1.5.2019',
    month: 'zum Beispiel 5/2019',
    year: 'zum Beispiel 2019',
  },
  problem: (code: string, details: Details): string =>
    problems[code]?.(details) ?? 'Mit dieser Antwort können wir nichts anfangen. Bitte prüfen Sie sie.',
  skip: 'Zum Inhalt',
  languages: 'Sprache',
  intro: {
    from: (sender: string) => `Es fragt: ${sender}`,
    minutes: (minutes: number) =>
      minutes === 1 ? 'Dauert etwa eine Minute.' : `Dauert etwa ${minutes} Minuten.`,
    until: (day: string) => `Sie können bis zum ${day} antworten.`,
    pause:
      'Sie können jederzeit aufhören und später mit demselben Link weitermachen, auch an einem anderen Gerät.',
    personal: 'Ihre Antworten werden mit Ihrem Namen gespeichert. Wer sie liest, steht in der Einladung.',
    anonymous:
      'Ihre Antworten sind anonym: Sie werden ohne Ihren Namen und ohne Ihre Adresse gespeichert und lassen sich nicht zu Ihnen zurückverfolgen.',
    begin: 'Beginnen',
    goOn: 'Weitermachen',
  },
  page: {
    progress: (page: number, pages: number) => `Seite ${page} von ${pages}`,
    remaining: (minutes: number) => (minutes <= 1 ? 'noch etwa eine Minute' : `noch etwa ${minutes} Minuten`),
    next: 'Weiter',
    back: 'Zurück',
    pause: 'Speichern und später weitermachen',
    toCheck: 'Zum Abschicken',
    errorTitle: (title: string) => `Fehler: ${title}`,
    problemsTitle: 'Etwas passt noch nicht',
    problemsText:
      'Was Sie geschrieben haben, ist gespeichert. Bitte sehen Sie sich diese Fragen noch einmal an:',
    savedAt: (time: string) => `Gespeichert um ${time} Uhr`,
    saving: 'Wird gespeichert …',
    offline:
      'Keine Verbindung. Ihre Eingaben bleiben hier stehen und werden gespeichert, sobald die Verbindung wieder da ist.',
  },
  check: {
    title: 'Fertig? Dann abschicken',
    text: 'Sie haben alle Seiten gesehen. Bis zum letzten Tag können Sie Ihre Antworten noch ändern.',
    open: 'Diese Fragen sind noch offen. Sie dürfen offen bleiben, wenn nichts anderes dabeisteht:',
    submit: 'Abschicken',
  },
  paused: {
    title: 'Gespeichert',
    text: 'Sie können später genau hier weitermachen. Nehmen Sie dazu denselben Link wie heute.',
    goOn: 'Gleich weitermachen',
  },
  thanks: {
    title: 'Vielen Dank',
    text: 'Ihre Antworten sind angekommen.',
    change: 'Antworten noch einmal ändern',
    withdraw: 'Antworten zurückziehen',
  },
  withdraw: {
    title: 'Antworten zurückziehen?',
    text: 'Alles, was Sie geantwortet haben, wird gelöscht. Das lässt sich nicht rückgängig machen.',
    yes: 'Ja, alles löschen',
    no: 'Nein, zurück',
    done: 'Ihre Antworten sind gelöscht.',
  },
  refused: {
    title: 'Das geht gerade nicht',
    unknown:
      'Diesen Link kennen wir nicht. Vielleicht hat Ihr E-Mail-Programm ihn abgeschnitten: Bitte kopieren Sie ihn ganz, von https bis zum Ende.',
    ended: 'Dieser Link gilt nicht mehr. Bitte wenden Sie sich an die Stelle, die Sie eingeladen hat.',
    replaced:
      'Dieser Link wurde durch einen neueren ersetzt: Es gibt eine neuere Mail an Sie. Bitte nehmen Sie den Link aus der neuesten. Ihre Antworten sind noch da.',
    'not-open-yet': 'Die Befragung hat noch nicht begonnen. Bitte versuchen Sie es später noch einmal.',
    closed:
      'Die Befragung ist beendet. Neue Antworten werden nicht mehr angenommen. Vielen Dank für Ihr Interesse.',
    withdrawn: 'Sie haben Ihre Antworten zurückgezogen. Sie sind gelöscht.',
    'too-large': 'Das ist mehr Text, als wir annehmen können. Bitte kürzen Sie Ihre Antworten.',
  },
}

export type AnsweringTexts = typeof answeringDe
