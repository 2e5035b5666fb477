import type { SiteTotal } from "@folkmoot/facts"
import { flagOf, idOf, isRecord, listOf, numberOf, recordOf, textOf, type JsonRecord } from "./json-record.ts"
import type { Saying } from "./saying.ts"

/** What a list of topics says of one of them. */
interface Listed {
  readonly solved: boolean | undefined
  readonly solvable: boolean
}

/** The number of topics, posts or accounts a site says it has; older sites call them by the first name. */
const statOf = (stats: JsonRecord, what: string): number | undefined => numberOf(stats, `${what}_count`) ?? numberOf(stats, `${what}s_count`)

/** What a Discourse site says of itself and its categories, apart from its topics. */
export class DiscourseSite {
  readonly #categories = new Map<string, { readonly name: string; readonly parent: string | undefined }>()
  readonly #accepting = new Set<string>()
  readonly #listed = new Map<string, Listed>()
  #stats: JsonRecord | undefined
  /** Whether it is known which categories take solutions. */
  knowsAccepting = false

  /** Takes in what a document says; false where it is none of this kind. */
  take(document: JsonRecord): boolean {
    const about = recordOf(document, "about")
    const stats = about === undefined ? undefined : recordOf(about, "stats")
    if (stats !== undefined) this.#stats = stats
    const lists = [document, recordOf(document, "category_list")].filter((one) => one !== undefined && Array.isArray(one["categories"]))
    for (const list of lists) if (list !== undefined) this.#takeCategories(listOf(list, "categories"))
    const topics = recordOf(document, "topic_list")
    for (const topic of topics === undefined ? [] : listOf(topics, "topics")) if (isRecord(topic)) this.#list(topic)
    return about !== undefined || lists.length > 0 || topics !== undefined
  }

  #takeCategories(categories: readonly unknown[]): void {
    for (const category of categories) {
      if (!isRecord(category)) continue
      const id = idOf(category, "id")
      const name = textOf(category, "name")
      if (id === undefined || name === undefined) continue
      this.#categories.set(id, { name, parent: idOf(category, "parent_category_id") })
      const accepts = recordOf(category, "custom_fields")?.["enable_accepted_answers"]
      if (accepts !== undefined) this.knowsAccepting = true
      if (accepts === true || accepts === "true") this.#accepting.add(id)
      this.#takeCategories(listOf(category, "subcategory_list"))
    }
  }

  #list(topic: JsonRecord): void {
    const id = idOf(topic, "id")
    if (id !== undefined) this.#listed.set(id, { solved: flagOf(topic, "has_accepted_answer"), solvable: flagOf(topic, "can_have_answer") === true })
  }

  listed(topic: string): Listed | undefined {
    return this.#listed.get(topic)
  }

  accepts(category: string | null): boolean {
    return category !== null && this.#accepting.has(category)
  }

  /** Topics that lists name and that are not among those told. */
  missing(told: ReadonlySet<string>): number {
    return [...this.#listed.keys()].filter((id) => !told.has(id)).length
  }

  totals(of: "topic" | "post" | "user", what: string, told: number): readonly SiteTotal[] {
    const said = this.#stats === undefined ? undefined : statOf(this.#stats, of)
    return said === undefined ? [] : [{ of: what, said, told }]
  }

  get countsItself(): boolean {
    return this.#stats !== undefined
  }

  get namesCategories(): boolean {
    return this.#categories.size > 0
  }

  /** The names of its categories; one within another is called by both, since each may hold a "General". */
  channels(): readonly Saying[] {
    return [...this.#categories].map(([id, { name, parent }]): Saying => {
      const above = parent === undefined ? undefined : this.#categories.get(parent)?.name
      return { says: "channel", id, name: above === undefined ? name : `${above} / ${name}` }
    })
  }
}
