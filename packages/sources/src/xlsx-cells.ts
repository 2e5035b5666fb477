/** The number formats every workbook knows, as far as they show a date, a time or both. */
const builtIn: Readonly<Record<number, "date" | "time">> = {
  14: "date", 15: "date", 16: "date", 17: "date", 18: "time", 19: "time", 20: "time", 21: "time", 22: "date",
  27: "date", 28: "date", 29: "date", 30: "date", 31: "date", 32: "time", 33: "time", 34: "time", 35: "time", 36: "date",
  50: "date", 51: "date", 52: "date", 53: "date", 54: "date", 55: "time", 56: "time", 57: "date", 58: "date",
}

/** How a cell's number is meant to be shown. */
export type Shown = "date" | "time" | "number"

/** What a number format shows, by its own code where the workbook defines it; a length of time counts as a number. */
export const shownBy = (id: number, code: string | undefined): Shown => {
  if (code === undefined) return builtIn[id] ?? "number"
  if (/\[[hms]+\]/i.test(code)) return "number"
  const bare = (code.split(";")[0] ?? "").replace(/"[^"]*"|\\.|_.|\*.|\[[^[\]]*\]/g, "").replace(/general/gi, "")
  if (/[yd]/i.test(bare)) return "date"
  return /[hs]/i.test(bare) ? "time" : /m/i.test(bare) ? "date" : "number"
}

const two = (value: number): string => String(value).padStart(2, "0")

/**
 * What a number says as a date: the day, and the time where it is not midnight.
 *
 * @remarks
 * Unit: ISO 8601 without an offset. Days are counted from the last day of 1899, with a 29 February 1900 that never was, or from the first
 * of 1904. What is no day of these calendars stays the number it is.
 */
export const dateText = (serial: number, shown: Shown, from1904: boolean): string => {
  if (shown === "number" || !Number.isFinite(serial) || serial < 0 || serial >= 2_958_466 || (!from1904 && serial >= 60 && serial < 61)) return String(serial)
  const first = from1904 ? Date.UTC(1904, 0, 1) : serial < 60 ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30)
  const at = new Date(first + Math.round(serial * 86_400_000))
  const time = `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())}`
  if (shown === "time" && serial < 1) return time
  const day = at.toISOString().slice(0, 10)
  const fraction = at.getUTCMilliseconds()
  return at.getTime() % 86_400_000 === 0 ? day : `${day}T${time}${fraction === 0 ? "" : `.${String(fraction).padStart(3, "0")}`}`
}

/** The column a cell stands in, counted from 0, by its reference, such as `AB7`; `undefined` where it names none. */
export const columnOf = (reference: string): number | undefined => {
  const letters = /^([A-Z]{1,3})\d{1,7}$/.exec(reference)?.[1]
  return letters === undefined ? undefined : Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
