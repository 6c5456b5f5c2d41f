import { messages } from '#lib/messages/index.ts'
import { portalAddress } from '#lib/portal/address.ts'
import { isPrefixedLanguage, portalLanguages, type PortalLanguage } from '#lib/portal/languages.ts'
import { readDirectorySettings } from '#lib/server/capabilities/upkeep/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { readEmbedFilter } from '#lib/server/portal/embed-filter.ts'
import { areaDirectory } from '../../gebiete/area-directory.ts'
import { readOfferChoices } from '../offer-choices.ts'
import type { PageServerLoad } from './$types'
import { frameCode } from './embed-code.ts'
import { embedOptions } from './embed-options.ts'

const HEIGHTS = { liste: 600, karte: 800 }

export const load: PageServerLoad = (event) =>
  inWorkspace(event, 'offers.read', async (tx, municipality) => {
    const { locale } = event.locals
    const wanted = event.url.searchParams.get('sprache') ?? ''
    const language = isPrefixedLanguage(wanted) ? wanted : 'de'
    const filter = readEmbedFilter(event.url.searchParams)
    const directory = await areaDirectory(tx, municipality, context().today())
    const choices = await readOfferChoices(tx, municipality)
    const { portalOpen } = await readDirectorySettings(tx)
    const pathIn = (language: PortalLanguage, page: string) =>
      portalAddress({ language, kommune: municipality.slug, path: `einbetten/${page}`, query: filter })
    const path = (page: string) => pathIn(language, page)
    const framed = (page: 'liste' | 'karte') => ({
      path: path(page),
      height: HEIGHTS[page],
      inLanguages: portalLanguages.map((one) => ({ language: one, path: pathIn(one, page) })),
      code: frameCode({
        address: context().origin + path(page),
        title: messages(locale).embedding.frameTitle(municipality.name),
        height: HEIGHTS[page],
      }),
    })
    return {
      portalOpen,
      values: {
        ...filter,
        phase: filter.phase[0] ?? '',
        feld: filter.feld[0] ?? '',
        sprachen: filter.sprachen[0] ?? '',
        sprache: language,
      },
      options: embedOptions({ directory, choices, filter, locale }),
      list: framed('liste'),
      map: framed('karte'),
      fragment: context().origin + path('liste.html'),
    }
  })
