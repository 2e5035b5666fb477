import { renameSync, rmSync } from "node:fs"
import { dirname, resolve } from "node:path"
import type { EngineFailed } from "@folkmoot/engine"
import * as Effect from "effect/Effect"
import { rowsOf } from "./database.ts"
import { duckdbDialect } from "./dialect.ts"
import { duckdbFailed } from "./native.ts"
import { openToWrite } from "./reading.ts"

const { identifier, text } = duckdbDialect

/**
 * Writes a store's file anew, so that no block of it holds bytes of what was erased or is gone.
 *
 * @remarks
 * Unit: all that is kept stays, snapshots included. The new file takes the place of the old one when it is whole; stopped before, the old
 * one stays. Nobody else may have the store open. What the file system, its disk or a backup keep of the old file is beyond reach.
 */
export const rewriteStore = (path: string): Effect.Effect<void, EngineFailed> => {
  const doing = `writing ${path} anew`
  const fresh = `${resolve(path)}.anew`
  const settle = (change: () => void) =>
    Effect.try({ try: change, catch: (cause) => duckdbFailed(doing, "Check that the file's folder may be written to; the store is as it was.", cause) })
  const drop = (): void => [fresh, `${fresh}.wal`].forEach((file) => rmSync(file, { force: true }))
  const copy = Effect.scoped(
    Effect.flatMap(openToWrite({ path, folder: dirname(fresh) }), ({ connected }) =>
      connected(doing, async (connection) => {
        const [[name] = []] = await rowsOf(connection, "SELECT current_database()")
        await connection.run(`ATTACH ${text(fresh)} AS anew_`)
        await connection.run(`COPY FROM DATABASE ${identifier(String(name))} TO anew_`)
        await connection.run("CHECKPOINT anew_")
        await connection.run("DETACH anew_")
        await connection.run("CHECKPOINT")
      }),
    ),
  )
  return settle(drop).pipe(
    Effect.andThen(copy),
    Effect.andThen(settle(() => renameSync(fresh, path))),
    Effect.onError(() => Effect.sync(drop)),
  )
}
