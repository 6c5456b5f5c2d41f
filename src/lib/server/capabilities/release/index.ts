export { PLANNED, type Collision } from './check-release-rules.ts'
export { changeReleaseContact } from './change-release-contact.ts'
export { catalogueOf, type Catalogue } from './dcat-rules.ts'
export { gatherRelease } from './gather-release.ts'
export { listPublicReleases, listReleasingMunicipalities, readPublicShapes } from './public-release-store.ts'
export { isSameContent, planRelease, publishRelease, withdrawRelease } from './publish-release.ts'
export { parseReleaseForm } from './release-form.ts'
export { readReleaseContact } from './release-contact-store.ts'
export { formatsOf } from './release-formats-rules.ts'
export { listReleases } from './release-store.ts'
export type {
  PublicRelease,
  ReleaseContent,
  ReleasedColumn,
  ReleasedLevel,
  ReleasedShapes,
  ReleaseSubject,
  StoredRelease,
} from './release-types.ts'
