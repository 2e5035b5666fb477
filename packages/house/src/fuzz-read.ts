import { join } from "node:path"
import { rowCheck } from "@folkmoot/facts"
import type { Source, SourceInput, Told } from "@folkmoot/sources"
import type { SourceExample } from "@folkmoot/sources/testing"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { unlessRefused } from "./fuzz-door.ts"

/** Whatever a source told is whole: facts fit their tables, rejects say why, and what it could not tell is said last. */
const expectWhole = (told: readonly Told[]): void => {
  for (const one of told) {
    if (one.kind === "fact" && rowCheck(one.table)(one.row).length > 0) throw new Error(`A fact of ${one.table} that does not fit it was told: ${JSON.stringify(one.row)}`)
    if (one.kind === "reject" && !one.reject.reason.trim().endsWith(".")) throw new Error(`A reject without a reason was told: ${JSON.stringify(one.reject)}`)
  }
  const covered = told.findIndex(({ kind }) => kind === "coverage")
  if (told.length > 0 && (covered === -1 || told.slice(covered).some(({ kind }) => kind !== "coverage"))) throw new Error("What could not be told was not said last.")
}

/** Reads with a source and looks at what is told; nothing comes back where the source refused. */
export const readWhole = async (source: Source, input: SourceInput): Promise<unknown> =>
  unlessRefused(async () => {
    const told = await Effect.runPromise(Stream.runCollect(source.read(input)))
    expectWhole(told)
    return told.length
  })

/** The same with files, as an example of the source says. */
export const readBy = async (source: Source, folder: string, { title: _title, files: _files, expect: _expect, read, map = {}, ...rest }: SourceExample): Promise<unknown> =>
  readWhole(source, { path: read === undefined ? folder : join(folder, read), name: `a-${source.id}`, map, ...rest })
