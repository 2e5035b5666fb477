import { chmodSync } from "node:fs"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import process from "node:process"
import { describe, expect, test } from "vitest"
import { commandLine } from "./command-line.test-kit.ts"

const { file, within, folkmoot } = commandLine()

interface Checked {
  readonly check: string
  readonly status: string
  readonly says: string
}

const examined = async (...args: string[]): Promise<{ readonly code: number; readonly checks: readonly Checked[] }> => {
  const { code, out } = await folkmoot(["doctor", "--json", ...args])
  return { code, checks: (JSON.parse(out) as { checks: Checked[] }).checks }
}

const plan = "apiVersion: folkmoot.dev/v1\nkind: StrategyPlan\nmetadata: { name: small }\nspec: {}\n"

test("in an empty folder nothing is wrong, and what is missing is a note", async () => {
  within("empty")
  const { code, checks } = await examined()
  expect(code).toBe(0)
  expect(checks.filter(({ status }) => status === "problem")).toEqual([])
  for (const check of ["configuration", "plan", "source"]) expect(checks).toContainEqual(expect.objectContaining({ check, status: "note" }))
  for (const check of ["node", "folkmoot", "languages", "engine"]) expect(checks).toContainEqual(expect.objectContaining({ check, status: "ok" }))
})

test("all a configuration names is looked at, and --read reads it", async () => {
  file("whole/plan.folkmoot.yaml", plan)
  file("whole/answers.csv", "score\n10\n9\neleven\n")
  chmodSync(file("whole/key", "a-secret-of-some-length"), 0o600)
  file("whole/people.yaml", "keyFile: key\n")
  file("whole/folkmoot.config.yaml", "plan: plan.folkmoot.yaml\nidentity: people.yaml\nengine: duckdb:facts.duckdb\nsources:\n  - { id: survey, path: answers.csv, map: { score: score }, scale: { low: 0, high: 10 } }\n")
  within("whole")
  const { code, checks } = await examined("--read")
  expect(checks.filter(({ status }) => status === "problem")).toEqual([])
  expect(code).toBe(0)
  expect(checks).toContainEqual(expect.objectContaining({ check: "configuration", status: "ok" }))
  expect(checks).toContainEqual(expect.objectContaining({ check: "plan", status: "ok" }))
  expect(checks).toContainEqual({ check: "source", status: "ok", says: "survey: answers.csv is there and can be opened." })
  expect(checks).toContainEqual({ check: "source", status: "note", says: "Read to the end: 2 rows became facts, 1 were rejected." })
  expect(checks).toContainEqual({ check: "engine", status: "note", says: "facts.duckdb is not there yet; the first folkmoot ingest makes it." })
  expect(checks).toContainEqual(expect.objectContaining({ check: "secret", status: "ok" }))
})

describe("what is wrong is a problem with what to do, and exits with 1", () => {
  test.skipIf(process.platform === "win32")("a secret others can read", async () => {
    chmodSync(file("open/key", "a-secret-of-some-length"), 0o644)
    file("open/people.yaml", "keyFile: key\n")
    within("open")
    const { code, checks } = await examined("--people", "people.yaml")
    expect(code).toBe(1)
    expect(checks).toContainEqual({ check: "secret", status: "problem", says: "key holds a secret, and others on this machine can read it: chmod 600 key" })
  })

  test.each([
    ["a source that is not there", ["--from", "facts:nowhere"], "source", "ENOENT"],
    ["a source nobody knows", ["--from", "facts2:x"], "source", "stackexchange"],
    ["a plan that breaks off", ["--plan", "half.folkmoot.yaml"], "plan", "folkmoot lint half.folkmoot.yaml"],
    ["a plan that is not there", ["--plan", "no.folkmoot.yaml"], "plan", "ENOENT"],
    ["an engine nobody knows", ["--engine", "duckdbb"], "engine", "duckdb"],
    ["a server that does not answer", ["--engine", "clickhouse:http://127.0.0.1:2"], "engine", "does not answer"],
    ["an address that is none", ["--engine", "clickhouse:nowhere"], "engine", "does not answer"],
    ["a configuration with a mistake", ["--config", "wrong.yaml"], "configuration", "wrong.yaml:1:1"],
    ["people nobody can read", ["--people", "nobody.yaml"], "secret", "nobody.yaml"],
  ])("%s", async (_, args, check, near) => {
    file("wrong/half.folkmoot.yaml", "spec: {goals: [a")
    file("wrong/wrong.yaml", "plans: x\n")
    within("wrong")
    const { code, checks } = await examined(...args)
    expect(code).toBe(1)
    expect(checks).toContainEqual(expect.objectContaining({ check, status: "problem", says: expect.stringContaining(near) }))
  })

  test("two configurations in one folder", async () => {
    file("double/folkmoot.config.yaml", "{}")
    file("double/folkmoot.config.json", "{}")
    within("double")
    const { code, checks } = await examined()
    expect(code).toBe(1)
    expect(checks).toContainEqual(expect.objectContaining({ check: "configuration", status: "problem", says: expect.stringContaining("folkmoot.config.json") }))
  })
})

test("a server that answers is reachable, and is only asked whether it is there", async () => {
  const asked: string[] = []
  const server = createServer(({ method, url }, response) => {
    asked.push(`${method} ${url}`)
    response.end("Ok.\n")
  })
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening))
  const engine = `clickhouse:http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { checks } = await examined("--engine", engine)
  await new Promise((closed) => server.close(closed))
  expect(checks).toContainEqual({ check: "engine", status: "ok", says: `${engine} answers.` })
  expect(asked).toEqual(["GET /ping"])
})

test("people read it in their language, with one line for each thing and a sum", async () => {
  within("empty")
  expect((await folkmoot(["doctor"])).out).toMatch(/^ok +Node .*\n[^]*\nAll is well\.\n$/)
  expect((await folkmoot(["doctor", "--locale", "de"])).out).toMatch(/\nAlles in Ordnung\.\n$/)
  expect((await folkmoot(["doctor", "--locale", "da", "--from", "facts:nowhere"])).out).toMatch(/\n1 problem\.\n$/)
})
