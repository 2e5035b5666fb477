import type { RuleCard } from "./rule.ts"

const card = {
  since: "0.1.0",
  sources: ["concept:25"],
  why: {
    en: "A text that is not translated stands in the report in the plan's own language.",
    de: "Ein nicht übersetzter Text steht im Bericht in der Sprache des Plans.",
    da: "En tekst, der ikke er oversat, står i rapporten på planens eget sprog.",
  },
} as const

/** What can be wrong between a translation and its plan. */
export const translationRules = {
  otherPlan: {
    ...card,
    severity: "error",
    id: "translation/other-plan",
    messages: {
      named: {
        en: "This translation is of the plan “{given}”; the plan given is named “{name}”.",
        de: "Diese Übersetzung gehört zum Plan „{given}“; der vorliegende Plan heißt „{name}“.",
        da: "Denne oversættelse hører til planen »{given}«; den foreliggende plan hedder »{name}«.",
      },
    },
  },
  unknownId: {
    ...card,
    severity: "warning",
    id: "translation/unknown-id",
    messages: {
      nearest: {
        en: "The plan has no “{id}” in {part}. Did you mean “{nearest}”?",
        de: "Der Plan hat unter {part} kein „{id}“. Meinten Sie „{nearest}“?",
        da: "Planen har intet »{id}« under {part}. Mente I »{nearest}«?",
      },
      unknown: {
        en: "The plan has no “{id}” in {part}. Remove its translation.",
        de: "Der Plan hat unter {part} kein „{id}“. Entfernen Sie die Übersetzung.",
        da: "Planen har intet »{id}« under {part}. Fjern oversættelsen.",
      },
    },
  },
  notInPlan: {
    ...card,
    severity: "warning",
    id: "translation/not-in-plan",
    messages: {
      text: {
        en: "The plan says nothing at {where}, so there is nothing to translate. Remove this text, or write the original into the plan.",
        de: "Der Plan sagt an der Stelle {where} nichts; es gibt also nichts zu übersetzen. Entfernen Sie diesen Text oder ergänzen Sie den Plan.",
        da: "Planen har ingen tekst i {where}, så der er ikke noget at oversætte. Fjern oversættelsen, eller skriv originalen i planen.",
      },
    },
  },
  missing: {
    ...card,
    severity: "info",
    id: "translation/missing",
    messages: {
      text: {
        en: "{where} is not translated yet: “{original}”.",
        de: "{where} ist noch nicht übersetzt: „{original}“.",
        da: "{where} er ikke oversat endnu: »{original}«.",
      },
    },
  },
} as const satisfies Record<string, RuleCard>
