/** One record of a file as the file says it: nothing is interpreted yet. */
export type SourceRow = {
  /** Line in the file (1 = first line), for a feature collection the number of the feature. */
  line: number
  /** Cell texts by column name; a missing cell is absent or ''. */
  cells: Record<string, string>
  /** GeoJSON geometry in WGS84, where the file has one. */
  geometry?: unknown
}
