import type { ImportRoom } from '../src/lib/server/capabilities/imports/index.ts'
import {
  usualDirectorySettings,
  writeDirectorySettings,
} from '../src/lib/server/capabilities/upkeep/index.ts'
import { inMunicipality } from '../src/lib/server/platform/database/tenancy.ts'

/** Opens the families' portal of a demo municipality. */
export async function setUpDirectory(room: ImportRoom, name: string): Promise<void> {
  await inMunicipality({ ...room, permission: 'directory.change' }, (tx, municipality) =>
    writeDirectorySettings(tx, municipality, {
      ...usualDirectorySettings,
      portalOpen: true,
      confirmEveryMonths: 12,
      hideAfterDays: 365,
      contact: {
        name: `Familienbüro ${name}`,
        phone: '0123 456789-0',
        email: `familienbuero@${room.municipality}.example`,
      },
    }),
  )
}
