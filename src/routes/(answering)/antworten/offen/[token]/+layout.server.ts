import { languagesOf } from '../../answering-language.ts'
import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = ({ url }) => languagesOf(url)
