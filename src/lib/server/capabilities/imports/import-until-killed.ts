import { openDatabase } from '../../platform/database/open-database.ts'
import { importFile } from './import-file.ts'
import { providersRecipe, providersTarget } from './imports-for-tests.ts'

/** For the test of a killed process: imports slowly, and says when the first rows are written. */
const [appUrl = '', municipality = '', userId = '', path = ''] = process.argv.slice(2)
const database = openDatabase({ appUrl })
await importFile({
  database: database.kysely,
  principal: { userId },
  municipality,
  path,
  recipe: providersRecipe({ pauseMs: 2000 }),
  targets: { 'travel-times': providersTarget },
  onProgress: ({ read }) => console.log(read),
})
await database.close()
