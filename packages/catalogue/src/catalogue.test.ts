import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import * as catalogue from './index.ts'
import * as schemas from './schemas.ts'
import { excludedGroups } from './expected-offers/excluded-groups.ts'

const lists: Record<string, { schema: z.ZodType; entries: readonly object[] }> = {
  lifePhaseBlocks: { schema: schemas.lifePhaseBlockSchema, entries: catalogue.lifePhaseBlocks },
  lifePhaseSteps: { schema: schemas.lifePhaseStepSchema, entries: catalogue.lifePhaseSteps },
  fields: { schema: schemas.fieldSchema, entries: catalogue.fields },
  excludedGroups: { schema: schemas.excludedGroupSchema, entries: excludedGroups },
  expectedOffers: { schema: schemas.expectedOfferSchema, entries: catalogue.expectedOffers },
  standards: { schema: schemas.standardSchema, entries: catalogue.standards },
  mainstreamPosts: { schema: schemas.mainstreamPostSchema, entries: catalogue.mainstreamPosts },
  stations: { schema: schemas.stationSchema, entries: catalogue.stations },
  indicators: { schema: schemas.catalogueIndicatorSchema, entries: catalogue.catalogueIndicators },
  units: { schema: schemas.unitSchema, entries: catalogue.units },
  topics: { schema: schemas.topicSchema, entries: catalogue.topics },
  licences: { schema: schemas.licenceSchema, entries: catalogue.licences },
  refreshRhythms: { schema: schemas.refreshRhythmSchema, entries: catalogue.refreshRhythms },
  indexTemplates: { schema: schemas.indexTemplateSchema, entries: catalogue.indexTemplates },
  tableSigns: { schema: schemas.tableSignSchema, entries: catalogue.tableSigns },
  ageGroupSets: { schema: schemas.ageGroupSetSchema, entries: catalogue.ageGroupSets },
  canonQuestionnaires: { schema: schemas.canonQuestionnaireSchema, entries: catalogue.canonQuestionnaires },
  canonModules: { schema: schemas.canonModuleSchema, entries: catalogue.canonModules },
  canonQuestions: { schema: schemas.canonQuestionSchema, entries: catalogue.canonQuestions },
  thesaurus: { schema: schemas.thesaurusEntrySchema, entries: catalogue.thesaurus },
  targetGroups: { schema: schemas.targetGroupSchema, entries: catalogue.targetGroups },
  accessibilityFeatures: {
    schema: schemas.accessibilityFeatureSchema,
    entries: catalogue.accessibilityFeatures,
  },
  spokenLanguages: { schema: schemas.spokenLanguageSchema, entries: catalogue.spokenLanguages },
  fundingKinds: { schema: schemas.fundingKindSchema, entries: catalogue.fundingKinds },
  evidenceKinds: { schema: schemas.evidenceKindSchema, entries: catalogue.evidenceKinds },
  emergencyNumbers: { schema: schemas.emergencyNumberSchema, entries: catalogue.emergencyNumbers },
  roles: { schema: schemas.roleSchema, entries: catalogue.roles },
}

describe.each(Object.entries(lists))('%s', (_, { schema, entries }) => {
  it('fit their schema', () => {
    const result = z.array(schema).min(1).safeParse(entries)
    expect(result.success ? '' : z.prettifyError(result.error)).toBe('')
  })

  it('have each code once', () => {
    const codes = entries.flatMap((entry) => ('code' in entry ? [entry.code] : []))
    expect(codes.filter((code, position) => codes.indexOf(code) !== position)).toEqual([])
  })

  it('say something else in German than in English', () => {
    const same = entries.flatMap(textsOf).filter(({ de, en }) => de === en && !sameInBothLanguages.has(de))
    expect(same).toEqual([])
  })

  it('keep German out of the English texts', () => {
    const german = /[äöüß]|\b(und|oder|der|die|das|von|nach|mit|ohne|für)\b/
    const slipped = entries.flatMap(textsOf).filter(({ en }) => german.test(en.replaceAll(quotedGerman, '')))
    expect(slipped).toEqual([])
  })
})

/** Signs and names that both languages write alike. */
const sameInBothLanguages = new Set(['%', '°C', 'dB(A)', 'm²', 'Integration'])
const quotedGerman = /“[^”]*”|\bLänder\b/g

type Text = { de: string; en: string }

/** All texts in both languages inside an entry. */
function textsOf(value: unknown): Text[] {
  if (typeof value !== 'object' || value === null) return []
  if ('de' in value && 'en' in value) return [{ de: String(value.de), en: String(value.en) }]
  return Object.values(value).flatMap(textsOf)
}

describe('the code lists', () => {
  it.each([
    [catalogue.lifePhaseBlockCodes, catalogue.lifePhaseBlocks],
    [catalogue.lifePhaseStepCodes, catalogue.lifePhaseSteps],
    [catalogue.fieldCodes, catalogue.fields],
    [catalogue.standardCodes, catalogue.standards],
    [catalogue.mainstreamPostCodes, catalogue.mainstreamPosts],
    [catalogue.stationCodes, catalogue.stations],
    [catalogue.unitCodes, catalogue.units],
    [catalogue.topicCodes, catalogue.topics],
    [catalogue.licenceCodes, catalogue.licences],
    [catalogue.refreshRhythmCodes, catalogue.refreshRhythms],
    [catalogue.tableSignCodes, catalogue.tableSigns],
    [catalogue.canonQuestionnaireCodes, catalogue.canonQuestionnaires],
    [catalogue.canonModuleCodes, catalogue.canonModules],
    [catalogue.targetGroupCodes, catalogue.targetGroups],
    [catalogue.accessibilityCodes, catalogue.accessibilityFeatures],
    [catalogue.spokenLanguageCodes, catalogue.spokenLanguages],
    [catalogue.fundingKindCodes, catalogue.fundingKinds],
    [catalogue.evidenceKindCodes, catalogue.evidenceKinds],
    [catalogue.emergencyNumberCodes, catalogue.emergencyNumbers],
    [catalogue.roleCodes, catalogue.roles],
  ] as [readonly string[], readonly { code: string }[]][])(
    'have the entries %s in this order',
    (codes, entries) => {
      expect(entries.map(({ code }) => code)).toEqual(codes)
    },
  )
})

describe('the door', () => {
  it('brings no zod along when it runs', () => {
    expect([...runtimeFilesFrom('index.ts')].filter((file) => file.endsWith('-schema.ts'))).toEqual([])
  })

  it('is watched by a test that can see zod', () => {
    expect([...runtimeFilesFrom('schemas.ts')]).toContain('fields/field-schema.ts')
  })

  it('leads to every file of content', () => {
    const content = readdirSync(new URL('.', import.meta.url), { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts') && !/(-schema|schemas|\.test)\.ts$/.test(file),
    )
    const reached = runtimeFilesFrom('index.ts')
    expect(content.filter((file) => !reached.has(file))).toEqual([])
  })
})

/** The files that are loaded when `file` runs: type imports are gone by then. */
function runtimeFilesFrom(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  const here = new URL(file, new URL('.', import.meta.url))
  for (const [, clause = '', target = ''] of readFileSync(here, 'utf8').matchAll(importOrExport)) {
    if (clause.startsWith('type ')) continue
    if (target === 'zod') expect(file).toMatch(/-schema\.ts$/)
    if (!target.startsWith('.')) continue
    const path = new URL(target, here).pathname
    runtimeFilesFrom(path.slice(new URL('.', import.meta.url).pathname.length), seen)
  }
  return seen
}

const importOrExport = /^(?:import|export) ((?:type )?(?:\{[^}]*\}|\* as \w+)) from '([^']+)'/gm
