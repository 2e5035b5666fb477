import { untoldBesides } from "./untold.ts"

/** What no chat tells of its threads, where nothing can be marked as solved. */
export const chatThreads = (platform: string): Readonly<Record<string, string>> => ({
  ...untoldBesides("thread", ["channel", "author", "firstReplyAt", "newcomer"], `${platform} has no mark for what is solved or decided.`),
  firstAnswerAt: "a chat does not tell answers from other replies.",
})

/** What no chat tells of its posts. */
export const chatPosts = (platform: string): Readonly<Record<string, string>> => ({ accepted: `${platform} has no mark for what solved something.` })
