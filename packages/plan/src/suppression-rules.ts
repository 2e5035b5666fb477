import type { RuleCard } from "./rule.ts"

const card = {
  since: "0.1.0",
  severity: "warning",
  sources: ["concept:31"],
  why: {
    en: "An exception that nobody looks at again becomes the rule.",
    de: "Eine Ausnahme, die niemand mehr ansieht, wird zur Regel.",
    da: "En undtagelse, som ingen ser på igen, bliver til reglen.",
  },
} as const

/** What can be wrong with findings that are accepted for now. */
export const suppressionRules = {
  unknownRule: {
    ...card,
    id: "suppression/unknown-rule",
    messages: {
      nearest: {
        en: "The suppression names the rule “{rule}”, which does not exist. Did you mean “{nearest}”?",
        de: "Die Ausnahme nennt die Regel „{rule}“, die es nicht gibt. Meinten Sie „{nearest}“?",
        da: "Undtagelsen nævner reglen »{rule}«, som ikke findes. Mente I »{nearest}«?",
      },
      unknown: {
        en: "The suppression names the rule “{rule}”, which does not exist. Remove it.",
        de: "Die Ausnahme nennt die Regel „{rule}“, die es nicht gibt. Entfernen Sie die Ausnahme.",
        da: "Undtagelsen nævner reglen »{rule}«, som ikke findes. Fjern den.",
      },
    },
  },
  expired: {
    ...card,
    id: "suppression/expired",
    messages: {
      past: {
        en: "The suppression of {rule} was meant to last until {until}; the finding is told again. Mend it, or set a new day with a new reason.",
        de: "Die Ausnahme für {rule} galt bis zum {until}; der Befund wird wieder gemeldet. Beheben Sie ihn oder nennen Sie mit neuer Begründung ein neues Datum.",
        da: "Undtagelsen for {rule} gjaldt til og med den {until}; fundet meldes igen. Ret det, eller sæt en ny dato med en ny begrundelse.",
      },
    },
  },
  unused: {
    ...card,
    id: "suppression/unused",
    messages: {
      unused: {
        en: "{rule} has nothing to say here any more. Remove the suppression.",
        de: "{rule} hat hier nichts mehr zu beanstanden. Entfernen Sie die Ausnahme.",
        da: "{rule} har ikke længere noget at bemærke her. Fjern undtagelsen.",
      },
    },
  },
  staleBaseline: {
    ...card,
    severity: "info",
    id: "baseline/stale",
    messages: {
      gone: {
        en: "Findings of the baseline that are mended by now: {count}. Write the baseline anew, so that they cannot come back unseen.",
        de: "Befunde der Bestandsliste, die inzwischen behoben sind: {count}. Schreiben Sie die Liste neu, damit sie nicht unbemerkt zurückkehren.",
        da: "Fund fra basislisten, som nu er rettet: {count}. Skriv listen på ny, så de ikke kan vende tilbage ubemærket.",
      },
    },
  },
} as const satisfies Record<string, RuleCard>
