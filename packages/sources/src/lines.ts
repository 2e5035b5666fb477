import { closeSync, createReadStream, openSync, readSync } from "node:fs"

/** No line a platform writes comes near this; what does is no text file. */
export const longest = 67_108_864

/** Said of a file with a line longer than that. */
export const tooLong = "a line is longer than 64 million characters, so this is not the text file it should be."

/**
 * What the bytes a text begins with say it is written in: UTF-16 where its mark says so, as spreadsheets save "Unicode text", else UTF-8.
 *
 * @remarks
 * Unit: a name `TextDecoder` knows, which takes the mark away.
 */
export const encodingOf = ([first, second]: Uint8Array): "utf-16le" | "utf-16be" | "utf-8" =>
  first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8"

/** What a file is written in, by the bytes it begins with. */
export const encodingAt = (path: string): ReturnType<typeof encodingOf> => encodingOf(beginningOf(path))

const beginningOf = (path: string): Uint8Array => {
  const beginning = new Uint8Array(2)
  const file = openSync(path, "r")
  try {
    return beginning.subarray(0, readSync(file, beginning, 0, 2, 0))
  } finally {
    closeSync(file)
  }
}

/** The pieces of a text file as texts; Node reads UTF-8 on its own, which is twice as fast. */
async function* piecesOf(path: string): AsyncGenerator<string, void, void> {
  const encoding = encodingAt(path)
  const stream = createReadStream(path, { highWaterMark: 262_144, ...(encoding === "utf-8" ? { encoding: "utf8" } : {}) })
  const decoder = new TextDecoder(encoding)
  try {
    for await (const piece of stream as AsyncIterable<string | Buffer>) yield typeof piece === "string" ? piece : decoder.decode(piece, { stream: true })
    const rest = decoder.decode()
    if (rest !== "") yield rest
  } finally {
    stream.destroy()
  }
}

/**
 * The lines of a text file, in batches, without their line ends.
 *
 * @remarks
 * Unit: UTF-8 text, or UTF-16 with its byte order mark; the mark is dropped and both kinds of line end are understood. Only one piece of the file and the line it
 * breaks stand in memory. The file is closed when the generator ends or is returned from. A line of more than 64 million characters throws.
 */
export async function* linesOf(path: string): AsyncGenerator<readonly string[], void, void> {
  let rest = ""
  let first = true
  for await (const piece of piecesOf(path)) {
    const text = rest + (first && piece.startsWith("\uFEFF") ? piece.slice(1) : piece)
    first = false
    const lines = text.split("\n")
    rest = lines.pop() ?? ""
    if (rest.length > longest) throw new Error(tooLong)
    if (lines.length > 0) yield lines.map(withoutReturn)
  }
  if (rest !== "") yield [withoutReturn(rest)]
}

/** A line without the carriage return before its end. */
export const withoutReturn = (line: string): string => (line.endsWith("\r") ? line.slice(0, -1) : line)
