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

const misuse = {
  en: "What is no plan that was read cannot be checked, and silence would be taken for praise.",
  de: "Was kein eingelesener Plan ist, lässt sich nicht prüfen, und ein leeres Ergebnis sähe nach einem guten Plan aus.",
  da: "Det, der ikke er en indlæst plan, kan ikke kontrolleres, og hvis der ingen fund var, ville det ligne ros.",
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
        da: "Indstillingerne nævner reglen »{rule}«, som ikke findes. Fjern linjen.",
      },
    },
  },
  wrongOption: {
    ...card,
    id: "settings/wrong-option",
    messages: {
      option: {
        en: "The option “{option}” of {rule} does not exist or has a value of the wrong kind; its default counts. Possible are: {known}.",
        de: "{rule} hat keine Option „{option}“, oder ihr Wert ist vom falschen Typ; es gilt die Voreinstellung. Mögliche Optionen: {known}.",
        da: "{rule} har ingen indstilling »{option}«, eller dens værdi har en forkert type; standardværdien gælder. Mulige indstillinger: {known}.",
      },
      none: {
        en: "{rule} has no option “{option}”, nor any other. Remove it.",
        de: "{rule} hat keine Option „{option}“ und auch sonst keine. Entfernen Sie die Angabe.",
        da: "{rule} har ingen indstilling »{option}«, og heller ingen andre. Fjern linjen.",
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
  wrongSeverity: {
    ...card,
    id: "settings/wrong-severity",
    messages: {
      among: {
        en: "“{given}” is no severity, so it changed nothing for {setting}. Possible are: {known}.",
        de: "„{given}“ ist kein Schweregrad; die Einstellung von {setting} blieb deshalb ohne Wirkung. Möglich sind: {known}.",
        da: "»{given}« er ikke en alvorsgrad, så indstillingen af {setting} havde ingen virkning. Muligheder: {known}.",
      },
      refuse: {
        en: "“{given}” is no severity to refuse from, so whatever has findings is refused. Possible are: {known}.",
        de: "„{given}“ ist kein Schweregrad, ab dem sich ablehnen ließe; deshalb wird alles abgelehnt, wozu es Befunde gibt. Möglich sind: {known}.",
        da: "»{given}« er ikke en alvorsgrad, der kan afvises fra, så alt med fund bliver afvist. Muligheder: {known}.",
      },
    },
  },
  unknownOption: {
    ...card,
    id: "settings/unknown-option",
    messages: {
      nearest: {
        en: "{door} has no option “{option}”, so it changed nothing. Did you mean “{nearest}”?",
        de: "{door} hat keine Option „{option}“; die Angabe blieb ohne Wirkung. Meinten Sie „{nearest}“?",
        da: "{door} har ingen indstilling »{option}«, så den havde ingen virkning. Mente I »{nearest}«?",
      },
      among: {
        en: "{door} has no option “{option}”, so it changed nothing. Possible are: {known}.",
        de: "{door} hat keine Option „{option}“; die Angabe blieb ohne Wirkung. Möglich sind: {known}.",
        da: "{door} har ingen indstilling »{option}«, så den havde ingen virkning. Muligheder: {known}.",
      },
      beside: {
        en: "“{option}” stands beside severity and options in what is set for {rule}, so it changed nothing. Put options of the rule under options.",
        de: "In der Einstellung von {rule} steht „{option}“ neben severity und options und blieb deshalb ohne Wirkung. Optionen der Regel gehören unter options.",
        da: "»{option}« står ved siden af severity og options i indstillingen af {rule} og havde derfor ingen virkning. Reglens egne indstillinger hører hjemme under options.",
      },
    },
  },
  wrongValue: {
    ...card,
    id: "settings/wrong-value",
    messages: {
      expected: {
        en: "“{option}” of {door} is {given}, so it changed nothing; expected is {expected}.",
        de: "Die Option „{option}“ von {door} ist {given} und blieb deshalb ohne Wirkung; erwartet wird {expected}.",
        da: "Indstillingen »{option}« for {door} er {given} og havde derfor ingen virkning; der forventes {expected}.",
      },
    },
  },
  wrongInput: {
    ...card,
    why: misuse,
    id: "settings/wrong-input",
    messages: {
      expected: {
        en: "{door} was given {given}; expected is {expected}.",
        de: "An {door} wurde {given} übergeben; erwartet wird {expected}.",
        da: "{door} fik {given}; der forventes {expected}.",
      },
      unread: {
        en: "{door} takes a plan that was read. Read a text with parsePlan first, data with planFromData, and pass on what that gives.",
        de: "{door} braucht einen eingelesenen Plan. Lesen Sie Text mit parsePlan oder Daten mit planFromData ein und übergeben Sie das Ergebnis.",
        da: "{door} skal have en indlæst plan. Læs tekst ind med parsePlan eller data med planFromData, og giv resultatet videre.",
      },
      dataForText: {
        en: "{door} reads text and was given data. Data are read by planFromData.",
        de: "{door} liest Text; übergeben wurden Daten. Für Daten gibt es planFromData.",
        da: "{door} læser tekst, men fik data. Til data er der planFromData.",
      },
    },
  },
  wrongDay: {
    ...card,
    id: "settings/wrong-day",
    messages: {
      notDay: {
        en: "asOf is “{given}”, which is not a day, so rules that need to know today were silent. Write it as 2026-03-01.",
        de: "asOf ist „{given}“, und das ist kein Datum; Regeln, die das heutige Datum brauchen, wurden deshalb übersprungen. Schreiben Sie es in der Form 2026-03-01.",
        da: "asOf er »{given}«, og det er ikke en dato, så de regler, der skal kende dags dato, blev sprunget over. Skriv den på formen 2026-03-01.",
      },
    },
  },
} as const satisfies Record<string, RuleCard>
