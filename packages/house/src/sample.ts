/** Writes the sample community's data; what is there already and not part of it is left alone. */
import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { sampleFiles } from "./simulate.ts"
import { root } from "./workspace.ts"

const folder = join(root, "packages/house/sample/data")
const files = sampleFiles()
mkdirSync(folder, { recursive: true })
for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
console.log(`wrote ${Object.keys(files).length} files to packages/house/sample/data`)
