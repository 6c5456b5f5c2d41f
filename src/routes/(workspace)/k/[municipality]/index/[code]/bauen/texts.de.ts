import { indexBuildDe } from '#lib/messages/index-build.de.ts'
import { indexDe } from '#lib/messages/index-room.de.ts'
import { mapDe } from '#lib/messages/map.de.ts'

export const texts = { build: indexBuildDe, map: mapDe, refusals: indexDe.refusals }

export type BuildTexts = typeof texts
