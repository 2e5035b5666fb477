import { clickhouseDialect } from "@folkmoot/clickhouse"
import { duckdbDialect } from "@folkmoot/duckdb"
import { printQuestion, type Dialect } from "@folkmoot/engine"
import { postgresqlDialect } from "@folkmoot/engine/dialects"
import { ask, type AnyMetric } from "@folkmoot/metrics"
import { fenced, folded } from "./markdown.ts"
import { sqlLines } from "./sql-lines.ts"

const dialects: readonly (readonly [title: string, dialect: Dialect])[] = [
  ["DuckDB", duckdbDialect],
  ["ClickHouse", clickhouseDialect],
  ["PostgreSQL", postgresqlDialect],
]

/** One month, looked at long after its end. */
const march = { window: { from: Date.UTC(2026, 2, 1), to: Date.UTC(2026, 3, 1) }, asOf: Date.UTC(2027, 0, 1), timeZone: "UTC" }

/** The SQL that reads one variant of a metric for one month, dialect by dialect. */
export const sqlOf = (metric: AnyMetric, variant: string): readonly string[] => {
  const { question } = ask([{ metric, variants: [variant] }], march)
  return dialects.map(([title, dialect]) => {
    const answer = printQuestion(question, dialect)
    if ("refused" in answer) throw new Error(`${metric.id} (${variant}) cannot be printed for ${title}: ${JSON.stringify(answer.refused)}`)
    return folded(title, fenced("sql", answer.printed.map(({ sql }) => `${sqlLines(sql)};`).join("\n\n")))
  })
}
