import { createReadStream } from "node:fs"

/** No line a platform writes comes near this; what does is no text file. */
const longest = 67_108_864

/**
 * The lines of a text file, in batches, without their line ends.
 *
 * @remarks
 * Unit: UTF-8 text; a byte order mark is dropped and both kinds of line end are understood. Only one piece of the file and the line it
 * breaks stand in memory. The file is closed when the generator ends or is returned from. A line of more than 64 million characters throws.
 */
export async function* linesOf(path: string): AsyncGenerator<readonly string[], void, void> {
  const stream = createReadStream(path, { encoding: "utf8", highWaterMark: 262_144 })
  let rest = ""
  let first = true
  try {
    for await (const piece of stream as AsyncIterable<string>) {
      const text = rest + (first && piece.startsWith("\uFEFF") ? piece.slice(1) : piece)
      first = false
      const lines = text.split("\n")
      rest = lines.pop() ?? ""
      if (rest.length > longest) throw new Error("a line is longer than 64 million characters, so this is not the text file it should be.")
      if (lines.length > 0) yield lines.map(withoutReturn)
    }
    if (rest !== "") yield [withoutReturn(rest)]
  } finally {
    stream.destroy()
  }
}

const withoutReturn = (line: string): string => (line.endsWith("\r") ? line.slice(0, -1) : line)
