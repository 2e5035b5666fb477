import type { RuleCard } from "./rule.ts"
import { forbiddenKey, syntaxCard, tooLarge } from "./limit-rules.ts"

/** What can be wrong with the text of a plan, before anything is known about the plan. */
export const syntaxRules = {
  yaml: {
    ...syntaxCard,
    id: "syntax/yaml",
    messages: {
      indentation: {
        en: "This line is not indented like its neighbours. Indent fields of the same part by the same number of spaces, and never with tabs.",
        de: "Diese Zeile ist anders eingerückt als ihre Nachbarn. Rücken Sie Felder desselben Teils gleich weit mit Leerzeichen ein, nie mit Tabulatoren.",
        da: "Denne linje er ikke indrykket som linjerne omkring den. Indryk felter i samme del med lige mange mellemrum og aldrig med tabulator.",
      },
      unclosed: {
        en: "Something that was opened here is not closed, or a colon or comma is missing. Check brackets, quotation marks, colons and commas.",
        de: "Hier fehlt ein schließendes Zeichen, ein Doppelpunkt oder ein Komma. Prüfen Sie Klammern, Anführungszeichen, Doppelpunkte und Kommas.",
        da: "Her mangler et afsluttende tegn, et kolon eller et komma. Kontrollér parenteser, anførselstegn, koloner og kommaer.",
      },
      quoting: {
        en: "This text contains characters that mean something in YAML. Put the whole text in quotation marks.",
        de: "Dieser Text enthält Zeichen, die in YAML eine eigene Bedeutung haben. Setzen Sie den ganzen Text in Anführungszeichen.",
        da: "Denne tekst indeholder tegn, der har en betydning i YAML. Sæt hele teksten i anførselstegn.",
      },
      key: {
        en: "The name of a field must stand on one line, be followed by a colon and hold at most 1024 characters.",
        de: "Der Name eines Feldes muss in einer Zeile stehen, mit einem Doppelpunkt enden und darf höchstens 1024 Zeichen lang sein.",
        da: "Et feltnavn skal stå på én linje, være fulgt af et kolon og højst fylde 1024 tegn.",
      },
      marker: {
        en: "An anchor, alias or tag stands where none can stand. Remove it or write the value out.",
        de: "Hier steht ein Anker, ein Alias oder ein YAML-Tag an einer unzulässigen Stelle. Entfernen Sie das Zeichen oder schreiben Sie den Wert aus.",
        da: "Her står et anker, et alias eller et tag et sted, hvor det ikke må stå. Fjern det, eller skriv værdien ud.",
      },
      unreadable: {
        en: "This is not YAML that can be read. Expected are fields of the form “name: value”, lists with “- ”, or JSON.",
        de: "Dies ist kein lesbares YAML. Erwartet werden Felder der Form „name: wert“, Listen mit „- “ oder JSON.",
        da: "Dette er ikke YAML, der kan læses. Der forventes felter på formen »navn: værdi«, lister med »- « eller JSON.",
      },
    },
  },
  tooLarge: {
    ...tooLarge,
    messages: {
      ...tooLarge.messages,
      size: {
        en: "The document has {size} characters; at most {most} are read. Split the plan into several files.",
        de: "Das Dokument hat {size} Zeichen; gelesen werden höchstens {most}. Teilen Sie den Plan auf mehrere Dateien auf.",
        da: "Dokumentet har {size} tegn; der læses højst {most}. Del planen op i flere filer.",
      },
      documents: {
        en: "The text holds more than {most} documents; those from here on were not read. Split it into several files.",
        de: "Der Text enthält mehr als {most} Dokumente; die Dokumente ab hier wurden nicht gelesen. Teilen Sie ihn auf mehrere Dateien auf.",
        da: "Teksten indeholder mere end {most} dokumenter; resten, fra og med dette, blev ikke læst. Del teksten op i flere filer.",
      },
      aliases: {
        en: "The aliases of this document unfold into more than {most} values. Write repeated parts out, or refer to them by id.",
        de: "Die Aliasse dieses Dokuments ergeben ausgeschrieben mehr als {most} Werte. Schreiben Sie wiederholte Teile aus oder verweisen Sie mit ihrer id darauf.",
        da: "Aliasserne i dette dokument folder sig ud til mere end {most} værdier. Skriv gentagne dele ud, eller henvis til dem med deres id.",
      },
    },
  },
  character: {
    ...syntaxCard,
    id: "syntax/character",
    messages: {
      control: {
        en: "There is an invisible character here (U+{code}) that YAML does not allow. Delete it.",
        de: "Hier steht ein unsichtbares Zeichen (U+{code}), das YAML nicht erlaubt. Löschen Sie es.",
        da: "Her står et usynligt tegn (U+{code}), som YAML ikke tillader. Slet det.",
      },
    },
  },
  version: {
    ...syntaxCard,
    id: "syntax/version",
    messages: {
      other: {
        en: "This document asks to be read as {given}; plans are read as YAML 1.2 only. Remove the line.",
        de: "Dieses Dokument will als {given} gelesen werden; Pläne werden nur als YAML 1.2 gelesen. Entfernen Sie die Zeile.",
        da: "Dette dokument beder om at blive læst som {given}; planer læses kun som YAML 1.2. Fjern linjen.",
      },
    },
  },
  duplicateKey: {
    ...syntaxCard,
    id: "syntax/duplicate-key",
    messages: {
      again: {
        en: "“{key}” was already given in line {line}; the first one counts. Keep one of the two.",
        de: "„{key}“ steht bereits in Zeile {line}; es gilt die erste Angabe. Behalten Sie nur eine von beiden.",
        da: "»{key}« er allerede angivet på linje {line}; den første angivelse gælder. Behold kun den ene.",
      },
    },
  },
  forbiddenKey: {
    ...forbiddenKey,
    messages: {
      ...forbiddenKey.messages,
      notText: {
        en: "The name of a field must be a plain text, not a list or a part of its own.",
        de: "Der Name eines Feldes muss ein einfacher Text sein, keine Liste und kein eigener Teil.",
        da: "Et feltnavn skal være ren tekst, ikke en liste eller en del for sig.",
      },
    },
  },
  alias: {
    ...syntaxCard,
    id: "syntax/alias",
    messages: {
      unknown: {
        en: "Nothing before this line is named &{name}. Name a part with &{name} first, or write the value out.",
        de: "Vor dieser Zeile heißt nichts &{name}. Benennen Sie zuerst einen Teil mit &{name} oder schreiben Sie den Wert aus.",
        da: "Intet før denne linje hedder &{name}. Navngiv først en del med &{name}, eller skriv værdien ud.",
      },
      cycle: {
        en: "*{name} stands inside the very part it repeats. Write the value out.",
        de: "*{name} steht in genau dem Teil, den es wiederholt. Schreiben Sie den Wert aus.",
        da: "*{name} står inde i netop den del, det gentager. Skriv værdien ud.",
      },
    },
  },
  number: {
    ...syntaxCard,
    id: "syntax/number",
    messages: {
      inexact: {
        en: "{given} cannot be kept exactly as a number. Put it in quotation marks if it is a name, or write a number below 9,007,199,254,740,992.",
        de: "{given} lässt sich nicht genau als Zahl speichern. Setzen Sie die Angabe in Anführungszeichen, wenn sie ein Name ist, oder schreiben Sie eine Zahl unter 9.007.199.254.740.992.",
        da: "{given} kan ikke gemmes nøjagtigt som tal. Sæt det i anførselstegn, hvis det er et navn, eller skriv et tal under 9.007.199.254.740.992.",
      },
    },
  },
  tag: {
    ...syntaxCard,
    id: "syntax/tag",
    messages: {
      unsupported: {
        en: "The tag {tag} is not used in plans. Remove it and keep the value.",
        de: "Das YAML-Tag {tag} wird in Plänen nicht verwendet. Entfernen Sie es und behalten Sie den Wert.",
        da: "Tagget {tag} bruges ikke i planer. Fjern det, og behold værdien.",
      },
    },
  },
} as const satisfies Record<string, RuleCard>
