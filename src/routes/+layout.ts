/** Pages are finished on the server; only those that redraw while one works (the index) bring script. */
export const csr = false
