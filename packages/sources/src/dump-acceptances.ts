import type { Instant } from "@folkmoot/facts"
import { madeAt, type DumpRow } from "./dump-posts.ts"
import type { Given } from "./material.ts"

/** Acceptances by answer. A dump stamps them with a day only, so what is known is that by the end of that day it had happened. */
export class DumpAcceptances {
  readonly at = new Map<string, Instant>()
  others = 0

  take(row: DumpRow, position: string): readonly Given[] {
    if (row["VoteTypeId"] !== "1") {
      this.others += 1
      return []
    }
    const at = madeAt(row)
    if (typeof at === "string") return [{ table: "thread", position, reason: at }]
    const endOfDay = Math.floor(at / 86_400_000) * 86_400_000 + 86_399_999
    const answer = row["PostId"] ?? ""
    this.at.set(answer, Math.max(this.at.get(answer) ?? endOfDay, endOfDay))
    return []
  }
}
