import { untoldBesides } from "./untold.ts"

/** What no chat tells of its threads, where nothing can be marked as solved. */
export const chatThreads = (platform: string): Readonly<Record<string, string>> => ({
  ...untoldBesides("thread", ["channel", "author", "firstReplyAt", "newcomer"], `${platform} has no mark for what is solved or decided.`),
  firstAnswerAt: "a chat does not tell answers from other replies.",
})

/** What no chat tells of its posts. */
export const chatPosts = (platform: string): Readonly<Record<string, string>> => ({ accepted: `${platform} has no mark for what solved something.` })

/** What a reader leaves aside of profiles. */
export const chatMembers: Readonly<Record<string, string>> = { profileFields: "profiles are not read.", profileFilled: "profiles are not read." }

/** A sentence with a count for the notes; none for none. */
export const counted = (what: string, count: number): readonly string[] => (count === 0 ? [] : [`${what}: ${count}.`])

/** Counts by name for the notes, the names in order. */
export const countedByName = (what: string, counts: ReadonlyMap<string, number>): readonly string[] =>
  counts.size === 0 ? [] : [`${what}: ${[...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, count]) => `${name} ${count}`).join(", ")}.`]
