import { expect, test } from "vitest"
import { meantFieldsOf } from "./references.ts"

test("what stands in a part is its own, and not that of what it is a part of", () => {
  const firsts = (kind: Parameters<typeof meantFieldsOf>[0]) => new Set(meantFieldsOf(kind).map(({ pattern }) => pattern[0]))
  for (const [kind, ...parts] of [["organisation", "values"], ["content", "schedule"], ["launch", "gates"], ["timeline", "phases", "meetings"], ["flexibility", "triggers", "contingency"]] as const) for (const part of parts) expect(firsts(kind)).not.toContain(part)
  for (const kind of ["phase", "trigger", "publication"] as const) expect(firsts(kind).size).toBeGreaterThan(0)
})
