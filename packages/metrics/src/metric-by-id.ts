import { metrics } from "./catalogue.ts"
import type { AnyMetric } from "./define.ts"

/** The metric with an id, if there is one. */
export const metricById = (id: string): AnyMetric | undefined => metrics.find((metric) => metric.id === id)
