import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { generateDemo } from './generate-demo.ts'
import { encodeFile, type DemoFile } from './tables.ts'

/** Writes the files into a folder, which is made where it is missing. */
export async function writeDemoFiles(files: readonly DemoFile[], folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const file of files) await writeFile(join(folder, file.name), encodeFile(file))
}

// node demo/generate/write-demo.ts FOLDER – the files of both demo municipalities, to look at or to try imports with.
if (import.meta.main) {
  const [folder] = process.argv.slice(2)
  if (folder === undefined) {
    console.error('Bitte nennen Sie den Ordner für die Dateien: node demo/generate/write-demo.ts ORDNER')
    process.exitCode = 2
  } else {
    const { auenstadt, quellbach } = generateDemo()
    await writeDemoFiles([...auenstadt.files, ...quellbach.files], folder)
  }
}
