/** The metric set of the benchmark, asked as the metrics ask it. */
import type { Question } from "@folkmoot/facts"
import { ask, metricById, type AnyMetric, type Asked, type Request } from "@folkmoot/metrics"
import { began, ended } from "./log.ts"

const byChannel = ["resolution-rate", "first-response-time", "share-of-voice"]

const whole = ["net-promoter-score", "active-members", "referral-rate", "cost-per-conversion", "self-service-ratio", "retention-cohort", "attributed-conversions"]

const request: Request = { asOf: ended, window: { from: began, to: ended }, step: "month" }

const asking = (ids: readonly string[], more: Request = {}): Asked => ask(ids.map((id) => ({ metric: metricById(id) as AnyMetric })), { ...request, ...more })

/** By month and channel where the facts tell one, else by month. */
export const asked: Readonly<Record<string, Asked>> = { "by month and channel": asking(byChannel, { by: ["channel"] }), "by month": asking(whole) }

/** The questions the metrics ask. */
export const questions: readonly Question[] = Object.values(asked).map(({ question }) => question)
