import type { RuleCard } from "./rule.ts"

/** What rules about the text of a plan have in common. */
export const syntaxCard = {
  since: "0.1.0",
  severity: "error",
  sources: ["yaml.org/spec/1.2.2"],
  why: {
    en: "A plan that cannot be read for certain cannot be checked.",
    de: "Ein Plan, der sich nicht eindeutig lesen lässt, kann nicht geprüft werden.",
    da: "En plan, der ikke kan læses entydigt, kan ikke kontrolleres.",
  },
} as const

/** What is told of documents and data that hold more than any plan does; what only a text can have too much of stands beside the other rules on texts. */
export const tooLarge = {
  ...syntaxCard,
  id: "syntax/too-large",
  messages: {
    depth: {
      en: "Parts are nested more than {most} levels deep; a plan needs fewer than ten. Flatten this part.",
      de: "Hier sind Teile mehr als {most} Ebenen tief verschachtelt; ein Plan braucht weniger als zehn. Verschachteln Sie diesen Teil weniger tief.",
      da: "Her er dele indlejret i mere end {most} niveauer; en plan klarer sig med færre end ti. Gør denne del fladere.",
    },
    parts: {
      en: "The document has more than {most} parts from here on. Split the plan into several files.",
      de: "Ab hier hat das Dokument mehr als {most} Bestandteile. Teilen Sie den Plan auf mehrere Dateien auf.",
      da: "Herfra har dokumentet mere end {most} bestanddele. Del planen op i flere filer.",
    },
  },
} as const satisfies RuleCard

/** What is told of names that no field can have. */
export const forbiddenKey = {
  ...syntaxCard,
  id: "syntax/forbidden-key",
  messages: {
    reserved: {
      en: "“{key}” cannot be the name of a field, because programs give it a meaning of their own. Choose another name.",
      de: "„{key}“ kann kein Feldname sein, weil Programme ihm eine eigene Bedeutung geben. Wählen Sie einen anderen Namen.",
      da: "»{key}« kan ikke være et feltnavn, fordi det har en særlig betydning i programmer. Vælg et andet navn.",
    },
  },
} as const satisfies RuleCard
