import type { ManyChange } from '#lib/server/capabilities/offers/index.ts'

export const actionNames = [
  'fields',
  'steps',
  'targetGroups',
  'provider',
  'portal',
  'confirm',
  'remove',
] as const
export type ActionName = (typeof actionNames)[number]

export const hows = ['add', 'take', 'set'] as const

/** What is to be done, as an address says it (`?was=fields&wie=add&code=health`); undefined = not chosen yet. */
export function actionOf(address: URLSearchParams): ActionName | undefined {
  return actionNames.find((name) => name === address.get('was'))
}

/** The whole change; undefined where something is still to be chosen. */
export function changeOf(address: URLSearchParams): ManyChange | undefined {
  const action = actionOf(address)
  switch (action) {
    case undefined:
      return undefined
    case 'provider': {
      const providerId = Number(address.get('traeger'))
      return Number.isInteger(providerId) && providerId > 0 ? { kind: 'provider', providerId } : undefined
    }
    case 'portal': {
      const shown = address.get('sichtbar')
      return shown === '1' || shown === '0' ? { kind: 'portal', shown: shown === '1' } : undefined
    }
    case 'confirm':
    case 'remove':
      return { kind: action }
    default: {
      const how = hows.find((one) => one === address.get('wie'))
      const codes = address.getAll('code')
      // To replace by nothing is to empty the list.
      return how === undefined || (codes.length === 0 && how !== 'set')
        ? undefined
        : { kind: 'codes', list: action, how, codes }
    }
  }
}
