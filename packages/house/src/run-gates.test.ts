import { describe, expect, test } from "vitest"
import type { Gate } from "./gate.ts"
import { runGates } from "./run-gates.ts"

const silent = { started: () => undefined, ended: () => undefined }

const gateThat = (name: string, log: string[], failed: number, after: readonly string[] = []): Gate => ({
  name,
  after,
  run: async () => {
    log.push(name)
    return Promise.resolve({ passed: 1 - failed, failed })
  },
})

describe("gates", () => {
  test("run after those they stand on, whatever their order", async () => {
    const log: string[] = []
    await runGates([gateThat("roof", log, 0, ["wall"]), gateThat("wall", log, 0, ["floor"]), gateThat("floor", log, 0)], 2, silent)
    expect(log).toEqual(["floor", "wall", "roof"])
  })

  test("that stand on a failed one are not run and count as failed", async () => {
    const log: string[] = []
    const results = await runGates([gateThat("floor", log, 1), gateThat("wall", log, 0, ["floor"]), gateThat("garden", log, 0)], 2, silent)
    expect(log).toEqual(["floor", "garden"])
    expect(results.get("wall")).toMatchObject({ passed: 0, failed: 1 })
    expect(results.get("garden")).toMatchObject({ passed: 1, failed: 0 })
  })

  test("that throw have failed, with what they threw", async () => {
    const broken: Gate = { name: "broken", run: async () => Promise.reject(new Error("no such door")) }
    const results = await runGates([broken], 1, silent)
    expect(results.get("broken")?.output).toContain("no such door")
  })
})
