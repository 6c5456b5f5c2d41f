import { actorSign, lineStroke } from './actor-signs.ts'
import type { ActorLook, LineLook } from './network-drawing-types.ts'

/** The sign of an actor alone, for a legend. */
export function actorSwatch(look: ActorLook): string {
  return swatch(actorSign(look, { x: 18, y: 12, radius: look === 'body' ? 8 : 9 }))
}

/** A line alone, for a legend. */
export function lineSwatch(look: LineLook): string {
  return swatch(`<path d="M2 12H34" ${lineStroke(look, look === 'both' || look === 'one' ? 3 : 1)}/>`)
}

function swatch(inner: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="36" height="24" viewBox="0 0 36 24" aria-hidden="true">${inner}</svg>`
}
