/** The largest file that is taken through the web; larger ones go through the command line. */
export const UPLOAD_LIMIT_BYTES = 100_000_000

/** All files that somebody sends along with one page of answers; the form stands in memory while it is read. */
export const ANSWER_FILES_LIMIT_BYTES = 40_000_000
