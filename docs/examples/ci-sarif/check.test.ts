import assert from "node:assert/strict"
import { spawnSync } from "node:child_process"
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { beforeEach, test } from "node:test"
import { fileURLToPath } from "node:url"

const folder = fileURLToPath(new URL(".", import.meta.url))

interface Result {
  readonly ruleId: string
  readonly level: string
  readonly message: { readonly text: string }
  readonly locations: readonly { readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: { readonly startLine: number; readonly startColumn: number } } }[]
}

const check = (...files: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync("sh", ["check.sh", ...files], { cwd: folder, encoding: "utf8", env: { ...process.env, TODAY: "2026-03-01" } })
  return { status, stdout, stderr }
}

const resultsWritten = (): readonly Result[] => {
  const { version, runs } = JSON.parse(readFileSync(`${folder}out/plans.sarif`, "utf8")) as { readonly version: string; readonly runs: readonly { readonly results: readonly Result[] }[] }
  assert.equal(version, "2.1.0")
  return runs.flatMap(({ results }) => results)
}

beforeEach(() => {
  rmSync(`${folder}out`, { recursive: true, force: true })
  mkdirSync(`${folder}out/flawed`, { recursive: true })
})

test("the plans of this repository have no errors", () => {
  const { status, stderr } = check()
  assert.equal(status, 0, stderr)
  assert.deepEqual(resultsWritten().filter(({ level }) => level === "error"), [])
})

test("an error ends the job with 1, and stands in the SARIF file at its place", () => {
  const plan = readFileSync(`${folder}plans/plan.folkmoot.yaml`, "utf8")
  writeFileSync(`${folder}out/flawed/plan.folkmoot.yaml`, plan.replace("goal: fewer-tickets", "goal: fewer-ticket"))
  const { status, stdout } = check("out/flawed")
  assert.equal(status, 1)
  assert.match(stdout, /Did you mean “fewer-tickets”\?/)

  const [error, ...others] = resultsWritten().filter(({ level }) => level === "error")
  assert.deepEqual(others, [])
  assert.equal(error?.ruleId, "reference/resolves")
  const { artifactLocation, region } = error.locations[0]?.physicalLocation ?? assert.fail("The result has no place.")
  const { startLine, startColumn } = region
  assert.equal(artifactLocation.uri, "out/flawed/plan.folkmoot.yaml")
  assert.equal(plan.split("\n")[startLine - 1]?.slice(startColumn - 1), "fewer-tickets")
})

test("every plan of the repository stands in the JUnit file", () => {
  check()
  assert.match(readFileSync(`${folder}out/plans.junit.xml`, "utf8"), /plans\/plan\.folkmoot\.yaml/)
})

test("a plan that is not there ends the job with 2 and names it", () => {
  const { status, stderr } = check("gone.folkmoot.yaml")
  assert.equal(status, 2)
  assert.match(stderr, /gone\.folkmoot\.yaml/)
})
