import type { Connection } from "./connection.ts"
import { settings } from "./settings.ts"

/** Where a ClickHouse server is and who asks. */
export interface ClickhouseOptions {
  /** The server's HTTP address. */
  readonly url: string
  /** The database to keep facts in; it must exist. `default` unless said. */
  readonly database?: string
  /** Who asks; they need to create, insert into and read tables there. `default` unless said. */
  readonly username?: string
  /** Their password; empty unless said. Never part of a message. */
  readonly password?: string
  /** How long one request may take, in milliseconds; five minutes unless said. */
  readonly requestTimeout?: number
}

/** Connects to a server over HTTP; the client is loaded only now. */
export const httpConnection = async ({ url, database = "default", username, password, requestTimeout = 300_000 }: ClickhouseOptions): Promise<Connection> => {
  const { ClickHouseLogLevel, createClient } = await import("@clickhouse/client")
  const client = createClient({
    url,
    database,
    ...(username === undefined ? {} : { username }),
    ...(password === undefined ? {} : { password }),
    request_timeout: requestTimeout,
    application: "folkmoot",
    // What goes wrong is told as a failure; nothing of ours writes to the terminal.
    log: { level: ClickHouseLogLevel.OFF },
    // The server holds an answer back until it is whole, so that an error in the middle is an error.
    clickhouse_settings: { ...settings, wait_end_of_query: 1 },
  })
  return {
    command: (query, abort_signal) => client.command({ query, abort_signal }),
    insert: ({ table, columns }, rows, abort_signal) => client.insert({ table, columns: columns as [string, ...string[]], values: rows, format: "JSONCompactEachRow", abort_signal }),
    query: async (query, abort_signal) => (await client.query({ query, format: "JSONCompactEachRow", abort_signal })).json<readonly unknown[]>(),
    close: () => client.close(),
  }
}
