import type { Texts } from "@folkmoot/facts"

/** What is not earned in a text. */
export type UnfaithfulKind = "number" | "date" | "direction" | "cause" | "claim-without-source" | "impossible"

/** What is wrong with a change or a cause of something that nobody measured, and what to do. */
export const saysUnmeasured = (text: string): Texts => ({
  en: `“${text}” speaks of something that was not measured here: the ledger tells nothing of it. Measure it first, or say that it is hoped for.`,
  de: `„${text}“ spricht von etwas, das hier nicht gemessen wurde: Im Verzeichnis der Zahlen steht nichts darüber. Messen Sie es zuerst, oder schreiben Sie, dass Sie es sich erhoffen.`,
  da: `»${text}« handler om noget, der ikke er målt her: Fortegnelsen over tal siger intet om det. Mål det først, eller skriv, at I håber på det.`,
})

/** What is wrong with a target that is said to be reached, and what to do. */
export const saysUnreached = (text: string): Texts => ({
  en: `“${text}” says that a target is reached, but the whole range of its number does not lie on the right side of it. Say that it is not reached yet, or that it cannot be told.`,
  de: `„${text}“ sagt, dass ein Ziel erreicht ist, doch die Spanne der gemessenen Zahl liegt nicht ganz auf der richtigen Seite davon. Schreiben Sie, dass es noch nicht erreicht ist oder dass es sich nicht sagen lässt.`,
  da: `»${text}« siger, at et mål er nået, men det målte tals interval ligger ikke helt på den rigtige side af målet. Skriv, at det ikke er nået endnu, eller at det ikke kan afgøres.`,
})

/** What is wrong with a stretch of a text, and what to do; the stretch itself stands in quotation marks. */
export const says: Readonly<Record<UnfaithfulKind, (text: string, nearest: Texts | undefined) => Texts>> = {
  number: (text, nearest) => ({
    en: `“${text}” is in the ledger neither with this value nor as a rounding of it in this unit${nearest === undefined ? "" : `; the nearest is ${nearest.en}`}. Write a number that was measured, or leave it out.`,
    de: `„${text}“ steht weder mit diesem Wert noch gerundet in dieser Einheit im Verzeichnis der Zahlen${nearest === undefined ? "" : `; am nächsten kommt: ${nearest.de}`}. Schreiben Sie eine Zahl, die gemessen wurde, oder lassen Sie sie weg.`,
    da: `»${text}« findes hverken med denne værdi eller afrundet i denne enhed i fortegnelsen over tal${nearest === undefined ? "" : `; nærmest kommer: ${nearest.da}`}. Skriv et tal, der er målt, eller udelad det.`,
  }),
  date: (text, nearest) => ({
    en: `“${text}” is no date that the ledger knows, or cannot be read in only one way${nearest === undefined ? "" : `; the nearest is ${nearest.en}`}. Name a day or a period that was measured, with the month in words.`,
    de: `„${text}“ ist kein Datum aus dem Verzeichnis oder lässt sich nicht eindeutig lesen${nearest === undefined ? "" : `; am nächsten kommt: ${nearest.de}`}. Nennen Sie einen Tag oder Zeitraum, der gemessen wurde, mit ausgeschriebenem Monat.`,
    da: `»${text}« er ikke en dato, fortegnelsen kender, eller kan læses på flere måder${nearest === undefined ? "" : `; nærmest kommer: ${nearest.da}`}. Angiv en dag eller periode, der er målt, og skriv måneden med bogstaver.`,
  }),
  direction: (text, nearest) => ({
    en: `“${text}” says how a number changed, and no comparison in the ledger decides so${nearest === undefined ? "" : ` (${nearest.en})`}. Say that it cannot be told yet, or leave the comparison out.`,
    de: `„${text}“ sagt, wie sich eine Zahl verändert hat; kein Vergleich im Verzeichnis gibt das her${nearest === undefined ? "" : ` (${nearest.de})`}. Schreiben Sie, dass es sich noch nicht sagen lässt, oder lassen Sie den Vergleich weg.`,
    da: `»${text}« siger, hvordan et tal har ændret sig; ingen sammenligning i fortegnelsen viser det${nearest === undefined ? "" : ` (${nearest.da})`}. Skriv, at det endnu ikke kan afgøres, eller udelad sammenligningen.`,
  }),
  cause: (text, nearest) => ({
    en: `“${text}” joins cause and effect more firmly than was shown${nearest === undefined ? "" : ` (${nearest.en})`}. Say “went along with” where the two were seen together, and “is meant to” where nobody has looked.`,
    de: `„${text}“ verbindet Ursache und Wirkung enger, als belegt ist${nearest === undefined ? "" : ` (${nearest.de})`}. Schreiben Sie „ging einher mit“, wo beides zusammen beobachtet wurde, und „soll“, wo es niemand geprüft hat.`,
    da: `»${text}« knytter årsag og virkning tættere sammen, end der er belæg for${nearest === undefined ? "" : ` (${nearest.da})`}. Skriv »gik hånd i hånd med«, hvor de er set sammen, og »skal«, hvor ingen har undersøgt det.`,
  }),
  "claim-without-source": (text, nearest) => ({
    en: `“${text}” is other people’s figure${nearest === undefined ? "" : ` (${nearest.en})`} and stands without its source. Name the source or its year in the same sentence.`,
    de: `„${text}“ ist eine fremde Angabe${nearest === undefined ? "" : ` (${nearest.de})`} und steht ohne ihre Quelle da. Nennen Sie im selben Satz die Quelle oder ihr Jahr.`,
    da: `»${text}« er andres tal${nearest === undefined ? "" : ` (${nearest.da})`} og står uden kilde. Nævn kilden eller dens årstal i samme sætning.`,
  }),
  impossible: (text) => ({
    en: `“${text}” cannot be right: the number of answers or cases named beside it cannot give this result. Check both numbers against their source.`,
    de: `„${text}“ kann nicht stimmen: Aus der daneben genannten Zahl von Antworten oder Fällen lässt sich dieser Wert nicht errechnen. Gleichen Sie beide Angaben mit der Quelle ab.`,
    da: `»${text}« kan ikke passe: Det antal svar eller tilfælde, der er nævnt ved siden af, kan ikke give dette resultat. Kontrollér begge tal i kilden.`,
  }),
}
