import { field, lifePhaseStep, type FieldCode, type LifePhaseStepCode } from '@gelingen/catalogue'
import { readLevels } from '../src/lib/server/capabilities/areas/index.ts'
import { chainFor, listGaps } from '../src/lib/server/capabilities/chain/index.ts'
import type { ImportRoom } from '../src/lib/server/capabilities/imports/index.ts'
import { computeIndexFor, listIndices } from '../src/lib/server/capabilities/index/index.ts'
import { inMunicipality } from '../src/lib/server/platform/database/tenancy.ts'

/** What was loaded and what comes of it, in German lines: areas by level, areas by class, offers, the biggest gaps. */
export async function summariseBerlin(room: ImportRoom, today: string): Promise<string[]> {
  return inMunicipality({ ...room, permission: 'chain.read' }, async (tx, municipality) => {
    const lines: string[] = []
    for (const { name, areaCount } of await readLevels(tx, municipality, today))
      lines.push(`${name}: ${areaCount}`)
    for (const definition of await listIndices(tx, municipality)) {
      const computed = await computeIndexFor(tx, municipality, definition)
      if (!computed.ok) continue
      const classes = new Map<string, number>()
      for (const { class: own } of computed.value.areas)
        if (own !== null) classes.set(own.label, (classes.get(own.label) ?? 0) + 1)
      lines.push(
        `${definition.name}: ${[...classes].map(([label, count]) => `${label} ${count}`).join(', ')}`,
      )
    }
    const chain = await chainFor(tx, municipality, today)
    if (chain.lacks !== null) return lines
    lines.push(`Angebote: ${chain.offers.size}`, 'Die größten Lücken, wo das Verzeichnis vollständig ist:')
    // Elsewhere most of what looks like a gap has only not been recorded.
    const gaps = listGaps(chain, { isInventoryComplete: true }).gaps.slice(0, 3)
    for (const { place, step, field: of, childrenAffected } of gaps) {
      // The chain gives codes of the catalogue.
      const [phase, action] = [lifePhaseStep(step as LifePhaseStepCode), field(of as FieldCode)]
      lines.push(
        `  ${place.name} (${place.code}): ${action.name.de}, ${phase.name.de}, betrifft rund ${Math.round(childrenAffected ?? 0)} Kinder`,
      )
    }
    return lines
  })
}
