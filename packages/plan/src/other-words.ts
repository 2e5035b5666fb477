import { nearest } from "@folkmoot/facts"

/** For each word of a plan, a field or a value, what others call the same; where two of ours are possible, the first counts. */
const others: Readonly<Record<string, string>> = {
  // Fields.
  serves: "goal objective objectives deliverable outcome",
  title: "name summary label headline objective goal task navn",
  role: "name title position",
  says: "title name text claim",
  finding: "title name learning",
  means: "description formula",
  purpose: "description",
  responsibilities: "description tasks",
  why: "reason rationale",
  metric: "kpi kpis measure indicator kennzahl nøgletal",
  due: "deadline duedate by until end enddate targetdate when timeframe month week frist",
  to: "end enddate until",
  end: "to until enddate due",
  start: "from begin startdate",
  from: "start begin startdate",
  on: "date",
  revisedOn: "date updated",
  owner: "responsible assignee lead accountable who verantwortlich ansvarlig",
  state: "status",
  checkIns: "status progress current",
  lasts: "duration length months weeks",
  after: "dependson dependencies requires blockedby",
  kind: "type category",
  grade: "score",
  likelihood: "probability",
  impact: "severity effect",
  response: "mitigation",
  cadence: "frequency interval reviews",
  frequency: "cadence",
  share: "fte",
  effort: "hours workload timecommitment",
  people: "count number",
  better: "direction",
  amount: "cost budget price",
  cost: "budget price",
  per: "period",
  goals: "okrs ziele mål",
  tactics: "initiatives activities programmes",
  actions: "tasks steps",
  metrics: "kpis",
  roles: "team",
  platforms: "channels channel",
  audiences: "personas",
  wording: "question",
  steps: "levels",
  costs: "budget expenses",
  // Values.
  ratio: "percent percentage % rate share anteil andel",
  milliseconds: "hours days minutes duration time",
  money: "eur usd dkk currency",
  count: "number integer people anzahl antal",
  running: "inprogress ongoing started active",
  planned: "todo open notstarted",
  done: "complete completed finished erledigt udført",
  dropped: "cancelled",
  yearly: "annual annually jährlich årligt",
  year: "annum",
  "at-least": "minimum min",
  "at-most": "maximum max",
  event: "workshop meetup",
  meeting: "workshop",
  higher: "up increase",
  lower: "down decrease",
  chat: "slack discord",
  "social-network": "instagram linkedin facebook",
  "code-host": "github",
  events: "conference meetup",
  "scale-points": "rating stars",
  // What means two things is none of ours, nor a slip for one.
  "": "biweekly bimonthly",
  overhead: "travel events rent administration legal",
  tools: "infrastructure software",
  staff: "salaries salary",
  "one-to-one": "interview interviews",
}

/** A word in small letters, without what joins its parts: `dueDate`, `due_date` and `due-date` are one. */
const joined = (word: string): string => word.toLowerCase().replace(/[\s_-]/g, "")

/** Our words for each of others', in the order in which they count. */
const ours = new Map<string, string[]>()

const oursFor = (word: string): readonly string[] => {
  if (ours.size === 0) {
    for (const [own, list] of Object.entries(others)) for (const other of list.split(" ")) ours.set(other, [...(ours.get(other) ?? []), own])
  }
  return ours.get(joined(word)) ?? []
}

/** Which of our words somebody means who uses another for it; only those that are possible count. */
export const otherWord = (given: string, possible: readonly string[]): string | undefined => possible.find((word) => joined(word) === joined(given)) ?? oursFor(given).find((word) => possible.includes(word))

/** Which of the possible words somebody may mean: written otherwise, called otherwise, said with more words, or misspelt. */
export const wordMeant = (given: string, possible: readonly string[]): string | undefined => {
  const words = [given, ...given.split(/[\s/]+/)].flatMap((word) => otherWord(word, possible) ?? [])
  return words[0] ?? (oursFor(given).includes("") ? undefined : nearest(given, possible))
}
