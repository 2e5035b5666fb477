import { defineTable, flag, instant, integer, optional, text } from "../table.ts"

/** Ways people took before they converted or did not. */
export const journey = defineTable({
  id: "journey",
  title: { en: "Journey", de: "Customer Journey", da: "Kunderejse" },
  meaning: "The channels one person touched in the look-back window, in order, and whether it ended in a conversion; a row may stand for many.",
  time: "endedAt",
  columns: {
    endedAt: instant("When it ended: with the conversion, or with the look-back window."),
    path: text("The channels touched, in order, separated by ' > '; the community itself is called community; none where nothing was touched."),
    ages: optional(text("How many milliseconds before the end each channel was touched, in the same order and form.")),
    converted: flag("Whether it ended in a conversion."),
    journeys: integer("How many journeys the row stands for.", "journeys"),
    amount: optional(integer("What the conversions of the row brought in together.", "minor units")),
    currency: optional(text("ISO 4217 code of the amount.")),
  },
})
