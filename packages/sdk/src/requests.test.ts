import { describe, expect, test } from "vitest"
import { open } from "./index.ts"

const wrong: Readonly<Record<string, readonly unknown[]>> = {
  plan: ["spec: {}", 5, [], [5], { text: 5 }, { txt: "" }, null],
  translations: ["x", [5], { text: "" }],
  answers: [5, [{ text: 5 }]],
  quotes: ["x", [{}], [{ text: "a", by: "x", consent: "yes" }]],
  sources: [5, "facts:data", [null], [{}], [{ id: "facts" }], [{ id: "facts", path: "x", paht: 5 }]],
  engine: [5, null, {}, [], () => 1],
  identity: [5, { key: "short" }, { people: 5 }, { people: [{ accounts: [] }] }, { kye: "x" }],
  scorer: [5, "none"],
  asOf: [5, new Date(0)],
  timeZone: [5],
  locale: ["fr", 5],
  history: [5, {}, [], null, { keep: () => undefined }],
  onProgress: ["x", 5],
}

describe("an option of the wrong type is named, with what was expected in plain words", () => {
  test.each(Object.entries(wrong).flatMap(([option, values]) => values.map((value) => [option, value] as const)))("%s: %o", async (option, value) => {
    const error: unknown = await open({ [option]: value }).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ _tag: "InvalidInput", where: expect.stringMatching(new RegExp(`^open\\.${option}`)) })
    expect((error as Error).message).not.toMatch(/Invalid (input|option)|Too small|type (string|array|object)/)
  })

  test.each([5, "x", null])("signal: %o", async (signal) => {
    await expect(open({ signal: signal as never })).rejects.toMatchObject({ _tag: "InvalidInput", where: "signal" })
    await using folkmoot = await open()
    await expect(folkmoot.ingest({ signal: signal as never })).rejects.toMatchObject({ _tag: "InvalidInput", where: "signal" })
  })
})

test("a secret that is too short is not shown", async () => {
  await expect(open({ identity: { key: "hunter2" } })).rejects.toSatisfy((error) => error instanceof Error && !error.message.includes("hunter2") && error.message.includes("at least 16 characters"))
})

test.each([
  ["erase", "forum:17"],
  ["erase", []],
  ["erase", [5]],
  ["snapshot", 5],
  ["snapshot", ""],
  ["report", { formats: "html" }],
  ["assess", { perod: "2025" }],
] as const)("%s of %o is refused by name", async (verb, asked) => {
  await using folkmoot = await open()
  await expect(folkmoot[verb](asked as never)).rejects.toMatchObject({ _tag: "InvalidInput", where: expect.stringMatching(new RegExp(`^${verb}`)) })
})
