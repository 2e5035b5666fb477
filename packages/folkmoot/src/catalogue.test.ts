import { join } from "node:path"
import { catalogueTemplate } from "@folkmoot/sdk"
import { describe, expect, test } from "vitest"
import { commandLine } from "./command-line.test-kit.ts"

const { folder, file, folkmoot } = commandLine()

const answers = file("answers.csv", "score\n10\n9\n3\n")
const report = ["report", "--from", `survey:${answers}`, "--map", "score=score", "--scale", "0..10", "--as-of", "2026-01-01"]

/** What is written, read line by line: in double quotes YAML writes as JSON does. */
const read = (text: string): { readonly locale: unknown; readonly texts: Readonly<Record<string, unknown>> } => {
  const [first = "", second, ...rest] = text.trimEnd().split("\n").filter((line) => !/^ *#/.test(line))
  expect(second).toBe("texts:")
  return { locale: JSON.parse(first.replace("locale: ", "")), texts: JSON.parse(`{${rest.join(",")}}`) as Record<string, unknown> }
}

describe("the texts to be translated", () => {
  test("are all there, once, with German, Danish and their places beside them, and nothing translated yet", async () => {
    const { code, out, said } = await folkmoot(["catalogue", "sv-SE"])
    expect([code, said]).toEqual([0, ""])
    expect(read(out)).toEqual({ locale: "sv-SE", texts: Object.fromEntries(catalogueTemplate().map(({ key }) => [key, ""])) })
    expect(out).toContain('\n  # every report\n  # de: Community-Bericht\n  # da: Rapport om fællesskabet\n  "Community report": ""\n')
  })

  test("begin with what to do, in the reader's language", async () => {
    const firstOf = async (locale: string): Promise<string | undefined> => (await folkmoot(["catalogue", "fr", "--locale", locale])).out.split("\n")[0]
    expect(await firstOf("en")).toBe("# What reports say, to be translated. Put each text in your language between the quotation marks behind it;")
    expect(await firstOf("de")).toMatch(/^# Die Texte der Berichte/)
    expect(await firstOf("da")).toMatch(/^# Rapporternes tekster/)
  })

  test("are read back in: a report says what is translated, and counts what is not", async () => {
    const { out } = await folkmoot(["catalogue", "sv-SE"])
    const swedish = file("swedish.yaml", out.replace('"Community report": ""', '"Community report": "Rapport om gemenskapen"'))
    const { code, out: told, said } = await folkmoot([...report, "--catalogue", swedish])
    expect(code).toBe(0)
    expect(told).toMatch(/^# Rapport om gemenskapen\n/)
    expect(said).toContain(`in English: ${(catalogueTemplate().length - 1).toLocaleString("en")}.`)
    const json = file("swedish.json", JSON.stringify(read(out.replace('"Community report": ""', '"Community report": "Rapport om gemenskapen"'))))
    expect((await folkmoot([...report, "--catalogue", json])).out).toBe(told)
    // By stdin, too.
    expect((await folkmoot([...report, "--catalogue", "-"], '{ "locale": "sv-SE", "texts": { "Community report": "Rapport om gemenskapen" } }')).out).toBe(told)
  })

  test("with those of your own units, which are no mistake in a catalogue", async () => {
    const at = (name: string): string => JSON.stringify(new URL(`../../${name}/src/index.ts`, import.meta.url).href)
    const config = file("own/folkmoot.config.mjs", `
      import { blocks, composeBlock } from ${at("narrative")}
      const own = composeBlock({
        id: "own", since: "1.0.0", audiences: ["executive"], section: "results", sources: ["us"], needs: {},
        messages: { note: { en: "A note of our own.", de: "Ein eigener Hinweis.", da: "En egen note." } }, compose: () => [],
      })
      export const config = { blocks: [...blocks, own] }
    `)
    const { out } = await folkmoot(["catalogue", "sv-SE", "--config", config])
    expect(out).toContain('  # block own\n  # de: Ein eigener Hinweis.\n  # da: En egen note.\n  "A note of our own.": ""\n')
    const own = file("own.yaml", 'locale: sv-SE\ntexts: { "A note of our own.": "En egen anmärkning." }\n')
    expect((await folkmoot([...report, "--catalogue", own, "--config", config])).said).not.toContain("A note of our own.")
    expect((await folkmoot([...report, "--catalogue", own])).said).toContain("A note of our own.")
  })
})

describe("what cannot be is told where it stands", () => {
  test.each<[string, readonly string[], RegExp, RegExp, RegExp]>([
    ["a language nobody knows", ["catalogue", "swedish!"], /"?swedish!"?/, /swedish!/, /swedish!/],
    ["a catalogue without texts", [...report, "--catalogue", file("none.yaml", "locale: sv-SE\n")], /none\.yaml:1:1: “texts” is missing/, /none\.yaml:1:1: Das Dokument braucht das Feld „texts“/, /none\.yaml:1:1: .*texts/],
    ["a text that is none", [...report, "--catalogue", file("five.yaml", 'locale: sv-SE\ntexts:\n  "Contents": 5\n')], /five\.yaml:3:15: .*Contents/, /five\.yaml:3:15: .*Contents/, /five\.yaml:3:15: .*Contents/],
    ["what is neither YAML nor JSON", [...report, "--catalogue", file("half.yaml", "locale: [sv")], /half\.yaml:1:/, /half\.yaml:1:/, /half\.yaml:1:/],
    ["a file that is not there", [...report, "--catalogue", join(folder, "no.yaml")], /no\.yaml: this file could not be read/, /no\.yaml: Diese Datei ist nicht lesbar/, /no\.yaml: Filen kan ikke læses/],
  ])("%s", async (_, args, english, german, danish) => {
    for (const [locale, says] of [["en", english], ["de", german], ["da", danish]] as const) {
      const { code, out, said } = await folkmoot([...args, "--locale", locale])
      expect([code, out]).toEqual([2, ""])
      expect(said).toMatch(says)
    }
  })
})
