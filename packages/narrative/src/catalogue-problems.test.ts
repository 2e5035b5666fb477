import { expect, test } from "vitest"
import { catalogueSays } from "./catalogue-problems.ts"

test("a text no report says is told with the nearest there is, where one is near", () => {
  expect(catalogueSays.unasked("Cost", "", "Costs")).toEqual({
    en: "No report says “Cost”; the nearest text is “Costs”. Write the English text exactly as the template has it, or remove the entry.",
    de: "Kein Bericht sagt „Cost“; am nächsten kommt „Costs“. Schreiben Sie den englischen Text genau wie in der Vorlage, oder entfernen Sie den Eintrag.",
    da: "Ingen rapport siger »Cost«; nærmest ligger »Costs«. Skriv den engelske tekst præcis som i skabelonen, eller fjern posten.",
  })
  expect(catalogueSays.unasked("Cost", "", undefined)).toEqual({
    en: "No report says “Cost”. Write the English text exactly as the template has it, or remove the entry.",
    de: "Kein Bericht sagt „Cost“. Schreiben Sie den englischen Text genau wie in der Vorlage, oder entfernen Sie den Eintrag.",
    da: "Ingen rapport siger »Cost«. Skriv den engelske tekst præcis som i skabelonen, eller fjern posten.",
  })
})
