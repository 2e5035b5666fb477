import { isUtf8 } from "node:buffer"
import { existsSync, statSync, type Dirent } from "node:fs"
import { readdir, readFile, stat, writeFile } from "node:fs/promises"
import { dirname, join } from "node:path"
import type { PlanFile } from "@folkmoot/sdk"
import { UsageError } from "./exit.ts"
import type { Terminal } from "./terminal.ts"

/** What the codes of the system mean for whoever named a file. */
const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file", ENOTDIR: "there is no such file", EACCES: "it may not be opened", EPERM: "it may not be opened", EROFS: "it may not be opened", EISDIR: "it is a folder", ENOSPC: "the disk is full",
}

const reasonOf = (cause: unknown): string => {
  const { code } = cause as NodeJS.ErrnoException
  if (code === undefined) return "unknown reason"
  return Object.hasOwn(reasons, code) ? `${reasons[code]}: ${code}` : code
}

/** Reads a text people name on the command line; a dash means what comes in by stdin. */
export const readText = async (path: string, what: string, { input }: Terminal): Promise<string> => {
  if (path === "-") return textIn(await input(), "stdin", what)
  return textIn(await bytesOf(path, what), path, what)
}

const bytesOf = async (path: string, what: string): Promise<Uint8Array> => {
  try {
    return await readFile(path)
  } catch (cause) {
    throw new UsageError(`${path}: this file could not be read (${reasonOf(cause)}); expected ${what} in YAML or JSON.`)
  }
}

/** The text bytes are, unless they are none: what would be lost silently is refused. */
const textIn = (bytes: Uint8Array, name: string, what: string): string => {
  if (!isUtf8(bytes)) throw new UsageError(`${name}: this is not text in UTF-8; expected ${what}. Save it as UTF-8.`)
  return new TextDecoder().decode(bytes)
}

/** Refuses to work for a file that could not be written in the end. */
export const needFolderOf = (path: string, option: string): void => {
  if (!existsSync(dirname(path))) throw new UsageError(`${option}: the folder of ${path} is not there. Make it first, or name another.`)
}

/** What findings call a file people name. */
export const nameOf = (path: string): string => (path === "-" ? "stdin" : path)

/** Writes a file that people asked for. */
export const writeText = async (path: string, text: string, option: string): Promise<void> => {
  try {
    await writeFile(path, text)
  } catch (cause) {
    throw new UsageError(`${option}: ${path} could not be written (${reasonOf(cause)}).`)
  }
}

/** Refuses to write over a file that is there; one without a byte, such as a shell makes of `> plan.yaml`, has nothing to lose. */
export const needFree = (path: string): void => {
  const there = statSync(path, { throwIfNoEntry: false })
  if (there !== undefined && !(there.isFile() && there.size === 0)) throw new UsageError(`${path} is there already and is left as it is; name another file, or move it away first.`)
}

/** The texts of a file, or of every YAML and JSON file of a folder and the folders in it. */
export const readTexts = async (path: string, what: string, terminal: Terminal): Promise<readonly PlanFile[]> => {
  const files = path !== "-" && (await isFolder(path)) ? await within(path, (name) => /\.(ya?ml|json)$/.test(name)) : [path]
  if (files.length === 0) throw new UsageError(`${path}: no YAML or JSON file in this folder; expected ${what}.`)
  return Promise.all(files.map(async (file) => ({ file: nameOf(file), text: await readText(file, what, terminal) })))
}

/** Whether a file's name says that it holds a plan, a part or a translation of one. */
export const isPlanFile = (name: string): boolean => /\.folkmoot\.(ya?ml|json)$/.test(name)

/** Whether a folder's or file's name says that it is not for us to look at. */
export const isLeftOut = (name: string): boolean => name === "node_modules" || name.startsWith(".")

/** What stands in a folder; nothing, where somebody took the folder away while others were read. */
const entriesOf = async (folder: string): Promise<readonly Dirent[]> => {
  try {
    return await readdir(folder, { withFileTypes: true })
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return []
    throw new UsageError(`${folder}: this folder could not be read (${reasonOf(cause)}). Let it be read, or name the files.`)
  }
}

/** The files of a folder and the folders in it that are wanted, by name. */
const within = async (folder: string, isWanted: (name: string) => boolean): Promise<readonly string[]> => {
  const entries = (await entriesOf(folder)).toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const found: string[] = []
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) found.push(...(isLeftOut(entry.name) ? [] : await within(path, isWanted)))
    else if (isWanted(entry.name)) found.push(path)
  }
  return found
}

/** Whether there is a folder at a path. */
export const isFolder = async (path: string): Promise<boolean> => {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    // That it is not there is told when it is read.
    return false
  }
}

/** Why nothing is found in a folder, and what to do: other files in YAML may well be plans. */
const noPlanIn = (path: string, [other, ...more]: readonly string[]): string => {
  const found = `${path}: no plan in this folder; a plan's files are called something.folkmoot.yaml or .json.`
  if (other === undefined) return `${found} folkmoot plan new begins one.`
  return more.length === 0 ? `${found} ${other} is there: name it if it is one, or rename it.` : `${found} ${other} and others are there: name what is one, or rename it.`
}

/** The plan files that people name, each once; a folder means all that are in it. */
export const planFilesIn = async (paths: readonly string[]): Promise<readonly string[]> => {
  const named: string[] = []
  for (const path of paths) {
    if (path === "-" || !(await isFolder(path))) named.push(path)
    else {
      const found = await within(path, isPlanFile)
      if (found.length === 0) throw new UsageError(noPlanIn(path, await within(path, (name) => /\.ya?ml$/i.test(name) && !name.startsWith("folkmoot.config."))))
      named.push(...found)
    }
  }
  return [...new Set(named)]
}

/** Reads the plan files that people name. */
export const readPlanFiles = async (paths: readonly string[], terminal: Terminal): Promise<readonly PlanFile[]> => {
  const files: PlanFile[] = []
  for (const path of await planFilesIn(paths)) files.push({ file: nameOf(path), text: await readText(path, "a plan", terminal) })
  return files
}

/** Reads a JSON document that some command of ours wrote. */
export const readJson = async (path: string, what: string, option: string, terminal: Terminal): Promise<unknown> => {
  const text = await readText(path, what, terminal)
  try {
    return JSON.parse(text)
  } catch {
    throw new UsageError(`${option}: ${nameOf(path)} is not JSON; expected ${what}.`)
  }
}
