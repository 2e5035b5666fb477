import type { RuleCard } from "./rule.ts"

const card = {
  since: "0.1.0",
  severity: "error",
  sources: ["concept:25"],
  why: {
    en: "A plan in several documents is only whole when each of them finds its place.",
    de: "Ein Plan aus mehreren Dokumenten ist nur vollständig, wenn jedes davon seinen Platz findet.",
    da: "En plan i flere dokumenter hænger kun sammen, når hvert af dem finder sin plads.",
  },
} as const

/** What can be wrong with the documents that make up a plan. */
export const joinRules = {
  noPlan: {
    ...card,
    id: "document/no-plan",
    messages: {
      missing: {
        en: "This is a part of the plan “{name}”, but no document of kind StrategyPlan was given. Check the files of the plan together.",
        de: "Dies ist ein Teil des Plans „{name}“, doch es fehlt ein Dokument der Art StrategyPlan. Prüfen Sie alle Dateien des Plans zusammen.",
        da: "Dette er en del af planen »{name}«, men der mangler et dokument med kind: StrategyPlan. Kontrollér alle planens filer på én gang.",
      },
    },
  },
  notAPlan: {
    ...card,
    id: "document/not-a-plan",
    why: {
      en: "What is no plan cannot be checked as one, and a long list of missing fields would hide that.",
      de: "Was kein Plan ist, lässt sich nicht als Plan prüfen, und eine lange Liste fehlender Felder würde das verdecken.",
      da: "Det, der ikke er en plan, kan ikke kontrolleres som en plan, og en lang liste over manglende felter ville skjule det.",
    },
    messages: {
      empty: {
        en: "There is nothing in this document, so there is no strategy plan in it either. folkmoot plan new writes one to begin with.",
        de: "Dieses Dokument ist leer und enthält also auch keinen Strategieplan. folkmoot plan new legt einen an.",
        da: "Dokumentet er tomt, så der er heller ingen strategiplan i det. folkmoot plan new opretter en.",
      },
      other: {
        en: "This is no strategy plan; it holds “{seen}”. Give your plan instead; folkmoot plan new writes one to begin with.",
        de: "Das ist kein Strategieplan, sondern „{seen}“. Geben Sie stattdessen Ihren Plan an; folkmoot plan new legt einen an.",
        da: "Det er ikke en strategiplan, men »{seen}«. Angiv jeres plan i stedet; folkmoot plan new opretter en.",
      },
      path: {
        en: "“{seen}” is the name of a file. Read the file, and give what is in it.",
        de: "„{seen}“ ist der Name einer Datei. Lesen Sie die Datei und übergeben Sie ihren Inhalt.",
        da: "»{seen}« er navnet på en fil. Læs filen, og giv indholdet videre.",
      },
      translation: {
        en: "This translates the plan “{name}” and is not the plan itself. Check it together with the file of that plan.",
        de: "Dies ist eine Übersetzung des Plans „{name}“, nicht der Plan selbst. Prüfen Sie sie zusammen mit der Datei dieses Plans.",
        da: "Det her er en oversættelse af planen »{name}« og ikke selve planen. Kontrollér den sammen med den plans fil.",
      },
    },
  },
  secondPlan: {
    ...card,
    id: "document/second-plan",
    messages: {
      second: {
        en: "“{name}” is a second plan; only the first one, “{first}”, was read. Make it a StrategyPlanPart, or check it by itself.",
        de: "„{name}“ ist ein zweiter Plan; gelesen wurde nur der erste, „{first}“. Machen Sie daraus ein StrategyPlanPart oder prüfen Sie ihn für sich allein.",
        da: "»{name}« er endnu en plan; kun den første, »{first}«, blev læst. Gør den til en StrategyPlanPart, eller kontrollér den for sig.",
      },
    },
  },
  otherPlan: {
    ...card,
    id: "document/other-plan",
    messages: {
      named: {
        en: "This part belongs to the plan “{given}”; the plan here is called “{name}”, so the part was left out. Correct metadata.of, or check the file with its own plan.",
        de: "Dieser Teil gehört zum Plan „{given}“; der Plan hier heißt „{name}“, deshalb blieb der Teil unberücksichtigt. Korrigieren Sie metadata.of oder prüfen Sie die Datei mit ihrem eigenen Plan.",
        da: "Denne del hører til planen »{given}«; planen her hedder »{name}«, så delen blev udeladt. Ret metadata.of, eller kontrollér filen sammen med dens egen plan.",
      },
    },
  },
  saidTwice: {
    ...card,
    id: "document/said-twice",
    messages: {
      again: {
        en: "“{part}” is already said in {file} and may be said only once; the first counts. Keep it in one of the documents.",
        de: "„{part}“ steht bereits in {file} und darf nur einmal vorkommen; es gilt die erste Angabe. Behalten Sie nur eine davon.",
        da: "»{part}« står allerede i {file} og må kun stå ét sted; den første angivelse gælder. Behold kun den ene.",
      },
    },
  },
  oldVersion: {
    ...card,
    severity: "info",
    id: "document/old-version",
    messages: {
      old: {
        en: "The document is written in {version}, an earlier version of the format. It was read as it is meant; folkmoot plan migrate carries it forward.",
        de: "Das Dokument ist in {version} geschrieben, einer früheren Fassung des Formats. Es wurde so gelesen, wie es gemeint ist; folkmoot plan migrate bringt es auf den neuen Stand.",
        da: "Dokumentet er skrevet i {version}, en tidligere udgave af formatet. Det blev læst efter hensigten; folkmoot plan migrate opdaterer det.",
      },
    },
  },
} as const satisfies Record<string, RuleCard>
