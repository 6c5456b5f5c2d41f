import { foldWord } from './fold-word.ts'

/**
 * Words that say nothing about an offer: function words, and what people write around the thing they look for. They are no part of a
 * question unless it has nothing else, and they are kept in the names of documents only, so that "Mehr für dich" is found by its name.
 */
export const stopWords: ReadonlySet<string> = new Set(
  `der die das den dem des ein eine einen einem einer eines kein keine keinen keinem und oder aber denn doch weil dass ob als wie wenn
  in im ins an am ans auf aus bei beim bis durch für gegen mit nach ohne seit über um unter von vom vor zu zum zur zwischen während wegen
  ich du er sie es wir ihr man mich dich uns euch ihn ihm mir dir sich ihnen mein meine meinen meinem meiner dein deine deinen sein seine
  seinen unser unsere unseren unserem ihre ihren ihrem euer eure dieser diese dieses diesen jeder jede jedes
  ist sind war waren bin bist hat habe haben hatte hab wird werden wurde kann können könnte muss müssen soll sollen darf dürfen will
  wollen möchte möchten mag würde sei wäre nicht nur auch noch schon so sehr mehr viel viele alle alles andere etwas nichts nie
  hier da dort dann jetzt gerade ganz ganze ganzen immer wieder mal bitte hallo danke ja nein
  weiß wissen weiss wo wer was wann warum wieso weshalb welche welcher welches woher wohin wofür womit
  gibt gibts gib geben suche suchen sucht finde finden findet brauche brauchen braucht bekomme bekommen bekommt kriege kriegen kriegt
  mache machen macht tun tue gehen geht gehe komme kommt jemand jemanden irgendwo irgendwas irgendwie möglichkeit möglichkeiten
  angebot angebote the a an for of and or to with my i we is are where how can need looking`
    .split(/\s+/)
    .map(foldWord),
)
