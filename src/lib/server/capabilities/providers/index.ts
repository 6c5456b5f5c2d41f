export { alikeProviders } from './alike-names.ts'
export { changeProvider, mergeProviders, parseProviderForm } from './change-provider.ts'
export { appoint, dismiss, listProviderAccounts, listProvidersInFull } from './provider-store.ts'
export type { Provider, ProviderAccount, ProviderContent } from './provider-types.ts'
