import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { sources } from "./catalogue.ts"
import { bytesOfFile } from "./damage.ts"
import type { SourceExample } from "./example.ts"
import type { SourceFailed } from "./source.ts"
import { tellingOf } from "./testing.ts"
import { stillEnglish } from "./wording.test-kit.ts"
import { coverageWordings, refusalWordings, sentencesIn, totalWordings } from "./wordings.ts"

const placesOf = (text: string): readonly string[] => (text.match(/\{\w+\}/g) ?? []).toSorted()

describe.each([["de", "coverage", coverageWordings("de")], ["da", "coverage", coverageWordings("da")], ["de", "refusals", refusalWordings("de")], ["da", "refusals", refusalWordings("da")], ["de", "totals", totalWordings("de")], ["da", "totals", totalWordings("da")]] as const)("what sources say (%s, %s)", (_, __, wordings) => {
  test("has the places of the English sentence, each of them once", () => {
    for (const [english, said] of Object.entries(wordings)) {
      expect(placesOf(said), english).toEqual(placesOf(english))
      expect(new Set(placesOf(english)).size, english).toBe(placesOf(english).length)
    }
  })

  test("is no English, and ends as a sentence where the English one does", () => {
    for (const [english, said] of Object.entries(wordings)) {
      expect(said, english).not.toBe(english)
      expect(/[.?]$/.test(said), english).toBe(/[.?]$/.test(english))
    }
  })

  test("is found by the sentence: no entry is more than one", () => {
    for (const english of Object.keys(wordings)) expect(sentencesIn(english), english).toEqual([english])
  })
})

describe("sentences", () => {
  test("put together are the text they were parted from, whatever that is", () => {
    fc.assert(fc.property(fc.array(fc.constantFrom("A b. ", 'c is "x. Y"; ', "t.csv ", "\n", '"', "\\", "é. ", "1. 2"), { maxLength: 12 }), (parts) => void expect(sentencesIn(parts.join("")).join(" ")).toBe(parts.join(""))))
    fc.assert(fc.property(fc.string(), (text) => void expect(sentencesIn(text).join(" ")).toBe(text)))
  })

  test("end where they do, and not within quotation marks, names of files and numbers, nor on later lines", () => {
    expect(sentencesIn('at is "Dr. Who"; expected a.b. kind is 1.5. 2 more.')).toEqual(['at is "Dr. Who"; expected a.b.', "kind is 1.5.", "2 more."])
    expect(sentencesIn("Read t.csv. So:\n\n# a. B")).toEqual(["Read t.csv.", "So:\n\n# a. B"])
  })
})

const folder = fileURLToPath(new URL(".", import.meta.url))

/** The sentences sources say, as their code has them; what is put in stands for itself. Comments, and the descriptions of schemas, are for programmers. */
const own = [".", "units"].flatMap((inner) =>
  readdirSync(join(folder, inner))
    .filter((name) => name.endsWith(".ts") && !/^wording|\.(?:test|test-d|test-kit)\.ts$/.test(name))
    .flatMap((name) => {
      const [code = ""] = readFileSync(join(folder, inner, name), "utf8").split("export const examples")
      const bare = code.replaceAll(/\/\*\*[^]*?\*\//g, "").replaceAll(/\b(?:z\.describe|texts?)\("[^"\n]*"/g, "")
      const said = bare.replaceAll(/\$\{(?:[^{}`]|`[^`]*`|\{[^{}]*\})*\}/g, "…").matchAll(/(["`])(?<said>(?:(?!\1)[^\\\n]|\\.)*)\1/g)
      return [...said].flatMap(({ groups }) => sentencesIn((groups?.["said"] ?? "").replaceAll(/\\(["`])/g, "$1")))
    }),
)

const sentences = [...new Set(own.filter((said) => /^[^*]*[a-z]{2,} [a-z…{(/<].*[.]$/.test(said)))].toSorted()

test("there are as many of them as there should be", () => expect(sentences.length).toBeGreaterThan(330))

/** Frames, whose parts make sentences that are on their own. */
const frames = ["is a number beyond those that can be told apart; expected it written as a text.", "this is ….", "… has the columns …; by their names ….", "… is no …."]

test("each is said in German and Danish, frames of others aside", () => {
  expect(sentences.filter((said) => stillEnglish(said, "coverage").length > 0 && stillEnglish(said, "refusal").length > 0)).toEqual(frames)
})

/** All that a source says of an example. */
const saidOf = async (source: (typeof sources)[number], { title: _title, files, expect: _expect, read, ...rest }: SourceExample) => {
  const place = mkdtempSync(join(tmpdir(), "folkmoot-wordings-"))
  try {
    for (const [name, file] of Object.entries(files)) {
      mkdirSync(dirname(join(place, name)), { recursive: true })
      writeFileSync(join(place, name), bytesOfFile(file))
    }
    const telling = await tellingOf(source, { path: read === undefined ? place : join(place, read), ...rest }).catch((failed: unknown) => failed as SourceFailed)
    if ("advice" in telling) return { coverage: [], totals: [], refusals: [telling.message, telling.advice] }
    const coverage = telling.coverage.flatMap(({ notes, untold, truncated }) => [...notes, ...Object.values(untold), ...(truncated === undefined ? [] : [truncated])])
    return { coverage, totals: telling.coverage.flatMap(({ totals = [] }) => totals.map(({ of }) => of)), refusals: telling.rejects.map(({ reason }) => reason) }
  } finally {
    rmSync(place, { recursive: true })
  }
}

/** What examples declare themselves, which is nobody else's to translate. */
const declared = ["Solved was introduced in July.", "The forum has one room only.", "Asked on the phone since February.", "Whoever only read is not among them."]

test.each(sources)("all that $id says of its examples is said in German and Danish", async (source) => {
  const { examples } = (await import(`./units/${source.id}.ts`)) as { readonly examples: readonly SourceExample[] }
  for (const example of examples) {
    const { coverage, totals, refusals } = await saidOf(source, example)
    expect(coverage.flatMap((text) => stillEnglish(text, "coverage")).filter((text) => !declared.includes(text)), example.title).toEqual([])
    expect(totals.flatMap((text) => stillEnglish(text, "total")), example.title).toEqual([])
    expect(refusals.flatMap((text) => stillEnglish(text, "refusal")), example.title).toEqual([])
  }
})
