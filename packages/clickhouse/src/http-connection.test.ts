import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import type { Engine, EngineFailed } from "@folkmoot/engine"
import { columns, tables, type Question } from "@folkmoot/facts"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import { describe, expect, test } from "vitest"
import { clickhouseEngine } from "./index.ts"
import { settings } from "./settings.ts"

interface Request {
  readonly query: URLSearchParams
  readonly authorization: string | undefined
  readonly sql: string
}

type Reply = (request: Request, response: ServerResponse) => void

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString("utf8")
}

/** A stand-in for a server, on this machine only: it notes what it is asked and says what it is told to. */
const withServer = async <A>(reply: Reply, use: (url: string, requests: readonly Request[]) => Promise<A>): Promise<A> => {
  const requests: Request[] = []
  const server = createServer((incoming, response) => {
    const { searchParams } = new URL(incoming.url ?? "/", "http://localhost")
    const answer = async (): Promise<void> => {
      // What is inserted comes as the body, its INSERT in the address.
      const sql = [searchParams.get("query"), await bodyOf(incoming)].filter(Boolean).join("\n")
      const request = { query: searchParams, authorization: incoming.headers.authorization, sql }
      requests.push(request)
      reply(request, response)
    }
    void answer()
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests)
  } finally {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
}

/** A promise, and what keeps it. */
const deferred = (): { readonly promise: Promise<void>; readonly resolve: () => void } => {
  let resolve = (): void => {}
  const promise = new Promise<void>((keep) => (resolve = keep))
  return { promise, resolve: () => resolve() }
}

const nothing: Reply = (_request, response) => void response.end()

const refusing = (status: number, code: number, words: string): Reply => (_request, response) => {
  response.writeHead(status, { "x-clickhouse-exception-code": String(code) })
  response.end(`Code: ${code}. DB::Exception: ${words}. (SOMETHING)`)
}

const withEngine = <A>(url: string, use: (engine: Engine) => Effect.Effect<A, EngineFailed>): Promise<A> =>
  Effect.runPromise(Effect.scoped(Effect.flatMap(clickhouseEngine({ url, database: "facts", username: "reader", password: "secret" }), use)))

const failureAt = (url: string): Promise<EngineFailed> => Effect.runPromise(Effect.flip(Effect.scoped(clickhouseEngine({ url, password: "secret" }))))

const thread = columns("thread")
const byChannel: Question = { summaries: [{ table: "thread", at: thread.openedAt, where: { op: "value", value: true }, keys: [thread.channel] }], bounds: [], by: [], asOf: 0 }

describe("what is asked of the server", () => {
  test("every request names the database, the user, and each setting an answer depends on", async () => {
    const requests = await withServer(nothing, (url, noted) => withEngine(url, (engine) => engine.answer(byChannel)).then(() => noted))
    expect(requests.length).toBeGreaterThan(8)
    for (const { query, authorization } of requests) {
      expect(query.get("database")).toBe("facts")
      expect(authorization).toBe(`Basic ${Buffer.from("reader:secret").toString("base64")}`)
      for (const [name, value] of Object.entries(settings)) expect([name, query.get(name)]).toEqual([name, String(value)])
      expect(query.get("wait_end_of_query")).toBe("1")
    }
  })

  test("opening makes the tables the server lacks and leaves those it has", async () => {
    const created = async (there: string): Promise<readonly string[]> => {
      const has: Reply = ({ sql }, response) => void response.end(sql.includes("system.columns") ? there : "")
      const requests = await withServer(has, (url, noted) => withEngine(url, () => Effect.void).then(() => noted))
      return requests.flatMap(({ sql }) => /CREATE TABLE IF NOT EXISTS ("[^"]+")|ALTER TABLE .*/.exec(sql)?.at(0) ?? [])
    }
    const names = [...Object.keys(tables), "coverage_", "erased_"]
    expect(await created("")).toEqual(names.map((id) => `CREATE TABLE IF NOT EXISTS "${id}"`))
    const members = ["source", "id", "joinedAt"].map((name) => `${JSON.stringify([`member.${name}`])}\n`).join("")
    expect((await created(members))[0]).toBe(`ALTER TABLE "member" ADD COLUMN IF NOT EXISTS "affiliation" Nullable(String)`)
  })

  test("a load is one insert of arrays in the order of the columns, the last row of each key", async () => {
    const rows = [
      { source: "s", id: "1", kind: "support" as never, bookedAt: 1, amount: 2 },
      { source: "s", id: "1", kind: "tools" as never, bookedAt: -0, currency: "it's \\ \0" },
    ]
    const requests = await withServer(nothing, (url, noted) => withEngine(url, (engine) => engine.load("cost", rows)).then(() => noted))
    const inserts = requests.filter(({ sql }) => sql.startsWith("INSERT"))
    expect(inserts.map(({ sql }) => sql.trim())).toEqual([
      `INSERT INTO "cost" ("source", "id", "kind", "bookedAt", "amount", "currency") FORMAT JSONCompactEachRow\n["s","1","tools",0,null,"it's \\\\ \\u0000"]`,
    ])
  })

  test("answers are read from rows of arrays", async () => {
    const some: Reply = ({ sql }, response) => void response.end(sql.startsWith("SELECT part_0") ? `["a", 2]\n[null, 1]\n` : "")
    const answers = await withServer(some, (url) => withEngine(url, (engine) => engine.answer(byChannel)))
    expect(answers).toEqual([{ summary: 0, bucket: 0, group: [], entries: [{ key: ["a"], n: 2 }, { key: [null], n: 1 }] }])
  })
})

describe("failures", () => {
  test("a server that is not there is a failure that says what to check", async () => {
    const url = await withServer(nothing, (address) => Promise.resolve(address))
    expect(await failureAt(url)).toMatchObject({ _tag: "EngineFailed", engine: "clickhouse", advice: expect.stringContaining("Check that ClickHouse is running") })
  })

  test("a user the server does not know is a failure that says so and does not repeat the password", async () => {
    const failure = await withServer(refusing(403, 516, "default: Authentication failed"), failureAt)
    expect(failure).toMatchObject({ doing: "making its tables", message: expect.stringContaining("Authentication failed"), advice: "Check the user name and password." })
    expect(`${failure.message} ${failure.advice}`).not.toContain("secret")
  })

  test("a server too old to know a setting is a failure that says from which version on it works", async () => {
    expect(await withServer(refusing(404, 115, "Unknown setting"), failureAt)).toMatchObject({ advice: expect.stringContaining("25.3 or later") })
  })

  test("an address that is none is a failure", async () => {
    expect(await failureAt("not an address")).toMatchObject({ _tag: "EngineFailed", doing: "connecting" })
  })

  test("an answer cut off in the middle is a failure, not a shorter answer", async () => {
    const cut: Reply = ({ sql }, response) => {
      if (!sql.startsWith("SELECT part_0")) return void response.end()
      response.writeHead(200, { "content-length": "1000" })
      response.write(`["a", 2]\n["b`)
      response.destroy()
    }
    const failure = await withServer(cut, (url) => withEngine(url, (engine) => Effect.orDie(Effect.flip(engine.answer(byChannel)))))
    expect(failure).toMatchObject({ _tag: "EngineFailed", doing: "answering a question" })
  })
})

describe("closing", () => {
  test("interrupting a question ends its request", async () => {
    const ended = deferred()
    const asked = deferred()
    const hanging: Reply = ({ sql }, response) => {
      if (!sql.startsWith("SELECT part_0")) return void response.end()
      response.on("close", ended.resolve)
      asked.resolve()
    }
    await withServer(hanging, (url) =>
      withEngine(url, (engine) =>
        Effect.gen(function* () {
          const fiber = yield* Effect.forkChild(engine.answer(byChannel))
          yield* Effect.promise(() => asked.promise)
          yield* Fiber.interrupt(fiber)
          yield* Effect.promise(() => ended.promise)
        }),
      ),
    )
    await expect(ended.promise).resolves.toBeUndefined()
  })

  test("after its scope the engine asks nothing more", async () => {
    const [failure, during, after] = await withServer(nothing, async (url, noted) => {
      const engine = await withEngine(url, Effect.succeed)
      const before = noted.length
      return [await Effect.runPromise(Effect.flip(engine.rows("thread"))), before, noted.length] as const
    })
    expect(failure).toMatchObject({ _tag: "EngineFailed", message: expect.stringContaining("closed") })
    expect(after).toBe(during)
  })
})

test("an option there is none of is refused before anything is sent, without what was given for it", async () => {
  const misspelt = { url: "http://127.0.0.1:1", pasword: "secret" }
  const failure = await Effect.runPromise(Effect.flip(Effect.scoped(clickhouseEngine(misspelt))))
  expect(failure).toMatchObject({ engine: "clickhouse", doing: "opening", message: expect.stringContaining('There is no option "pasword"'), advice: "Did you mean password?" })
  expect(JSON.stringify(failure)).not.toContain("secret")
})
