import type { ImportCounts, ImportIssue } from './import-target.ts'
import { lineSet } from './line-set.ts'
import { ISSUES_KEPT, type RunReport } from './import-types.ts'

export type IssueCollector = {
  report(issue: ImportIssue): void
  /** The first issues, line by line; further ones are only counted. */
  issues: ImportIssue[]
  hasRefused(): boolean
  /** Notes on the file as a whole tell what was done (earlier values removed …); to be called where nothing was. */
  forgetWhatWasDone(): void
  reportOf(run: { read: number; counts: ImportCounts }): RunReport
}

/** Gathers what a target says about the rows of one file. */
export function collectIssues(mostKept: number = ISSUES_KEPT): IssueCollector {
  const issues: ImportIssue[] = []
  const refusals: Record<string, number> = {}
  const notes: Record<string, number> = {}
  const refusedLines = lineSet()
  let wholeFileRefused = false
  return {
    issues,
    report(issue) {
      const counts = issue.weight === 'refused' ? refusals : notes
      counts[issue.code] = (counts[issue.code] ?? 0) + 1
      if (issue.weight === 'refused') {
        if (issue.line === 0) wholeFileRefused = true
        else refusedLines.add(issue.line)
      }
      if (issues.length < mostKept) issues.push(issue)
    },
    hasRefused: () => wholeFileRefused || refusedLines.size() > 0,
    forgetWhatWasDone() {
      for (const { code } of issues.filter(isDeed)) {
        const left = (notes[code] ?? 0) - 1
        if (left > 0) notes[code] = left
        else delete notes[code]
      }
      issues.splice(0, issues.length, ...issues.filter((issue) => !isDeed(issue)))
    },
    reportOf({ read, counts }) {
      const { added, changed, unchanged, vanished = 0 } = counts
      const refused = refusedLines.size()
      return {
        read,
        taken: read - refused,
        refused,
        added,
        changed,
        unchanged,
        vanished,
        refusals,
        notes,
        issuesKept: issues.length,
      }
    },
  }
}

function isDeed({ line, weight }: ImportIssue): boolean {
  return line === 0 && weight === 'noted'
}

export const nothingWritten: ImportCounts = { added: 0, changed: 0, unchanged: 0 }
