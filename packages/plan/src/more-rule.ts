import type { RuleCard } from "./rule.ts"

/** Says that a rule has found more than is told at once. */
export const moreRule = {
  id: "document/more",
  since: "0.1.0",
  severity: "info",
  sources: ["concept:25"],
  why: {
    en: "Hundreds of findings of one kind have one cause, and nobody reads them one by one.",
    de: "Hunderte gleichartige Befunde haben meist eine gemeinsame Ursache, und niemand liest sie einzeln.",
    da: "Hundredvis af ens fund har som regel én årsag, og ingen læser dem ét for ét.",
  },
  messages: {
    count: {
      en: "Further findings of {rule}: {count}. They are shown once the first ones are solved.",
      de: "Weitere Befunde zu {rule}: {count}. Sie werden angezeigt, sobald die ersten behoben sind.",
      da: "Yderligere fund fra {rule}: {count}. De vises, når de første er rettet.",
    },
  },
} as const satisfies RuleCard
