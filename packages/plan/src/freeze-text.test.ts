import { expect, test } from "vitest"
import { stringify } from "yaml"
import { pilotHash } from "./freeze-pilot.ts"
import { freezeInText } from "./freeze-text.ts"
import { parsePlan } from "./parse.ts"

const document = (pilots: readonly unknown[]) => ({ apiVersion: "folkmoot.dev/v1", kind: "StrategyPlan", metadata: { name: "forum" }, spec: { pilots } })

const nudge = { id: "nudge", title: "Remind askers", criteria: [{ metric: "resolution-rate", target: 0.6 }], decisionRule: { go: 1, otherwise: "no-go" } }
const data = document([{ id: "other", title: "Other" }, nudge])

test.each([
  ["YAML", stringify(data)],
  ["YAML in flow style", `{ apiVersion: folkmoot.dev/v1, kind: StrategyPlan, metadata: { name: forum }, spec: { pilots: [{ id: nudge, title: Remind askers, criteria: [{ metric: resolution-rate, target: 0.6 }], decisionRule: { go: 1, otherwise: no-go } }] } }\n`],
  ["YAML with comments and Windows line ends", stringify(data).replace("id: nudge", "id: nudge # our first").replaceAll("\n", "\r\n")],
  ["JSON", JSON.stringify(data, undefined, 2)],
  ["JSON on one line", JSON.stringify(data)],
])("freezing writes the day and the fingerprint into %s, and changes nothing else", (_, text) => {
  const done = freezeInText([{ file: "plan.yaml", text }], "nudge", "2026-02-01")
  if (!("file" in done)) throw new Error(done.not)
  const before = parsePlan(text).plan.spec.pilots?.find(({ id }) => id === "nudge")
  const after = parsePlan(done.file.text).plan.spec.pilots?.find(({ id }) => id === "nudge")
  expect(after).toEqual({ ...before, frozen: { on: "2026-02-01", hash: pilotHash(nudge as Parameters<typeof pilotHash>[0]) } })
  // Every line and every sign of the text before is there still, in its order.
  const [first = "", last = ""] = [0, 1].map((end) => {
    const inserted = done.file.text.length - text.length
    const at = [...text].findIndex((sign, index) => sign !== done.file.text[index])
    return end === 0 ? text.slice(0, at) : done.file.text.slice(at + inserted)
  })
  expect(first + last).toBe(text)
})

test.each([
  ["a pilot nobody knows", "nugde", [nudge], "unknown"],
  ["one that is frozen", "nudge", [{ ...nudge, frozen: { on: "2026-01-01", hash: `sha256:${"0".repeat(64)}` } }], "frozen"],
  ["one without criteria", "nudge", [{ id: "nudge", title: "Remind" }], "no-criteria"],
])("%s is left alone", (_, id, pilots, not) => {
  expect(freezeInText([{ file: "plan.yaml", text: stringify(document(pilots)) }], id, "2026-02-01")).toEqual({ not, pilots: ["nudge"] })
})

test("a pilot whose text is shared by an alias has no place of its own, and that is said", () => {
  const text = stringify(document([nudge])).replace("  pilots:\n    - id", "  pilots:\n    - &one\n      id").concat("    - *one\n")
  expect(parsePlan(text).plan.spec.pilots).toHaveLength(2)
  expect(freezeInText([{ file: "plan.yaml", text }], "nudge", "2026-02-01")).toEqual({ not: "unwritable", pilots: ["nudge", "nudge"] })
})

test("a text without a name is that of the plan", () => {
  expect(freezeInText([{ text: stringify(data) }] as never, "nudge", "2026-02-01")).toMatchObject({ file: { file: "plan.folkmoot.yaml" } })
})

test("a day that does not exist freezes nothing", () => {
  expect(freezeInText([{ file: "plan.yaml", text: stringify(data) }], "nudge", "2026-02-30")).toEqual({ not: "no-day", pilots: ["other", "nudge"] })
})
