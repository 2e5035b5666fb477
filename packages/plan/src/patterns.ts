/** The form of a calendar day, or of a stretch of the calendar that stands for one: `2026-03-01`, `2026-03`, `2026-Q1`, `2026-H1`, `2026`. */
export const dayPattern = /^\d{4}(-(H[12]|Q[1-4]|(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?))?$/

/** The form of a calendar day alone, for documents other than plans. */
export const wholeDayPattern = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

/** The form of a length of time: `90 d`, `6 months`. */
export const durationPattern = /^\d+ (min|h|d|weeks?|months?|years?)$/

/** The form of a time of day: `09:00`. */
export const timePattern = /^([01]\d|2[0-3]):[0-5]\d$/

/** The form of an id: kebab-case. */
export const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** The form of a currency code. */
export const currencyPattern = /^[A-Z]{3}$/

/** The form of a fingerprint. */
export const hashPattern = /^sha256:[0-9a-f]{64}$/

/** The form of a plan's name of one of its nodes: `goal:retention`, or a kind alone. */
export const addressPattern = /^[a-z][A-Za-z]*(:[a-z0-9]+(-[a-z0-9]+)*)?$/
