/**
 * Runs the tests of a file as they are, and then once more with each mutant that they come past, all in one process.
 *
 * Quick tests come first, and those that have noticed much: neighbours are noticed by the same. What is noticed is written down at once. A test
 * that fails must pass again as soon as the mutant is switched off, or something was kept that the mutant had spoilt; the mutant is then
 * left to whoever starts afresh for each, and so is all else that is not noticed here.
 */
import { appendFileSync, readFileSync, writeFileSync } from "node:fs"
import process from "node:process"
import { TestRunner, type RunnerTask, type RunnerTestCase, type RunnerTestFile } from "vitest"
import { heldBy, toldIn, type InPlace, type Open } from "./mutation-in-place.ts"

/** How often a mutant is come past, by its id. */
type Passes = Readonly<Record<string, number>>

/** What the instrumented sources and whoever runs them tell each other. */
interface Switches {
  activeMutant?: string | undefined
  currentTestId?: string | undefined
  hitCount?: number | undefined
  hitLimit?: number | undefined
  readonly mutantCoverage?: { readonly static: Passes; readonly perTest: Readonly<Record<string, Passes>> }
}

const switches: Switches = ((globalThis as { __stryker__?: Switches }).__stryker__ ??= {})
const { results, done, seen, now, mutants, by } = JSON.parse(process.env["FOLKMOOT_IN_PLACE"] ?? "{}") as InPlace

const testsOf = (task: RunnerTask): readonly RunnerTestCase[] => (task.type === "test" ? [task] : task.tasks.flatMap(testsOf))

const passes = async (test: RunnerTestCase): Promise<boolean> => {
  try {
    await TestRunner.getTestFn(test)()
    return true
  } catch {
    return false
  }
}

/** Whether a test notices a mutant, or runs on with it; nothing where it does not. */
const noticed = async (test: RunnerTestCase, id: string, usual: number): Promise<"Killed" | "RanOn" | undefined> => {
  Object.assign(switches, { activeMutant: id, hitCount: 0, hitLimit: 100 * usual })
  const isSame = await passes(test)
  const ranOn = (switches.hitCount ?? 0) > 100 * usual
  Object.assign(switches, { activeMutant: undefined, hitCount: undefined, hitLimit: undefined })
  return ranOn ? "RanOn" : isSame ? undefined : "Killed"
}

/** Tries each mutant by the tests of one file that come past it. */
const tryAll = async (tests: readonly RunnerTestCase[], open: readonly Open[]): Promise<void> => {
  const counted = switches.mutantCoverage?.perTest ?? {}
  const turns = tests.map((test) => ({ test, takes: test.result?.duration ?? 0, has: 1 }))
  for (const { id, key } of open) {
    for (const turn of turns.toSorted((a, b) => a.takes / a.has - b.takes / b.has)) {
      const usual = counted[turn.test.id]?.[id] ?? 0
      if (usual === 0) continue
      writeFileSync(now, key)
      const fate = await noticed(turn.test, id, usual)
      if (fate === undefined) continue
      if (await passes(turn.test)) appendFileSync(results, `${JSON.stringify([key, fate, by])}\n`)
      turn.has++
      break
    }
  }
}

/** How long the tests of one file may take together, in milliseconds, that are run again for a mutant which a source's own tests have not noticed. */
const longest = 1000

/** The quickest tests of a file. */
const quick = (tests: readonly RunnerTestCase[]): readonly RunnerTestCase[] => {
  let spent = 0
  return tests.toSorted((a, b) => (a.result?.duration ?? 0) - (b.result?.duration ?? 0)).filter(({ result }) => (spent += result?.duration ?? 0) <= longest)
}

// oxlint-disable-next-line import/no-default-export -- Vitest takes what a file of a runner exports by default
export default class extends TestRunner {
  onBeforeCollect(): void {
    switches.currentTestId = undefined
    writeFileSync(now, "")
  }

  override onBeforeTryTask(test: RunnerTask, options: Parameters<TestRunner["onBeforeTryTask"]>[1]): void {
    super.onBeforeTryTask(test, options)
    switches.currentTestId = test.id
  }

  // oxlint-disable-next-line typescript/no-misused-promises -- Vitest waits for it
  override async onAfterRunFiles(files: RunnerTestFile[]): Promise<void> {
    super.onAfterRunFiles(files)
    // What is come past from here on counts for no test, and not as a file is loaded.
    switches.currentTestId = "again"
    for (const file of files) {
      const known = toldIn(results)
      const open = (JSON.parse(readFileSync(mutants, "utf8")) as readonly Open[]).filter((mutant) => !known.has(mutant.key) && (by === "all" || heldBy(mutant.file, file.filepath)))
      const { static: loaded = {}, perTest = {} } = switches.mutantCoverage ?? {}
      const passed = new Set(testsOf(file).flatMap((test) => Object.keys(perTest[test.id] ?? {})))
      const lines = [["test", open.filter(({ id }) => passed.has(id))], ["load", open.filter(({ id }) => id in loaded)]] as const
      appendFileSync(seen, lines.map(([way, some]) => `${JSON.stringify([way, some.map(({ key }) => key)])}\n`).join(""))
      const passing = testsOf(file).filter(({ result }) => result?.state === "pass")
      await tryAll(by === "own" ? passing : quick(passing), open)
      appendFileSync(done, `${file.filepath}\n`)
    }
  }
}
