import {
  placeKey,
  type ComputedChain,
  type parseGapListAddress,
} from '#lib/server/capabilities/chain/index.ts'

/** What the address of the list says; absent = not filtered. */
export type GapQuery = {
  readonly ebene?: string | undefined
  readonly gebiet?: string | undefined
  readonly schritt?: string | undefined
  readonly feld?: string | undefined
  readonly urteil?: string | undefined
  readonly 'ohne-aufsuchende'?: string | undefined
  readonly bestand?: string | undefined
}

/** The filter as the address has it, without what is as usual. */
export function gapQuery(
  computed: ComputedChain,
  {
    level,
    within,
    step,
    field,
    judgement,
    withoutOutreach,
    isInventoryComplete,
  }: ReturnType<typeof parseGapListAddress>['filter'],
): GapQuery {
  return {
    ebene: level === computed.level ? undefined : level.code,
    gebiet: within === undefined ? undefined : placeKey(computed, within),
    schritt: step,
    feld: field,
    urteil: judgement,
    'ohne-aufsuchende': withoutOutreach === true ? '1' : undefined,
    bestand: isInventoryComplete === undefined ? undefined : isInventoryComplete ? 'vollstaendig' : 'alle',
  }
}
