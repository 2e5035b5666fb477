import type { Locale } from "@folkmoot/sdk"
import type { Texts } from "./words.ts"

/** The headings of help, in the order they stand; options without one are a command's own. */
export const headings = {
  "Usage:": { en: "Usage:", de: "Aufruf:", da: "Brug:" },
  "Arguments:": { en: "Arguments:", de: "Argumente:", da: "Argumenter:" },
  "Options:": { en: "Options:", de: "Optionen:", da: "Tilvalg:" },
  "What is read:": { en: "What is read:", de: "Eingabe:", da: "Input:" },
  "Where it is kept:": { en: "Where it is kept:", de: "Speicherort:", da: "Lagring:" },
  "Time:": { en: "Time:", de: "Zeit:", da: "Tid:" },
  "Output:": { en: "Output:", de: "Ausgabe:", da: "Output:" },
  "Commands:": { en: "Commands:", de: "Befehle:", da: "Kommandoer:" },
} as const satisfies Readonly<Record<string, Texts>>

/** One of the headings of help. */
export type Heading = keyof typeof headings

const titles = {
  examples: { en: "Examples:", de: "Beispiele:", da: "Eksempler:" },
  choices: { en: "one of {value}", de: "möglich sind {value}", da: "vælg mellem {value}" },
  exits: {
    en: "Exit codes: 0 fine, 1 findings, 2 usage or input, 3 failure.",
    de: "Exit-Codes: 0 alles gut, 1 Befunde, 2 Aufruf oder Eingabe falsch, 3 gescheitert.",
    da: "Exitkoder: 0 i orden, 1 fund, 2 forkert brug eller input, 3 mislykket.",
  },
  usual: { en: "{value} unless given", de: "sonst {value}", da: "ellers {value}" },
} as const satisfies Readonly<Record<string, Texts>>

/** Something else that help says. */
export const title = (name: keyof typeof titles, locale: Locale, value = ""): string => titles[name][locale].replace("{value}", () => value)
