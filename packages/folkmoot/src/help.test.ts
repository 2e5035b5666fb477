import type { Command } from "commander"
import { describe, expect, test } from "vitest"
import { commandLine } from "./command-line.test-kit.ts"
import { examplesOf } from "./help-examples.ts"
import { danish } from "./help-da.ts"
import { german } from "./help-de.ts"
import { headings } from "./help-words.ts"
import { pathOf } from "./help.ts"
import { programOf } from "./run.ts"

const { folkmoot } = commandLine()

const silent = { data: () => undefined, talk: () => undefined, progress: () => undefined, paint: (_: unknown, text: string) => text, clear: () => undefined, input: () => Promise.resolve(new Uint8Array()) }

const everyCommand = async (): Promise<readonly Command[]> => {
  const program = await programOf(silent, () => undefined, () => true)
  return [program, ...program.commands, ...program.commands.flatMap(({ commands }) => commands)]
}

const shown = (await everyCommand()).filter((command) => command.name() !== "complete")

const texts = shown.flatMap((command) => {
  const help = command.createHelp()
  return [command, ...help.visibleCommands(command)].map((one) => one.description()).concat(help.visibleOptions(command).map(({ description }) => description), command.registeredArguments.map(({ description }) => description))
})

describe("help", () => {
  test.each([["German", german], ["Danish", danish]])("says everything in %s, and nothing that is said nowhere", (_, own) => {
    const hidden = ["say what may stand where somebody is typing; shells ask it", "what is typed so far, the last word being typed"]
    expect([...new Set(texts)].filter((text) => !Object.hasOwn(own, text))).toEqual([])
    expect(Object.keys(own).filter((text) => !texts.includes(text) && !hidden.includes(text))).toEqual([])
  })

  test.each([["German", german], ["Danish", danish]])("names in %s the same options, values and files as in English", (_, own) => {
    // What is typed stays what it is; only what a reader puts in the place of <...> has another name.
    const typed = (text: string): readonly string[] => (text.match(/--[a-z-]+|\b\d{4}-[\dQ-]+(?:\.\.[\d-]+)?|[\w-]+\.(?:yaml|json|csv|sarif)\b|[a-z]+:\w[\w.@]*|[a-z]+=\w+/g) ?? []).toSorted()
    for (const [english, text] of Object.entries(own)) expect(typed(text), text).toEqual(typed(english))
  })

  test.each(shown.map((command): [string, Command] => [`folkmoot ${pathOf(command)}`.trim(), command]))("%s: own options first, those it shares below, and help last of all", async (_, command) => {
    const { code, out, said } = await folkmoot([...pathOf(command).split(" ").filter((word) => word !== ""), "--help"])
    expect([code, said]).toEqual([0, ""])
    const order = Object.keys(headings)
    const found = out.split("\n").filter((line) => order.includes(line))
    expect(found.map((heading) => order.indexOf(heading))).toEqual(found.map((heading) => order.indexOf(heading)).toSorted((a, b) => a - b))
    const options = [...out.matchAll(/^ {2}(?:-\w, )?--([a-z-]+)/gm)].map(([, name]) => name)
    expect(options.at(-1)).toBe("help")
    expect(out).toContain("\nExamples:\n  # ")
    for (const line of out.slice(0, out.indexOf("\nExamples:")).split("\n")) expect(line.length).toBeLessThanOrEqual(80)
  })

  test.each(shown.flatMap((command) => examplesOf(pathOf(command)).flatMap(({ line }) => line.split(/ && | \| dot.*$| > .*$| < .*$| \| Out.*$/).filter((part) => part.startsWith("folkmoot ")).map((part) => [part]))))("%s is a line that can be typed", async (line) => {
    const program = await programOf(silent, () => undefined, () => true)
    // Nothing is run: what counts is that commands, options and arguments are those there are.
    for (const command of [...program.commands, ...program.commands.flatMap(({ commands }) => commands)]) command.action(() => undefined)
    const words = line.replace("{language}", "de").split(" ").slice(1)
    if (words.includes("--help")) return void expect((await folkmoot(words)).code).toBe(0)
    await expect(program.parseAsync(words, { from: "user" })).resolves.toBe(program)
  })

  test("is in the language of --locale, wherever it stands and however it is written", async () => {
    for (const args of [["report", "--help", "--locale", "de"], ["report", "--locale=de", "-h"], ["help", "report", "--locale", "de"], ["--locale", "de", "help", "report"]]) expect((await folkmoot(args)).out).toMatch(/^Aufruf: folkmoot report[^]*\nEingabe:[^]*\nBeispiele:/)
    expect((await folkmoot(["--help", "--locale", "da"])).out).toMatch(/^Brug:[^]*Exitkoder/)
  })

  test("of a command in a command is its own, and of one there is not is no help at all", async () => {
    expect((await folkmoot(["help", "plan", "graph"])).out).toContain("Usage: folkmoot plan graph")
    for (const args of [["help", "lnit"], ["lnit", "--help"]]) expect(await folkmoot(args)).toMatchObject({ code: 2, out: "", said: expect.stringContaining("lint") })
  })
})
