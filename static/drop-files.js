// Files can be dragged onto a form that takes them, and the form shows how much of them is sent. Without this script the field
// for files does the same.
document.addEventListener('submit', (event) => {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || !form.matches('[data-drop]')) return
  event.preventDefault()
  send(form)
})

for (const kind of ['dragenter', 'dragover', 'dragleave', 'drop'])
  document.addEventListener(kind, (event) => {
    const form = event.target instanceof Element ? event.target.closest('form[data-drop]') : null
    if (!event.dataTransfer?.types.includes('Files')) return
    // A file that misses the form would otherwise take the page's place.
    event.preventDefault()
    for (const other of document.querySelectorAll('form[data-drop]'))
      other.classList.toggle('dragged-over', other === form && kind !== 'drop' && kind !== 'dragleave')
    if (kind !== 'drop' || form === null || event.dataTransfer.files.length === 0) return
    const field = form.querySelector('input[type=file]')
    field.files = field.multiple ? event.dataTransfer.files : only(event.dataTransfer.files[0])
    form.requestSubmit()
  })

function only(file) {
  const files = new DataTransfer()
  files.items.add(file)
  return files.files
}

function send(form) {
  const shown = document.createElement('p')
  shown.setAttribute('role', 'status')
  const progress = document.createElement('progress')
  progress.max = 100
  progress.setAttribute('aria-label', form.dataset.sending ?? '')
  const stop = document.createElement('button')
  stop.type = 'button'
  stop.textContent = form.dataset.stop ?? '×'
  shown.append(form.dataset.sending ?? '', ' ', progress, ' ', stop)
  const request = new XMLHttpRequest()
  const end = (sentence) => {
    if (sentence === undefined) shown.remove()
    else shown.replaceChildren(sentence)
    for (const button of form.querySelectorAll('button:not([type=button])')) button.disabled = false
  }
  for (const button of form.querySelectorAll('button')) button.disabled = true
  form.append(shown)
  stop.addEventListener('click', () => request.abort())
  request.upload.addEventListener('progress', ({ loaded, total, lengthComputable }) => {
    if (lengthComputable) progress.value = (100 * loaded) / total
  })
  request.addEventListener('abort', () => end())
  request.addEventListener('error', () => end(form.dataset.failed))
  request.addEventListener('load', () => {
    // What the server refused is told on the page that it answers with; what it took has a page of its own.
    if (request.status < 400 || request.responseURL !== form.action)
      return location.assign(request.responseURL)
    const page = new DOMParser().parseFromString(request.responseText, 'text/html')
    const answer = page.querySelector('main')
    if (answer === null) return end(form.dataset.failed)
    document.querySelector('main').replaceWith(answer)
    answer.querySelector('[role=alert]')?.scrollIntoView()
  })
  request.open('POST', form.action)
  request.setRequestHeader('accept', 'text/html')
  request.send(new FormData(form))
}
