import { cadences, contentKinds, periods, platformKinds } from "./vocabulary.ts"
import { valueAt } from "./plain-data.ts"
import type { Path } from "./source.ts"

/**
 * A value in its new form.
 *
 * @remarks
 * Without `to`, the field goes away. `beside` are fields that its node gets as well, each where the node has none of that name, so that
 * nothing that was said is lost.
 */
export interface Rewritten {
  readonly to?: unknown
  readonly beside?: Readonly<Record<string, string>>
}

/**
 * One step from a version of the format to the next: a value is written in another way, or a field gets another name.
 *
 * @remarks
 * `at` names the place in the words of the earlier version, with a star for each item of a list; what holds others is renamed after them.
 * `value` gives the new form, or `undefined` where the old one is not understood and stays as it is; `taken` are the ids it has given so far.
 */
export interface MigrationStep {
  readonly at: readonly string[]
  readonly key?: string
  readonly value?: (old: unknown, taken: Set<string>) => Rewritten | undefined
}

/** What leads from one version to the next. */
export interface Migration {
  readonly from: string
  readonly to: string
  readonly steps: readonly MigrationStep[]
}

const step = (at: string, value: NonNullable<MigrationStep["value"]>, key?: string): MigrationStep => ({ at: at.split("."), value, ...(key === undefined ? {} : { key }) })

/** What is no text was never right at such a place; it is left to the checks of shape. */
const ofText = (make: (text: string, taken: Set<string>) => Rewritten | undefined) => (old: unknown, taken: Set<string>): Rewritten | undefined =>
  typeof old === "string" ? make(old, taken) : { to: old }

const spelled: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss", æ: "ae", ø: "oe", å: "aa" }

/** The words of a text as an id: kebab-case, in Latin letters. */
export const idOf = (text: string): string =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[äöüßæøå]/g, (letter) => spelled[letter] as string)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-/, "")
    .slice(0, 48)
    .replace(/-$/, "") || "unnamed"

/** An id of its own for each: the second of the same words gets a number. */
export const freeId = (text: string, taken: Set<string>): string => {
  const id = idOf(text)
  let free = id
  for (let number = 2; taken.has(free); number++) free = `${id}-${number}`
  taken.add(free)
  return free
}

const named = ofText((title, taken) => ({ to: { id: freeId(title, taken), title } }))

const asField = (field: string) => ofText((text) => ({ to: { [field]: text } }))

const effortUnits: Readonly<Record<string, string>> = { h: "hours", hr: "hours", hour: "hours", day: "days" }

/** Reads `3 days a month`, `2.5 h per week`, `4 hours/week`. */
const effortOf = ofText((text) => {
  const [, amount, unit = "", per] = /^(\d{1,9}(?:\.\d{1,9})?) ?(h|hr|hour|day)s?(?: ?(?:an?|per|each|every|\/) ?(week|month|quarter|year))?$/i.exec(text.trim()) ?? []
  return amount === undefined ? undefined : { to: { amount: Number(amount), unit: effortUnits[unit.toLowerCase()], ...(per === undefined ? {} : { per: per.toLowerCase() }) } }
})

const kebab = (text: string): string => text.trim().toLowerCase().replace(/[\s_-]+/g, "-")

/** The word that a text is or holds, else another; what the text says more is kept as the node's title. */
const kindAmong = (words: readonly string[]) =>
  ofText((text) => {
    const meant = kebab(text)
    if (words.includes(meant)) return { to: meant }
    const held = words.find((word) => `-${meant}-`.includes(`-${word}-`)) ?? "other"
    return { to: held, beside: { title: text } }
  })

const everySuch: Readonly<Record<string, string>> = { day: "daily", week: "weekly", "two-weeks": "fortnightly", "2-weeks": "fortnightly", "second-week": "fortnightly", month: "monthly", quarter: "quarterly", "half-year": "half-yearly", "six-months": "half-yearly", year: "yearly", "two-years": "two-yearly", "2-years": "two-yearly", "second-year": "two-yearly" }

/** Reads `monthly` and `once a month`; a word such as biweekly means two things and is not read. */
const cadenceOf = ofText((text) => {
  const meant = kebab(text)
  if ((cadences as readonly string[]).includes(meant)) return { to: meant }
  const [, stretch = ""] = /^(?:once-)?(?:an?|per|each|every)-(.+)/.exec(meant) ?? []
  return Object.hasOwn(everySuch, stretch) ? { to: everySuch[stretch] } : undefined
})

/** Money that is spent once needs no period any more. */
const periodOf = ofText((text) => (text === "once" ? {} : (periods as readonly string[]).includes(text) ? { to: text } : undefined))

/** How each earlier version becomes the next; what is written once stays readable for ever. */
export const migrations: readonly Migration[] = [
  {
    from: "folkmoot.dev/v1alpha1",
    to: "folkmoot.dev/v1",
    steps: [
      step("apiVersion", () => ({ to: "folkmoot.dev/v1" })),
      step("spec.organisation.values.*", named),
      step("spec.tactics.*.effort", effortOf),
      step("spec.actions.*.effort", effortOf),
      step("spec.stakeholders.*.painPoints.*", asField("title")),
      step("spec.costs.*.per", periodOf),
      step("spec.flexibility.triggers.*", asField("when")),
      step("spec.flexibility.contingency.*", named),
      step("spec.content.schedule.*.kind", kindAmong(contentKinds)),
      step("spec.content.schedule.*.cadence", cadenceOf),
      step("spec.channels.*.kind", kindAmong(platformKinds)),
      step("spec.channels.*.audienceEvidence", ofText((evidence) => ({ to: [{ evidence }] })), "audience"),
      { at: ["spec", "channels"], key: "platforms" },
    ],
  },
]

/** The concrete places in the data that a pattern means. */
const placesOf = (data: unknown, pattern: readonly string[], path: Path = []): readonly Path[] => {
  const [head, ...rest] = pattern
  if (head === undefined) return [path]
  if (head === "*") return Array.isArray(data) ? data.flatMap((item: unknown, index) => placesOf(item, rest, [...path, index])) : []
  const next = valueAt(data, [head])
  return next === undefined ? [] : placesOf(next, rest, [...path, head])
}

/** What a step did at one place, which is told as it was before the migration. */
export interface Change extends Rewritten {
  readonly path: Path
  readonly key?: string
  /** Whether the value is another than before, or only its name. */
  readonly rewritten: boolean
}

/** What a step could not understand, or found no room for. */
export interface LeftAsItWas {
  readonly path: Path
  readonly given: unknown
  /** The name it would get, where the node has a field of that name already. */
  readonly key?: string
}

/** What a migration did with the data of a document. */
export interface Migrated {
  readonly changes: readonly Change[]
  readonly left: readonly LeftAsItWas[]
  readonly pathBefore: (path: Path) => Path
}

/** The path before a step, of a path after it. */
const before = ({ at, key, value }: MigrationStep, path: Path): Path => {
  const last = at.length - 1
  const matches = at.every((wanted, depth) => (depth === last && key !== undefined ? path[depth] === key : wanted === "*" ? typeof path[depth] === "number" : path[depth] === wanted))
  if (!matches) return path
  const renamed = key === undefined ? path : [...path.slice(0, last), at[last] as string, ...path.slice(last + 1)]
  // What is inside of a value that was written in another way stands where that value stood.
  return value === undefined ? renamed : renamed.slice(0, at.length)
}

/** Takes a migration's steps; the data are changed. */
export const migrate = (data: unknown, { steps }: Migration): Migrated => {
  const changes: Change[] = []
  const left: LeftAsItWas[] = []
  const taken = steps.filter((one) => {
    const ids = new Set<string>()
    const already = changes.length
    for (const path of placesOf(data, one.at)) {
      const owner = valueAt(data, path.slice(0, -1)) as Record<string | number, unknown>
      const last = path.at(-1) as string | number
      const old = owner[last]
      const made = one.value === undefined ? { to: old } : one.value(old, ids)
      const occupied = one.key !== undefined && Object.hasOwn(owner, one.key)
      if (made === undefined || occupied) left.push({ path, given: old, ...(occupied ? { key: one.key } : {}) })
      if (made === undefined || occupied || (made.to === old && one.key === undefined)) continue
      const beside = Object.fromEntries(Object.entries(made.beside ?? {}).filter(([field]) => !Object.hasOwn(owner, field)))
      changes.push({ path, ...made, beside, rewritten: made.to !== old, ...(one.key === undefined ? {} : { key: one.key }) })
      delete owner[last]
      if ("to" in made) owner[one.key ?? last] = made.to
      Object.assign(owner, beside)
    }
    return changes.length > already
  })
  const backwards = taken.toReversed()
  return { changes, left, pathBefore: (path) => backwards.reduce((at, one) => before(one, at), path) }
}

/** The version a document says it is written in. */
export const versionOf = (data: unknown): unknown => valueAt(data, ["apiVersion"])

/** Data of a document in the newest version. */
export interface CarriedForward {
  readonly data: unknown
  /** The version it was written in, where that is not the newest. */
  readonly from?: string
  /** The path in the document as it was written. */
  readonly pathBefore: (path: Path) => Path
}

/** Carries the data of a document forward to the newest version; the data are changed. */
export const carriedForward = (data: unknown): CarriedForward => {
  const start = migrations.findIndex(({ from }) => from === versionOf(data))
  if (start < 0) return { data, pathBefore: (path) => path }
  const from = String(versionOf(data))
  const backwards = migrations.slice(start).map((one) => migrate(data, one).pathBefore).toReversed()
  return { data, from, pathBefore: (path) => backwards.reduce((at, back) => back(at), path) }
}
