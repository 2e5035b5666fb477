/**
 * The metric set as somebody who knows DuckDB would write it: one query for each thing to know, each table read as seldom as it can be.
 *
 * It says less than the tallies of the engine do: how many people, not which; the median and the ninth decile of the waits, not the waits.
 */
const month = (column: string): string => `date_trunc('month', make_timestamp(${column} * 1000))`

const waits = (until: string, asOf: number): string => `
  WITH waits AS (
    SELECT ${month("openedAt")} AS m, channel, coalesce(CASE WHEN ${until} <= ${asOf} THEN ${until} END, ${asOf}) - openedAt AS wait,
      count(*) FILTER (${until} <= ${asOf}) AS over, count(*) AS n
    FROM thread WHERE openedAt <= ${asOf} AND affiliation NOT IN ('staff', 'bot') AND NOT coalesce(${until} < openedAt, false) GROUP BY ALL
  ), waiting AS (SELECT *, sum(n) OVER (PARTITION BY m, channel ORDER BY wait DESC) AS at_risk FROM waits),
  staying AS (
    SELECT *, exp(sum(CASE WHEN over = at_risk THEN -1e9 ELSE ln(1 - over / at_risk) END) OVER (PARTITION BY m, channel ORDER BY wait)) AS s FROM waiting
  )
  SELECT m, channel, sum(n), min(wait) FILTER (s <= 0.5), min(wait) FILTER (s <= 0.1) FROM staying GROUP BY ALL`

/** The queries, for facts known by an instant. */
export const sqlByHand = (asOf: number): readonly string[] => {
  const solved = `(solvedAt <= ${asOf} OR (solvedAt IS NULL AND solved))`
  const asked = "resolvable AND affiliation NOT IN ('staff', 'bot')"
  const unclear = `(solvedAt IS NULL AND coalesce(solved, false))`
  const mature = `openedAt + 1209600000 <= ${asOf}`
  const survey = `supersededAt IS NULL AND scaleLow = 0 AND scaleHigh = 10 AND score IN (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)`
  const members = "affiliation NOT IN ('staff', 'bot')"
  return [
    `SELECT ${month("openedAt")} AS m, channel,
      count(*) FILTER (${asked} AND NOT ${unclear} AND ${mature}), count(*) FILTER (${asked} AND solvedAt <= ${asOf} AND solvedAt <= openedAt + 1209600000 AND ${mature}),
      count(*) FILTER (${asked}), count(*) FILTER (${asked} AND ${solved}), count(*) FILTER (${asked} AND ${solved} AND solvedBy IN ('customer', 'supplier', 'mentor')),
      count(*) FILTER (NOT resolvable), count(*) FILTER (affiliation = 'staff'), count(*) FILTER (affiliation = 'bot'), count(*) FILTER (NOT ${mature})
      FROM thread WHERE kind = 'question' AND openedAt <= ${asOf} GROUP BY ALL`,
    `SELECT ${month("solvedAt")} AS m, channel, count(*) FROM thread WHERE kind = 'question' AND ${asked} AND solvedAt <= ${asOf} AND solvedAt >= openedAt GROUP BY ALL`,
    waits("firstReplyAt", asOf),
    waits("firstAnswerAt", asOf),
    `SELECT ${month("mentionedAt")} AS m, channel, basis, brand, sum(amount) FROM mention
      WHERE coalesce(affiliation, '') NOT IN ('staff', 'bot') AND amount >= 0 AND NOT coalesce(repost, false) GROUP BY ALL`,
    `SELECT ${month("mentionedAt")} AS m, channel, count(*) FILTER (affiliation IN ('staff', 'bot')), count(*) FILTER (amount < 0), count(*) FILTER (repost) FROM mention GROUP BY ALL`,
    `SELECT ${month("answeredAt")} AS m, count(*) FILTER (score >= 9 AND ${survey}), count(*) FILTER (score IN (7, 8) AND ${survey}), count(*) FILTER (score <= 6 AND ${survey}),
      count(*) FILTER (score IS NULL), count(*) FILTER (supersededAt <= ${asOf}), count(*) FILTER (NOT (scaleLow = 0 AND scaleHigh = 10))
      FROM "survey-response" WHERE question = 'recommend' GROUP BY ALL`,
    `SELECT ${month("activeAt")} AS m, count(DISTINCT member) FILTER (${members}), count(DISTINCT member) FILTER (${members} AND contributed),
      count(*) FILTER (affiliation = 'staff'), count(*) FILTER (affiliation = 'bot'), count(*) FILTER (member IS NULL), count(*) FILTER (contributed IS NULL)
      FROM activity WHERE activeAt <= ${asOf} GROUP BY ALL`,
    `SELECT ${month("firstAt")} AS m, count(DISTINCT member) FILTER (activeAt = firstAt AND firstAt + 3024000000 <= ${asOf}),
      count(DISTINCT member) FILTER (activeAt > firstAt AND activeAt >= firstAt + 2376000000 AND activeAt < firstAt + 2980800000 AND firstAt + 3024000000 <= ${asOf}),
      count(DISTINCT member) FILTER (activeAt = firstAt AND firstAt + 2419200000 <= ${asOf}),
      count(DISTINCT member) FILTER (activeAt = firstAt AND nextAt > activeAt AND nextAt < activeAt + 2376000000 AND firstAt + 2419200000 <= ${asOf})
      FROM activity WHERE ${members} AND activeAt <= ${asOf} GROUP BY ALL`,
    `SELECT ${month("madeAt")} AS m, count(DISTINCT referrer), count(*), count(*) FILTER (convertedAt <= ${asOf}) FROM referral WHERE referrer IS NOT NULL AND referrer IS DISTINCT FROM referred GROUP BY ALL`,
    `SELECT ${month("joinedAt")} AS m, count(DISTINCT referred) FROM referral WHERE joinedAt <= ${asOf} AND referrer IS NOT NULL AND referrer IS DISTINCT FROM referred GROUP BY ALL`,
    `SELECT ${month("joinedAt")} AS m, affiliation, count(*) FROM member GROUP BY ALL`,
    `SELECT ${month("bookedAt")} AS m, kind, currency, sum(amount) FROM cost GROUP BY ALL`,
    `SELECT ${month("convertedAt")} AS m, count(*) FILTER (touched), count(*) FILTER (touched IS NULL) FROM conversion WHERE convertedAt <= ${asOf} GROUP BY ALL`,
    `SELECT ${month("visitedAt")} AS m, sum(visits), sum(visits) FILTER (helped), count(*) FILTER (helped IS NULL) FROM visit WHERE page = 'self-help' GROUP BY ALL`,
    `SELECT ${month("openedAt")} AS m, count(DISTINCT requester), count(*) FROM ticket GROUP BY ALL`,
    `SELECT ${month("endedAt")} AS m, path, ages, converted, sum(journeys) FROM journey WHERE journeys > 0 GROUP BY ALL`,
  ]
}
