import type { Amount, Effort, Volume } from "./model.ts"

/** How often each period comes round in a year. */
const perYear: Readonly<Record<Volume["per"], number>> = { day: 365, week: 52, month: 12, quarter: 4, "half-year": 2, year: 1, "two-years": 0.5 }

/** How often in a year something is spent or done that is said with its period; once where no period is said. */
export const timesAYear = (per: (Amount | Effort)["per"]): number => (per === undefined ? 1 : perYear[per])

/** The hours that an effort takes in a year; `hoursADay` are those of a working day. */
export const hoursAYear = ({ amount, unit, per }: Effort, hoursADay: number): number => amount * (unit === "days" ? hoursADay : 1) * timesAYear(per)
