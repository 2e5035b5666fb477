import { mkdirSync, symlinkSync } from "node:fs"
import { join } from "node:path"
import process from "node:process"
import { pathToFileURL } from "node:url"
import { open } from "@folkmoot/sdk"
import { afterAll, describe, expect, test } from "vitest"
import { commandsIn, fencesIn, quotationsIn, wordsIn } from "./guides.ts"
import { sampleHalfYears, sampleOptions } from "./sample-options.ts"
import { filesIn, root, textOf } from "./workspace.ts"

interface CommandLine {
  readonly folder: string
  readonly file: (name: string, text: string) => string
  readonly folkmoot: (args: readonly string[]) => Promise<{ readonly code: number; readonly out: string; readonly said: string }>
}

// The command line has no door for programs, so its test kit is imported by its place.
const { commandLine } = (await import(pathToFileURL(join(root, "packages/folkmoot/src/command-line.test-kit.ts")).href)) as { readonly commandLine: () => CommandLine }

const here = process.cwd()
afterAll(() => process.chdir(here))

const guides = filesIn("docs/guides/*.md").map((file) => ({ file, fences: fencesIn(textOf(file)) }))

describe.each(guides.filter(({ fences }) => fences.some(({ code }) => commandsIn(code).length > 0)))("$file", ({ fences }) => {
  const { folder, file, folkmoot } = commandLine()
  // The sample community lies where it lies in a clone.
  mkdirSync(join(folder, "packages/house"), { recursive: true })
  symlinkSync(join(root, "packages/house/sample"), join(folder, "packages/house/sample"), "junction")

  /** Runs one line as a person would type it, and gives back all they would see. */
  const typed = async (command: string): Promise<{ readonly code: number; readonly seen: string }> => {
    const [args, into] = wordsIn(command)
    const { code, out, said } = await folkmoot(args.slice(1))
    if (into !== undefined) file(into, out)
    return { code, seen: into === undefined ? out + said : said }
  }

  let above = 0
  for (const [index, { language, code, line }] of fences.entries()) {
    const commands = language === "sh" ? commandsIn(code) : []
    if (commands.length === 0) continue
    const files = fences.slice(above, index)
    const shown = fences[index + 1]
    above = index + 1
    // A command finds the files shown above it and what the commands before it wrote: they run in the page's order.
    test(`line ${line}: ${commands[0]?.command ?? ""}`, async () => {
      for (const { name, code: text } of files) if (name !== undefined) file(name, text)
      process.chdir(folder)
      let seen = ""
      for (const { command, exit } of commands) {
        const ended = await typed(command)
        expect(ended.code, `${command}\n${ended.seen}`).toBe(exit)
        seen += ended.seen
      }
      const plain = (text: string): readonly string[] => text.split("\n").map((one) => one.trim().replaceAll(/\s+/g, " "))
      const expected = shown?.language === "text" && shown.name === undefined ? plain(shown.code).filter((one) => one !== "" && one !== "...") : []
      for (const one of expected) expect(plain(seen)).toContain(one)
    })
  }
})

describe("guides for readers of reports", async () => {
  await using folkmoot = await open(sampleOptions())
  const plain = (one: string): string => one.replaceAll(/\s+/g, " ")
  for (const [locale, file] of [["en", "read-a-report.md"], ["de", "bericht-lesen.md"], ["da", "laes-en-rapport.md"]] as const) {
    const told = await folkmoot.report({ locale, audience: "executive", formats: ["text"], ...sampleHalfYears })
    const quotations = quotationsIn(textOf(`docs/guides/${file}`))
    test(`${file} quotes the sample report at least ten times`, () => expect(quotations.length).toBeGreaterThanOrEqual(10))
    test.each(quotations)(`${file} quotes the sample report: %s`, (quotation) => expect(plain(told.text ?? "")).toContain(plain(quotation)))
  }
})

describe("reading guides", () => {
  test("finds fences with the name of the file they show", () => {
    expect(fencesIn("# A\n\n```yaml plan.yaml\na: 1\n```\n\n```sh\nfolkmoot lint\n```\n")).toEqual([
      { language: "yaml", name: "plan.yaml", code: "a: 1\n", line: 4 },
      { language: "sh", name: undefined, code: "folkmoot lint\n", line: 8 },
    ])
  })

  test("finds commands with what they exit with, and leaves alone what needs more than this machine", () => {
    expect(commandsIn("folkmoot lint --format text   # exits with 1: there are findings\nnpx folkmoot measure \\\n  --from a:b\n")).toEqual([
      { command: "folkmoot lint --format text", exit: 1 },
      { command: "folkmoot measure --from a:b", exit: 0 },
    ])
    expect(commandsIn("# Needs a server.\nfolkmoot measure\n")).toEqual([])
    expect(commandsIn("npm start\n")).toEqual([])
  })

  test("takes words apart as a shell does", () => {
    expect(wordsIn("folkmoot measure --map 'a=b c' --scale \"0..10\" > out/m.json")).toEqual([["folkmoot", "measure", "--map", "a=b c", "--scale", "0..10"], "out/m.json"])
  })

  test("finds what is quoted", () => {
    expect(quotationsIn("Text\n\n> One line\n> and another\n\nMore\n\n> Last\n")).toEqual(["One line and another", "Last"])
  })
})
