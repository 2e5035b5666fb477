import { parquetMetadataAsync, parquetReadObjects, parquetSchema, type AsyncBuffer, type FileMetaData } from "hyparquet"
import { compressors, decompressZstd } from "hyparquet-compressors"
import { open, stat } from "node:fs/promises"
import { basename } from "node:path"
import { SourceFailed } from "./source.ts"

/** A page of a column comes unpacked to no more; what says otherwise was made to exhaust whoever reads it. */
const largestPage = 268_435_456

/** Writers put no more rows into a group; each group stands in memory whole. */
const mostRows = 8_000_000

type Compressors = typeof compressors

/** The ways of packing, none of which unpacks more than a page may hold. */
const guarded: Compressors = Object.fromEntries(
  Object.entries({ ...compressors, ZSTD: (input: Uint8Array, length: number) => decompressZstd(input, new Uint8Array(length)) }).map(([name, unpack]) => [
    name,
    (input: Uint8Array, length: number) => {
      if (length > largestPage) throw new Error(`a page unpacks to ${length} bytes; at most ${largestPage} are read at once`)
      return unpack(input, length)
    },
  ]),
)

/** Rows of a group, by the names of their columns, or why it cannot be read; `first` is the place of its first row in the file, from 1. */
export type ParquetGroup = { readonly first: number; readonly rows: readonly Readonly<Record<string, unknown>>[] } | { readonly first: number; readonly count: number; readonly broken: string }

/** A Parquet file: the names of its columns, and its rows group by group. */
export interface ParquetFile {
  readonly columns: readonly string[]
  readonly groups: (columns: readonly string[]) => AsyncGenerator<ParquetGroup, void, void>
}

/** A file to read pieces of, and the way to close it. */
const piecesOf = async (path: string): Promise<{ readonly file: AsyncBuffer; readonly close: () => Promise<void> }> => {
  const { size } = await stat(path)
  const handle = await open(path)
  const read = async (start: number, end: number): Promise<ArrayBuffer> => {
    const from = start < 0 ? Math.max(0, size + start) : start
    const length = Math.min(end < 0 ? size + end : end, size) - from
    if (!(length >= 0)) throw new Error("it points to a place outside of itself")
    const { buffer } = await handle.read(new Uint8Array(length), 0, length, from)
    return buffer.buffer
  }
  const slice = (start: number, end = size): Promise<ArrayBuffer> => {
    const piece = read(start, end)
    // Several pieces are asked for at once; where one cannot be read, nobody may be listening to the others any more.
    piece.catch(() => undefined)
    return piece
  }
  return { file: { byteLength: size, slice }, close: async () => handle.close() }
}

const reasonOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause)).replace(/\.$/, "")

/** Shapes on maps are of no use here, and looking for them never ends where a schema is damaged. */
const geoparquet = false

const metadataOf = async (source: string, path: string): Promise<{ readonly metadata: FileMetaData; readonly columns: readonly string[] }> => {
  const { file, close } = await piecesOf(path)
  try {
    const metadata = await parquetMetadataAsync(file, { geoparquet })
    return { metadata, columns: parquetSchema(metadata).children.map(({ element }) => element.name) }
  } catch (cause) {
    throw new SourceFailed({ source, where: path, message: `${basename(path)} is no Parquet file: ${reasonOf(cause)}.`, advice: "Export it again; files locked with a key are not read.", cause })
  } finally {
    await close()
  }
}

/**
 * Opens a Parquet file.
 *
 * @remarks
 * One group of rows stands in memory at a time, and of it only the columns asked for. A group that is damaged, or that claims more than
 * writers put into one, is broken on its own; a file without a sound list of its groups throws {@link SourceFailed}.
 */
export const openParquet = async (source: string, path: string): Promise<ParquetFile> => {
  const { metadata, columns } = await metadataOf(source, path)
  const groups = async function* (wanted: readonly string[]): AsyncGenerator<ParquetGroup, void, void> {
    const { file, close } = await piecesOf(path)
    let start = 0
    try {
      for (const { num_rows } of metadata.row_groups) {
        const count = Number(num_rows)
        const first = start + 1
        start += count
        if (!(count >= 0 && count <= mostRows)) {
          yield { first, count, broken: `a group claims ${count} rows; at most ${mostRows} are read at once.` }
          return
        }
        try {
          const rows = await parquetReadObjects({ file, metadata, geoparquet, columns: [...wanted], rowStart: first - 1, rowEnd: start, compressors: guarded })
          yield rows.length === count ? { first, rows } : { first, count, broken: `a group of ${count} rows holds ${rows.length}.` }
        } catch (cause) {
          yield { first, count, broken: `a group of ${count} rows cannot be read: ${reasonOf(cause)}.` }
        }
      }
    } finally {
      await close()
    }
  }
  return { columns, groups }
}
