import type { Texts } from "@folkmoot/facts"
import type { Filling, Statement } from "@folkmoot/maturity"
import type { Caveat } from "@folkmoot/metrics"
import type { OwnTexts } from "./language.ts"

const source: Texts = {
  en: "Part of what happened is missing from the source {$named}.",
  de: "In der Quelle {$named} fehlt ein Teil dessen, was geschehen ist.",
  da: "Noget af det, der er sket, mangler i kilden {$named}.",
}

const atLeast: Texts = {
  en: "At least this much: nothing is known about these kinds of cost: {$named}.",
  de: "Mindestens so viel: Zu diesen Kostenarten liegen keine Angaben vor: {$named}.",
  da: "Mindst så meget: Der er ingen oplysninger om disse omkostningstyper: {$named}.",
}

const atMost: Texts = {
  en: "At most this much: nothing is known about these kinds of cost: {$named}.",
  de: "Höchstens so viel: Zu diesen Kostenarten liegen keine Angaben vor: {$named}.",
  da: "Højst så meget: Der er ingen oplysninger om disse omkostningstyper: {$named}.",
}

/** The kinds of cost as a caveat names them, in the middle of a sentence. */
const kinds: readonly Texts[] = [
  { en: "tools", de: "Tools", da: "værktøjer" },
  { en: "staff", de: "Personal", da: "personale" },
  { en: "hiring", de: "Personalgewinnung", da: "rekruttering" },
  { en: "content", de: "Inhalte", da: "indhold" },
  { en: "incentives", de: "Anreize", da: "belønninger" },
  { en: "overhead", de: "Gemeinkosten", da: "fællesomkostninger" },
]

/** How far a benefit was looked at. */
const benefits: readonly Texts[] = [
  { en: "This benefit was measured; it may be less or more.", de: "Dieser Nutzen ist gemessen; er kann kleiner oder größer sein.", da: "Denne gevinst er målt; den kan være mindre eller større." },
  { en: "This benefit was estimated; it may be less or more.", de: "Dieser Nutzen ist geschätzt; er kann kleiner oder größer sein.", da: "Denne gevinst er anslået; den kan være mindre eller større." },
  { en: "This benefit was assumed; it may be less or more.", de: "Dieser Nutzen ist angenommen; er kann kleiner oder größer sein.", da: "Denne gevinst er antaget; den kan være mindre eller større." },
]

/** What calculators put together of pieces: warnings with a name in them, the names of theirs, and how far benefits were looked at. */
export const namedCaveats: readonly Texts[] = [source, atLeast, atMost, ...kinds, ...benefits]

/** What a caveat names, read back from its English; nothing where it is another sentence. */
const namedIn = (template: Texts, { en }: Texts): string | undefined => {
  const [before = "", after = ""] = template.en.split("{$named}")
  return en.startsWith(before) && en.endsWith(after) && en.length > before.length + after.length ? en.slice(before.length, en.length - after.length) : undefined
}

const statementOf = (caveat: Texts): Statement | undefined => {
  const said = (text: Texts, fillings: (named: string) => Filling): Statement | undefined => {
    const named = namedIn(text, caveat)
    return named === undefined ? undefined : { text, slots: { named: fillings(named) } }
  }
  const listed = (named: string): Filling => ({ all: named.split(", ").map((name) => kinds.find(({ en }) => en === name) ?? { own: name }) })
  return said(source, (own) => ({ own })) ?? said(atLeast, listed) ?? said(atMost, listed)
}

/** What a calculator warns of, with what it is made of where it names a source or kinds of cost. */
export const caveatText = ({ text }: Pick<Caveat, "text">): OwnTexts => {
  const statement = statementOf(text)
  return statement === undefined ? text : { ...text, says: [statement] }
}
