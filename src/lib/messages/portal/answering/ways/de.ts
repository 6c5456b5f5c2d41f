/** Texts about ways in and out besides the questions: known answers, several devices, parts, the open link, the copy. */
export const waysDe = {
  known: 'So ist es uns bekannt. Stimmt es noch?',
  differs: (theirs: string) =>
    theirs === ''
      ? 'An einem anderen Gerät wurde inzwischen anders geantwortet. Gespeichert ist, was hier steht.'
      : `An einem anderen Gerät wurde inzwischen anders geantwortet: „${theirs}“. Gespeichert ist, was hier steht.`,
  takeTheirs: 'Die andere Antwort nehmen',
  elsewhere: 'An einem anderen Gerät wurde weitergeantwortet. Die neuen Antworten stehen jetzt auch hier.',
  opened: 'Durch Ihre Antwort ist eine Frage dazugekommen.',
  added: 'Ein leerer Eintrag ist dazugekommen.',
  parts: {
    passOn: 'Diesen Teil weitergeben',
    title: 'Einen Teil weitergeben',
    lead: 'Weiß jemand anderes besser Bescheid? Wählen Sie die Seiten aus. Sie bekommen einen Link dafür, den Sie weitergeben können. Wer ihn hat, sieht und beantwortet nur diese Seiten. Abschicken können nur Sie.',
    pages: 'Welche Seiten?',
    make: 'Link machen',
    madeTitle: 'Der Link zum Weitergeben',
    madeText:
      'Kopieren Sie den Link jetzt: Er wird nirgends aufgehoben und lässt sich später nicht mehr anzeigen. Sie können aber jederzeit einen neuen machen.',
    mail: 'Mit meinem E-Mail-Programm schicken',
    subject: (title: string) => `Bitte um Hilfe: ${title}`,
    body: (title: string, address: string) =>
      `Guten Tag,\n\nkönnen Sie bitte einen Teil der Befragung „${title}“ für mich beantworten? Dieser Link öffnet nur diese Seiten:\n\n${address}\n\nVielen Dank`,
    existing: 'Schon weitergegeben',
    none: 'Noch haben Sie nichts weitergegeben.',
    callBack: 'Zurückholen',
    callBackOf: (pages: string) => `Zurückholen: ${pages}`,
    calledBack: 'zurückgeholt: Der Link öffnet nichts mehr. Was darüber geantwortet wurde, ist noch da.',
    noPages: 'Bitte wählen Sie mindestens eine Seite.',
    tooMany: 'Sie haben schon sehr viele Links gemacht. Mehr als 50 gehen nicht.',
    back: 'Zurück zu den Fragen',
  },
  part: {
    intro:
      'Jemand hat Ihnen einen Teil dieser Befragung weitergegeben. Sie beantworten nur diesen Teil. Ihre Antworten kommen zu den anderen dazu.',
    pages: 'Darum geht es:',
    nothing: 'Auf diesen Seiten gibt es im Moment nichts zu beantworten.',
    finish: 'Fertig',
    doneTitle: 'Vielen Dank',
    doneText:
      'Ihre Antworten sind gespeichert. Wer Ihnen den Link gegeben hat, sieht sie und schickt alles zusammen ab. Bis dahin können Sie mit demselben Link noch etwas ändern.',
    change: 'Noch einmal ansehen',
  },
  open: {
    nobody: 'Wir fragen nicht, wer Sie sind. Lesen kann Ihre Antworten nur die Stelle, die fragt.',
    own: 'Wenn Sie beginnen, bekommen Sie eine eigene Adresse. Mit ihr können Sie später weitermachen.',
    tooFast: 'Das ging sehr schnell. Bitte drücken Sie noch einmal auf „Beginnen“.',
    tooOld: 'Diese Seite war zu lange offen. Bitte drücken Sie noch einmal auf „Beginnen“.',
    tooOften:
      'Von Ihrem Anschluss haben gerade sehr viele begonnen. Bitte versuchen Sie es in einer Stunde noch einmal.',
    full: 'Es haben schon so viele geantwortet, wie wir gesucht haben. Vielen Dank für Ihr Interesse!',
    ended: 'Über diese Adresse kann niemand mehr beginnen. Vielen Dank für Ihr Interesse!',
    welcomeTitle: 'Ihre eigene Adresse',
    welcomeText:
      'Heben Sie diese Adresse auf, wenn Sie später weitermachen oder etwas ändern wollen. Nur wer sie hat, kommt zu Ihren Antworten.',
    mailToMe: 'An mich selbst schicken',
  },
  copy: {
    title: 'Ihre Antworten',
    look: 'Meine Antworten ansehen und drucken',
    hint: 'Zum Aufheben können Sie diese Seite drucken oder als Datei speichern.',
    noAnswer: 'keine Antwort',
    back: 'Zurück',
  },
}

export type WaysTexts = typeof waysDe
