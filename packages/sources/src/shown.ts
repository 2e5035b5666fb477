/**
 * How a reason quotes what was found in a cell.
 *
 * @remarks
 * Short texts as they are; longer ones and those with an `@` only by their length, since they may be a person's words or address.
 */
export const shown = (value: string): string => (value.length > 24 || value.includes("@") ? `a text of ${value.length} characters` : JSON.stringify(value))
