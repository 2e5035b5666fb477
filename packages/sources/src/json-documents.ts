import { basename, join, sep } from "node:path"
import { jsonFile, jsonFileOr, parseJson } from "./json-file.ts"
import { linesOf } from "./lines.ts"
import { entriesIn, isFolder, needFile } from "./place.ts"
import { SourceFailed } from "./source.ts"

/**
 * One JSON document of an export.
 *
 * @remarks
 * Unit: `name` is the path within what is read, with slashes. `at` turns a JSON pointer within the document into the position of what stands
 * there: `issues.json#/3/comments/0`, and where a file has a document on each line, the line (`issues.ndjson:4`).
 */
export interface JsonDocument {
  readonly name: string
  readonly value: unknown
  readonly at: (pointer: string) => string
}

/** A document that cannot be read, and why. */
export interface BrokenDocument {
  readonly position: string
  readonly broken: string
}

const isLines = (name: string): boolean => /\.(jsonl|ndjson)$/i.test(name)

/** Whether a file may be JSON by its name: answers saved from an API often have no ending at all. */
const mayBeJson = (name: string): boolean => !/(^|\/)\./.test(name) && (/\.(json|jsonl|ndjson)$/i.test(name) || !basename(name).includes("."))

async function* linesIn(path: string, name: string): AsyncGenerator<JsonDocument | BrokenDocument, void, void> {
  let number = 0
  for await (const lines of linesOf(path)) {
    for (const line of lines) {
      number += 1
      if (line.trim() === "") continue
      const position = `${name}:${number}`
      const read = parseJson(line)
      yield "broken" in read ? { position, broken: read.broken } : { name, value: read.value, at: () => position }
    }
  }
}

const whole = (name: string, value: unknown): JsonDocument => ({ name, value, at: (pointer) => `${name}#${pointer}` })

/**
 * The JSON documents of a file, or of a folder and the folders in it, by name.
 *
 * @remarks
 * Unit: files ending in .json, or in .jsonl and .ndjson with a document on each line, and files without any ending; hidden files and all
 * others are passed over. One document stands in memory at a time. A single file that is no JSON throws `SourceFailed`, as do a path that
 * leads nowhere and a folder without JSON; one of many is a {@link BrokenDocument}.
 */
export async function* jsonDocuments(source: string, path: string, expected: string): AsyncGenerator<JsonDocument | BrokenDocument, void, void> {
  if (!(await isFolder(path))) {
    await needFile(source, path, expected)
    const name = basename(path)
    if (isLines(name)) yield* linesIn(path, name)
    else yield whole(name, await jsonFile(source, path, expected))
    return
  }
  const names = (await entriesIn(source, path, { deep: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(path, sep).length).replaceAll(sep, "/"))
    .filter(mayBeJson)
    .toSorted()
  if (names.length === 0) throw new SourceFailed({ source, where: path, message: `${path} holds no JSON file; expected ${expected}.`, advice: "Give the folder the answers of the API or the export were saved in, unpacked." })
  for (const name of names) {
    if (isLines(name)) {
      yield* linesIn(join(path, name), name)
      continue
    }
    const read = await jsonFileOr(join(path, name))
    yield "broken" in read ? { position: `${name}:1`, broken: read.broken } : whole(name, read.value)
  }
}
