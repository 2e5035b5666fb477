import { readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { expect, test } from "vitest"
import { catalogueTemplate } from "./catalogue-template.ts"
import { quotedTexts } from "./quoted-texts.ts"

const packages = fileURLToPath(new URL("../../", import.meta.url))

const filesIn = (folder: string): readonly string[] =>
  readdirSync(`${packages}${folder}`).filter((name) => name.endsWith(".ts") && !/test|laws|sound|example/.test(name)).map((name) => `${packages}${folder}/${name}`)

/** The sentences in three languages that a source holds, its examples aside. */
const sentencesIn = (file: string): readonly (readonly string[])[] => {
  const [source = ""] = readFileSync(file, "utf8").split("export const examples")
  const three = /\ben: ("(?:[^"\\]|\\.)*"),\s*de: ("(?:[^"\\]|\\.)*"),\s*da: ("(?:[^"\\]|\\.)*")/g
  return [...source.matchAll(three)].map(([, ...texts]) => texts.map((text) => JSON.parse(text) as string)).filter(([en = ""]) => /^\p{Lu}.* .*\.$/u.test(en))
}

test("whatever calculators and judgements say without a number in it can be translated, as their sources say it today", () => {
  const known = new Set(catalogueTemplate().map(({ en }) => en))
  const sources = [...filesIn("metrics/src"), ...filesIn("metrics/src/units"), ...["declared", "judge", "refusals"].map((name) => `${packages}maturity/src/${name}.ts`)]
  const said = sources.flatMap(sentencesIn)
  expect(said.length).toBeGreaterThan(100)
  expect(said.map(([en = ""]) => en).filter((en) => !known.has(en))).toEqual([])
  const all = new Set(said.map((texts) => JSON.stringify(texts)))
  expect(quotedTexts.filter(({ en, de, da }) => !all.has(JSON.stringify([en, de, da]))).map(({ en }) => en)).toEqual([])
})
