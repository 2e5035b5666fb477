/** Arquero: frames of arrays in memory, asked as somebody would who knows it; it tells the figures of the SQL by hand. */
import { createRequire } from "node:module"
import { pathToFileURL } from "node:url"
import { type TableId } from "@folkmoot/facts"
import { columnsOf } from "../src/index.ts"
import { Absent, type Contenders } from "./contender.ts"
import { digestOfRows } from "./digest.ts"
import { ended, logged, logRows } from "./log.ts"

type Columns = Readonly<Record<string, unknown>>

/** The part of a frame used here; expressions are texts, which Arquero compiles. */
interface Frame {
  readonly filter: (where: string) => Frame
  readonly derive: (columns: Columns) => Frame
  readonly groupby: (...keys: readonly string[]) => Frame
  readonly ungroup: () => Frame
  readonly orderby: (...columns: readonly string[]) => Frame
  readonly rollup: (columns: Columns) => Frame
  readonly objects: () => readonly Readonly<Record<string, unknown>>[]
}

interface Arquero {
  readonly table: (columns: Readonly<Record<string, readonly unknown[]>>) => Frame
  readonly rolling: (expression: string) => unknown
}

const installed = async (): Promise<Arquero> => {
  try {
    const path = createRequire(new URL("others/package.json", import.meta.url)).resolve("arquero")
    return (await import(pathToFileURL(path).href)) as Arquero
  } catch (error) {
    throw new Absent("Arquero is not installed", { cause: error })
  }
}

const month = (column: string): string => `d => d.${column} == null ? null : op.utcyear(d.${column}) * 12 + op.utcmonth(d.${column})`

const among = (column: string, values: readonly string[]): string => `(${values.map((value) => `d.${column} === '${value}'`).join(" || ")})`

const known = (column: string): string => `(d.${column} != null && d.${column} <= ${ended})`

const rows = (where: string): string => `d => op.sum((${where}) ? 1 : 0)`

const sum = (column: string, where = "true"): string => `d => op.sum((${where}) ? d.${column} : 0)`

const numbered = (values: readonly string[]): Columns => Object.fromEntries(values.map((value, index) => [`v${index}`, value]))

/** The queries, each a frame with its month, its keys and its values. */
const queriesOver = (frame: (table: TableId) => Frame, { rolling }: Arquero): readonly (() => Frame)[] => {
  const counted = (table: TableId, at: string, keys: readonly string[], values: readonly string[], where = "true"): Frame =>
    frame(table).filter(`d => ${where}`).derive({ m: month(at) }).groupby("m", ...keys).rollup(numbered(values))

  // People first, each with whether any of their rows fits, then how many of them.
  const people = (table: TableId, at: string, who: string, conditions: readonly string[], where = "true"): Frame =>
    frame(table).filter(`d => ${where} && d.${who} != null`).derive({ m: month(at) }).groupby("m", who)
      .rollup(numbered(conditions.map((condition) => `d => op.max((${condition}) ? 1 : 0)`)))
      .groupby("m").rollup(numbered(conditions.map((_, index) => `d => op.sum(d.v${index})`)))

  const outsiders = "d.affiliation != null && d.affiliation !== 'staff' && d.affiliation !== 'bot'"
  const asked = `d.resolvable && ${outsiders}`
  const mature = `d.openedAt + 1209600000 <= ${ended}`
  const solved = `(${known("solvedAt")} || (d.solvedAt == null && d.solved))`
  const unclear = "(d.solvedAt == null && d.solved === true)"
  const question = `d.kind === 'question'`
  const survey = "d.supersededAt == null && d.scaleLow === 0 && d.scaleHigh === 10 && d.score != null && d.score >= 0 && d.score <= 10 && d.score % 1 === 0"
  const others = "d.referrer != null && d.referrer !== d.referred"
  const followed = `d.firstAt + 3024000000 <= ${ended}`
  const returning = `d.firstAt + 2419200000 <= ${ended}`

  const waits = (until: string): Frame =>
    frame("thread")
      .filter(`d => d.openedAt <= ${ended} && ${outsiders} && !(d.${until} != null && d.${until} < d.openedAt)`)
      .derive({ m: month("openedAt"), over: `d => ${known(until)} ? 1 : 0`, wait: `d => (${known(until)} ? d.${until} : ${ended}) - d.openedAt` })
      .groupby("m", "channel", "wait").rollup({ over: "d => op.sum(d.over)", n: "() => op.count()" })
      .groupby("m", "channel").orderby("wait")
      .derive({ risk: "d => op.sum(d.n)", before: rolling("d => op.sum(d.n)") })
      .derive({ rate: "d => d.over === d.risk - d.before + d.n ? -1000000000 : op.log(1 - d.over / (d.risk - d.before + d.n))" })
      .derive({ left: rolling("d => op.sum(d.rate)") })
      .rollup({ v0: "d => op.sum(d.n)", v1: "d => op.min(op.exp(d.left) <= 0.5000001 ? d.wait : null)", v2: "d => op.min(op.exp(d.left) <= 0.1000001 ? d.wait : null)" })

  return [
    () => counted("thread", "openedAt", ["channel"], [
      rows(`${asked} && !${unclear} && ${mature}`), rows(`${asked} && ${known("solvedAt")} && d.solvedAt <= d.openedAt + 1209600000 && ${mature}`),
      rows(asked), rows(`${asked} && ${solved}`), rows(`${asked} && ${solved} && ${among("solvedBy", ["customer", "supplier", "mentor"])}`),
      rows("!d.resolvable"), rows("d.affiliation === 'staff'"), rows("d.affiliation === 'bot'"), rows(`!(${mature})`),
    ], `${question} && d.openedAt <= ${ended}`),
    () => counted("thread", "solvedAt", ["channel"], ["() => op.count()"], `${question} && ${asked} && ${known("solvedAt")} && d.solvedAt >= d.openedAt`),
    () => waits("firstReplyAt"),
    () => waits("firstAnswerAt"),
    () => counted("mention", "mentionedAt", ["channel", "basis", "brand"], [sum("amount")], "d.affiliation !== 'staff' && d.affiliation !== 'bot' && d.amount >= 0 && d.repost !== true"),
    () => counted("mention", "mentionedAt", ["channel"], [rows(among("affiliation", ["staff", "bot"])), rows("d.amount < 0"), rows("d.repost === true")]),
    () => counted("survey-response", "answeredAt", [], [
      rows(`${survey} && d.score >= 9`), rows(`${survey} && (d.score === 7 || d.score === 8)`), rows(`${survey} && d.score <= 6`),
      rows("d.score == null"), rows(known("supersededAt")), rows("!(d.scaleLow === 0 && d.scaleHigh === 10)"),
    ], "d.question === 'recommend'"),
    () => joined(
      people("activity", "activeAt", "member", [outsiders, `${outsiders} && d.contributed`], `d.activeAt <= ${ended}`),
      counted("activity", "activeAt", [], [rows("d.affiliation === 'staff'"), rows("d.affiliation === 'bot'"), rows("d.member == null"), rows("d.contributed == null")], `d.activeAt <= ${ended}`),
    ),
    () => people("activity", "firstAt", "member", [
      `d.activeAt === d.firstAt && ${followed}`, `d.activeAt > d.firstAt && d.activeAt >= d.firstAt + 2376000000 && d.activeAt < d.firstAt + 2980800000 && ${followed}`,
      `d.activeAt === d.firstAt && ${returning}`, `d.activeAt === d.firstAt && d.nextAt != null && d.nextAt > d.activeAt && d.nextAt < d.activeAt + 2376000000 && ${returning}`,
    ], `${outsiders} && d.activeAt <= ${ended}`),
    () => joined(people("referral", "madeAt", "referrer", ["true"], others), counted("referral", "madeAt", [], ["() => op.count()", rows(known("convertedAt"))], others)),
    () => people("referral", "joinedAt", "referred", ["true"], `${known("joinedAt")} && ${others}`),
    () => counted("member", "joinedAt", ["affiliation"], ["() => op.count()"]),
    () => counted("cost", "bookedAt", ["kind", "currency"], [sum("amount")]),
    () => counted("conversion", "convertedAt", [], [rows("d.touched === true"), rows("d.touched == null")], known("convertedAt")),
    () => counted("visit", "visitedAt", [], [sum("visits"), sum("visits", "d.helped === true"), rows("d.helped == null")], "d.page === 'self-help'"),
    () => joined(people("ticket", "openedAt", "requester", ["true"]), counted("ticket", "openedAt", [], ["() => op.count()"])),
    () => counted("journey", "endedAt", ["path", "ages", "converted"], [sum("journeys")], "d.journeys > 0"),
  ]
}

/** Two frames with a row for each month, as one with the values of both. */
const joined = (one: Frame, other: Frame): Frame => {
  const rest = new Map(other.objects().map((row) => [row["m"], Object.values(row).slice(1)]))
  return { ...one, objects: () => one.objects().map((row) => Object.fromEntries([...Object.values(row), ...(rest.get(row["m"]) ?? [])].map((value, index) => [`c${index}`, value]))) }
}

/** Arquero with the log in it. */
export const open = async (events: number): Promise<Contenders> => {
  const arquero = await installed()
  const frames = new Map(
    logged.map((table) => {
      const all = logRows(table, events, 0, Number.MAX_SAFE_INTEGER) as readonly Readonly<Record<string, unknown>>[]
      return [table as TableId, arquero.table(Object.fromEntries(columnsOf(table).map(([name]) => [name, all.map((row) => row[name] ?? null)])))]
    }),
  )
  const queries = queriesOver((table) => frames.get(table) as Frame, arquero)
  const all = (): readonly (readonly (readonly unknown[])[])[] => queries.map((query) => query().objects().map((row) => Object.values(row)))
  return { "Arquero, by hand, which says less": { counted: all, finds: { what: "figures", digests: async () => all().map(digestOfRows) } } }
}
