import type { LayoutServerLoad } from './$types'

/** The evaluations, in the order in which one works with them. */
const pages = [
  { page: 'coverage', path: '' },
  { page: 'crosstab', path: '/zaehlung' },
  { page: 'access', path: '/zugang' },
  { page: 'funding', path: '/finanzierung' },
  { page: 'changes', path: '/verlauf' },
] as const

export const load: LayoutServerLoad = ({ params }) => {
  const here = `/k/${params.municipality}/angebote/auswertung`
  return { evaluations: pages.map(({ page, path }) => ({ page, href: `${here}${path}` })) }
}
