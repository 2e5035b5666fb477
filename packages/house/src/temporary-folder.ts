import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import process from "node:process"

const made: string[] = []

/** Makes a folder outside the workspace that is gone when the process ends. */
export const temporaryFolder = (prefix: string): string => {
  if (made.length === 0) process.once("exit", () => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })))
  const folder = mkdtempSync(join(tmpdir(), prefix))
  made.push(folder)
  return folder
}
