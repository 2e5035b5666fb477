/**
 * The calendar day a moment falls in, in a time zone.
 *
 * @remarks
 * Unit: an ISO day, `2026-03-01`, which is how Swedish writes it. The command line starts without `@folkmoot/facts`, which has the same.
 */
export const dayOf = (instant: number | string, timeZone: string): string => new Date(instant).toLocaleDateString("sv", { timeZone })
