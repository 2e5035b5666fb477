import type { RuleCard } from "./rule.ts"

const card = {
  since: "0.1.0",
  severity: "error",
  sources: ["concept:31"],
  why: {
    en: "A typing mistake in the settings would silence a rule without a word.",
    de: "Ein Tippfehler in den Einstellungen würde eine Regel stillschweigend abschalten.",
    da: "En tastefejl i indstillingerne ville slå en regel fra, uden at nogen opdagede det.",
  },
} as const

/** What can be wrong with the settings a plan is checked with. */
export const settingsRules = {
  unknownRule: {
    ...card,
    id: "settings/unknown-rule",
    messages: {
      nearest: {
        en: "The settings name the rule “{rule}”, which does not exist. Did you mean “{nearest}”?",
        de: "Die Einstellungen nennen die Regel „{rule}“, die es nicht gibt. Meinten Sie „{nearest}“?",
        da: "Indstillingerne nævner reglen »{rule}«, som ikke findes. Mente I »{nearest}«?",
      },
      unknown: {
        en: "The settings name the rule “{rule}”, which does not exist. Remove it.",
        de: "Die Einstellungen nennen die Regel „{rule}“, die es nicht gibt. Entfernen Sie den Eintrag.",
        da: "Indstillingerne nævner reglen »{rule}«, som ikke findes. Fjern den.",
      },
    },
  },
  wrongOption: {
    ...card,
    id: "settings/wrong-option",
    messages: {
      option: {
        en: "The option “{option}” of {rule} does not exist or has a value of the wrong kind; its default counts. Possible are: {known}.",
        de: "Die Option „{option}“ von {rule} gibt es nicht, oder ihr Wert hat den falschen Typ; es gilt die Voreinstellung. Möglich sind: {known}.",
        da: "Indstillingen »{option}« for {rule} findes ikke eller har en værdi af forkert type; standardværdien gælder. Muligheder: {known}.",
      },
      none: {
        en: "{rule} has no option “{option}”, nor any other. Remove it.",
        de: "{rule} hat keine Option „{option}“ und auch sonst keine. Entfernen Sie die Angabe.",
        da: "{rule} har hverken indstillingen »{option}« eller andre. Fjern den.",
      },
    },
  },
  unknownNode: {
    ...card,
    id: "settings/unknown-node",
    messages: {
      nearest: {
        en: "Under overrides, the settings name nodes of the kind “{kind}”, which does not exist. Did you mean “{nearest}”?",
        de: "Die Einstellungen nennen unter overrides Elemente der Art „{kind}“, die es nicht gibt. Meinten Sie „{nearest}“?",
        da: "Indstillingerne nævner under overrides elementer af typen »{kind}«, som ikke findes. Mente I »{nearest}«?",
      },
      among: {
        en: "Under overrides, the settings name nodes of the kind “{kind}”, which does not exist. Possible are: {known}.",
        de: "Die Einstellungen nennen unter overrides Elemente der Art „{kind}“, die es nicht gibt. Möglich sind: {known}.",
        da: "Indstillingerne nævner under overrides elementer af typen »{kind}«, som ikke findes. Muligheder: {known}.",
      },
    },
  },
  unknownPreset: {
    ...card,
    id: "settings/unknown-preset",
    messages: {
      among: {
        en: "There is no preset “{preset}”, so no rule was run. Possible are: {known}.",
        de: "Ein Regelwerk „{preset}“ gibt es nicht; deshalb lief keine Regel. Möglich sind: {known}.",
        da: "Der findes intet regelsæt »{preset}«, så ingen regler blev kørt. Muligheder: {known}.",
      },
    },
  },
  wrongDay: {
    ...card,
    id: "settings/wrong-day",
    messages: {
      notDay: {
        en: "asOf is “{given}”, which is not a day, so rules that need to know today were silent. Write it as 2026-03-01.",
        de: "asOf ist „{given}“, und das ist kein Datum; Regeln, die den heutigen Tag brauchen, blieben deshalb stumm. Schreiben Sie das Datum wie 2026-03-01.",
        da: "asOf er »{given}«, og det er ikke en dato, så de regler, der skal kende dags dato, blev sprunget over. Skriv datoen som 2026-03-01.",
      },
    },
  },
} as const satisfies Record<string, RuleCard>
