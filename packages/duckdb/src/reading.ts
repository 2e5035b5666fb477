import type { EngineFailed } from "@folkmoot/engine"
import { refusedBy } from "@folkmoot/engine"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { inTransaction, openDatabase, type Database, type Opening } from "./database.ts"
import { isForeign, missingIn, presentIn, type Then } from "./kept-table.ts"
import { engineName } from "./native.ts"
import { snapshotsIn } from "./revision.ts"

/** Opens a store to be written to: tables and columns it lacks are made. */
export const openToWrite = Effect.fnUntraced(function* (opening: Opening): Effect.fn.Return<Database, EngineFailed, Scope.Scope> {
  const database = yield* openDatabase(opening)
  const doing = "making its tables"
  const isOurs = yield* database.connected(doing, async (connection) => {
    const present = await presentIn(connection)
    if (isForeign(present)) return false
    const missing = missingIn(present)
    if (missing.length > 0) await inTransaction(connection, async () => void (await connection.run(missing.join(";\n"))))
    return true
  })
  if (!isOurs) {
    return yield* Effect.fail(refusedBy(engineName, doing, { message: `${opening.path} is a database of something else; nothing was written to it.`, advice: "Name another file; it is made if there is none." }))
  }
  return database
})

/** Opens a store to be read only, as it is now. */
export const openToRead = Effect.fnUntraced(function* (opening: Opening): Effect.fn.Return<Database, EngineFailed, Scope.Scope> {
  const opened = openDatabase({ ...opening, readOnly: true })
  const present = yield* Effect.scoped(Effect.flatMap(opened, (database) => database.connected("looking at its tables", presentIn)))
  // What an earlier version made is given what it lacks first, which cannot be done while only reading.
  if (missingIn(present).length > 0) yield* Effect.scoped(openToWrite(opening))
  return yield* opened
})

/** Finds the moment a snapshot's name stands for. */
export const momentOf = Effect.fnUntraced(function* (database: Database, path: string, snapshot: string): Effect.fn.Return<Then, EngineFailed> {
  const doing = `finding the snapshot ${snapshot}`
  const snapshots = yield* database.connected(doing, snapshotsIn)
  const revision = snapshots.get(snapshot)
  if (revision !== undefined) return { revision, present: yield* database.connected(doing, presentIn) }
  const names = [...snapshots.keys()].join(", ")
  const advice = names === "" ? "None has been kept; keep one with snapshot(name)." : `There are ${names}.`
  return yield* Effect.fail(refusedBy(engineName, doing, { message: `There is no snapshot ${snapshot} in ${path}.`, advice }))
})
