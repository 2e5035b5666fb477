import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { after, before, describe, test } from "node:test"
import { fileURLToPath } from "node:url"
import { gzipSync } from "node:zlib"
import { findingsOf, solvedShare } from "./answers.ts"
import { isThere, serve, type Served } from "./workerd.ts"

const project = fileURLToPath(new URL("..", import.meta.url))

const plan = `apiVersion: folkmoot.dev/v1
kind: StrategyPlan
metadata: { name: riders }
spec:
  goals:
    - { id: calm, title: A calmer support desk, behaviours: [answers] }
  behaviours:
    - { id: answer, title: Riders answer each other }
`

test("the worker with every rule in three languages fits where a megabyte is the limit", (context) => {
  const size = gzipSync(readFileSync(`${project}out/worker.js`), { level: 9 }).length
  context.diagnostic(`gzip: ${size} bytes`)
  assert.ok(size > 50_000 && size < 1_000_000)
})

describe("in workerd", { skip: !isThere && "workerd is not installed" }, () => {
  let served: Served
  before(async () => {
    served = await serve(project)
  })
  after(async () => served.stop())

  const lint = async (text: string, query = ""): Promise<unknown> => (await fetch(`${served.address}/lint${query}`, { method: "POST", body: text })).json()

  test("a plan gets the findings it gets in Node", async () => {
    for (const locale of ["en", "de", "da"]) assert.deepEqual(await lint(plan, `?locale=${locale}`), findingsOf(plan, locale))
  })

  test("a finding has a rule, a place and a message", async () => {
    const { findings } = (await lint(plan, "?locale=de")) as ReturnType<typeof findingsOf>
    assert.deepEqual(findings.find(({ rule }) => rule === "reference/resolves"), {
      severity: "error",
      rule: "reference/resolves",
      line: 6,
      column: 62,
      message: "„answers“ bezeichnet nichts in diesem Plan; erwartet wird die id von: Verhalten. Meinten Sie „answer“?",
    })
  })

  test("text that is no plan gets findings too", async () => {
    for (const text of ["", "spec: [", "\u0000", "[".repeat(10_000)]) assert.deepEqual(await lint(text), findingsOf(text, null))
  })

  test("totals get the estimate they get in Node, or the reason why there is none", async () => {
    for (const query of ["resolved=42&opened=60", "resolved=0&opened=0", "resolved=61&opened=60", "opened=many", ""]) {
      const response = await fetch(`${served.address}/resolution-rate?${query}`)
      assert.deepEqual(await response.json(), JSON.parse(JSON.stringify(solvedShare(new URLSearchParams(query)))))
    }
    const estimate = (await (await fetch(`${served.address}/resolution-rate?resolved=42&opened=60`)).json()) as { readonly value: number }
    assert.equal(estimate.value, 0.7)
  })

  test("another address says what there is", async () => {
    const response = await fetch(`${served.address}/`)
    assert.deepEqual([response.status, await response.text()], [404, "POST a plan to /lint?locale=de, or GET /resolution-rate?resolved=42&opened=60\n"])
  })
})
