import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import process from "node:process"

/** Makes a folder outside the workspace that is gone when the process ends. */
export const temporaryFolder = (prefix: string): string => {
  const folder = mkdtempSync(join(tmpdir(), prefix))
  process.once("exit", () => {
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}
