/** The three ways something can be said about something. */
export const sentiments = ["positive", "neutral", "negative"] as const

/** One of {@link sentiments}. */
export type Sentiment = (typeof sentiments)[number]
