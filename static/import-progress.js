// Renews the progress of an import in its place: a page that reloads as a whole would throw its readers back to its beginning.
const LOOK_AGAIN_MS = 1000
const place = document.querySelector('[data-progress]')

async function lookAgain() {
  const answer = await fetch(location.pathname).catch(() => undefined)
  // The program may be restarting; there is a next time.
  if (answer?.ok) {
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const now = page.querySelector('[data-progress]')
    // The report has come.
    if (now === null) return location.replace(location.pathname)
    if (now.innerHTML !== place.innerHTML) place.innerHTML = now.innerHTML
  }
  setTimeout(lookAgain, LOOK_AGAIN_MS)
}

if (place !== null) setTimeout(lookAgain, LOOK_AGAIN_MS)
