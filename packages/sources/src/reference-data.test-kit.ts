import { existsSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"

const folder = new URL("../../../../shared/data/", import.meta.url)

/** Whether the published reference data lie beside the project; without them their tests are skipped, visibly. */
export const referenceDataIsPresent = existsSync(folder)

/** The path of a reference file or folder. */
export const referencePath = (path: string): string => fileURLToPath(new URL(path, folder))

/** What independent programs found in a reference folder. */
export const truthOf = (name: string): unknown => JSON.parse(readFileSync(referencePath(`${name}/truth.json`), "utf8"))
