import { waysDe, type WaysTexts } from './de.ts'

export const waysLeicht: WaysTexts = {
  ...waysDe,
  known: 'Das wissen wir schon. Stimmt das noch?',
  differs: (theirs) =>
    theirs === ''
      ? 'An einem anderen Gerät steht eine andere Antwort. Jetzt gilt, was hier steht.'
      : `An einem anderen Gerät steht eine andere Antwort: „${theirs}“. Jetzt gilt, was hier steht.`,
  elsewhere: 'Sie haben an einem anderen Gerät geantwortet. Diese Antworten stehen jetzt auch hier.',
  opened: 'Es gibt eine neue Frage.',
  added: 'Sie können noch etwas eintragen.',
  parts: {
    ...waysDe.parts,
    passOn: 'Ein anderer soll antworten',
    title: 'Ein anderer soll antworten',
    lead: 'Weiß jemand anderes das besser? Wählen Sie die Seiten aus. Dann bekommen Sie einen Link. Geben Sie den Link weiter. Die andere Person sieht nur diese Seiten. Nur Sie können alles abschicken.',
    madeText: 'Schreiben Sie den Link jetzt ab, oder kopieren Sie ihn. Später sehen Sie ihn nicht mehr.',
    calledBack: 'Der Link geht nicht mehr. Die Antworten sind noch da.',
    tooMany: 'Sie haben schon sehr viele Links gemacht.',
  },
  part: {
    ...waysDe.part,
    intro: 'Jemand braucht Ihre Hilfe. Bitte beantworten Sie diesen Teil.',
    nothing: 'Hier gibt es gerade keine Fragen.',
    doneText:
      'Ihre Antworten sind gespeichert. Die andere Person schickt alles ab. Sie können noch etwas ändern. Nehmen Sie dann denselben Link.',
  },
  open: {
    ...waysDe.open,
    nobody: 'Wir fragen nicht nach Ihrem Namen.',
    own: 'Sie bekommen eine eigene Adresse. Damit können Sie später weiter-machen.',
    tooOften: 'Es haben gerade sehr viele angefangen. Bitte kommen Sie in einer Stunde wieder.',
    full: 'Es haben schon genug Menschen geantwortet. Vielen Dank!',
    ended: 'Sie können hier nicht mehr anfangen. Vielen Dank!',
    welcomeText: 'Heben Sie diese Adresse auf. Damit kommen Sie wieder zu Ihren Antworten.',
  },
  copy: {
    ...waysDe.copy,
    look: 'Meine Antworten ansehen und drucken',
    hint: 'Sie können diese Seite drucken.',
  },
}
