import { addEntries } from './add-entries.ts'
import { checkWhileTyping } from './check-while-typing.ts'
import { keepTyped } from './keep-typed.ts'
import { liveForm } from './live-form.ts'
import { saveByItself } from './save-by-itself.ts'

/**
 * What a page of questions does besides where there is script: it saves by itself and says so, keeps what was typed while there is no
 * connection, takes over what another device answers, adds entries in place, and tells what does not fit when one leaves a question. The
 * page is whole without it.
 */
const form = document.querySelector<HTMLFormElement>('form#seite')
if (form !== null) {
  const live = liveForm(form)
  const kept = keepTyped(live)
  const saving = saveByItself(live, kept)
  addEntries(live, saving)
  checkWhileTyping(live)
  void kept.bringBack().then((isBack) => isBack && saving.soon())
}
