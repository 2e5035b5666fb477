import type { LedgerEntry } from "./report.ts"

const hour = 3_600_000

/** The half-year a report is of, and the one before it that it is compared with. */
const [half, before] = [
  { label: "2027-H1", from: "2027-01-01T00:00:00.000Z", to: "2027-07-01T00:00:00.000Z" },
  { label: "2026-H1", from: "2026-01-01T00:00:00.000Z", to: "2026-07-01T00:00:00.000Z" },
]

const month = (index: number) => ({ label: `2027-0${index + 1}`, from: new Date(Date.UTC(2027, index, 1)).toISOString(), to: new Date(Date.UTC(2027, index + 1, 1)).toISOString() })

type Numbers = Pick<LedgerEntry, "value" | "n" | "currency"> & { readonly low?: number; readonly high?: number }

const measured = (metric: string, variant: string, unit: NonNullable<LedgerEntry["unit"]>, { value, low, high, n = 200, currency }: Numbers, period = half): LedgerEntry => ({
  id: `${metric}@1/${variant}/${period.label}`, kind: "measure", texts: [], metric: `${metric}@1`, variant, unit, period, n,
  ...(value === undefined ? {} : { value }), ...(low === undefined || high === undefined ? {} : { interval: { low, high, level: 0.95, method: "score" } }), ...(currency === undefined ? {} : { currency }),
})

const changed = (metric: string, variant: string, unit: NonNullable<LedgerEntry["unit"]>, verdict: NonNullable<LedgerEntry["verdict"]>, { value = 0, low = 0, high = 0 }: Numbers): LedgerEntry => ({
  id: `change/${metric}@1/${variant}`, kind: "change", texts: [], metric: `${metric}@1`, variant, unit, period: half, value, interval: { low, high, level: 0.95, method: "score" }, verdict,
})

const count = (id: string, value: number): LedgerEntry => ({ id: `count/${id}`, kind: "count", texts: [], value })

/** How long a first reply took, month by month from January. Unit: hours. */
export const waits: readonly number[] = [6.4, 5.8, 4.1, 4.6, 5.3, 5.5]

/** Which share of questions was solved, month by month from January. Unit: percent. */
export const solved: readonly number[] = [51, 53, 58, 60, 57, 55]

/** What a report on the first half of 2027 may tell, whatever language it is in. */
export const halfYear: readonly LedgerEntry[] = [
  measured("first-response-time", "median", "milliseconds", { value: 5.2 * hour, low: 4.6 * hour, high: 5.9 * hour }), measured("first-response-time", "median", "milliseconds", { value: 5 * hour }, before),
  changed("first-response-time", "median", "milliseconds", "cannot-tell", { value: 0.2 * hour, low: -0.7 * hour, high: 1.1 * hour }),
  ...waits.map((value, index) => measured("first-response-time", "median", "milliseconds", { value: value * hour }, month(index))),
  measured("resolution-rate", "matured-cohort", "ratio", { value: 0.562, low: 0.52, high: 0.6, n: 640 }), measured("resolution-rate", "by-community", "ratio", { value: 0.37, low: 0.33, high: 0.41, n: 640 }),
  ...solved.map((value, index) => measured("resolution-rate", "matured-cohort", "ratio", { value: value / 100 }, month(index))),
  measured("answered-within", "kaplan-meier", "ratio", { value: 0.72, low: 0.69, high: 0.75, n: 800 }), measured("answered-within", "kaplan-meier", "ratio", { value: 0.81, low: 0.77, high: 0.84 }, before),
  changed("answered-within", "kaplan-meier", "ratio", "lower", { value: -0.09, low: -0.132, high: -0.048 }),
  measured("deflected-contacts", "community", "count", { value: 3410.4, low: 1183, high: 6238, n: 63 }), measured("deflected-contacts", "self-help", "count", { value: 1220.2, low: 408, high: 2893, n: 63 }),
  measured("answer-concentration", "top-share", "ratio", { value: 0.34, low: 0.29, high: 0.4 }), { ...count("answer-concentration", 10), id: "answer-concentration@1/top-share/option/places", kind: "option", metric: "answer-concentration@1", variant: "top-share" }, { ...count("answer-concentration", 44), id: "answer-concentration@1/top-share/left-out/by-staff", metric: "answer-concentration@1", variant: "top-share" },
  measured("newcomer-answered-share", "matured-cohort", "ratio", { value: 0.77, low: 0.71, high: 0.82, n: 210 }),
  measured("customer-satisfaction", "top-two-box", "ratio", { value: 0.68, low: 0.62, high: 0.74, n: 240 }), measured("customer-effort-score", "low-effort", "ratio", { value: 0.64, low: 0.5, high: 0.76, n: 50 }),
  measured("net-promoter-score", "zero-to-ten", "nps-points", { value: 27, low: 18, high: 36, n: 190 }), measured("member-insights", "adopted-within", "ratio", { value: 0.105, low: 0.03, high: 0.31, n: 19 }),
  measured("return-on-investment", "all-evidence", "change", { value: 0.33, low: 0.08, high: 0.55 }), measured("return-on-investment", "measured-only", "change", { value: -0.412 }),
  measured("cost-per-conversion", "fully-loaded", "money", { value: 18_500, low: 16_200, high: 21_100, currency: "EUR" }), { id: "target/cheaper", kind: "target", texts: [], metric: "cost-per-conversion@1", variant: "fully-loaded", unit: "money", value: 15_000, currency: "EUR" },
  measured("self-service-ratio", "per-requester", "quotient", { value: 140 }), measured("self-service-ratio", "per-requester", "quotient", { value: 420 }, before), changed("self-service-ratio", "per-requester", "quotient", "lower", { value: -280, low: -390, high: -170 }),
  count("needed/net-promoter-score/zero-to-ten", 2800), count("objectives", 4), count("objectives/reached", 1), count("objectives/missed", 0),
  count("maturity/level", 1), count("maturity/levels", 3), count("maturity/next-level", 2), count("maturity/1/met", 11), count("maturity/1/applicable", 11), count("maturity/2/met", 8), count("maturity/2/applicable", 10), count("maturity/2/best", 9),
  { id: "link/answer-others", kind: "link", texts: ["Members answer the questions of other members"], status: "attributed" }, { id: "date/2027-06-30", kind: "date", texts: ["30 June 2027"] },
]
