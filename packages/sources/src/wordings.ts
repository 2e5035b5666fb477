import type { Translated } from "./translated.ts"
import { chat } from "./wordings-chat.ts"
import { failures } from "./wordings-failures.ts"
import { rejects } from "./wordings-rejects.ts"
import { expectations, sites } from "./wordings-sites.ts"
import { tabular } from "./wordings-tables.ts"
import { talk } from "./wordings-talk.ts"
import { totals } from "./wordings-totals.ts"

type Spoken = keyof Translated[string]

const inLanguage = (sentences: Translated, locale: Spoken): Readonly<Record<string, string>> => Object.fromEntries(Object.entries(sentences).map(([english, said]) => [english, said[locale]]))

/**
 * What sources say of their coverage in German or Danish, by what they say in English: notes, why columns are untold, why rows are missing.
 *
 * @remarks
 * Unit: an entry for each sentence; what stands in braces is a place, by the same name in both. Whoever reads a source may have declared sentences of
 * their own, which are in none. A text of several sentences is looked up sentence by sentence, as {@link sentencesIn} parts them.
 */
export const coverageWordings = (locale: Spoken): Readonly<Record<string, string>> => inLanguage({ ...talk, ...chat, ...tabular }, locale)

/**
 * What sources refuse in German or Danish, by what they say in English: why rows become no facts, and why nothing can be read.
 *
 * @remarks
 * Unit: as {@link coverageWordings}, and with parts of sentences that stand at the places of others.
 */
export const refusalWordings = (locale: Spoken): Readonly<Record<string, string>> => inLanguage({ ...rejects, ...failures, ...sites, ...expectations }, locale)

/**
 * What sites count of themselves in German or Danish, by what `totals` of a coverage call it.
 *
 * @remarks
 * Unit: as {@link coverageWordings}, in the plural, to stand after a number.
 */
export const totalWordings = (locale: Spoken): Readonly<Record<string, string>> => inLanguage(totals, locale)

/**
 * The sentences of a text, in their order.
 *
 * @remarks
 * Unit: put together with a space between them they are the text. A sentence ends at a full stop before a space and a letter, digit or quotation mark; what
 * stands within quotation marks is left whole, as is what stands on one of several lines.
 */
export const sentencesIn = (text: string): readonly string[] => {
  const sentences: string[] = []
  let start = 0
  let isQuoted = false
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]
    if (sign === "\n") break
    if (sign === "\\" && isQuoted) at += 1
    else if (sign === '"') isQuoted = !isQuoted
    else if (sign === "." && !isQuoted && /^ [\p{L}\p{N}"/]/u.test(text.slice(at + 1, at + 4))) {
      sentences.push(text.slice(start, at + 1))
      start = at + 2
    }
  }
  return [...sentences, text.slice(start)]
}
