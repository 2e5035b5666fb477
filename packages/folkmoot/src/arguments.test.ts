import { mkdirSync } from "node:fs"
import { join } from "node:path"
import process from "node:process"
import type { Command, Option } from "commander"
import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { commandLine } from "./command-line.test-kit.ts"
import { commands } from "./commands.ts"
import { pathOf } from "./help.ts"
import { programOf } from "./run.ts"

const { folder, file, folkmoot } = commandLine()
const home = process.cwd()

const silent = { data: () => undefined, talk: () => undefined, progress: () => undefined, paint: (_: unknown, text: string) => text, clear: () => undefined, input: () => Promise.resolve(new Uint8Array()) }

const program = await programOf(silent, () => undefined, () => true)

/** What waits for ever by design has tests of its own. */
const endless = ["--watch"]

const commandsBelow = program.commands.flatMap((command) => [command, ...command.commands])

const optionsOf = ({ options }: Command): readonly Option[] => options.filter(({ long = "" }) => !endless.includes(long))

const flags = [...new Set(commandsBelow.flatMap((command) => optionsOf(command).map(({ long = "" }) => long)))]

/** What each option could mean, and a fitting word for each argument. */
const fitting: Readonly<Record<string, readonly string[]>> = {
  "--from": ["survey:answers.csv"], "--map": ["score=score", "respondedAt=at"], "--scale": ["0..10"], "--favourable": ["low", "high"], "--plan": ["plan.folkmoot.yaml", "-"], "--answers": ["answers.yaml"], "--second": ["answers.yaml"], "--history": ["kept"], "--state": ["folder"],
  "--period": ["2025", "2025-Q2", "2025-01-01..2025-07-01"], "--against": ["2024", "2025-Q1"], "--as-of": ["2026-03-01"], "--step": ["month", "year"], "--by": ["channel", "survey"], "--variant": ["all", "score"], "--level": ["0.9"], "--smallest-cell": ["1", "3"], "--rows": ["2"], "--group": ["channel=help"], "--only": ["survey-response.survey=x", "thread.channel=help"],
  "--locale": ["en", "de", "da"], "--time-zone": ["UTC", "Europe/Berlin"], "--engine": ["memory", "duckdb"], "--audience": ["executive", "members"], "--format": ["json", "html", "text", "markdown", "sarif", "dot"], "--write": ["sarif:out.sarif"], "--preset": ["strict", "starter"],
  "--margin": ["0.1", "net-promoter-score=0.1"], "--show-anyway": ["leaderboard"], "--show-because": ["asked"], "--show-decided-by": ["community manager"], "--max-warnings": ["3"], "--baseline": ["known.json"], "--report": ["report.json"], "--out": ["out.md"], "--type": ["support"], "--draft": ["07"],
  "--on": ["2026-02-01"], "--pilot": ["nudge"], "--verb": ["measure"], "--last": ["assessment.json"], "--last-assessment": ["assessment.json"], "--last-plan": ["plan.folkmoot.yaml"], "--last-reported": ["2026-01-01"], "--quotes": ["quotes.json"], "--catalogue": ["swedish.json"], "--name": ["small"], "--title": ["Ours"],
  metrics: ["net-promoter-score", "resolution-rate"], metric: ["net-promoter-score"], files: ["plan.folkmoot.yaml", "-"], file: ["-"], text: ["letter.md"], model: ["model.yaml"], entry: ["0000", "abcd"], name: ["2026-10"], accounts: ["mail:someone@example.org"], shell: ["bash", "zsh"], language: ["sv-SE", "fr"],
}

const real = Object.values(fitting).flat()

const hostile = [
  "", " ", "-", "--", "---", "=", ":", "a:", ":a", "a=", "=a", "\0", "a\0b", "\u202E", "\u001B[31m", "\uFFFF", "\uD800", "__proto__", "constructor", "toString", "__proto__=1", "constructor:x", "hasOwnProperty", ".", "folder", "folder/", "nowhere/x", "survey:folder", "survey:nowhere.csv",
  "survey:\0", "table:answers.csv", "facts:folder", "2025-02-30", "2025-13", "9999-99-99", "0000-01-01", "-1", "1e400", "NaN", "Infinity", "0x10", "1..0", "2025-07-01..2025-01-01", "..", "...", "%s%n", "$(touch ran)", "`touch ran`", "; touch ran", "{}", "[]", "null", "../nothing", "duckdb:",
  "x".repeat(70_000), "a,".repeat(2000), "(a+)+$", "*", "?", "net-promoter-scor", "resolution-rate@1", "--help=x", "--json=yes", "--no-json", "-x", "-V", "-h",
]

/** Anything at all but a path out of the folder the test is in: what is written must stay there. */
const junk = fc.string({ unit: "binary", maxLength: 30 }).filter((text) => !/[/\\~]|\.\./.test(text))

const value = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...real) }, { weight: 2, arbitrary: fc.constantFrom(...hostile) }, { weight: 1, arbitrary: junk })

/** Words in no order anybody would type. */
const word = fc.oneof({ weight: 1, arbitrary: fc.constantFrom(...flags) }, { weight: 2, arbitrary: value })

/** Words for a place: mostly such as fit, else whatever comes to mind. */
const wordFor = (place: string): fc.Arbitrary<string> => fc.oneof({ weight: Object.hasOwn(fitting, place) ? 12 : 0, arbitrary: fc.constantFrom(...(fitting[place] ?? [""])) }, { weight: 2, arbitrary: value })

/** An option with what it takes. */
const given = (command: Command): fc.Arbitrary<readonly string[]> => {
  const options = optionsOf(command)
  if (options.length === 0) return fc.constant<readonly string[]>([])
  return fc.constantFrom(...options).chain(({ long = "", required, optional }) => (required || optional ? wordFor(long).map((behind): readonly string[] => [long, behind]) : fc.constant<readonly string[]>([long])))
}

/** What lets a command come as far as its work. */
const helpful: readonly (readonly string[])[] = [["--from", "survey:answers.csv", "--map", "score=score", "--scale", "0..10"], ["--plan", "plan.folkmoot.yaml"], ["--period", "2025-Q2", "--against", "2025-Q1"], ["--answers", "answers.yaml"], ["--history", "kept"], ["--as-of", "2026-03-01"]]

const lineOf = (command: Command): fc.Arbitrary<readonly string[]> =>
  fc
    .tuple(
      fc.subarray([...helpful]),
      fc.tuple(...command.registeredArguments.map((argument) => wordFor(argument.name()))),
      fc.array(fc.oneof({ weight: 8, arbitrary: given(command) }, { weight: 1, arbitrary: word.map((one): readonly string[] => [one]) }), { maxLength: 3 }),
    )
    .map(([start, operands, rest]) => [...pathOf(command).split(" "), ...operands, ...start.filter(([flag]) => command.options.some(({ long }) => long === flag)).flat(), ...rest.flat()])

const line = fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...commandsBelow).chain(lineOf) }, { weight: 1, arbitrary: fc.array(word, { maxLength: 6 }) })

beforeAll(() => {
  file("plan.folkmoot.yaml", "apiVersion: folkmoot.dev/v1\nkind: StrategyPlan\nmetadata: { name: small }\nspec:\n  goals:\n    - { id: a, title: Members stay, behaviours: [nothing] }\n")
  file("answers.yaml", "apiVersion: folkmoot.dev/v1\nkind: MaturityAnswers\nmetadata: { of: folkmoot, assessor: community lead, on: 2026-03-01 }\nspec:\n  answers: []\n")
  file("answers.csv", "score,at\n10,2025-01-03\n9,2025-02-01\n3,2025-05-01\n")
  file("known.json", "{}")
  file("quotes.json", "[]")
  file("swedish.json", JSON.stringify({ locale: "sv-SE", texts: {} }))
  file("letter.md", "We solved 12 questions.\n")
  mkdirSync(join(folder, "folder"))
  process.chdir(folder)
})

afterAll(() => process.chdir(home))

describe("whatever is typed", () => {
  test("it ends with 0 to 3, never by a fault of ours, and what is no document goes to stderr", async () => {
    await fc.assert(
      fc.asyncProperty(line, async (args) => {
        const { code, out, said } = await folkmoot(args, "spec: {}")
        expect([0, 1, 2, 3]).toContain(code)
        expect(said).not.toMatch(/fault of ours|\n\s+at .*:\d+:\d+|\[object Object\]|undefined is not|Cannot read prop/)
        // What cannot be is told, and nothing else.
        if (code === 2) expect([out, said.trim() === ""]).toEqual(["", false])
      }),
      { numRuns: 600 },
    )
  }, 240_000)

  test("where it goes well and JSON was asked for, stdout is one document", async () => {
    const asking = commandsBelow.filter(({ options }) => options.some(({ long }) => long === "--json"))
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...asking).chain((command) => lineOf(command).map((args) => [pathOf(command).split(" "), args] as const)), async ([path, args]) => {
        // Behind the command's words, where no option takes it for its value.
        const others = args.slice(path.length).filter((one) => !/^(-h|--help|-V|--fix|--out)/.test(one))
        const { code, out } = await folkmoot([...path, "--json", ...others], "spec: {}")
        if (code <= 1 && out !== "") expect(() => JSON.parse(out) as unknown).not.toThrow()
      }),
      { numRuns: 150 },
    )
  }, 240_000)

  test("each command by itself, with nothing given, says what is missing or does its work", async () => {
    for (const { name } of commands) {
      const { code, said } = await folkmoot([name], "")
      expect([0, 1, 2]).toContain(code)
      expect(said).not.toContain("fault of ours")
    }
  }, 240_000)
})
