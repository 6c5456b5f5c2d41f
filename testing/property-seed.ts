import fc from 'fast-check'

/** The same examples on every machine, so that a change is what breaks a law; another number looks elsewhere. */
fc.configureGlobal({ seed: Number(process.env['GELINGEN_SEED'] ?? 1) })
