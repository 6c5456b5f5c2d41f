import type { MovingMap, MovingSettings } from './moving-types.ts'

let map: MovingMap | null = null

/** Where the moving map stands, kept in the address behind `#ort=`. */
const PLACE = /^#ort=/

/** A button that loads the moving map when it is wanted; an address that names a place on it opens it at once. */
export function offerMovingMap(): void {
  const section = document.querySelector<HTMLElement>('.map-side[data-moving]')
  const figure = section?.querySelector<HTMLElement>('.map-figure') ?? null
  if (section === null || figure === null || !canDraw()) return
  // Written by the page itself.
  const settings = JSON.parse(section.dataset.moving ?? '{}') as MovingSettings
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'small moving-button'
  button.textContent = map === null ? settings.texts.open : settings.texts.close
  button.setAttribute('aria-pressed', String(map !== null))
  ;(section.querySelector('.moving-map') ?? figure).after(button)
  const open = () => void openMap({ section, figure, button, settings })
  button.addEventListener('click', () => (map === null ? open() : closeMap({ figure, button, settings })))
  if (map !== null) {
    figure.hidden = true
    void map.repaint(settings)
  } else if (PLACE.test(location.hash)) open()
}

type Parts = {
  section: HTMLElement
  figure: HTMLElement
  button: HTMLButtonElement
  settings: MovingSettings
}

async function openMap({ section, figure, button, settings }: Parts): Promise<void> {
  const { texts } = settings
  button.disabled = true
  button.textContent = texts.loading
  const box = document.createElement('div')
  box.className = 'moving-map'
  try {
    const { drawMovingMap } = await import('./moving-map.ts')
    // MapLibre measures its box when it begins.
    box.style.aspectRatio = aspectOf(figure)
    figure.hidden = true
    figure.after(box)
    map = await drawMovingMap(box, settings)
    button.textContent = texts.close
    button.setAttribute('aria-pressed', 'true')
  } catch (cause) {
    console.warn(cause)
    box.remove()
    figure.hidden = false
    button.remove()
    const notice = document.createElement('p')
    notice.className = 'notice'
    notice.setAttribute('role', 'status')
    notice.textContent = texts.failed
    section.prepend(notice)
  } finally {
    button.disabled = false
  }
}

function closeMap({ figure, button, settings: { texts } }: Omit<Parts, 'section'>): void {
  map?.remove()
  map = null
  document.querySelector('.moving-map')?.remove()
  figure.hidden = false
  button.textContent = texts.open
  button.setAttribute('aria-pressed', 'false')
  history.replaceState(null, '', location.pathname + location.search)
}

function aspectOf(figure: HTMLElement): string {
  const { width = 1, height = 1 } = figure.querySelector('svg')?.getBoundingClientRect() ?? {}
  return `${Math.round(width)} / ${Math.round(height)}`
}

function canDraw(): boolean {
  return document.createElement('canvas').getContext('webgl2') !== null
}
