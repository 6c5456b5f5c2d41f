import { answeringDe, type AnsweringTexts } from './de.ts'
import { fileProblemsLeicht, filesLeicht } from './files/leicht.ts'
import { waysLeicht } from './ways/leicht.ts'

/** Leichte Sprache: short sentences, one thought each. Sentences about single answers are short already. */
export const answeringLeicht: AnsweringTexts = {
  ...answeringDe,
  ways: waysLeicht,
  required: 'Bitte antworten Sie hier.',
  files: filesLeicht,
  problem: (code, details) => fileProblemsLeicht[code]?.(details) ?? answeringDe.problem(code, details),
  rosterHint: 'Mit wem arbeiten Sie zusammen? Öffnen Sie diese Namen. Lassen Sie die anderen Namen zu.',
  answered: 'fertig',
  intro: {
    ...answeringDe.intro,
    from: (sender) => `Das fragt: ${sender}`,
    minutes: (minutes) => `Das dauert ungefähr ${minutes} Minuten.`,
    until: (day) => `Sie können bis zu diesem Tag antworten: ${day}`,
    pause: 'Sie können eine Pause machen. Dann nehmen Sie später wieder denselben Link.',
    personal: 'Ihr Name steht bei Ihren Antworten.',
    anonymous: 'Ihr Name steht nicht bei Ihren Antworten. Niemand weiß, was Sie geantwortet haben.',
    begin: 'Anfangen',
    goOn: 'Weiter-machen',
  },
  page: {
    ...answeringDe.page,
    pause: 'Speichern und Pause machen',
    toCheck: 'Zum Ende',
    problemsTitle: 'Da fehlt noch etwas',
    problemsText: 'Ihre Antworten sind gespeichert. Bitte schauen Sie diese Fragen noch einmal an:',
    offline: 'Sie haben gerade kein Internet. Ihre Antworten bleiben hier stehen.',
  },
  check: {
    title: 'Sind Sie fertig?',
    text: 'Sie haben alle Seiten gesehen. Jetzt können Sie die Antworten abschicken. Sie können die Antworten später noch ändern.',
    open: 'Diese Fragen haben noch keine Antwort:',
    submit: 'Abschicken',
  },
  paused: {
    title: 'Gespeichert',
    text: 'Sie können später hier weiter-machen. Nehmen Sie dann denselben Link.',
    goOn: 'Jetzt weiter-machen',
  },
  thanks: {
    title: 'Vielen Dank',
    text: 'Ihre Antworten sind bei uns.',
    change: 'Antworten ändern',
    withdraw: 'Antworten löschen',
  },
  withdraw: {
    title: 'Wollen Sie Ihre Antworten löschen?',
    text: 'Dann sind alle Antworten weg. Sie kommen nicht wieder.',
    yes: 'Ja, alles löschen',
    no: 'Nein, zurück',
    done: 'Ihre Antworten sind gelöscht.',
  },
  refused: {
    title: 'Das geht gerade nicht',
    unknown: 'Diesen Link kennen wir nicht. Vielleicht fehlt ein Stück. Bitte kopieren Sie den ganzen Link.',
    ended: 'Dieser Link geht nicht mehr. Bitte fragen Sie die Person, die Ihnen geschrieben hat.',
    replaced:
      'Wir haben Ihnen eine neue Mail geschickt. Nehmen Sie bitte den Link aus der neuen Mail. Ihre Antworten sind noch da.',
    'not-open-yet': 'Die Fragen beginnen erst später. Bitte kommen Sie noch einmal wieder.',
    closed: 'Die Fragen sind zu Ende. Sie können jetzt nicht mehr antworten. Vielen Dank.',
    withdrawn: 'Sie haben Ihre Antworten gelöscht.',
    'too-large': 'Das ist zu viel Text. Bitte schreiben Sie weniger.',
  },
}
