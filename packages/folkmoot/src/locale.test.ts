import { join } from "node:path"
import process from "node:process"
import type { Command } from "commander"
import { afterAll, describe, expect, test } from "vitest"
import { commandLine } from "./command-line.test-kit.ts"
import { pathOf } from "./help.ts"
import { programOf } from "./run.ts"

const { folder, file, folkmoot } = commandLine()
const home = process.cwd()
afterAll(() => process.chdir(home))

const answers = file("answers.csv", `score\n${Array.from({ length: 1200 }, (_, index) => (index % 4 === 0 ? 3 : 10)).join("\n")}\neleven\n`)
const data = ["--from", `survey:${answers}`, "--map", "score=score", "--scale", "0..10"]

const program = await programOf({ data: () => undefined, talk: () => undefined, progress: () => undefined, paint: (_, text) => text, clear: () => undefined, input: () => Promise.resolve(new Uint8Array()) }, () => undefined, () => true)

/** Commands that do something themselves. */
const doing = [...program.commands, ...program.commands.flatMap(({ commands }) => commands)].filter(({ commands }) => commands.length === 0)

test.each(doing.filter((command) => command.name() !== "complete").map((command): [string, Command] => [pathOf(command), command]))("%s takes a language", (_, { options }) => {
  expect(options.map(({ long }) => long)).toContain("--locale")
})

describe("numbers are written as the language writes them", () => {
  test("in what was asked for", async () => {
    const kept = ["--history", join(folder, "kept")]
    await folkmoot(["compare", "net-promoter-score", ...data, "--as-of", "2026-01-01", "--period", "2025-Q2", "--against", "2025-Q1", "--margin", "0.02", "--level", "0.975", "--smallest-cell", "1000", ...kept])
    const asked = async (locale: string): Promise<string> => (await folkmoot(["history", ...kept, "--locale", locale])).out
    expect(await asked("en")).toMatch(/confidence level 97\.5%; fewest cases shown 1,000; called the same up to 0\.02/)
    expect(await asked("de")).toMatch(/Konfidenzniveau 97,5\s%; kleinste gezeigte Fallzahl 1\.000; gilt als gleich bis 0,02/)
    expect(await asked("da")).toMatch(/konfidensniveau 97,5\s%; mindste antal viste tilfælde 1\.000; regnes for det samme op til 0,02/)
  })

  test("by the doctor", async () => {
    for (const [locale, says] of [["en", "1,200 rows became facts, 1 were rejected"], ["de", "Zeilen: 1.200, abgewiesene: 1."], ["da", "blev til fakta: 1.200, afviste: 1."]] as const) {
      expect((await folkmoot(["doctor", ...data, "--read", "--locale", locale])).out).toContain(says)
    }
  })
})

describe("the language a configuration names is that of mistakes, too", () => {
  file("german/folkmoot.config.yaml", "locale: de\n")
  file("danish/folkmoot.config.mjs", 'export default { locale: "da" }\n')
  file("broken/folkmoot.config.yaml", "locale: de\nlocle: da\n")
  const config = (of: string): readonly string[] => ["--config", join(folder, of)]

  test.each<[string, readonly string[], RegExp]>([
    ["of what is typed", ["measure", "--form", "x", ...config("german/folkmoot.config.yaml")], /Die Option --form gibt es hier nicht\. Meinten Sie --from\?/],
    ["of what the sdk refuses", ["measure", "nps", ...data, ...config("german/folkmoot.config.yaml")], /Meinten Sie "net-promoter-score"\?/],
    ["of a module, once the line can be understood", ["measure", "nps", ...data, ...config("danish/folkmoot.config.mjs")], /Mente du "net-promoter-score"\?/],
    ["but the option goes first", ["measure", "nps", ...data, ...config("german/folkmoot.config.yaml"), "--locale=da"], /Mente du "net-promoter-score"\?/],
    ["a configuration that cannot be read says nothing", ["measure", ...data, ...config("broken/folkmoot.config.yaml")], /“locle” is not a field of the document/],
    ["but it is told in the language asked for", ["measure", ...data, ...config("broken/folkmoot.config.yaml"), "--locale", "de"], /folkmoot\.config\.yaml:2:1: Das Dokument hat kein Feld „locle“\./],
    ["a document on people is, too", ["measure", ...data, "--people", file("people.yaml", "people: 5\n"), "--locale", "da"], /people\.yaml:1:9: people er et tal; der forventes en liste\./],
    ["none that is not there, either", ["measure", "nps", ...data, ...config("none.yaml")], /could not be read/],
  ])("%s", async (_, args, says) => {
    const { code, said } = await folkmoot(args)
    expect(code).toBe(2)
    expect(said).toMatch(says)
  })

  test("where it lies in this folder", async () => {
    process.chdir(join(folder, "german"))
    expect((await folkmoot(["mesure"])).said).toContain("Den Befehl mesure gibt es nicht. Meinten Sie measure?")
    expect((await folkmoot(["doctor"])).out).toContain("Alles in Ordnung.")
    process.chdir(home)
  })
})

test("check says that --locale is the language of the text, too", async () => {
  const { out } = await folkmoot(["check", "--help"])
  expect(out.replaceAll(/\s+/g, " ")).toContain("language of the text, and of what is said of it: en, de or da; the report's unless given")
})
