import { expect, test } from "vitest"
import { beganOn } from "./since.ts"

const context = { locale: "en", audience: "executive", asOf: "2026-01-01T00:00:00.000Z" } as const
const span = { from: Date.UTC(2024, 3, 30, 22), to: Date.UTC(2025, 9, 31, 23) }

test("a report goes back to the last one, or else to the first day of its numbers, in its own time zone", () => {
  expect(beganOn({ context: { ...context, timeZone: "Europe/Copenhagen" }, previous: { asOf: "2025-06-30T22:30:00.000Z" }, span })).toBe("2025-07-01")
  expect(beganOn({ context: { ...context, timeZone: "Europe/Copenhagen" }, previous: undefined, span })).toBe("2024-05-01")
  expect(beganOn({ context: { ...context, timeZone: "UTC" }, previous: undefined, span })).toBe("2024-04-30")
})

test("where neither is known, it does not say since when", () => expect(beganOn({ context: { ...context, timeZone: "UTC" }, previous: undefined, span: undefined })).toBeUndefined())
