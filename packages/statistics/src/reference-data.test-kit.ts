import { existsSync, readFileSync } from "node:fs"

const folder = new URL("../../../../shared/data/", import.meta.url)

/** Whether the published reference tables lie beside the project; without them their tests are skipped, visibly. */
export const referenceDataIsPresent = existsSync(folder)

/** The text of one reference file. */
export function referenceText(path: string): string {
  return readFileSync(new URL(path, folder), "utf8")
}

/** The rows of a small reference table, by column name; its cells hold no commas and no line breaks. */
export function referenceRows(path: string): Record<string, string>[] {
  const [header, ...rows] = referenceText(path)
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(",").map((cell) => cell.replace(/^"|"$/g, "")))
  return rows.map((row) => Object.fromEntries(row.map((cell, i) => [header?.[i] ?? "", cell])))
}

/** A share of a real community with the limits that statsmodels gives for it. */
interface ReferenceRate {
  readonly x: number
  readonly n: number
  readonly wilson95: readonly [number, number]
  readonly clopperPearson95: readonly [number, number]
}

function isReferenceRate(entry: unknown): entry is ReferenceRate {
  return typeof entry === "object" && entry !== null && "wilson95" in entry
}

/** All shares in the published truth of one real community, at least one. */
export function referenceRates(): ReferenceRate[] {
  const truth = JSON.parse(referenceText("se-conlang-meta/truth.json")) as Record<string, unknown>
  const rates = Object.values(truth).filter(isReferenceRate)
  if (rates.length === 0) throw new Error("se-conlang-meta/truth.json holds no rate with wilson95: has its shape changed?")
  return rates
}

/** Hours from each question of a real community to its first answer, or to the community's last post when it has none. */
export function hoursToFirstAnswer(): { after: number; observed: boolean }[] {
  const posts = [...referenceText("se-conlang-meta/Posts.xml").matchAll(/<row ([^\n]*?)\/>/g)].map(([row]) => {
    const attribute = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(row)?.[1]
    return {
      id: attribute("Id"),
      type: attribute("PostTypeId"),
      question: attribute("ParentId"),
      hours: Date.parse(`${attribute("CreationDate")}Z`) / 3_600_000,
    }
  })
  const end = Math.max(...posts.map(({ hours }) => hours))
  return posts
    .filter(({ type }) => type === "1")
    .map(({ id, hours }) => {
      const answers = posts.filter(({ type, question }) => type === "2" && question === id)
      const first = Math.min(...answers.map((answer) => answer.hours))
      return answers.length > 0 ? { after: first - hours, observed: true } : { after: end - hours, observed: false }
    })
}
