import assert from "node:assert/strict"
import { test } from "node:test"
import { app } from "./app.ts"

const post = async (address: string, plan: unknown) => {
  const response = await app.request(address, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(plan) })
  return { status: response.status, said: (await response.json()) as { saved?: string; error?: unknown } }
}

const planFor = (behaviour: string) => ({
  apiVersion: "folkmoot.dev/v1",
  kind: "StrategyPlan",
  metadata: { name: "riders" },
  spec: { behaviours: [{ id: "answer", title: "Riders answer each other" }], goals: [{ id: "calm", title: "A calmer support desk", behaviours: [behaviour] }] },
})

test("a plan without errors is saved", async () => {
  assert.deepEqual(await post("/en/plans", planFor("answer")), { status: 200, said: { saved: "riders" } })
})

test("errors are refused with the way to the field and a message in the language of the address", async () => {
  const messages = {
    "/en/plans": "“answers” names nothing in this plan; expected is the id of: behaviour. Did you mean “answer”?",
    "/de/plans": "„answers“ bezeichnet nichts in diesem Plan; erwartet wird die id von: Verhalten. Meinten Sie „answer“?",
    "/da/plans": "»answers« findes ikke i denne plan; der forventes et id af typen: adfærd. Mente I »answer«?",
  }
  for (const [address, message] of Object.entries(messages)) {
    const { status, said } = await post(address, planFor("answers"))
    assert.equal(status, 400)
    assert.deepEqual(said.error, [{ path: ["spec", "goals", 0, "behaviours", 0], message }])
  }
})

test("what is no plan at all is refused, and nothing falls over", async () => {
  for (const nonsense of [null, "plan", [], { spec: 7 }]) assert.equal((await post("/en/plans", nonsense)).status, 400)
})
