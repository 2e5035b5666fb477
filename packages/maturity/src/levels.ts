import type { Texts } from "@folkmoot/facts"
import type { Level } from "./verdict.ts"

/** The three levels, the lowest first. */
export const levels = [1, 2, 3] as const satisfies readonly Level[]

/** What the levels are called. */
export const levelNames: Readonly<Record<Level, Texts>> = {
  1: { en: "Lay the foundation", de: "Das Fundament legen", da: "Læg fundamentet" },
  2: { en: "Grow and engage", de: "Wachsen und einbinden", da: "Skab vækst og engagement" },
  3: { en: "Measure and optimise", de: "Messen und optimieren", da: "Mål og optimér" },
}
