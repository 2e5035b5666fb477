import { dayPattern } from "./patterns.ts"

/** The first three letters of the months, in the languages that plans are written in. */
const months = ["jan", "feb", "mar|mär", "apr", "may|mai|maj", "jun", "jul", "aug", "sep", "oct|okt", "nov", "dec|dez"]

/** How else people write days and stretches of the calendar, and what they then mean. */
const forms: readonly (readonly [RegExp, (found: readonly string[]) => string])[] = [
  [/^([QH])([1-4])[ ./-]*(\d{4})$/i, ([part = "", number, year]) => `${year}-${part.toUpperCase()}${number}`],
  [/^(\d{4})[ ./-]*([QH])([1-4])$/i, ([year, part = "", number]) => `${year}-${part.toUpperCase()}${number}`],
  [/^(\d\d?)\. ?(\d\d?)\. ?(\d{4})$/, ([day = "", month = "", year]) => `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`],
  [/^(\d{4})[/.](\d\d?)[/.](\d\d?)$/, ([year, month = "", day = ""]) => `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`],
  [/^(\p{L}{3})\p{L}{0,6}\.? (\d{4})$/u, ([name = "", year]) => `${year}-${String(months.findIndex((one) => one.includes(name.toLowerCase())) + 1).padStart(2, "0")}`],
]

/** The day or stretch that a text can only mean, as a plan writes it: `2026-Q3` for `Q3 2026`, `2026-12-31` for `31.12.2026`; 03/04/2026 can mean two. */
export const dayMeant = (text: string): string | undefined => {
  for (const [form, meant] of forms) {
    const found = form.exec(text.trim())
    const day = found === null ? "" : meant(found.slice(1))
    if (dayPattern.test(day)) return day
  }
  return undefined
}
