import { and, atMost, columns, equal, known, not, pick, records, summing, type Expression, type Texts } from "@folkmoot/facts"
import { models, type ModelName } from "./attribution-models.ts"
import type { LeftOut } from "./define.ts"

const j = /* @__PURE__ */ columns("journey")

const meanings = (): Readonly<Record<ModelName, Texts>> => ({
  shapley: {
    en: "Every conversion in equal parts to all channels touched before it, however often each was touched.",
    de: "Jede Conversion zu gleichen Teilen an alle Kanäle, mit denen vorher Kontakt bestand, gleich wie oft.",
    da: "Hver konvertering i lige store dele til alle kanaler, der var kontakt med inden da, uanset hvor ofte.",
  },
  linear: {
    en: "Every conversion in equal parts to all touches before it; a channel touched twice gets two parts.",
    de: "Jede Conversion zu gleichen Teilen an alle Kontakte davor; ein Kanal mit zwei Kontakten erhält zwei Teile.",
    da: "Hver konvertering i lige store dele til alle kontakter inden da; en kanal med to kontakter får to dele.",
  },
  position: {
    en: "Every conversion mostly to the first and the last touch, and the rest to those between them.",
    de: "Jede Conversion überwiegend an den ersten und den letzten Kontakt, der Rest an die dazwischen.",
    da: "Hver konvertering mest til den første og den sidste kontakt, og resten til dem imellem.",
  },
  last: {
    en: "Every conversion wholly to the channel touched last.",
    de: "Jede Conversion ganz an den Kanal des letzten Kontakts.",
    da: "Hver konvertering fuldt ud til kanalen for den sidste kontakt.",
  },
  "last-non-direct": {
    en: "Every conversion wholly to the channel touched last, direct visits left aside where there was any other touch.",
    de: "Jede Conversion ganz an den Kanal des letzten Kontakts; Direktzugriffe zählen nur, wo es keinen anderen Kontakt gab.",
    da: "Hver konvertering fuldt ud til kanalen for den sidste kontakt; direkte besøg tæller kun, hvor der ikke var andre kontakter.",
  },
  first: {
    en: "Every conversion wholly to the channel touched first.",
    de: "Jede Conversion ganz an den Kanal des ersten Kontakts.",
    da: "Hver konvertering fuldt ud til kanalen for den første kontakt.",
  },
  "time-decay": {
    en: "Every conversion to all touches before it, in parts that halve with every half-life a touch lies further back.",
    de: "Jede Conversion anteilig an alle Kontakte davor; der Anteil halbiert sich mit jeder Halbwertszeit, die ein Kontakt weiter zurückliegt.",
    da: "Hver konvertering delt mellem alle kontakter inden da; andelen halveres for hver halveringstid, en kontakt ligger længere tilbage.",
  },
  markov: {
    en: "All conversions, shared out by how many would be lost if nobody got past a channel, as a chain of touches estimates it.",
    de: "Alle Conversions, aufgeteilt danach, wie viele verloren gingen, wenn bei einem Kanal niemand mehr weiterkäme, geschätzt aus einer Kette von Kontakten.",
    da: "Alle konverteringer, fordelt efter, hvor mange der ville gå tabt, hvis ingen kom videre fra en kanal, anslået ud fra en kæde af kontakter.",
  },
})

/** What every reading of journeys leaves out. */
export const unusableJourneys = (): NonNullable<LeftOut["journey"]> => ({
  "stands-for-nobody": {
    when: atMost(j.journeys, 0),
    says: { en: "rows that stand for nobody", de: "Zeilen, die für niemanden stehen", da: "rækker, der ikke står for nogen" },
  },
})

const agesUnknown = (): LeftOut => ({
  journey: {
    "ages-unknown": {
      when: and(not(equal(j.path, "none")), not(known(j.ages))),
      why: "not-recorded",
      hides: "journeys",
      says: { en: "not known when the channels were touched", de: "unbekannt, wann der Kontakt mit den Kanälen bestand", da: "ukendt, hvornår der var kontakt med kanalerne" },
    },
  },
})

/** The path of a journey and, for a model that looks at them, the ages of its touches. */
type WayColumns = Readonly<Record<"path", Expression<"text">>> & Readonly<Partial<Record<"ages", Expression<"text">>>>

/** How people's ways are counted. */
export const tripsBy = (way: WayColumns) => summing(records("journey", { ...way, converted: j.converted }), { n: j.journeys })

/** One variant for each model, with how its totals are read. */
export const readByModel = <Terms>(read: (way: WayColumns) => Terms) => {
  const meant = meanings()
  const variant = (name: ModelName) => {
    const aged = name === "time-decay"
    // Where nothing was touched there are no ages to know.
    const ages = pick<"text">([[and(known(j.ages), not(equal(j.path, "none"))), j.ages]], "")
    return { means: meant[name], terms: () => read(aged ? { path: j.path, ages } : { path: j.path }), ...(aged && { leaveOut: agesUnknown() }) }
  }
  // Every model has got its variant, which fromEntries cannot tell the compiler.
  return Object.fromEntries(Object.keys(models).map((name) => [name, variant(name as ModelName)])) as Readonly<Record<ModelName, ReturnType<typeof variant>>>
}
