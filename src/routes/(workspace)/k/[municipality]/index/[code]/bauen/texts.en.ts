import { indexBuildEn } from '#lib/messages/index-build.en.ts'
import { indexEn } from '#lib/messages/index-room.en.ts'
import { mapEn } from '#lib/messages/map.en.ts'
import type { BuildTexts } from './texts.de.ts'

export const texts: BuildTexts = { build: indexBuildEn, map: mapEn, refusals: indexEn.refusals }
