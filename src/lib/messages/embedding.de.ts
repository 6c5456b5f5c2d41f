export const embeddingDe = {
  title: 'Angebote auf Ihrer eigenen Internetseite',
  lead: 'Liste oder Karte für die Seiten Ihrer Kommune, einer Kita oder eines Familienzentrums. Was sich im Verzeichnis ändert, ändert sich dort mit.',
  choose: 'Was soll zu sehen sein?',
  filters: {
    sprache: 'Sprache',
    phase: 'Lebensphase',
    feld: 'Handlungsfeld',
    gebiet: 'Gebiet',
    sprachen: 'Dort gesprochene Sprache',
    traeger: 'Träger',
    anzahl: 'Höchstens so viele Angebote',
  },
  only: 'Nur Angebote,',
  marks: {
    kosten: 'die nichts kosten',
    anonym: 'bei denen man seinen Namen nicht sagen muss',
    barrierefrei: 'die ohne Stufen zu erreichen sind',
    online: 'die online stattfinden',
  },
  all: 'alle',
  show: 'Vorschau und Code erneuern',
  list: 'Liste im Rahmen',
  map: 'Karte im Rahmen',
  fragment: 'Liste als Stück HTML',
  framedText: 'Kopieren Sie den Code in Ihre Seite. Er braucht kein Skript und setzt keine Cookies.',
  fragmentText:
    'Für Redaktionssysteme, die einen Inhalt von einer Adresse holen: Ihr Server fragt diese Adresse, zum Beispiel einmal in der Stunde, und setzt das Ergebnis in die Seite. Gestaltet wird es mit Ihren eigenen Regeln für die Klassen „gelingen-angebote“, „gelingen-kurz“, „gelingen-telefon“ und „gelingen-alle“.',
  code: 'Code zum Kopieren',
  address: 'Adresse',
  preview: 'Vorschau',
  open: 'Allein öffnen',
  frameTitle: (town: string) => `Angebote für Familien in ${town}`,
  calendarTitle: 'Einzelne Angebote',
  calendarText:
    'Jedes Angebot hat eine Seite mit QR-Code und Kalenderdatei: Hängen Sie hinter die Adresse der Seite „/qr.svg“ oder „/termine.ics“.',
  closed:
    'Ihr Familienportal ist noch nicht geöffnet. Solange es geschlossen ist, zeigen Liste und Karte nichts. Öffnen Sie es in den Einstellungen des Verzeichnisses.',
}
