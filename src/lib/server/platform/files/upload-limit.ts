/** The largest file that is taken through the web; larger ones go through the command line. */
export const UPLOAD_LIMIT_BYTES = 100_000_000
