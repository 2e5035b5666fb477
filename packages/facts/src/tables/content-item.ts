import { among, defineTable, instant, optional, person, text } from "../table.ts"

/** Content published in or for the community. */
export const contentItem = defineTable({
  id: "content-item",
  title: { en: "Content item", de: "Inhalt", da: "Indhold" },
  meaning: "One piece of content that was published: an article, a video, a podcast, a webinar, an entry of the knowledge base.",
  time: "publishedAt",
  columns: {
    kind: text("What it is: article, video, podcast, webinar, knowledge-base, or the plan's own kind."),
    origin: among(["member", "professional", "unknown"], "Whether a member or a professional made it."),
    publishedAt: instant("When it was published."),
    author: person("Who made it."),
    fromThread: optional(text("The thread it was made from.")),
  },
})
