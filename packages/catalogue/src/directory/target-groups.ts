import { lookupByCode, oneOfCodes } from '../lookup-by-code.ts'
import { targetGroupCodes } from './directory-codes.ts'
import type { TargetGroup } from './directory-schema.ts'

/** For whom offers are meant above all. */
export const targetGroups: readonly TargetGroup[] = [
  { code: 'expectant', name: { de: 'Schwangere und werdende Eltern', en: 'Expectant parents' } },
  { code: 'mothers', name: { de: 'Mütter', en: 'Mothers' } },
  { code: 'fathers', name: { de: 'Väter', en: 'Fathers' } },
  { code: 'parents', name: { de: 'Eltern', en: 'Parents' } },
  { code: 'grandparents', name: { de: 'Großeltern', en: 'Grandparents' } },
  { code: 'children', name: { de: 'Kinder', en: 'Children' } },
  { code: 'girls', name: { de: 'Mädchen', en: 'Girls' } },
  { code: 'boys', name: { de: 'Jungen', en: 'Boys' } },
  { code: 'young-people', name: { de: 'Jugendliche und junge Erwachsene', en: 'Young people' } },
  { code: 'single-parents', name: { de: 'Alleinerziehende', en: 'Single parents' } },
  { code: 'young-parents', name: { de: 'Sehr junge Eltern', en: 'Very young parents' } },
  { code: 'large-families', name: { de: 'Familien mit mehreren Kindern', en: 'Large families' } },
  { code: 'families-with-little', name: { de: 'Familien mit wenig Geld', en: 'Families with little money' } },
  { code: 'migrants', name: { de: 'Zugewanderte Familien', en: 'Immigrant families' } },
  { code: 'refugees', name: { de: 'Geflüchtete Familien', en: 'Refugee families' } },
  { code: 'disability', name: { de: 'Menschen mit Behinderung', en: 'People with disabilities' } },
  {
    code: 'chronic-illness',
    name: { de: 'Familien mit chronisch kranken Kindern', en: 'Families with chronically ill children' },
  },
  {
    code: 'mental-illness',
    name: { de: 'Kinder psychisch kranker Eltern', en: 'Children of parents with mental illness' },
  },
  { code: 'addiction', name: { de: 'Familien mit Suchtbelastung', en: 'Families affected by addiction' } },
  { code: 'violence', name: { de: 'Von Gewalt Betroffene', en: 'People affected by violence' } },
  { code: 'separation', name: { de: 'Familien in Trennung', en: 'Families going through separation' } },
  { code: 'grief', name: { de: 'Trauernde Familien', en: 'Grieving families' } },
  {
    code: 'queer',
    name: {
      de: 'Queere junge Menschen und Regenbogenfamilien',
      en: 'Queer young people and rainbow families',
    },
  },
  {
    code: 'foster-families',
    name: { de: 'Pflege- und Adoptivfamilien', en: 'Foster and adoptive families' },
  },
  { code: 'professionals', name: { de: 'Fachkräfte', en: 'Professionals' } },
  { code: 'volunteers', name: { de: 'Ehrenamtliche', en: 'Volunteers working with families' } },
  { code: 'employers', name: { de: 'Betriebe', en: 'Employers' } },
]

/** The target group of a code. @throws RangeError unknown code */
export const targetGroup = lookupByCode('targetGroups', targetGroups)

export const isTargetGroupCode = oneOfCodes(targetGroupCodes)
