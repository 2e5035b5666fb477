import { and, atMost, columns, equal, known, not, pick, records, summing, type Expression, type Texts } from "@folkmoot/facts"
import { models, type ModelName } from "./attribution-models.ts"
import type { LeftOut } from "./define.ts"

const j = /* @__PURE__ */ columns("journey")

const meanings = (): Readonly<Record<ModelName, Texts>> => ({
  shapley: {
    en: "Every conversion in equal parts to all channels touched before it, however often each was touched.",
    de: "Jede Conversion zu gleichen Teilen allen vorher berührten Kanälen, wie oft auch immer.",
    da: "Hver konvertering i lige store dele til alle kanaler, der var berørt inden da, uanset hvor ofte.",
  },
  linear: {
    en: "Every conversion in equal parts to all touches before it; a channel touched twice gets two parts.",
    de: "Jede Conversion zu gleichen Teilen allen Kontakten davor; ein zweimal berührter Kanal erhält zwei Teile.",
    da: "Hver konvertering i lige store dele til alle kontakter inden da; en kanal, der er berørt to gange, får to dele.",
  },
  position: {
    en: "Every conversion mostly to the first and the last touch, and the rest to those between them.",
    de: "Jede Conversion überwiegend dem ersten und dem letzten Kontakt, der Rest denen dazwischen.",
    da: "Hver konvertering mest til den første og den sidste kontakt, og resten til dem imellem.",
  },
  last: {
    en: "Every conversion wholly to the channel touched last.",
    de: "Jede Conversion ganz dem zuletzt berührten Kanal.",
    da: "Hver konvertering helt til den kanal, der blev berørt sidst.",
  },
  first: {
    en: "Every conversion wholly to the channel touched first.",
    de: "Jede Conversion ganz dem zuerst berührten Kanal.",
    da: "Hver konvertering helt til den kanal, der blev berørt først.",
  },
  "time-decay": {
    en: "Every conversion to all touches before it, in parts that halve with every half-life a touch lies further back.",
    de: "Jede Conversion allen Kontakten davor, in Teilen, die sich mit jeder Halbwertszeit halbieren, die ein Kontakt weiter zurückliegt.",
    da: "Hver konvertering til alle kontakter inden da, i dele, der halveres for hver halveringstid, en kontakt ligger længere tilbage.",
  },
  markov: {
    en: "All conversions by how many would be lost if nobody got past a channel, as a chain of touches estimates it.",
    de: "Alle Conversions danach, wie viele verloren gingen, wenn an einem Kanal niemand weiterkäme, geschätzt aus einer Kette von Kontakten.",
    da: "Alle konverteringer efter, hvor mange der ville gå tabt, hvis ingen kom forbi en kanal, anslået ud fra en kæde af kontakter.",
  },
})

/** What every reading of journeys leaves out. */
export const unusableJourneys = (): NonNullable<LeftOut["journey"]> => ({
  "stands-for-nobody": {
    when: atMost(j.journeys, 0),
    says: { en: "journeys of nobody", de: "Wege von niemandem", da: "forløb uden personer" },
  },
})

const agesUnknown = (): LeftOut => ({
  journey: {
    "ages-unknown": {
      when: and(not(equal(j.path, "")), not(known(j.ages))),
      why: "not-recorded",
      hides: "journeys",
      says: { en: "not known when the channels were touched", de: "unbekannt, wann die Kanäle berührt wurden", da: "ukendt, hvornår kanalerne blev berørt" },
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
    const ages = pick<"text">([[and(known(j.ages), not(equal(j.path, ""))), j.ages]], "")
    return { means: meant[name], terms: () => read(aged ? { path: j.path, ages } : { path: j.path }), ...(aged && { leaveOut: agesUnknown() }) }
  }
  // Every model has got its variant, which fromEntries cannot tell the compiler.
  return Object.fromEntries(Object.keys(models).map((name) => [name, variant(name as ModelName)])) as Readonly<Record<ModelName, ReturnType<typeof variant>>>
}
