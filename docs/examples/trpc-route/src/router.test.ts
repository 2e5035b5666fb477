import assert from "node:assert/strict"
import { once } from "node:events"
import type { AddressInfo } from "node:net"
import { after, before, test } from "node:test"
import { planServer } from "./server.ts"

const server = planServer()
let address = ""

before(async () => {
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

after(() => {
  server.close()
  server.closeAllConnections()
})

const save = async (plan: unknown, language = "en") => {
  const headers = { "content-type": "application/json", "accept-language": language }
  const response = await fetch(`${address}/save`, { method: "POST", headers, body: JSON.stringify(plan) })
  const said: unknown = await response.json()
  return { status: response.status, said }
}

const planWith = (spec: object) => ({ apiVersion: "folkmoot.dev/v1", kind: "StrategyPlan", metadata: { name: "riders" }, spec })

const behaviours = [{ id: "answer", title: "Riders answer each other" }]

test("a plan without errors is saved, and comes back with advice", async () => {
  const { status, said } = await save(planWith({ behaviours, goals: [{ id: "calm", title: "A calmer support desk", behaviours: ["answer"] }] }))
  assert.equal(status, 200)
  const { data } = (said as { result: { data: { saved: string; advice: { severity: string; message: string }[] } } }).result
  assert.equal(data.saved, "riders")
  assert.ok(data.advice.length > 0)
  assert.ok(data.advice.every(({ severity, message }) => severity !== "error" && message.length > 0))
})

test("a reference that leads nowhere is refused, with the way to it and a message in the language asked for", async () => {
  const bad = planWith({ behaviours, goals: [{ id: "calm", title: "A calmer support desk", behaviours: ["answers"] }] })
  const said = {
    en: "“answers” names nothing in this plan; expected is the id of: behaviour. Did you mean “answer”?",
    "de-AT, en;q=0.5": "„answers“ bezeichnet nichts in diesem Plan; erwartet wird die id von: Verhalten. Meinten Sie „answer“?",
    "fr, da;q=0.9": "»answers« findes ikke i denne plan; der forventes et id af typen: adfærd. Mente I »answer«?",
  }
  for (const [language, message] of Object.entries(said)) {
    const { status, said: refused } = await save(bad, language)
    assert.equal(status, 400)
    assert.deepEqual((refused as { error: { data: { issues: unknown } } }).error.data.issues, [{ path: ["spec", "goals", 0, "behaviours", 0], message }])
  }
})

test("what is no plan at all is refused, and nothing falls over", async () => {
  for (const nonsense of [null, "plan", [], { spec: 7 }]) assert.equal((await save(nonsense)).status, 400)
})
