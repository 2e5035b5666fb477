import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { commandLine, hear, startProcess } from "./command-line.test-kit.ts"
import { whileWatching } from "./watching.ts"

const { folder, file, folkmoot } = commandLine()

/** Waits until something is so; the test's own time limit is the only one. */
const until = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await new Promise((done) => setTimeout(done, 20))
}

describe("what is watched", () => {
  let own: string
  let count = 0
  let stop: AbortController
  let watching: Promise<void>
  let runs: number
  let busy: number
  let mostBusy: number
  let files: string[]

  beforeEach(() => {
    own = join(folder, `own-${(count += 1)}`)
    mkdirSync(join(own, "inner"), { recursive: true })
    files = [join(own, "a.yaml"), join(own, "inner", "b.yaml")]
    for (const path of files) writeFileSync(path, "1")
    stop = new AbortController()
    ;[runs, busy, mostBusy] = [0, 0, 0]
  })

  afterEach(async () => {
    stop.abort()
    await watching
  })

  const watch = (places: readonly string[], during: () => Promise<void> = () => Promise.resolve()): void => {
    watching = whileWatching({ places, files: () => Promise.resolve(files) }, async () => {
      busy += 1
      mostBusy = Math.max(mostBusy, busy)
      await during()
      busy -= 1
      runs += 1
    }, stop.signal)
  }

  test("runs at once, and again when a file is written, replaced by another, or gone", async () => {
    watch([own])
    await until(() => runs === 1)
    writeFileSync(join(own, "a.yaml"), "2")
    await until(() => runs === 2)
    writeFileSync(join(own, "a.yaml~"), "3")
    renameSync(join(own, "a.yaml~"), join(own, "a.yaml"))
    await until(() => runs === 3)
    writeFileSync(join(own, "inner", "b.yaml"), "4")
    await until(() => runs === 4)
    rmSync(join(own, "inner", "b.yaml"))
    await until(() => runs === 5)
  })

  test("a file in a folder that came later is seen, too", async () => {
    watch([own])
    await until(() => runs === 1)
    const later = join(own, "later", "c.yaml")
    files.push(later)
    mkdirSync(join(own, "later"))
    writeFileSync(later, "1")
    await until(() => runs === 2)
    writeFileSync(later, "2")
    await until(() => runs === 3)
  })

  test("a file that was touched but not changed, or is not read, is no reason to run", async () => {
    watch([join(own, "a.yaml")])
    await until(() => runs === 1)
    writeFileSync(join(own, "a.yaml"), "1")
    writeFileSync(join(own, "findings.sarif"), "x")
    await new Promise((done) => setTimeout(done, 300))
    writeFileSync(join(own, "a.yaml"), "2")
    await until(() => runs === 2)
    expect(runs).toBe(2)
  })

  test("it never runs twice at once, and what changed meanwhile is not lost", async () => {
    let letGo = (): void => undefined
    watch([own], () => (runs > 0 ? Promise.resolve() : new Promise((done) => void (letGo = done))))
    await until(() => busy === 1)
    writeFileSync(join(own, "a.yaml"), "2")
    await new Promise((done) => setTimeout(done, 300))
    expect([busy, runs]).toEqual([1, 0])
    letGo()
    await until(() => runs === 2)
    expect(mostBusy).toBe(1)
  })
})

describe("lint --watch", () => {
  const envelope = "apiVersion: folkmoot.dev/v1\nkind: StrategyPlan\nmetadata: { name: small }\nspec:\n"

  test.skipIf(process.platform === "win32")("lints after each change, survives what is half written or gone, and ends on Ctrl+C as it last stood", async () => {
    const path = file("watched/plan.folkmoot.yaml", `${envelope}  goals:\n    - { id: a, title: Members stay }\n`)
    const child = startProcess(["lint", "--watch", "--format", "text"], { cwd: join(folder, "watched") })
    const { out, said, ended } = hear(child)
    const rounds = (): number => said().split("Ctrl+C").length - 1
    await until(() => rounds() === 1)
    writeFileSync(path, `${envelope}  goals: [a`)
    await until(() => rounds() === 2)
    await until(() => out().includes("syntax/yaml"))
    rmSync(path)
    await until(() => rounds() === 3)
    expect(said()).toContain("no plan in this folder")
    writeFileSync(`${path}.new`, `${envelope}  goals:\n    - { id: a, title: Members stay, behaviours: [nothing] }\n`)
    renameSync(`${path}.new`, path)
    await until(() => rounds() === 4)
    await until(() => out().includes("reference/resolves"))
    // No screen is emptied where nobody watches one.
    expect(out()).not.toContain("\u001B")
    child.kill("SIGINT")
    expect((await ended).code).toBe(1)
  }, 240_000)

  test.skipIf(process.platform === "win32")("sees rules of one's own change, a baseline that only the configuration names, and plans in another folder", async () => {
    file("apart/plans/plan.folkmoot.yaml", `${envelope}  goals:\n    - { id: a, title: Members stay, behaviours: [nothing] }\n`)
    const rules = file("apart/rules/ours.mjs", 'export const ruleSet = { name: "ours", extends: ["starter"], settings: { "community/purpose": "off" } }\n')
    file("apart/here/folkmoot.config.yaml", "plan: ../plans/*.folkmoot.yaml\nlint: { extends: ../rules/ours.mjs, baseline: ../known/baseline.json }\n")
    mkdirSync(join(folder, "apart/known"))
    const child = startProcess(["lint", "--watch", "--format", "text"], { cwd: join(folder, "apart/here") })
    const { out, said, ended } = hear(child)
    const rounds = (): number => said().split("Ctrl+C").length - 1
    try {
      await until(() => rounds() === 1)
      expect(out()).not.toContain("community/purpose")
      writeFileSync(rules, 'export const ruleSet = { name: "ours", extends: ["starter"], settings: {} }\n')
      await until(() => rounds() === 2)
      await until(() => out().includes("community/purpose"))
      file("apart/known/baseline.json", "{")
      await until(() => rounds() === 3)
      expect(said()).toContain("baseline.json")
      rmSync(join(folder, "apart/known/baseline.json"))
      await until(() => rounds() === 4)
      file("apart/plans/plan.folkmoot.yaml", `${envelope}  goals: []\n`)
      await until(() => rounds() === 5)
    } finally {
      child.kill("SIGINT")
      await ended
    }
  }, 240_000)

  test.each([
    ["stdin", ["lint", "--watch", "-"], "stdin"],
    ["a baseline to write", ["lint", "--watch", "--write-baseline"], "baseline"],
    ["a document", ["lint", "--watch", "--json"], "--write json:findings.json"],
    ["a format for programs", ["lint", "--watch", "--format", "sarif"], "pretty or text"],
    ["a file that is not there", ["lint", "--watch", "/nowhere/a.folkmoot.yaml"], "/nowhere/a.folkmoot.yaml"],
  ])("with %s is refused", async (_, args, near) => {
    const { code, said } = await folkmoot(args)
    expect(code).toBe(2)
    expect(said).toContain(near)
  })
})
