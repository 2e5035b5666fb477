import { columns, durations, equal, less } from "@folkmoot/facts"
import type { LeftOut } from "./define.ts"

const t = /* @__PURE__ */ columns("thread")

/** What to leave out where members wait for replies: threads by staff and bots, which wait for nobody. */
export const besidesMembersThreads = () =>
  ({ thread: { "opened-by-staff": equal(t.affiliation, "staff"), "opened-by-bot": equal(t.affiliation, "bot") } }) satisfies LeftOut

/** How a variant reads the waits for a first reply by another person; a reply from before the opening is none. */
export const untilFirstReply = () => ({
  leaveOut: { thread: { "reply-before-opening": less(t.firstReplyAt, t.openedAt) } },
  terms: () => ({ waits: durations("thread", { from: t.openedAt, to: t.firstReplyAt }) }),
})
