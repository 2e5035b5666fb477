import assert from "node:assert/strict"
import { after, test } from "node:test"
import { planApp } from "./app.ts"

const app = planApp()
after(() => app.close())

const post = async (url: string, plan: unknown, language = "en") => {
  const headers = { "content-type": "application/json", "accept-language": language }
  const response = await app.inject({ method: "POST", url, headers, payload: JSON.stringify(plan) })
  return { status: response.statusCode, said: response.json<unknown>() }
}

const planWith = (spec: object) => ({ apiVersion: "folkmoot.dev/v1", kind: "StrategyPlan", metadata: { name: "riders" }, spec })

const behaviours = [{ id: "answer", title: "Riders answer each other" }]
const good = planWith({ behaviours, goals: [{ id: "calm", title: "A calmer support desk", behaviours: ["answer"] }] })
const unresolved = planWith({ behaviours, goals: [{ id: "calm", title: "A calmer support desk", behaviours: ["answers"] }] })
const misspelt = planWith({ behaviours: [{ ...behaviours[0], titel: "Riders answer" }] })

test("a plan without errors is saved, and comes back with advice", async () => {
  const { status, said } = await post("/plans", good)
  const { saved, advice } = said as { saved: string; advice: { severity: string }[] }
  assert.deepEqual([status, saved], [200, "riders"])
  assert.ok(advice.length > 0)
  assert.ok(advice.every(({ severity }) => severity !== "error"))
})

test("errors are refused with the way to the field and a message in the language asked for", async () => {
  const path = ["spec", "goals", 0, "behaviours", 0]
  assert.deepEqual(await post("/plans", unresolved), {
    status: 422,
    said: { issues: [{ message: "“answers” names nothing in this plan; expected is the id of: behaviour. Did you mean “answer”?", path }] },
  })
  assert.deepEqual(await post("/plans", unresolved, "da-DK, da;q=0.9"), {
    status: 422,
    said: { issues: [{ message: "»answers« findes ikke i denne plan; der forventes et id af typen: adfærd. Mente I »answer«?", path }] },
  })
})

test("the schema checks the shape and nothing else", async () => {
  assert.deepEqual(await post("/drafts", unresolved), { status: 200, said: { saved: "riders" } })
  const { status, said } = await post("/drafts", misspelt)
  assert.equal(status, 400)
  assert.match((said as { message: string }).message, /^body\/spec\/behaviours\/0 must NOT have additional properties/)
})

test("a misspelt field is refused by both, never dropped", async () => {
  assert.deepEqual([(await post("/plans", misspelt)).status, (await post("/drafts", misspelt)).status], [422, 400])
})

test("what is no plan at all is refused, and nothing falls over", async () => {
  for (const nonsense of [null, "plan", [], { spec: 7 }]) {
    assert.equal((await post("/plans", nonsense)).status, 422)
    assert.equal((await post("/drafts", nonsense)).status, 400)
  }
})
