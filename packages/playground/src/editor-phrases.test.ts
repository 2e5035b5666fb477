import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { expect, test } from "vitest"
import { editorPhrases } from "./editor-phrases.ts"

const { resolve } = createRequire(import.meta.url)

/** Every text that the editor's own packages ask to have translated, as their code says it. */
const asked = ["commands", "language", "lint", "view"].flatMap((name) => {
  const code = readFileSync(resolve(`@codemirror/${name}`), "utf8")
  return [...code.matchAll(/\bphrase\(([^)]*)\)/g)].flatMap(([, inside = ""]) => [...inside.matchAll(/"([^"]+)"/g)].map(([, text = ""]) => text))
})

test("everything the editor says of itself is said in German and in Danish", () => {
  expect(asked.length).toBeGreaterThan(8)
  for (const locale of ["de", "da"] as const) expect(asked.filter((text) => editorPhrases[locale][text] === undefined), locale).toEqual([])
})
