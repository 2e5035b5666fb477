/**
 * The metric set as somebody who knows SQL would write it: one query for each thing to know, each table read as seldom as it can be.
 *
 * It says less than the tallies of the engine do: how many people, not which; the median and the ninth decile of the waits, not the waits. Written so that
 * DuckDB, ClickHouse and Polars all take it; they differ in how a month is made of a moment.
 */
import type { TableId } from "@folkmoot/facts"

/** How a database makes a month of a column of milliseconds. */
export type Month = (column: string) => string

/** One query: the values by month and keys, each under a name of its own. */
const query = (table: TableId, month: string, keys: readonly string[], values: readonly string[], where: readonly string[] = []): string => {
  const shown = [`${month} AS m`, ...keys, ...values.map((value, index) => `${value} AS v${index}`)]
  return `SELECT ${shown.join(", ")} FROM "${table}"${where.length > 0 ? ` WHERE ${where.join(" AND ")}` : ""} GROUP BY ALL`
}

const rows = (where: string): string => `count(*) FILTER (WHERE ${where})`

const different = (column: string, where: string): string => `count(DISTINCT ${column}) FILTER (WHERE ${where})`

/** Shares that are just a half or a tenth come out a little above or below, by the order in which logarithms are added. */
const waits = (until: string, asOf: number, month: Month): string => `
  WITH waits AS (
    SELECT ${month("openedAt")} AS m, channel, coalesce(CASE WHEN ${until} <= ${asOf} THEN ${until} END, ${asOf}) - openedAt AS wait,
      count(*) FILTER (WHERE ${until} <= ${asOf}) AS over_, count(*) AS n
    FROM thread WHERE openedAt <= ${asOf} AND affiliation NOT IN ('staff', 'bot') AND NOT coalesce(${until} < openedAt, false) GROUP BY ALL
  ), waiting AS (SELECT m, channel, wait, over_, n, sum(n) OVER (PARTITION BY m, channel) - sum(n) OVER (PARTITION BY m, channel ORDER BY wait) + n AS at_risk FROM waits),
  leaving AS (SELECT m, channel, wait, n, CASE WHEN over_ = at_risk THEN -1000000000.0 ELSE ln(1 - over_ / CAST(at_risk AS DOUBLE)) END AS rate FROM waiting),
  staying AS (SELECT m, channel, wait, n, exp(sum(rate) OVER (PARTITION BY m, channel ORDER BY wait)) AS s FROM leaving)
  SELECT m, channel, sum(n) AS v0, min(wait) FILTER (WHERE s <= 0.5000001) AS v1, min(wait) FILTER (WHERE s <= 0.1000001) AS v2 FROM staying GROUP BY ALL`

/** The queries, for facts known by an instant. */
export const sqlByHand = (asOf: number, month: Month): readonly string[] => {
  const solved = `(solvedAt <= ${asOf} OR (solvedAt IS NULL AND solved))`
  const asked = "resolvable AND affiliation NOT IN ('staff', 'bot')"
  const unclear = "(solvedAt IS NULL AND coalesce(solved, false))"
  const mature = `openedAt + 1209600000 <= ${asOf}`
  const survey = "supersededAt IS NULL AND scaleLow = 0 AND scaleHigh = 10 AND score IN (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)"
  const members = "affiliation NOT IN ('staff', 'bot')"
  const followed = `firstAt + 3024000000 <= ${asOf}`
  const returning = `firstAt + 2419200000 <= ${asOf}`
  const others = "referrer IS NOT NULL AND referrer IS DISTINCT FROM referred"
  return [
    query("thread", month("openedAt"), ["channel"], [
      rows(`${asked} AND NOT ${unclear} AND ${mature}`), rows(`${asked} AND solvedAt <= ${asOf} AND solvedAt <= openedAt + 1209600000 AND ${mature}`),
      rows(asked), rows(`${asked} AND ${solved}`), rows(`${asked} AND ${solved} AND solvedBy IN ('customer', 'supplier', 'mentor')`),
      rows("NOT resolvable"), rows("affiliation = 'staff'"), rows("affiliation = 'bot'"), rows(`NOT ${mature}`),
    ], ["kind = 'question'", `openedAt <= ${asOf}`]),
    query("thread", month("solvedAt"), ["channel"], ["count(*)"], ["kind = 'question'", asked, `solvedAt <= ${asOf}`, "solvedAt >= openedAt"]),
    waits("firstReplyAt", asOf, month),
    waits("firstAnswerAt", asOf, month),
    query("mention", month("mentionedAt"), ["channel", "basis", "brand"], ["sum(amount)"], ["coalesce(affiliation, '') NOT IN ('staff', 'bot')", "amount >= 0", "NOT coalesce(repost, false)"]),
    query("mention", month("mentionedAt"), ["channel"], [rows("affiliation IN ('staff', 'bot')"), rows("amount < 0"), rows("repost")]),
    query("survey-response", month("answeredAt"), [], [
      rows(`score >= 9 AND ${survey}`), rows(`score IN (7, 8) AND ${survey}`), rows(`score <= 6 AND ${survey}`),
      rows("score IS NULL"), rows(`supersededAt <= ${asOf}`), rows("NOT (scaleLow = 0 AND scaleHigh = 10)"),
    ], ["question = 'recommend'"]),
    query("activity", month("activeAt"), [], [
      different("member", members), different("member", `${members} AND contributed`),
      rows("affiliation = 'staff'"), rows("affiliation = 'bot'"), rows("member IS NULL"), rows("contributed IS NULL"),
    ], [`activeAt <= ${asOf}`]),
    query("activity", month("firstAt"), [], [
      different("member", `activeAt = firstAt AND ${followed}`),
      different("member", `activeAt > firstAt AND activeAt >= firstAt + 2376000000 AND activeAt < firstAt + 2980800000 AND ${followed}`),
      different("member", `activeAt = firstAt AND ${returning}`),
      different("member", `activeAt = firstAt AND nextAt > activeAt AND nextAt < activeAt + 2376000000 AND ${returning}`),
    ], [members, `activeAt <= ${asOf}`]),
    query("referral", month("madeAt"), [], ["count(DISTINCT referrer)", "count(*)", rows(`convertedAt <= ${asOf}`)], [others]),
    query("referral", month("joinedAt"), [], ["count(DISTINCT referred)"], [`joinedAt <= ${asOf}`, others]),
    query("member", month("joinedAt"), ["affiliation"], ["count(*)"]),
    query("cost", month("bookedAt"), ["kind", "currency"], ["sum(amount)"]),
    query("conversion", month("convertedAt"), [], [rows("touched"), rows("touched IS NULL")], [`convertedAt <= ${asOf}`]),
    query("visit", month("visitedAt"), [], ["sum(visits)", "sum(visits) FILTER (WHERE helped)", rows("helped IS NULL")], ["page = 'self-help'"]),
    query("ticket", month("openedAt"), [], ["count(DISTINCT requester)", "count(*)"]),
    query("journey", month("endedAt"), ["path", "ages", "converted"], ["sum(journeys)"], ["journeys > 0"]),
  ]
}
