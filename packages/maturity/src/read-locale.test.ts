import { expect, test } from "vitest"
import { readAnswers } from "./answers-read.ts"
import { readModel } from "./model-read.ts"

const broken = { path: "model.yaml", text: "kind: [\n" }

test.each([["readAnswers", (locale: never) => readAnswers(broken, { locale })], ["readModel", (locale: never) => readModel([broken], { locale })]] as const)("%s speaks the language of a tag, and English where it is none of ours", (_, read) => {
  const said = (locale: unknown): unknown => read(locale as never).problems
  expect(said("de")).not.toEqual(said("en"))
  for (const tag of ["de-DE", "de_AT", "DE"]) expect(said(tag)).toEqual(said("de"))
  for (const tag of ["fr", null, 7]) expect(said(tag)).toEqual(said("en"))
})
