import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, test } from "vitest"
import { commandLine } from "./command-line.test-kit.ts"
import { danish } from "./usage-da.ts"
import { german } from "./usage-de.ts"
import { usageText } from "./usage-text.ts"

const { file, folder, folkmoot } = commandLine()

const placesOf = (text: string): readonly string[] => text.match(/\{\w+\}/g) ?? []

test("both languages say the same sentences, with no place that the English one has not", () => {
  expect(Object.keys(danish)).toEqual(Object.keys(german))
  for (const wordings of [german, danish]) for (const [english, wording] of Object.entries(wordings)) expect(placesOf(english), english).toEqual(expect.arrayContaining([...placesOf(wording)]))
})

const source = fileURLToPath(new URL(".", import.meta.url))

/** The sentences the command line's own mistakes are told in, as the source has them: what is put in stands for itself. */
const own = [".", "commands"].flatMap((inner) =>
  readdirSync(join(source, inner)).filter((name) => /(?<!test)\.ts$/.test(name) && !name.endsWith(".test.ts")).flatMap((name) =>
    [...readFileSync(join(source, inner, name), "utf8").matchAll(/new UsageError\((["`])(?<said>[^\n]*?)\1\)/g)].map(({ groups }) => (groups?.["said"] ?? "").replaceAll(/\$\{(?:[^{}`]|`[^`]*`)*\}/g, "\"x\"").replace('"x"."x"', ".")),
  ),
)

// What is put in whole is in the reader's language already.
test.each(own.filter((said) => /\p{L}/u.test(said.replaceAll(/--[\w-]+|"x"/g, ""))).map((said) => [said]))("%s", async (said) => {
  for (const locale of ["de", "da"] as const) expect(await usageText({ message: said }, locale)).not.toBe(said)
})

test("there are as many of them as there should be", () => expect(own.length).toBeGreaterThan(35))

file("data/thread.csv", "id,kind,resolvable,openedAt,affiliation,solved,solvedAt\n1,question,true,2025-01-01T09:00:00Z,customer,true,2025-01-02T09:00:00Z\n")
const data = `facts:${join(folder, "data")}`

describe("whatever somebody mistypes is told in their language, with what to do", () => {
  test.each<[string, readonly string[], string, string]>([
    ["a command", ["mesure"], "Den Befehl mesure gibt es nicht. Meinten Sie measure? Siehe folkmoot --help", "Kommandoen mesure findes ikke. Mente du measure? Se folkmoot --help"],
    ["an option", ["measure", "--form", data], "Die Option --form gibt es hier nicht. Meinten Sie --from? Siehe folkmoot measure --help", "Tilvalget --form findes ikke her. Mente du --from? Se folkmoot measure --help"],
    ["no argument", ["explain"], "Es fehlt die Angabe <metric>. Zum Beispiel: folkmoot explain resolution-rate", "Argumentet <metric> mangler. For eksempel: folkmoot explain resolution-rate"],
    ["no option", ["compare"], "Es fehlt die Option --period <period>. Zum Beispiel: folkmoot compare", "Tilvalget --period <period> mangler. For eksempel: folkmoot compare"],
    ["nothing to count", ["measure"], "--from fehlt: Nennen Sie mindestens eine Quelle, etwa --from stackexchange:dump/, oder eine Engine", "--from mangler: Angiv mindst én kilde, f.eks. --from stackexchange:dump/, eller en motor"],
    ["nothing to report on", ["report"], "oder, wenn nur über den Plan berichtet werden soll, den Stichtag, etwa --as-of 2026-07-01.", "eller, hvis rapporten kun skal handle om planen, den dag, den gælder for, f.eks. --as-of 2026-07-01."],
    ["no value", ["explain", "resolution-rate", "--period"], "Hinter der Option --period <period> fehlt der Wert.", "Der mangler en værdi efter tilvalget --period <period>."],
    ["too much", ["history", "list", "all"], "Zu viele Angaben für list: 1 statt 0.", "For mange argumenter til list: 1 i stedet for 0."],
    ["nothing to read", ["report"], "--from fehlt: Nennen Sie mindestens eine Quelle", "--from mangler: Angiv mindst én kilde"],
    ["a metric", ["measure", "resolution-rat", "--from", data], 'metric: "resolution-rat" passt hier nicht; erwartet wird eine Kennzahl. Meinten Sie "resolution-rate"?', 'metric: "resolution-rat" kan ikke bruges her; der forventes et nøgletal. Mente du "resolution-rate"?'],
    ["an abbreviation of a metric", ["measure", "nps", "--from", data], 'metric: "nps" passt hier nicht; erwartet wird eine Kennzahl. Meinten Sie "net-promoter-score"?', 'metric: "nps" kan ikke bruges her; der forventes et nøgletal. Mente du "net-promoter-score"?'],
    ["nothing like a metric", ["measure", "xyzzy", "--from", data], "erwartet wird eine Kennzahl; es gibt 52, etwa action-completion, ", "der forventes et nøgletal; der er 52, f.eks. action-completion, "],
    ["half a quote", ["report", "--from", data, "--quotes", file("half.json", '[{"text":"Gut.","by":"member"}]')], "--quotes[0].consent fehlt; erwartet wird eines von given, refused, not-asked.", "--quotes[0].consent mangler; der forventes en af følgende: given, refused, not-asked."],
    ["no report", ["check", file("letter.md", "Text."), "--report", file("list.json", "[]")], "--report: Das ist kein Bericht, wie report ihn schreibt. Erzeugen Sie ihn noch einmal mit --format json.", "--report: Det er ikke en rapport, som report skriver den. Lav den igen med --format json."],
    ["a period", ["measure", "--from", data, "--period", "20x5"], '--period: "20x5" passt hier nicht; erwartet wird ein Zeitraum wie 2025, 2025-Q1', '--period: "20x5" kan ikke bruges her; der forventes en periode som 2025, 2025-Q1'],
    ["a file", ["lint", "no.folkmoot.yaml"], "no.folkmoot.yaml: Diese Datei ist nicht lesbar (die Datei gibt es nicht: ENOENT); erwartet wird ein Plan in YAML oder JSON.", "no.folkmoot.yaml: Filen kan ikke læses (filen findes ikke: ENOENT); der forventes en plan i YAML eller JSON."],
    ["no day", ["report", "--plan", file("p.folkmoot.yaml", "apiVersion: folkmoot.dev/v1\nkind: StrategyPlan\nmetadata: { name: small }\nspec: {}\n"), "--from", `survey:${file("a.csv", "score\n1\n")}`, "--map", "score=score"], "--as-of fehlt; erwartet wird der Tag, zu dem berichtet wird", "--as-of mangler; der forventes den dato, der rapporteres fra"],
  ])("%s", async (_, args, de, da) => {
    for (const [locale, told] of [["de", de], ["da", da]] as const) {
      // Where a value is missing, the language must not be taken for it.
      const [command = "", ...rest] = args
      const { code, out, said } = await folkmoot(args.at(-1)?.startsWith("--") === true ? [command, "--locale", locale, ...rest] : [...args, "--locale", locale])
      expect(said).toContain(told)
      expect([code, out]).toEqual([2, ""])
    }
  })
})
