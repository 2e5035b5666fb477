/** Sentences by what they are in English, which is how sources say them, in the other languages. */
export type Translated = Readonly<Record<string, Readonly<Record<"de" | "da", string>>>>
