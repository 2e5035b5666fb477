import { metrics } from "./catalogue.ts"
import type { AnyMetric } from "./define.ts"

/**
 * The metric with an id, if there is one.
 *
 * @remarks
 * Unit: an id such as `resolution-rate`, without a version; `undefined` where no metric of this package has it. It brings all of them along.
 */
export const metricById = (id: string): AnyMetric | undefined => metrics.find((metric) => metric.id === id)
