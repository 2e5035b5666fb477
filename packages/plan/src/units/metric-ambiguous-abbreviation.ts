import type { Texts } from "@folkmoot/facts"
import { setValue } from "../edit.ts"
import type { RuleExampleOf } from "../example.ts"
import { definePlanRule, type RuleContext } from "../rule.ts"

/** What each ambiguous abbreviation means where communities are measured. */
const meanings: Readonly<Record<string, Texts>> = {
  CPC: { en: "cost per conversion", de: "Kosten pro Conversion", da: "omkostning pr. konvertering" },
}

/** The words that show that the writer has said what the abbreviation means. */
const explained = /conversion|konverter|click|klick|klik/i

const messages = {
  unclear: {
    en: "{abbreviation} can mean several things: here {meaning}, elsewhere cost per click. Write it out.",
    de: "{abbreviation} ist mehrdeutig: Hier steht es für {meaning}, anderswo für Kosten pro Klick. Schreiben Sie es aus.",
    da: "{abbreviation} kan betyde flere ting: her {meaning}, andre steder pris pr. klik. Skriv forkortelsen helt ud.",
  },
} as const

const check = ({ title }: { readonly title: string }, { plan, report }: RuleContext<Record<never, never>, typeof messages>): void => {
  for (const [abbreviation, meaning] of Object.entries(meanings)) {
    const word = new RegExp(`(?<![\\p{L}\\p{N}])${abbreviation}(?![\\p{L}\\p{N}])`, "gu")
    if (!word.test(title) || explained.test(title)) continue
    const language = (["de", "da"] as const).find((locale) => plan.metadata.locale?.startsWith(locale)) ?? "en"
    const full = title.replace(word, meaning[language])
    report("unclear", { abbreviation, meaning }, { at: ["title"], fix: setValue(full.charAt(0).toUpperCase() + full.slice(1)) })
  }
}

/**
 * Titles write ambiguous abbreviations out.
 *
 * @remarks
 * The fix writes them out in the plan's language.
 * @see concept:118
 */
export const metricAmbiguousAbbreviation = definePlanRule({
  id: "metric/ambiguous-abbreviation",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "Whoever reads CPC as cost per click compares the community's whole cost with the price of an advertisement.",
    de: "Wer CPC als Kosten pro Klick liest, vergleicht die Gesamtkosten der Community mit dem Preis einer Anzeige.",
    da: "Den, der læser CPC som pris pr. klik, sammenligner fællesskabets samlede omkostninger med prisen på en annonce.",
  },
  sources: ["concept:118", "seed:004"],
  options: {},
  messages,
  visit: { goal: check, behaviour: check, objective: check, strategy: check, tactic: check, action: check },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "written out in English",
    spec: { objectives: [{ id: "cheaper", title: "CPC below 12 euros" }] },
    expect: [{ message: "unclear", at: "/spec/objectives/0/title" }],
    fixed: { objectives: [{ id: "cheaper", title: "Cost per conversion below 12 euros" }] },
  },
  {
    title: "written out in German",
    spec: { goals: [{ id: "cheaper", title: "Niedrigere CPC" }] },
    metadata: { locale: "de-AT" },
    expect: [{ message: "unclear", at: "/spec/goals/0/title" }],
    fixed: { goals: [{ id: "cheaper", title: "Niedrigere Kosten pro Conversion" }] },
  },
  { title: "already said what it means", spec: { goals: [{ id: "cheaper", title: "Lower CPC (cost per click)" }] }, expect: [] },
  { title: "not a word of its own", spec: { goals: [{ id: "cheaper", title: "Join the CPCX network" }] }, expect: [] },
] satisfies readonly RuleExampleOf<typeof metricAmbiguousAbbreviation>[]
