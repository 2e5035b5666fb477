import { existsSync, watch, type FSWatcher } from "node:fs"
import { readdir, readFile, stat } from "node:fs/promises"
import { dirname, join, resolve } from "node:path"
import { UsageError } from "./exit.ts"
import { isLeftOut } from "./files.ts"

/** How long a folder must be quiet after a change: editors write in several steps. */
const quietFor = 80

/** A folder, or where it is not there the nearest above it, in which it would come to be. */
const standing = (folder: string): string => (existsSync(folder) || dirname(folder) === folder ? folder : standing(dirname(folder)))

/** The folders files are in, and those below the folders that are named. */
const foldersOf = async (paths: readonly string[]): Promise<readonly string[]> => {
  const found: string[] = []
  const into = async (folder: string): Promise<void> => {
    found.push(folder)
    for (const entry of await readdir(folder, { withFileTypes: true })) if (entry.isDirectory() && !isLeftOut(entry.name)) await into(join(folder, entry.name))
  }
  for (const path of paths) {
    const isFolder = await stat(path).then((one) => one.isDirectory(), () => false)
    // What goes away while it is looked at is seen by its folder.
    await (isFolder ? into(resolve(path)).catch(() => undefined) : found.push(standing(resolve(dirname(path)))))
  }
  return [...new Set(found)]
}

/** What files hold now, to tell a change from a file that was only touched, or that we wrote ourselves. */
const stateOf = async (files: readonly string[]): Promise<string> =>
  JSON.stringify(await Promise.all(files.map(async (file) => [file, await readFile(file, "utf8").catch((error: unknown) => (error as NodeJS.ErrnoException).code ?? null)])))

/** What to watch. */
export interface Watched {
  /** Files and folders as they are named; new files are looked for in them. */
  readonly places: readonly string[]
  /** The files that are read in the end, wherever they are; asked for again before each run. */
  readonly files: () => Promise<readonly string[]>
}

/**
 * Does something now, and again whenever what is read has changed, until it is stopped.
 *
 * @remarks
 * Folders are watched rather than files, because editors save by putting a new file in the place of the old one. It never runs twice at once:
 * what changes meanwhile is seen afterwards.
 */
export const whileWatching = async ({ places, files }: Watched, run: () => Promise<void>, stop: AbortSignal): Promise<void> => {
  const watchers = new Map<string, FSWatcher>()
  let wake = (): void => undefined
  let hasChanged = false
  let timer: NodeJS.Timeout | undefined
  const changed = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      hasChanged = true
      wake()
    }, quietFor)
  }
  const look = async (at: readonly string[]): Promise<void> => {
    const wanted = await foldersOf(at)
    for (const [folder, watcher] of watchers) {
      if (wanted.includes(folder)) continue
      watcher.close()
      watchers.delete(folder)
    }
    for (const folder of wanted) {
      if (watchers.has(folder)) continue
      try {
        watchers.set(folder, watch(folder, changed).on("error", changed))
      } catch (cause) {
        const reason = (cause as NodeJS.ErrnoException).code
        // A folder that went away meanwhile is seen by the one above it.
        if (reason !== "ENOENT") throw new UsageError(`${folder}: this folder cannot be watched (${reason ?? "unknown reason"}). Name fewer folders, or lint without --watch.`)
      }
    }
  }
  const change = async (): Promise<void> =>
    new Promise((done) => {
      wake = done
      if (hasChanged || stop.aborted) done()
    })
  const stopped = (): void => wake()
  stop.addEventListener("abort", stopped)
  try {
    let seen: string | undefined
    while (!stop.aborted) {
      await look(places)
      hasChanged = false
      const read = await files()
      // Some are outside of what was named: rules of a package beside this one, a plan of another folder.
      await look([...places, ...read])
      const now = await stateOf(read)
      if (now !== seen) {
        seen = now
        await run()
      }
      await change()
    }
  } finally {
    stop.removeEventListener("abort", stopped)
    clearTimeout(timer)
    for (const watcher of watchers.values()) watcher.close()
  }
}
