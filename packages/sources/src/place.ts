import { nearest } from "@folkmoot/facts"
import type { Dirent } from "node:fs"
import { readdir, stat } from "node:fs/promises"
import { basename, dirname, join } from "node:path"
import { SourceFailed } from "./source.ts"

type Kind = "file" | "folder" | "nothing"

/** What stands at a path; a path that may not be looked at counts as nothing there, with the cause kept. */
const kindOf = async (path: string): Promise<{ readonly kind: Kind; readonly cause?: unknown }> => {
  try {
    return { kind: (await stat(path)).isDirectory() ? "folder" : "file" }
  } catch (cause) {
    return { kind: "nothing", cause }
  }
}

/** Whether a path leads to a folder. */
export const isFolder = async (path: string): Promise<boolean> => (await kindOf(path)).kind === "folder"

/** What stands in a folder that is read for its data, and with `deep` in those below it, by name; one that cannot be read fails, since nothing would tell what was in it. */
export const entriesIn = async (source: string, folder: string, { deep = false } = {}): Promise<readonly Dirent[]> => {
  try {
    return (await readdir(folder, { withFileTypes: true, recursive: deep })).toSorted((a, b) => (a.name < b.name ? -1 : 1))
  } catch (cause) {
    const { path = folder, code = "unknown reason" } = cause as NodeJS.ErrnoException
    throw new SourceFailed({ source, where: path, message: `The folder ${path} could not be read (${code}).`, advice: "See that it may be read, and that nobody moves files while they are read.", cause })
  }
}

/** The names in a folder, sorted; none where it cannot be read. */
export const namesIn = async (folder: string): Promise<readonly string[]> => {
  try {
    return (await readdir(folder)).toSorted()
  } catch {
    return []
  }
}

const adviceFor = async (path: string): Promise<string> => {
  const names = await namesIn(dirname(path))
  const close = nearest(basename(path), names)
  if (close !== undefined) return `Did you mean ${join(dirname(path), close)}?`
  if (names.length === 0) return `Check the path: the folder ${dirname(path)} is not there, is empty, or may not be read.`
  return `In ${dirname(path)} there are: ${names.slice(0, 8).join(", ")}${names.length > 8 ? ", ..." : ""}.`
}

/** Whether a file is an archive by its name, which has to be unpacked before anything in it can be read. */
export const isPacked = (name: string): boolean => packed.test(name)

const packed = /\.(7z|zip|gz|tar|tgz|bz2|xz|rar)$/i

/** Makes sure a path leads to a file, and fails with advice where it does not. */
export const needFile = async (source: string, path: string, expected: string): Promise<void> => {
  const { kind, cause } = await kindOf(path)
  if (kind === "file" && !packed.test(path)) return
  const [message, advice] =
    kind === "file"
      ? [`${path} is a packed archive; expected ${expected}.`, "Unpack it first and give what is inside."]
      : kind === "folder"
        ? [`${path} is a folder; expected ${expected}.`, `In it there are: ${(await namesIn(path)).slice(0, 8).join(", ") || "no files"}.`]
        : [`There is no ${path}; expected ${expected}.`, await adviceFor(path)]
  throw new SourceFailed({ source, where: path, message, advice, cause })
}

/** Makes sure a path leads to a folder, and fails with advice where it does not. */
export const needFolder = async (source: string, path: string, expected: string): Promise<void> => {
  const { kind, cause } = await kindOf(path)
  if (kind === "folder") return
  const [message, advice] =
    kind === "nothing"
      ? [`There is no ${path}; expected ${expected}.`, await adviceFor(path)]
      : packed.test(path)
        ? [`${path} is a packed archive; expected ${expected}.`, "Unpack it first and give the folder."]
        : [`${path} is a file; expected ${expected}.`, `Give the folder it is in: ${dirname(path)}.`]
  throw new SourceFailed({ source, where: path, message, advice, cause })
}

/** The path of a file within a folder, whatever the case of its letters; `undefined` where it is not there. */
export const partOf = async (folder: string, name: string): Promise<string | undefined> => {
  const names = await namesIn(folder)
  const found = names.includes(name) ? name : names.find((one) => one.toLowerCase() === name.toLowerCase())
  return found === undefined ? undefined : join(folder, found)
}
