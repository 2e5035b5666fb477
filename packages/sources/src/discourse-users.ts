import { parseInstant } from "@folkmoot/facts"
import { csvHeader, csvRows } from "./csv.ts"
import type { Counted } from "./fetched.ts"
import type { People } from "./people.ts"
import type { Saying } from "./saying.ts"
import { shown } from "./shown.ts"

/** Columns of the list of users that say who somebody is, and are only looked at to tell people apart, or not at all. */
const personal = ["name", "username", "email", "secondary_emails", "ip_address", "registration_ip_address", "external_email", "external_username", "external_name", "external_id", "external_avatar_url", "location", "website", "title"]

/** What people fill in of themselves, if they want to; the site's own fields come on top. */
const profile = ["name", "title", "location", "website"]
const ownField = " (custom user field)"

/** Rails writes `2016-01-26 20:07:49 UTC`. */
const joinedIn = (text: string): number | undefined => parseInstant(text.replace(/ UTC$/, "Z"))

/**
 * Reads the list of users an administrator can export as CSV: who has an account, since when, and who is staff.
 *
 * @remarks
 * `null` where the file is another one, such as somebody's own posts. Mail addresses are used to find who is whom, and not kept.
 */
export async function* discourseUsers(source: string, file: string, path: string, people: People): AsyncGenerator<readonly Saying[], Counted | null, void> {
  const header = await csvHeader(source, path)
  const place = (name: string): number => header.columns.indexOf(name)
  if (place("id") === -1 || place("username") === -1 || place("created_at") === -1) return null
  const fields = header.columns.flatMap((name, index) => (profile.includes(name) || name.endsWith(ownField) ? [index] : []))

  const sayingOf = (cells: readonly string[], position: string): Saying => {
    const cell = (name: string): string => cells[place(name)]?.trim() ?? ""
    const id = cell("id")
    const joinedAt = joinedIn(cell("created_at"))
    if (!/^-?\d+$/.test(id)) return { says: "nothing", table: "member", position, reason: `id is ${shown(id)}; expected the number of an account.` }
    if (joinedAt === undefined) return { says: "nothing", table: "member", position, reason: `created_at is ${shown(cell("created_at"))}; expected a date with a time, such as 2024-03-01 09:30:00 UTC.` }
    const isStaff = cell("admin") === "true" || cell("moderator") === "true"
    return {
      says: "member", position, id: people.of(id, cell("email")), joinedAt,
      affiliation: Number(id) <= 0 ? "bot" : isStaff ? "staff" : "unknown",
      profileFields: fields.length,
      profileFilled: fields.filter((index) => (cells[index] ?? "").trim() !== "").length,
    }
  }

  let users = 0
  for await (const rows of csvRows(path, header)) {
    const sayings = rows.map((row): Saying => {
      const position = `${file}:${row.line}`
      return "broken" in row ? { says: "nothing", table: "member", position, reason: row.broken } : sayingOf(row.cells, position)
    })
    users += sayings.filter(({ says }) => says === "member").length
    yield sayings
  }
  return { users, personalColumns: header.columns.filter((name) => personal.includes(name) || name.endsWith(ownField)).length }
}
