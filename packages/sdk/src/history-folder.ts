import { randomUUID } from "node:crypto"
import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises"
import { join } from "node:path"
import type { HistoryEntry } from "./history-entry.ts"

/** What was found in a history: an entry as it was kept, or why there is nothing to read. */
export type Found = { readonly where: string; readonly data: unknown } | { readonly where: string; readonly problem: string }

const isCoded = (cause: unknown, code: string): boolean => cause instanceof Error && "code" in cause && cause.code === code

/** A text file as it is, or nothing where there is none that can be read. */
const textIn = async (file: string): Promise<string | undefined> => {
  try {
    return await readFile(file, "utf8")
  } catch {
    // What cannot be read is written anew, and that says so if it cannot be.
    return undefined
  }
}

/**
 * Keeps an entry in a folder, as a file named by its id.
 *
 * @remarks
 * The file is written under another name and given its own when it is whole, so whoever is killed on the way, or writes the same at the same
 * time, leaves no half of it.
 */
export const keepInFolder = async (folder: string, entry: HistoryEntry): Promise<void> => {
  await mkdir(folder, { recursive: true })
  const [file, text] = [join(folder, `${entry.id}.json`), `${JSON.stringify(entry)}\n`]
  if ((await textIn(file)) === text) return
  const draft = join(folder, `.${entry.id}.${randomUUID()}`)
  try {
    const handle = await open(draft, "wx")
    try {
      await handle.writeFile(text)
      // A power cut must not leave the name without the content.
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(draft, file)
  } catch (cause) {
    await rm(draft, { force: true })
    throw cause
  }
}

/** Everything in a history's folder whose name begins so, but for what is hidden, such as drafts of whoever was killed. */
export async function* inFolder(folder: string, beginning: string): AsyncGenerator<Found, void, void> {
  for (const name of await namesIn(folder)) {
    if (name.startsWith(".") || !name.startsWith(beginning)) continue
    const where = join(folder, name)
    let text: string
    try {
      text = await readFile(where, "utf8")
    } catch (cause) {
      yield { where, problem: isCoded(cause, "EISDIR") ? "it is a folder; move it elsewhere" : `it could not be read (${cause instanceof Error && "code" in cause ? String(cause.code) : "unknown reason"})` }
      continue
    }
    try {
      yield { where, data: JSON.parse(text) as unknown }
    } catch {
      yield { where, problem: "it is not JSON: it was cut off, or is something else; put back the file as it was, or move it elsewhere" }
    }
  }
}

const namesIn = async (folder: string): Promise<readonly string[]> => {
  try {
    return (await readdir(folder)).toSorted()
  } catch (cause) {
    // Nothing has been kept there yet.
    if (isCoded(cause, "ENOENT")) return []
    throw cause
  }
}
