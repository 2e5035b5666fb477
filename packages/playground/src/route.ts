import { locales, type Locale } from "@folkmoot/facts"

/** The three parts of the page. */
export const tabs = ["calculators", "plan", "report"] as const

/** One of the parts of the page. */
export type Tab = (typeof tabs)[number]

/** Where a reader is: what stands behind the `#` of the address. */
export interface Route {
  readonly locale?: Locale
  readonly tab: Tab
  /** The metric, the shared plan or the audience. */
  readonly detail?: string
  /** Whether the address named something that is not there, so that this is only the beginning. */
  readonly lost?: true
}

const isAmong = <Name extends string>(names: readonly Name[], name: string | undefined): name is Name => names.includes(name as Name)

/** Reads the address: `#de/calculators/resolution-rate`, `#plan`; what is not known there leads to the beginning, and is called lost. */
export const readRoute = (hash: string): Route => {
  const parts = hash.replace(/^#\/?/, "").split("/")
  const locale = isAmong(locales, parts[0]) ? parts[0] : undefined
  const [tab, detail] = locale === undefined ? parts : parts.slice(1)
  if (!isAmong(tabs, tab)) return { ...(locale && { locale }), tab: "calculators", ...(tab && { lost: true as const }) }
  return { ...(locale && { locale }), tab, ...(detail && { detail }) }
}

/** Writes an address. */
export const writeRoute = ({ locale, tab, detail }: Route): string => `#${[locale, tab, detail].filter((part) => part !== undefined).join("/")}`

/** The page of a metric in the documentation this page is part of. */
export const metricPage = (id: string): string => `../reference/metrics/${id}.html`

/** The page of a rule of plans there. */
export const rulePage = (rule: string): string => `../reference/rules/${rule.replace("/", "-")}.html`
