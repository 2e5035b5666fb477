import type { Texts } from "@folkmoot/facts"
import type { AnyMetric } from "@folkmoot/metrics"
import { isMeasured, type MeasuredMeasure } from "./need.ts"
import type { ClaimNode, Phrase, TableNode } from "./report.ts"
import type { Teller } from "./teller.ts"

/** What a block on attribution says beside its number: the models side by side, and what no model can put down to anybody. */
export const attributionMessages = {
  unattributed: {
    en: "What came in without any known contact is attributed to no channel: {$unattributed}, a share of {$share}.",
    de: "Was ohne bekannten Kontakt einging, ist keinem Kanal zugeschrieben: {$unattributed}, ein Anteil von {$share}.",
    da: "Det, der kom ind uden nogen kendt forudgående kontakt, er ikke tilskrevet nogen kanal: {$unattributed}, en andel på {$share}.",
  },
  caption: {
    en: "What different models of attribution put down to contact with the community",
    de: "Was verschiedene Attributionsmodelle dem Kontakt mit der Community zuschreiben",
    da: "Hvad forskellige attributionsmodeller tilskriver kontakten med fællesskabet",
  },
  "head-model": { en: "The model gives credit", de: "Das Modell schreibt zu", da: "Modellen tilskriver" },
  "head-value": { en: "Attributed", de: "Zugeschrieben", da: "Tilskrevet" },
  cell: { en: "{$cell}", de: "{$cell}", da: "{$cell}" },
  shapley: { en: "in equal parts to all channels touched", de: "zu gleichen Teilen allen Kanälen mit Kontakt", da: "ligeligt til alle kanaler med kontakt" },
  linear: { en: "in equal parts to all contacts", de: "zu gleichen Teilen allen Kontakten", da: "ligeligt til alle kontakter" },
  position: { en: "mostly to the contacts at the beginning and at the end", de: "überwiegend den Kontakten am Anfang und am Ende", da: "mest til kontakterne i begyndelsen og slutningen" },
  last: { en: "to the latest contact", de: "dem letzten Kontakt", da: "til den seneste kontakt" },
  "last-non-direct": { en: "to the latest contact that was no direct visit", de: "dem letzten Kontakt, der kein Direktzugriff war", da: "til den seneste kontakt, der ikke var et direkte besøg" },
  first: { en: "to the earliest contact", de: "dem frühesten Kontakt", da: "til den tidligste kontakt" },
  "time-decay": { en: "the more, the later the contact", de: "umso mehr, je später der Kontakt war", da: "mere, jo senere kontakten var" },
  markov: { en: "by what would be lost without the channel", de: "nach dem, was ohne den Kanal verloren ginge", da: "efter det, der ville gå tabt uden kanalen" },
} as const satisfies Readonly<Record<string, Texts>>

type Messages = typeof attributionMessages

const models = ["shapley", "linear", "position", "last", "last-non-direct", "first", "time-decay", "markov"] as const satisfies readonly (keyof Messages)[]

/** Every model as what a block says too, by name. */
export const otherModels = (metric: AnyMetric): Readonly<Record<string, { readonly metric: AnyMetric; readonly variant: string }>> =>
  Object.fromEntries(Object.keys(metric.variants).slice(1).map((variant) => [variant, { metric, variant }]))

/**
 * What no channel gets, and all models that were asked, side by side.
 *
 * @remarks
 * The table is left out where there is one model only, and for senior management, to whom one model and its range say enough.
 */
export const tellAttribution = (
  { context, measureOf, bind, say, claim, table }: Pick<Teller<Readonly<Record<string, unknown>>, Messages>, "context" | "measureOf" | "bind" | "say" | "claim" | "table">,
  metric: AnyMetric,
  main: MeasuredMeasure,
): readonly (ClaimNode | TableNode)[] => {
  const { parts = [] } = main.estimate
  const whole = parts.reduce((sum, { value }) => sum + value, 0)
  const nobody = parts.find(({ of }) => of === "unattributed")
  const isShare = nobody !== undefined && whole > 0 && parts.every(({ value }) => value >= 0)
  const rows = (context.audience === "executive" ? [] : models).flatMap((model): readonly (readonly Phrase[])[] => {
    const measure = measureOf(metric.id, model)
    return measure !== undefined && isMeasured(measure) ? [[say(model), say("cell", { cell: bind.measure(measure) })]] : []
  })
  return [
    ...(isShare && nobody.value > 0
      ? [
          claim("unattributed", {
            unattributed: bind.part(main, nobody.of, nobody),
            share: bind.part(main, `share ${nobody.of}`, { value: nobody.value / whole, unit: "ratio" }),
          }),
        ]
      : []),
    ...(rows.length < 2 ? [] : [table(say("caption"), [{ parts: say("head-model"), numeric: false }, { parts: say("head-value"), numeric: true }], rows)]),
  ]
}
