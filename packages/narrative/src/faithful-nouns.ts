import type { Locale, TableId } from "@folkmoot/facts"
import type { Fact } from "./faithful-facts.ts"
import { inState, inStateAlone, labelled, ofAll } from "./faithful-states.ts"
import type { AmountMention } from "./faithful-mentions.ts"
import { knownMetrics, metricIdOf } from "./faithful-named.ts"
import { byWord, rangeWords, type WrittenUnit } from "./faithful-words.ts"
import type { Quantity } from "./written-numbers.ts"
import { lowerAt, type Token } from "./written-tokens.ts"

/** What a number may count. */
type Counted = "people" | "newcomers" | "staff" | "threads" | "answers" | "posts" | "requests" | "visits" | "conversions" | "invitations" | "mentions" | "objectives" | "actions" | "levels"

/** What several of them are called; English in the plural alone, since "members" counts and "member questions" does not count members. */
const nouns: Readonly<Record<Locale, ReadonlyMap<string, Counted>>> = {
  en: byWord<Counted>({
    people: "members|people|persons|users|customers|clients|participants|respondents|visitors|colleagues", newcomers: "newcomers", staff: "staff|employees", threads: "questions|threads|topics|discussions|conversations|ideas",
    answers: "answers|replies|responses", posts: "posts|comments|contributions", requests: "tickets|requests|enquiries", visits: "visits", conversions: "conversions|purchases|sales",
    invitations: "invitations|referrals", mentions: "mentions", objectives: "objectives|goals|targets", actions: "actions|tasks|activities", levels: "levels",
  }),
  de: byWord<Counted>({
    people: "mitglieder|mitgliedern|menschen|personen|nutzer|nutzern|nutzerinnen|kunden|kundinnen|teilnehmer|teilnehmern|teilnehmende|teilnehmenden|befragte|befragten|besucher|besuchern", newcomers: "neulinge|neulingen|neumitglieder|neumitgliedern|neuzugänge|neuzugängen", staff: "beschäftigte|beschäftigten|mitarbeitende|mitarbeitenden|mitarbeiter|mitarbeitern|angestellte|angestellten",
    threads: "fragen|themen|threads|diskussionen|ideen", answers: "antworten", posts: "beiträge|beiträgen|kommentare|kommentaren", requests: "tickets|anfragen|supportanfragen", visits: "besuche|besuchen",
    conversions: "conversions|abschlüsse|abschlüssen|käufe|käufen", invitations: "einladungen|empfehlungen", mentions: "erwähnungen", objectives: "zielvorgaben|ziele|zielen", actions: "maßnahmen|aufgaben|aktivitäten", levels: "stufen|reifestufen|reifegrade|reifegraden",
  }),
  da: byWord<Counted>({
    people: "medlemmer|mennesker|personer|brugere|kunder|deltagere|respondenter|besøgende|adspurgte", newcomers: "nytilkomne|nybegyndere", staff: "ansatte|medarbejdere", threads: "spørgsmål|tråde|emner|diskussioner|idéer|ideer", answers: "svar", posts: "indlæg|kommentarer",
    requests: "henvendelser|supporthenvendelser|tickets", visits: "besøg", conversions: "konverteringer|køb", invitations: "invitationer|henvisninger|anbefalinger", mentions: "omtaler", objectives: "delmål|mål",
    actions: "tiltag|handlinger|opgaver|aktiviteter", levels: "niveauer|modenhedsniveauer|modenhedstrin",
  }),
}

/** What one of them is called, where one stands for many: "every fifth member", "kaum eine Frage". */
const single: Readonly<Record<Locale, ReadonlyMap<string, Counted>>> = {
  en: byWord<Counted>({ people: "member|person|user|customer|participant|respondent|visitor|colleague", newcomers: "newcomer", threads: "question|thread|topic|discussion|idea", answers: "answer|reply", posts: "post|comment", requests: "ticket|request|enquiry", objectives: "objective|goal|target", actions: "action|task" }),
  de: byWord<Counted>({ people: "mitglied|mensch|person|kunde|kundin|nutzerin|befragter", threads: "frage|thema|diskussion|idee", answers: "antwort", posts: "beitrag|kommentar", requests: "ticket|anfrage|supportanfrage", objectives: "zielvorgabe|ziel", actions: "maßnahme|aufgabe" }),
  da: byWord<Counted>({ people: "medlem|person|bruger|kunde|deltager", threads: "tråd|emne|diskussion|idé", posts: "kommentar", requests: "henvendelse|supporthenvendelse", actions: "opgave|handling" }),
}

/** What a word names one or several of. */
export const oneOf = (locale: Locale, token: Token | undefined): Counted | undefined => single[locale].get(token?.lower ?? "") ?? countedBy(locale, token)

/** What the rows of a table may be called; whoever answers a survey, buys or is invited is one of so many people. */
const rows: { readonly [Id in TableId]?: readonly Counted[] } = {
  member: ["people"], customer: ["people"], thread: ["threads", "requests"], post: ["posts", "answers"], "survey-response": ["answers", "people"], ticket: ["requests", "people"], visit: ["visits", "people"],
  conversion: ["conversions", "people"], journey: ["conversions", "people"], referral: ["invitations", "people"], invitation: ["invitations", "people"], mention: ["mentions", "posts"],
  action: ["actions"], cost: [], benefit: [],
}

/** What a plan's own counts are of; no metric tells. */
const planned: readonly (readonly [id: string, counted: readonly Counted[]])[] = [
  ["count/objectives", ["objectives"]], ["count/actions", ["actions"]], ["count/findings", []], ["count/maturity/level", ["levels"]], ["count/maturity/", []], ["count/pilot/", ["objectives"]],
]

/** Whether a word, in lower case, is what is counted and nothing else. */
export const isCounted = (locale: Locale, word: string): boolean => nouns[locale].has(word)

/** What a word names several of; Danish puts its article at the end. */
export const countedBy = (locale: Locale, token: Token | undefined): Counted | undefined => {
  const word = token?.lower ?? ""
  return nouns[locale].get(word) ?? (locale === "da" ? nouns.da.get(word.replace(/ne$/, "")) ?? nouns.da.get(word.replace(/ene$/, "")) : undefined)
}

/** What the metrics count that are counts themselves. */
const countsOf: ReadonlyMap<string, Counted> = new Map([
  ["deflected-contacts", "requests"], ["active-members", "people"], ["advocates", "people"], ["self-help-traffic", "visits"], ["self-service-ratio", "visits"], ["social-mentions", "mentions"], ["attributed-conversions", "conversions"],
])

/** Words beside which so many of ten may be counted, and no share. */
const criterial = /^(?:criteri(?:a|on)|kriteri\p{L}*|levels?|stufen?|niveau\p{L}*|maturity|modenhed\p{L}*|reife\p{L}*|[|:])$/u

/** Whether so many of ten are a share, as they are said of anything that is not counted: "nine in ten found it easy". */
const isOfTen = (tokens: readonly Token[], { amount: { share }, from, next }: AmountMention): boolean =>
  share?.whole === 10 && !tokens.slice(Math.max(0, from - 2 * tensReach), next + tensReach).some(({ lower, sentence }) => sentence === tokens[from]?.sentence && criterial.test(lower))

/** How far behind so many of ten is looked for what they are. Unit: tokens. */
const tensReach = 8

/** What a plan's review counts, of which there may be none. */
const reviewed = /^(?:errors?|warnings?|findings?|mistakes?|fehler|warnungen|befunde|fejl|advarsler|fund)$/

/** Whether a number says that there is none of something no ledger counts: "zero complaints". */
const isNothing = (tokens: readonly Token[], { amount: { unit, low, share, upTo }, from, next }: AmountMention): boolean => {
  const behind = tokens[next]
  if (unit !== "plain" || low.value !== 0 || share !== undefined || upTo !== undefined || behind?.kind !== "word" || behind.sentence !== tokens[from]?.sentence) return false
  if (/^(?:of|von|af|from|out|:|\|)$/.test(lowerAt(tokens, from - 1))) return false
  return behind.lower.length > 3 && !reviewed.test(behind.lower) && !tokens.slice(next, next + 3).some(({ lower }) => reviewed.test(lower))
}

/** What the cases of a metric, or of one of its variants, may be called, where its tables tell too much: of newcomers alone, or of threads whatever is looked up beside them. */
const ofThese: ReadonlyMap<string, ReadonlySet<Counted>> = new Map(Object.entries<readonly Counted[]>({
  "newcomer-answered-share": ["newcomers", "threads", "answers"], "retention-cohort": ["newcomers"], "conversion-rate": ["newcomers", "people", "conversions"], "owner-post-share/openings": ["threads", "posts"], "referral-rate/acquisition-share": ["newcomers", "people", "invitations"],
  "resolution-rate": ["threads", "requests"], "resolved-within": ["threads", "requests"], "answered-within": ["threads", "requests"],
}).map(([id, counted]) => [id, new Set(counted)] as const))

/** What the cases of a number may be called, as far as its tables tell; `undefined` where one of them does not. */
const casesNamed = (metric: string | undefined, variant: string): ReadonlySet<Counted> | undefined => {
  const group = ofThese.get(`${metricIdOf(metric)}/${variant}`) ?? ofThese.get(metricIdOf(metric))
  if (group !== undefined) return group
  const card = knownMetrics.get(metricIdOf(metric))
  const own = card === undefined || !Object.hasOwn(card.variants, variant) ? undefined : card.variants[variant]
  if (card === undefined || own === undefined) return undefined
  const named = new Set<Counted>()
  for (const { kind, table, others = [] } of Object.values(own.terms(card.options))) {
    for (const term of [{ kind, table }, ...others.map((other) => other.term)]) {
      const called = rows[term.table]
      // Distinct values are people, and records may be of a person each, unless they are of sums; what else a table's rows are, it must tell.
      if (term.kind === "distinct" || (term.kind === "records" && called?.length !== 0)) named.add("people")
      if (term.kind === "distinct") continue
      if (called === undefined) return undefined
      for (const one of called) named.add(one)
    }
  }
  return named
}

/** What a plan has beside its objectives, of which nobody counts how many. */
const aim = /^(?:goals?|targets?|ziele?n?|mål|målene)$/

/** Words between a share and what it is of: "61 % of all our questions". */
const determining = /^(?:the|all|our|its|their|these|those|active|aktive|aktiven|aktiver|der|den|aller|allen|unserer|unseren|eurer|euren|ihrer|ihren|your|jeres|deres|dieser|diesen|gestellten|de|alle|vores|disse|stillede)$/

/** What makes people newcomers; by themselves in German with a capital, in Danish with an article before them. */
const [newly, theNew] = [/^(?:new|neue[nmrs]?|nye?)$/, /^(?:Neuen?|nye)$/]

/** Who is spoken to is one of the people: "62 % of you". */
const [spokenTo, joint] = [/^(?:you|euch|jer)$/, /^(?:of|von|af)$/]

/** What a word or two name several of, where new people are others than all people: "new members", "die Neuen", "de nye". */
const groupAt = (locale: Locale, tokens: readonly Token[], at: number, called: (token: Token | undefined) => Counted | undefined): Counted | undefined => {
  const token = tokens[at]
  if (spokenTo.test(token?.lower ?? "") && joint.test(lowerAt(tokens, at - 1))) return "people"
  if (!newly.test(token?.lower ?? "")) return called(token)
  const behind = tokens[at + 1]?.sentence === token?.sentence ? called(tokens[at + 1]) : undefined
  if (behind !== undefined) return behind === "people" ? "newcomers" : behind
  return locale !== "en" && theNew.test(token?.text ?? "") && tokens[at + 1]?.kind !== "numeral" ? "newcomers" : undefined
}

/** Whether a Danish word names the people something is of: "medlemmernes". */
const isOwner = (token: Token | undefined): boolean => token?.lower.endsWith("s") === true && countedBy("da", { ...token, lower: token.lower.slice(0, -1) }) === "people"

const [among, groupReach] = [/^(?:of|among|von|unter|af|blandt)$/, 20]

/**
 * What a share is of because it is named before it: "of the new members, so many".
 *
 * @remarks
 * New people wherever they stand; others only where the clause begins so, since "with the help of members" tells no share of them.
 */
const amongWhom = (locale: Locale, tokens: readonly Token[], from: number): Counted | undefined => {
  for (let at = from - 1; at > from - groupReach && tokens[at]?.sentence === tokens[from]?.sentence && tokens[at]?.kind !== "numeral"; at -= 1) {
    if (!among.test(lowerAt(tokens, at))) continue
    let noun = at + 1
    while (noun < at + 4 && determining.test(lowerAt(tokens, noun))) noun += 1
    const group = groupAt(locale, tokens, noun, (token) => countedBy(locale, token))
    const isOpening = tokens[at - 1]?.sentence !== tokens[at]?.sentence || tokens[at - 1]?.kind === "sign"
    if (group === "newcomers" || (group !== undefined && isOpening && tokens[noun + 1]?.text !== "'" && (locale !== "de" || noun > at + 1))) return group
  }
  return undefined
}

/** Verbs that somebody gets something by: what stands behind a share then is what they got, "fik 83 % svar". */
const getting = /^(?:got|had|fik|får|har|havde|bekamen|bekommen|erhielten|erhalten|hatten|haben)$/

/** Whether a share is all or none. */
const isAllOrNone = ({ value }: Quantity, unit: WrittenUnit): boolean => unit === "percent" && (value === 0 || value === 100)

/** What stands behind a number, past what leads on from a share to its whole; undefined where that is nothing known to be counted. */
export const nounBehind = (locale: Locale, tokens: readonly Token[], { amount: { unit, upTo, low, bent, share, ofPlan }, from, next }: AmountMention): { readonly counted: Counted; readonly at: number } | undefined => {
  if (unit !== "percent" && (unit !== "plain" || upTo !== undefined)) return undefined
  const isOfSentence = (place: number): boolean => tokens[place]?.sentence === tokens[from]?.sentence
  let at = next
  const leads = (lower: string): boolean => rangeWords[locale].of.includes(lower) || determining.test(lower)
  if (unit === "percent" || ofPlan !== undefined) while (at < next + 4 && isOfSentence(at) && leads(lowerAt(tokens, at))) at += 1
  if ((unit === "plain" || isAllOrNone(low, unit)) && /^(?:planned|geplanten?|planlagte|maturity)$/.test(lowerAt(tokens, at))) at += 1
  // "61.2 % members" is a slip, and of what it is a share cannot be told.
  if (!isOfSentence(at) || (at === next && bent === "exact" && low.decimals > 0)) return undefined
  // "Members’ questions" counts questions.
  while (at < next + 6 && tokens[at + 1]?.glued === true && tokens[at + 1]?.text === "'") at += 2
  // "Alle nye medlemmers tråde" are threads.
  const owner = newly.test(lowerAt(tokens, at)) ? at + 1 : at
  if (locale === "da" && isOfSentence(owner + 1) && isOwner(tokens[owner])) at = owner + 1
  const isOne = share !== undefined || ofPlan !== undefined || bent === "short-of" || bent === "beyond" || isAllOrNone(low, unit)
  if (at === next && unit === "percent" && !isOne && getting.test(lowerAt(tokens, from - 1))) return undefined
  const counted = groupAt(locale, tokens, at, (token) => (isOne ? oneOf(locale, token) : countedBy(locale, token)))
  return counted === undefined ? undefined : { counted, at }
}

/**
 * Of the facts with the value of a number, those that count what the text names right behind it.
 *
 * @remarks
 * Only what a metric of the catalogue counts and what a plan has are known to be of something; all else, and any other noun, is let pass. A
 * share is of what stands behind its *of*, or right behind it.
 */
export const countedAs = (locale: Locale, tokens: readonly Token[]): ((mention: AmountMention, said: readonly Fact[]) => readonly Fact[]) => {
  const casesOf = new Map<string, ReadonlySet<Counted> | undefined>()
  const namesOf = ({ entry: { metric, variant = "", kind, id, n }, value, unit, isLevel }: Fact): ReadonlySet<Counted> | undefined => {
    const own = kind === "count" ? planned.find(([begins]) => id.startsWith(begins)) : undefined
    if (own !== undefined) return new Set(own[1])
    const counted = kind === "measure" && unit === "plain" && n !== value ? countsOf.get(metricIdOf(metric)) : undefined
    if (counted !== undefined) return new Set([counted])
    const isCases = kind === "measure" ? n === value || (unit === "percent" && isLevel !== true) : kind === "count" && metric !== undefined
    if (!isCases) return undefined
    const key = `${metric}/${variant}`
    if (!casesOf.has(key)) casesOf.set(key, casesNamed(metric, variant))
    return casesOf.get(key)
  }
  return (mention, given) => {
    const said = ofAll(tokens, mention.amount, given)
    const { share } = mention.amount
    const noun = said.length === 0 ? undefined : nounBehind(locale, tokens, mention)
    const whom = noun === undefined && mention.amount.unit === "percent" ? amongWhom(locale, tokens, mention.from) : undefined
    if (whom !== undefined) return said.filter((fact) => namesOf(fact)?.has(whom) ?? true)
    if (noun === undefined && isNothing(tokens, mention)) return said.filter(({ entry: { kind } }) => kind === "measure" || kind === "part")
    if (noun === undefined && isOfTen(tokens, mention)) return said.filter(({ unit }) => unit === "percent")
    if (noun === undefined) return mention.amount.unit === "plain" && share === undefined ? inStateAlone(locale, tokens, mention.amount, labelled(locale, tokens, mention.from, said)) : said
    const { counted } = noun
    // A share of what is counted is no change of it.
    const isOfPlan = (counted === "objectives" || counted === "actions") && !aim.test(lowerAt(tokens, noun.at))
    const named = said.filter((fact) => (namesOf(fact)?.has(counted) ?? !(isOfPlan && fact.unit === "plain" && fact.entry.kind === "measure")) && (fact.unit !== "percent" || fact.entry.kind !== "change"))
    const agreeing = counted === "objectives" || counted === "actions" ? inState(locale, tokens, counted, mention.amount, noun.at, named) : named
    const isWhole = share === undefined || agreeing.some(({ unit }) => unit === "percent") || [share.part, share.whole].every((one) => agreeing.some(({ value }) => value === one))
    return isWhole ? agreeing : []
  }
}
