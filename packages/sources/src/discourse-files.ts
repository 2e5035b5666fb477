import { open, stat } from "node:fs/promises"
import { join, relative, sep } from "node:path"
import { entriesIn } from "./place.ts"
import { parseJson, jsonFileOr } from "./json-file.ts"
import { linesOf } from "./lines.ts"

/** A document of an export: where it stands and what it holds, or why it cannot be read. */
export type ExportDocument = { readonly where: string } & ({ readonly value: unknown } | { readonly broken: string; readonly position: string })

/** The files of an export, by what they are named in positions. */
export interface ExportFiles {
  readonly json: ReadonlyMap<string, string>
  readonly csv: ReadonlyMap<string, string>
}

/** What only topics and their posts have; by it they are known before they are read. */
const topicMark = '"post_stream"'

/** So much of a file is looked at at once. */
export const pieceSize = 65_536

const isLines = (name: string): boolean => /\.(jsonl|ndjson)$/i.test(name)

/** Finds the JSON and CSV files of a folder and the folders in it, in the order of their names; or takes the one file given. */
export const exportFiles = async (source: string, path: string): Promise<ExportFiles> => {
  const isFolder = (await stat(path)).isDirectory()
  const found = isFolder ? (await entriesIn(source, path, { deep: true })).filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name)) : [path]
  const named = found.map((file) => [isFolder ? relative(path, file).split(sep).join("/") : (path.split(sep).at(-1) ?? path), file] as const).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const ofKind = (kind: RegExp): ReadonlyMap<string, string> => new Map(named.filter(([name]) => kind.test(name)))
  return { json: ofKind(/\.(json|jsonl|ndjson)$/i), csv: ofKind(/\.csv$/i) }
}

/** Whether a file speaks of posts anywhere; found by its bytes, in a fraction of the time it takes to read it as JSON. */
const holdsTopics = async (path: string): Promise<boolean> => {
  const file = await open(path)
  // What a piece ends with is looked at again with the next one, since the mark may lie across both.
  const overlap = topicMark.length - 1
  const bytes = Buffer.alloc(pieceSize)
  try {
    for (let at = 0; ; at += bytes.length - overlap) {
      const { bytesRead } = await file.read(bytes, 0, bytes.length, at)
      if (bytes.subarray(0, bytesRead).includes(topicMark)) return true
      if (bytesRead < bytes.length) return false
    }
  } finally {
    await file.close()
  }
}

/**
 * The documents of one file, those that are topics or those that are not.
 *
 * @remarks
 * What is not a topic is wanted first: it says which categories take solutions, and every topic is told by that.
 */
export async function* documentsIn(name: string, path: string, wanted: "topics" | "others"): AsyncGenerator<ExportDocument, void, void> {
  if (isLines(name)) {
    let line = 0
    for await (const lines of linesOf(path)) {
      for (const text of lines) {
        line += 1
        if (text.trim() === "" || text.includes(topicMark) !== (wanted === "topics")) continue
        const read = parseJson(text)
        yield { where: `${name}:${line}`, ...("value" in read ? read : { ...read, position: `${name}:${line}` }) }
      }
    }
    return
  }
  if ((await holdsTopics(path)) !== (wanted === "topics")) return
  const read = await jsonFileOr(path)
  yield { where: name, ...("value" in read ? read : { ...read, position: `${name}:1` }) }
}
