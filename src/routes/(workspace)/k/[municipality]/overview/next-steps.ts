/** What has to be there, in the order in which one needs the other. */
export const neededInOrder = ['areas', 'residents', 'indicators', 'index', 'offers', 'chain'] as const
export type NeededStep = (typeof neededInOrder)[number]

export type NextStep = {
  readonly step: NeededStep
  readonly isDone: boolean
  /** The first one that is not done. */
  readonly isNext: boolean
  readonly href: string
}

const roomOf: Record<NeededStep, string> = {
  areas: 'einlesen',
  residents: 'einlesen',
  indicators: 'einlesen',
  index: 'index',
  offers: 'einlesen',
  chain: 'kette/einstellungen',
}

/** All steps with what is done, each with the page where it is done; none where everything is there. */
export function nextSteps(done: Readonly<Record<NeededStep, boolean>>, base: string): NextStep[] {
  const first = neededInOrder.find((step) => !done[step])
  if (first === undefined) return []
  return neededInOrder.map((step) => ({
    step,
    isDone: done[step],
    isNext: step === first,
    href: `${base}/${roomOf[step]}`,
  }))
}
