import { readFileSync, statSync } from "node:fs"
import { readFile } from "node:fs/promises"
import { basename } from "node:path"
import { encodingOf } from "./lines.ts"
import { SourceFailed } from "./source.ts"

/** A JSON document holds no more than this many characters; larger archives come as many files or as lines. */
const largest = 400_000_000

/** Archives come in tens of thousands of small files, and to wait for another thread takes longer than to read one. */
const small = 262_144

/** No platform nests deeper; what does was made to exhaust whoever reads it. */
export const deepest = 64

const isEscaped = (text: string, at: number): boolean => {
  let before = at
  while (text.charCodeAt(before - 1) === 92) before -= 1
  return (at - before) % 2 === 1
}

/** Where the text that begins at a quotation mark ends. */
const endOfText = (text: string, from: number): number => {
  let at = text.indexOf('"', from + 1)
  while (at >= 0 && isEscaped(text, at)) at = text.indexOf('"', at + 1)
  return at < 0 ? text.length : at
}

/** How deep a text nests, counted without reading it as JSON; what people wrote, which is most of it, is stepped over. */
const depthOf = (text: string): number => {
  let depth = 0
  let most = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 34) at = endOfText(text, at)
    else if (code === 123 || code === 91) most = Math.max(most, (depth += 1))
    else if (code === 125 || code === 93) depth -= 1
  }
  return most
}

/** Reads a JSON text, or says why it is none. */
export const parseJson = (text: string): { readonly value: unknown } | { readonly broken: string } => {
  if (depthOf(text) > deepest) return { broken: `it nests deeper than ${deepest} levels, which no export does.` }
  try {
    return { value: JSON.parse(text.startsWith("\uFEFF") ? text.slice(1) : text) as unknown }
  } catch (cause) {
    // The engine quotes what it stumbled over, which may be somebody's words.
    return { broken: `it is no JSON: ${(cause instanceof Error ? cause.message : String(cause)).replace(/, (\.\.\.)?".*$/s, "")}.` }
  }
}

/** Reads a JSON file, or says why it cannot be read. */
export const jsonFileOr = async (path: string): Promise<{ readonly value: unknown } | { readonly broken: string }> => {
  const { size } = statSync(path)
  if (size > largest) return { broken: `it has ${size} bytes; at most ${largest} are read at once.` }
  const bytes = size < small ? readFileSync(path) : await readFile(path)
  return parseJson(encodingOf(bytes) === "utf-8" ? bytes.toString("utf8") : new TextDecoder(encodingOf(bytes)).decode(bytes))
}

/** Reads a JSON file that has to be there; fails with advice where it cannot be read. */
export const jsonFile = async (source: string, path: string, expected: string): Promise<unknown> => {
  const read = await jsonFileOr(path)
  if ("value" in read) return read.value
  if (/\.(?:csv|tsv|xlsx)$/i.test(path)) throw new SourceFailed({ source, where: path, message: `${basename(path)} is a table; expected ${expected}.`, advice: "Any table can be read as the source table, with a mapping that says which column holds what." })
  throw new SourceFailed({ source, where: path, message: `${basename(path)} cannot be read: ${read.broken}`, advice: `Expected ${expected}; export it again.` })
}
