import { isFieldCode, isLifePhaseStepCode, isSpokenLanguageCode } from '@gelingen/catalogue'

/** What the address of a search says, cleared of what it cannot mean. */
export type SearchAddress = {
  readonly q: string
  readonly alter: string
  readonly ort: string
  readonly phase: readonly string[]
  readonly feld: readonly string[]
  readonly sprachen: readonly string[]
  readonly kosten: '' | 'frei'
  readonly anonym: '' | '1'
  readonly barrierefrei: '' | '1'
  readonly online: '' | '1'
  readonly tag: '' | 'heute' | 'woche'
  /** Key of an area: `level/code`; a bare code means the area of the level that families choose in. */
  readonly gebiet: string
  readonly sortierung: '' | 'naehe'
  /** 1 = first. */
  readonly seite: number
}

const MOST_CHARACTERS = 200

/** Reads the address of a search; what is unknown is left out. */
export function readSearchAddress(search: URLSearchParams): SearchAddress {
  const text = (name: string) => (search.get(name) ?? '').trim().slice(0, MOST_CHARACTERS)
  const all = (name: string, isKnown: (code: string) => boolean) =>
    [...new Set(search.getAll(name))].filter(isKnown)
  const oneOf = <Value extends string>(name: string, ...values: Value[]): Value | '' =>
    values.find((value) => value === search.get(name)) ?? ''
  return {
    q: text('q'),
    alter: text('alter'),
    ort: text('ort'),
    phase: all('phase', isLifePhaseStepCode),
    feld: all('feld', isFieldCode),
    sprachen: all('sprachen', isSpokenLanguageCode),
    kosten: oneOf('kosten', 'frei'),
    anonym: oneOf('anonym', '1'),
    barrierefrei: oneOf('barrierefrei', '1'),
    online: oneOf('online', '1'),
    tag: oneOf('tag', 'heute', 'woche'),
    gebiet: text('gebiet'),
    sortierung: oneOf('sortierung', 'naehe'),
    seite: /^[1-9]\d{0,4}$/.test(search.get('seite') ?? '') ? Number(search.get('seite')) : 1,
  }
}
