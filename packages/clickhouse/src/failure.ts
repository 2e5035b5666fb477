import { EngineFailed } from "@folkmoot/engine"

/** What this engine calls itself. */
export const engineName = "clickhouse"

const codeOf = (cause: unknown): string => (typeof cause === "object" && cause !== null && "code" in cause ? String(cause.code) : "")

const adviceFor: Readonly<Record<string, string>> = {
  ECONNREFUSED: "Check that ClickHouse is running and that the URL names its HTTP port, usually 8123 or 8443.",
  ENOTFOUND: "Check the host in the URL.",
  ECONNRESET: "Try again; if it goes on, look at the server's log.",
  "60": "The tables are made when the engine opens; do not drop them while it is open.",
  "81": "Make the database first: CREATE DATABASE.",
  "115": "Use ClickHouse 25.3 or later; this one does not know a setting that answers depend on.",
  "159": "Ask for less at once, or allow requests more time with requestTimeout.",
  "241": "Ask for less at once, or give the server more memory.",
  "497": "The user needs to create, insert into and read tables in the database.",
  "516": "Check the user name and password.",
}

const wordsOf = (cause: unknown): string => {
  const words = cause instanceof Error ? cause.message : String(cause)
  return (words === "" ? codeOf(cause) : words).split("\n")[0]?.slice(0, 500) ?? ""
}

/** The failure of something ClickHouse would not do. */
export const clickhouseFailed = (doing: string, cause: unknown): EngineFailed =>
  new EngineFailed({
    engine: engineName,
    doing,
    message: `ClickHouse failed while ${doing}: ${wordsOf(cause)}`,
    advice: adviceFor[codeOf(cause)] ?? "Look at the server's log; loading again is safe, since rows are kept by their key.",
    cause,
  })
