import type { Locale } from "@folkmoot/facts"
import type { Config } from "vega-lite"

interface Signs {
  readonly decimal: string
  readonly thousands: string
  readonly percent: string
}

const signs: Readonly<Record<Locale, Signs>> = {
  en: { decimal: ".", thousands: ",", percent: "%" },
  de: { decimal: ",", thousands: ".", percent: "\u00a0%" },
  da: { decimal: ",", thousands: ".", percent: "\u00a0%" },
}

const tags: Readonly<Record<Locale, string>> = { en: "en-GB", de: "de-DE", da: "da-DK" }

/** The names a language gives to days or months, as `Intl` knows them. */
const names = (locale: Locale, count: number, options: Intl.DateTimeFormatOptions, step: (index: number) => number): string[] => {
  const format = new Intl.DateTimeFormat(tags[locale], { ...options, timeZone: "UTC" })
  return Array.from({ length: count }, (_, index) => format.format(step(index)))
}

const month = (index: number): number => Date.UTC(2024, index, 1)
// The seventh of January 2024 was a Sunday, with which the week of the chart library begins.
const day = (index: number): number => Date.UTC(2024, 0, 7 + index)

/** How charts write numbers and dates in a language. */
export const localeOf = (locale: Locale): NonNullable<Config["locale"]> => {
  const { decimal, thousands, percent } = signs[locale]
  return {
    number: { decimal, thousands, percent, grouping: [3], currency: ["", ""], minus: "\u2212" },
    time: {
      dateTime: "%c", date: "%d.%m.%Y", time: "%H:%M:%S", periods: ["AM", "PM"],
      days: names(locale, 7, { weekday: "long" }, day) as never,
      shortDays: names(locale, 7, { weekday: "short" }, day) as never,
      months: names(locale, 12, { month: "long" }, month) as never,
      shortMonths: names(locale, 12, { month: "short" }, month) as never,
    },
  }
}
