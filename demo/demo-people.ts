import type { Role } from '../src/lib/server/platform/identity/permissions.ts'

/** Somebody who can log in to the demo; nobody real. */
export type DemoPerson = {
  readonly email: string
  readonly name: string
  readonly memberships: readonly { readonly municipality: string; readonly role: Role }[]
  /** Belongs to the state coordination. */
  readonly state: boolean
}

/** One for each role in Auenstadt, one for each of two in Quellbach, one of the state coordination. */
export const demoPeople: readonly DemoPerson[] = [
  member('koordination@auenstadt.example', 'Koordination Auenstadt', 'auenstadt', 'coordinator'),
  member('planung@auenstadt.example', 'Jugendhilfeplanung Auenstadt', 'auenstadt', 'planner'),
  member('statistik@auenstadt.example', 'Statistikstelle Auenstadt', 'auenstadt', 'statistics-office'),
  member('traeger@auenstadt.example', 'Kreisverband der Wohlfahrt Auenstadt', 'auenstadt', 'provider'),
  member('steuerung@auenstadt.example', 'Steuerungsgruppe Auenstadt', 'auenstadt', 'steering'),
  member('koordination@quellbach.example', 'Koordination Quellbach', 'quellbach', 'coordinator'),
  member('planung@quellbach.example', 'Jugendhilfeplanung Quellbach', 'quellbach', 'planner'),
  { email: 'land@gelingen.example', name: 'Landeskoordination', memberships: [], state: true },
]

function member(email: string, name: string, municipality: string, role: Role): DemoPerson {
  return { email, name, memberships: [{ municipality, role }], state: false }
}
