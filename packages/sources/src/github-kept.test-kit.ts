import type { Counted, Heard } from "./fetched.ts"
import { fetchGithub } from "./github-fetch.ts"
import type { JsonClient } from "./json-client.ts"
import type { Ending } from "./saying.ts"
import type { PeopleInput } from "./source.ts"

/** Everything heard of a repository, kept as a spool keeps it. */
export class Kept {
  readonly documents = new Map<string, Heard>()
  readonly cursors = new Map<string, unknown>()
  cursor: unknown = null
  ending: Ending | undefined
  readonly #input: PeopleInput

  constructor(input: PeopleInput) {
    this.#input = input
  }

  /** Hears a site, at most so many documents of it. */
  async hear(client: JsonClient, most = Number.POSITIVE_INFINITY): Promise<void> {
    const hearing = fetchGithub(client, this.#input, this.cursor, this.cursors)
    for (let count = 0; count < most; count++) {
      const step = await hearing.next()
      if (step.done === true) {
        const counted: Record<string, number> = {}
        for (const one of this.documents.values()) for (const [of, value] of Object.entries(one.counted ?? {})) counted[of] = (counted[of] ?? 0) + value
        this.ending = typeof step.value === "function" ? step.value(counted satisfies Counted) : step.value
        return
      }
      this.documents.set(step.value.document, step.value)
      this.cursors.set(step.value.document, step.value.cursor)
      this.cursor = step.value.cursor
    }
    await hearing.return({ hasAllThreads: false, tables: {} })
  }

  /** The posts of a kind that were said, by id. */
  said(kind: "opening" | "answer" | "reply"): readonly string[] {
    return [...this.documents.values()].flatMap(({ sayings }) => sayings.flatMap((one) => (one.says === "post" && one.kind === kind ? [one.id] : []))).toSorted()
  }
}
