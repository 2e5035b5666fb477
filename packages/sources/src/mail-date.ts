import type { Instant } from "@folkmoot/facts"

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

/** The zones RFC 5322 knows by name, in hours; a name it does not know says nothing and is read as UTC, as it asks for. */
const zones: Readonly<Record<string, number>> = { EST: -5, EDT: -4, CST: -6, CDT: -5, MST: -7, MDT: -6, PST: -8, PDT: -7 }

/** How far a zone is from UTC: a sign and four digits, or letters. */
const offsetOf = (zone = ""): number => {
  const isBehind = zone.startsWith("-")
  if (!isBehind && !zone.startsWith("+")) return (Object.hasOwn(zones, zone) ? (zones[zone] as number) : 0) * 3_600_000
  return (isBehind ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3))) * 60_000
}

/** RFC 5322, 4.3: two digits below 50 are of this century; two others, and three, count from 1900. */
const yearOf = (digits: string): number => (digits.length === 4 ? Number(digits) : Number(digits) + (digits.length === 2 && Number(digits) < 50 ? 2000 : 1900))

const instant = (year: number, month: string, [day = "", hour = "", minute = "", second = "0"]: readonly (string | undefined)[], offset: number): Instant | undefined => {
  const at = months.indexOf(month.toLowerCase())
  const [d, h, m, s] = [Number(day), Number(hour), Number(minute), Number(second)]
  const isDay = d >= 1 && (d <= 28 || Date.UTC(year, at, d) < Date.UTC(year, at + 1))
  if (at < 0 || !isDay || h > 23 || m > 59 || s > 60 || Math.abs(offset) > 86_400_000) return undefined
  return Date.UTC(year, at, d, h, m, s) - offset
}

const written = /(\d{1,2})[ -]+([A-Za-z]{3})[a-z]*\.?[ -]+(\d{2,4}),? +(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)? *([+-]\d{4}|[A-Za-z]{1,5})?/

const stamped = /([A-Z][a-z]{2}) +(\d{1,2}) +(\d{1,2}):(\d{2})(?::(\d{2}))?(?: +([+-]\d{4}|[A-Z]{1,5}))? +(\d{4})/

const momentIn = (stamp: string, offset: (zone: string | undefined) => number): Instant | undefined => {
  const found = stamped.exec(stamp)
  if (found === null) return undefined
  const [, month = "", day, hour, minute, second, zone, year = ""] = found
  return instant(Number(year), month, [day, hour, minute, second], offset(zone))
}

/** The moment a mail's Date or Received field names, as far as it can be read; old programs wrote it as mailboxes stamp it. */
export const mailDate = (field: string): Instant | undefined => {
  const found = written.exec(field)
  if (found === null) return momentIn(field, offsetOf)
  const [, day, month = "", year = "", hour, minute, second, zone] = found
  return instant(yearOf(year), month, [day, hour, minute, second], offsetOf(zone?.toUpperCase()))
}

/** The moment in the line that parts a mailbox's messages; whatever zone it names is the archive's own, and it is read as UTC. */
export const stampDate = (separator: string): Instant | undefined => momentIn(separator, () => 0)
