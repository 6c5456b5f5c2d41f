import { areaAt, marksOf, saysOf, takeTitles } from './marks-of-area.ts'

let lit: { code: string; marks: readonly Element[] } | null = null

/** Whatever stands for the area under the pointer, or in focus, lights up everywhere; beside it stands what it is. */
export function lightUp(): void {
  const tip = document.createElement('div')
  tip.className = 'area-tip'
  tip.hidden = true
  // The table says the same to those who don't see it.
  tip.setAttribute('aria-hidden', 'true')
  document.body.append(tip)

  document.addEventListener('pointerover', ({ target, clientX, clientY }) => {
    const code = areaAt(target)
    lightArea(code)
    showTip(tip, code, target, { x: clientX, y: clientY })
  })
  document.addEventListener('pointermove', ({ clientX, clientY }) => {
    if (!tip.hidden) moveTo(tip, { x: clientX, y: clientY })
  })
  document.addEventListener('focusin', ({ target }) => {
    const code = areaAt(target)
    lightArea(code)
    // The row that has the focus says it itself; the tip stands at the place on the map.
    const place =
      code === null ? undefined : document.querySelector(`.area-map [data-area="${CSS.escape(code)}"]`)
    const box = place?.getBoundingClientRect()
    if (box !== undefined && target instanceof Element && target.matches(':focus-visible'))
      showTip(tip, code, place ?? null, { x: box.right, y: box.top })
  })
  document.addEventListener('focusout', () => {
    tip.hidden = true
  })
  // A tip that is in the way goes away by the key that everybody knows.
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') tip.hidden = true
  })
}

/** Lights up one area and no other; null = none. */
export function lightArea(code: string | null): void {
  if (lit?.code === code) return
  for (const mark of lit?.marks ?? []) mark.classList.remove('lit')
  lit = code === null ? null : { code, marks: marksOf(code) }
  for (const mark of lit?.marks ?? []) mark.classList.add('lit')
  document.dispatchEvent(new CustomEvent('area-lit', { detail: code }))
}

function showTip(
  tip: HTMLElement,
  code: string | null,
  target: EventTarget | null,
  at: { x: number; y: number },
): void {
  const drawing = target instanceof Element ? target.closest('svg') : null
  tip.hidden = code === null || drawing === null
  if (code === null || drawing === null) return
  takeTitles(drawing)
  tip.textContent = saysOf(code)
  if (tip.textContent === '') tip.hidden = true
  moveTo(tip, at)
}

function moveTo(tip: HTMLElement, { x, y }: { x: number; y: number }): void {
  const { innerWidth, innerHeight } = window
  const { width, height } = tip.getBoundingClientRect()
  tip.style.left = `${Math.max(4, Math.min(x + 14, innerWidth - width - 4))}px`
  tip.style.top = `${y + 18 + height > innerHeight ? y - height - 8 : y + 18}px`
}
