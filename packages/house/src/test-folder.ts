import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import process from "node:process"

/**
 * Gives a run of tests a folder for all that its tests, examples and commands put aside, and takes it away when the run is over.
 *
 * @remarks
 * Workers are ended without a word, so none of them could clear up behind itself. What they start looks for temporary files where these variables say.
 */
export const setup = (): (() => void) => {
  const folder = mkdtempSync(join(tmpdir(), "folkmoot-tests-"))
  for (const name of ["TMPDIR", "TMP", "TEMP"]) process.env[name] = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
