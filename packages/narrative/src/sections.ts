import type { Texts } from "@folkmoot/facts"

/** One of the report's sections. */
export type SectionId =
  | "summary" | "benefit" | "goals" | "results" | "voices" | "value" | "pilots" | "maturity" | "plan" | "outlook" | "decisions" | "limits" | "method" | "figures"

/** The sections of a report in reading order: what it is for, what came of it, what it cost, what comes next, what cannot be said. */
export const sections: Readonly<Record<SectionId, Texts>> = {
  summary: { en: "In brief", de: "Auf einen Blick", da: "Kort fortalt" },
  benefit: { en: "What it does for you", de: "Was es Ihnen bringt", da: "Hvad I får ud af det" },
  goals: { en: "Goals and objectives", de: "Ziele und Zielvorgaben", da: "Mål og delmål" },
  results: { en: "What the community achieves", de: "Was die Community leistet", da: "Hvad fællesskabet bidrager med" },
  voices: { en: "What members say", de: "Was Mitglieder sagen", da: "Hvad medlemmerne siger" },
  value: { en: "What it costs and what comes back", de: "Was es kostet und was zurückkommt", da: "Hvad det koster, og hvad det giver igen" },
  pilots: { en: "Pilots", de: "Pilotprojekte", da: "Pilotprojekter" },
  maturity: { en: "Maturity", de: "Reifegrad", da: "Modenhed" },
  plan: { en: "State of the plan", de: "Stand des Plans", da: "Status for planen" },
  outlook: { en: "What to expect", de: "Was zu erwarten ist", da: "Hvad I kan forvente" },
  decisions: { en: "What we need from you", de: "Was wir von Ihnen brauchen", da: "Hvad vi har brug for fra jer" },
  limits: { en: "What this report does not say", de: "Was dieser Bericht nicht sagt", da: "Hvad rapporten ikke siger" },
  method: { en: "How the numbers were obtained", de: "Wie die Zahlen zustande kommen", da: "Sådan er tallene fremkommet" },
  figures: { en: "Numbers behind the figures", de: "Zahlen zu den Abbildungen", da: "Tallene bag figurerne" },
}
