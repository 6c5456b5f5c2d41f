export {
  carryThemes,
  countThemesToCarry,
  makeTheme,
  mergeThemes,
  removeTheme,
  renameTheme,
  undoThemeStep,
} from './theme-change.ts'
export { themesByGroup } from './theme-groups-rules.ts'
export { redactText } from './theme-redact.ts'
export { wordsOf } from './theme-redact-rules.ts'
export { listThemeRooms, readThemeRoom } from './theme-room.ts'
export { sortTexts } from './theme-sort.ts'
export { themeSuggester } from './theme-suggestions-rules.ts'
export { textHashOf } from './theme-texts-rules.ts'
export type { SortedText, ThemeRoom } from './theme-types.ts'
