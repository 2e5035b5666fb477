/** What the site's search looks through, and what it puts first. */
import { deflateSync, inflateSync } from "node:zlib"
import type { DeclarationReflection, DocumentReflection, IndexEvent } from "typedoc"
import { ReflectionKind } from "typedoc"
import { fileOf } from "./site-router.ts"
import { textOf } from "./workspace.ts"

/** A word in more than this share of all texts tells none of them from another. */
const commonplace = 0.15

/** The words that `site.js` leaves out of what people type, and that are in no text here. */
const idle = new Set(/const idle = new Set\("([^"]+)"/.exec(textOf("packages/house/src/site.js"))?.[1]?.split(" "))

/** A page's words as people look for them: without tags, addresses, and, where an example stands for what was said before, code. */
const prose = (text: string, keepsCode: boolean): string =>
  (keepsCode ? text : text.replaceAll(/^(```+)[\s\S]*?^\1/gm, "")).replaceAll(/<!--[\s\S]*?-->|<\/?[a-z][^>]*>|\]\([^)]*\)|https?:\/\/\S+/g, " ").replaceAll(/[|`*#>[\]{}()",;:=]+/g, " ")

/** Whether somebody might look for a word: numbers are read from pages, not looked for. */
const isSought = (word: string): boolean => word.length > 1 && word.length < 40 && /^\W*[\p{L}_@]/u.test(word)

const bare = (word: string): string => word.toLowerCase().replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "")

const wordsOf = (text: string): readonly string[] => text.split(/\s+/).filter((word) => isSought(word) && !idle.has(bare(word)))

/** Texts without the words that most of them have. */
const telling = (texts: readonly string[]): readonly string[] => {
  const words = texts.map(wordsOf)
  const counts = new Map<string, number>()
  for (const own of words) for (const word of new Set(own.map(bare))) counts.set(word, (counts.get(word) ?? 0) + 1)
  const most = commonplace * words.filter((own) => own.length > 0).length
  return words.map((own) => own.filter((word) => (counts.get(bare(word)) ?? 0) <= most).join(" "))
}

const isReference = (document: DocumentReflection): boolean => fileOf(document).startsWith("docs/reference/")

type Found = DeclarationReflection | DocumentReflection

const documentText = (found: Found): string => (found.isDocument() ? prose(found.content.map(({ text }) => text).join(""), !isReference(found)) : "")

/** What is said of a symbol; of a member of one its first sentence, which says what it is. */
const commentText = (found: Found): string => {
  if (isMember(found)) return prose(/^.*?(?:[.:;](?=\s)|$)/s.exec((found.comment?.summary ?? []).map(({ text }) => text).join(""))?.[0] ?? "", true)
  const comments = [found.comment, ...(found.isDeclaration() ? (found.signatures ?? []).map(({ comment }) => comment) : [])]
  return comments.flatMap((comment) => (comment === undefined ? [] : [comment.summary, ...comment.blockTags.map(({ content }) => content)])).map((parts) => prose(parts.map(({ text }) => text).join(""), true)).join(" ")
}

const isMember = (found: Found): boolean => found.parent?.isDeclaration() === true && !found.parent.kindOf(ReflectionKind.Module)

const boostOf = (found: Found): number => {
  if (found.isDocument()) return fileOf(found).startsWith("docs/guides/") ? 16 : 8
  return isMember(found) ? 0.25 : 1
}

/** Puts guides before other pages, pages before symbols, symbols before their members, and leaves out what has no name of its own. */
const rankFound = ({ searchResults, searchFields }: IndexEvent): void => {
  const named = searchResults.map((found) => !found.getFullName().includes("__type"))
  for (const found of searchResults) found.relevanceBoost = boostOf(found)
  searchResults.splice(0, searchResults.length, ...searchResults.filter((_, at) => named[at]))
  searchFields.splice(0, searchFields.length, ...searchFields.filter((_, at) => named[at]))
}

/** `NPS` for Net Promoter Score: what a name of three words or more is called for short. */
const initials = (name: string): string => {
  const words = name.split(/[\s-]/)
  return words.length > 2 ? words.map((word) => word.charAt(0)).join("") : ""
}

/** The words something is found by before all others: those of its name, and a metric's in German, in Danish and for short. */
const namesOf = (): ((found: Found) => string) => {
  const catalogues = ["de", "da"].map((locale) => JSON.parse(textOf(`docs/reference/messages/${locale}.json`)) as { readonly metrics: Readonly<Record<string, { readonly title?: string }>> })
  return (found) => {
    const id = found.isDocument() ? /^docs\/reference\/metrics\/(.+)\.md$/.exec(fileOf(found))?.[1] : undefined
    return [found.name.replaceAll("/", " "), ...(id === undefined ? [] : [...catalogues.map(({ metrics }) => metrics[id]?.title ?? ""), initials(found.name)])].join(" ")
  }
}

/** Makes the index of the search: what comes first, and what is looked through. */
export const prepareSearch = (event: IndexEvent): void => {
  rankFound(event)
  const { searchResults, searchFields } = event
  const [names, documents, comments] = [searchResults.map(namesOf()), telling(searchResults.map(documentText)), telling(searchResults.map(commentText))]
  for (const at of searchResults.keys()) searchFields[at] = { name: names[at] ?? "", document: documents[at] ?? "", comment: comments[at] ?? "" }
}

interface Index {
  readonly fieldVectors: readonly (readonly [field: string, termsAndScores: readonly number[]])[]
}

/** The script of the search's index, with scores to two digits: more do not change what comes first, and are a fifth of it. */
export const slimIndex = (script: string): string => {
  const packed = /^window\.searchData = "([^"]+)";$/.exec(script)?.[1]
  if (packed === undefined) throw new Error("The search's index is not the script that TypeDoc wrote before: see what it writes now, and mend site-search.ts.")
  const { index, ...rows } = JSON.parse(inflateSync(Buffer.from(packed, "base64")).toString("utf8")) as { readonly index: Index }
  const fieldVectors = index.fieldVectors.map(([field, numbers]) => [field, numbers.map((number, at) => (at % 2 === 1 ? Number(number.toPrecision(2)) : number))])
  return `window.searchData = "${deflateSync(JSON.stringify({ ...rows, index: { ...index, fieldVectors } }), { level: 9 }).toString("base64")}";`
}
