import { existsSync, readdirSync, readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { parse } from "yaml"
import { lintPlan } from "./lint.ts"
import type { PlanSpec } from "./model.ts"
import { parsePlan } from "./parse.ts"

const folder = new URL("../fixtures/", import.meta.url)
const sources = new URL("../../../../shared/data/plans-given/", import.meta.url)

const read = (file: string) => ({ file, text: readFileSync(new URL(file, folder), "utf8") })

/** A fact of the source, how it is read off the plan, and what the source says. */
type Fact = readonly [string, (spec: PlanSpec) => unknown, unknown]

interface GivenPlan {
  readonly files: readonly string[]
  readonly source: string
  /** What SMART objectives and a complete value chain would have and the source has not, by rule, and why. */
  readonly lacks: Readonly<Record<string, string>>
  /** How many of each it tells. */
  readonly counts: { readonly [Part in keyof PlanSpec]?: number }
  readonly facts: readonly Fact[]
}

const node = <T extends { readonly id: string }>(list: readonly T[] | undefined, id: string): T | undefined => list?.find((one) => one.id === id)

const ids = (list: readonly { readonly id: string }[] | undefined): readonly string[] => (list ?? []).map(({ id }) => id)

const objective = ({ objectives }: PlanSpec, id: string) => node(objectives, id)

const definition = ({ definitions }: PlanSpec, id: string) => node(definitions, id)

const bands = (spec: PlanSpec, id: string): readonly unknown[] | undefined => definition(spec, id)?.bands?.map(({ from, to, counts }) => [from, to, counts])

const gives = (spec: PlanSpec, id: string): readonly unknown[] | undefined => definition(spec, id)?.examples?.map((example) => example.gives)

const states = ({ platforms }: PlanSpec, state: string): readonly string[] => ids(platforms?.filter((platform) => platform.state === state))

const range = ({ claims }: PlanSpec, id: string): readonly unknown[] => [node(claims, id)?.value, node(claims, id)?.upTo, node(claims, id)?.unit]

const action = ({ actions }: PlanSpec, id: string) => node(actions, id)

const phase = ({ timeline }: PlanSpec, id: string): readonly unknown[] => [node(timeline?.phases, id)?.from, node(timeline?.phases, id)?.to]

const tactics = (spec: PlanSpec, strategy: string): number => (spec.tactics ?? []).filter((tactic) => tactic.strategy === strategy).length

const carpentries: GivenPlan = {
  files: ["carpentries-communications.folkmoot.yaml"],
  source: "carpentries-comms-strategy.md",
  lacks: {
    "goal/names-behaviour": "the three ways to the mission are named without what members do for them",
    "objective/smart-measurable": "rates of the newsletter are read as ranges and get no target; subscribers get no baseline",
    "objective/smart-relevant": "no aim of a platform is said to serve one of the four objectives",
    "objective/smart-timebound": "no aim of a platform has a day",
    "plan/value-chain-complete": "hardly any activity is tied to one of the four objectives",
  },
  counts: { audiences: 15, goals: 7, behaviours: 7, objectives: 3, definitions: 3, strategy: 6, tactics: 28, actions: 15, platforms: 31, tools: 2, roles: 4, feedback: 4, recognition: 1, terms: 2, claims: 5, assumptions: 3 },
  facts: [
    ["three values", (spec) => ids(spec.organisation?.values), ["people-first", "access-for-all", "openness"]],
    ["three ways to the mission and four objectives of communication", ({ goals }) => goals?.length, 7],
    ["four main audiences among eight kinds of member", ({ audiences }) => ids(audiences).slice(0, 12), ["researchers", "technologists", "librarians", "academics", "learners", "instructors", "maintainers", "trainers", "mentors", "organisers", "staff", "champions"]],
    ["members of 46 countries", (spec) => range(spec, "countries"), [46, undefined, "count"]],
    ["30 to 40 % open the newsletter", (spec) => range(spec, "newsletter-opened"), [30, 40, "percent"]],
    ["3 to 6 % click in it", (spec) => range(spec, "newsletter-clicked"), [3, 6, "percent"]],
    ["two sources on phones", ({ claims }) => claims?.filter(({ id }) => id.startsWith("phones-")).map(({ source }) => new URL(source ?? "").host), ["jmango360.com", "www.statista.com"]],
    ["100 subscribers are wanted", (spec) => [objective(spec, "own-video-address")?.target, objective(spec, "own-video-address")?.bound], [100, "at-least"]],
    ["three models of communication", ({ strategy }) => ids(strategy).slice(0, 3), ["interactive", "transactional", "broadcast"]],
    ["where talk is interactive", ({ tactics: all }) => node(all, "talk")?.platforms, ["slack", "email", "topicbox", "twitter"]],
    ["where it is transactional", ({ tactics: all }) => node(all, "meet")?.platforms, ["zoom", "workshops", "instructor-training", "github"]],
    ["where it is broadcast", ({ tactics: all }) => node(all, "tell")?.platforms, ["twitter", "newsletter", "facebook"]],
    ["31 places and parts of places", ({ platforms }) => platforms?.length, 31],
    ["two idle chats", (spec) => states(spec, "idle"), ["gitter-dc", "gitter-swc"]],
    ["two addresses and a podcast to come", (spec) => states(spec, "planned"), ["blog-address", "presentations-address", "podcast"]],
    ["four accounts on Twitter", ({ platforms }) => ids(platforms).filter((id) => id.startsWith("twitter")), ["twitter", "twitter-swc", "twitter-dc", "twitter-lc"]],
    ["seventeen addresses", ({ platforms }) => platforms?.filter(({ url }) => url !== undefined).length, 17],
    ["the oldest account has most followers", ({ platforms }) => node(platforms, "twitter-swc")?.purpose, "Has most followers, being the oldest"],
    ["a list is part of TopicBox", ({ platforms }) => node(platforms, "discuss")?.partOf, "topicbox"],
    ["librarians talk in a channel of Slack now", ({ platforms }) => [node(platforms, "slack-libraries")?.partOf, node(platforms, "slack-libraries")?.audience?.[0]?.who], ["slack", "librarians"]],
    ["lists of Google moved", ({ platforms }) => node(platforms, "google-groups")?.purpose, "Many of them are lists on TopicBox by now"],
    ["LinkedIn is for organisations that may become members", ({ platforms }) => node(platforms, "linkedin")?.audience?.[0]?.who, "member-organisations"],
    ["the bot was tried in February 2019", (spec) => [action(spec, "bot-tried")?.state, ...phase(spec, action(spec, "bot-tried")?.phase ?? "")], ["done", "2019-02-01", "2019-02-28"]],
    ["greetings were tried in January and February 2019", (spec) => phase(spec, action(spec, "greetings-tried")?.phase ?? ""), ["2019-01-01", "2019-02-28"]],
    ["the bot is only an idea", ({ tactics: all }) => node(all, "welcome-bot")?.state, "idea"],
    ["the committee greets three times a week", ({ tactics: all }) => node(all, "welcome-by-committee")?.frequency, { count: 3, per: "week" }],
    ["the team greets twice a week", ({ tactics: all }) => node(all, "welcome-by-team")?.frequency, { count: 2, per: "week" }],
    ["reminders every three to six months", ({ tactics: all }) => node(all, "remind-of-tags")?.frequency, { count: 2, upTo: 4, per: "year" }],
    ["welcomes are explored from the first quarter of 2021", (spec) => action(spec, "explore-welcomes")?.start, "2021-01-01"],
    ["a committee in the second quarter of 2021", (spec) => [action(spec, "set-up-committee")?.start, action(spec, "set-up-committee")?.due], ["2021-04-01", "2021-06-30"]],
    ["a framework for translations in the second quarter of 2021", (spec) => [action(spec, "translation-framework")?.start, action(spec, "translation-framework")?.due], ["2021-04-01", "2021-06-30"]],
    ["what the committee needs first", (spec) => action(spec, "set-up-committee")?.after, ["starter-kit", "topic-checklist", "committee-tasks"]],
    ["localisation since April 2019", (spec) => action(spec, "localise")?.start, "2019-04-01"],
    ["at most three tweets a week on a matter", ({ content }) => [content?.schedule?.[0]?.cadence, content?.schedule?.[0]?.count], ["weekly", 3]],
    ["ten time zones", ({ content }) => content?.schedule?.[0]?.times?.map(({ at }) => at), ["09:00", "12:00", "12:00", "12:00", "16:00", "20:00", "22:00", "08:00", "12:00", "21:00"]],
    ["the first is Los Angeles, the last Shanghai", ({ content }) => [content?.schedule?.[0]?.times?.[0]?.timeZone, content?.schedule?.[0]?.times?.at(-1)?.timeZone], ["America/Los_Angeles", "Asia/Shanghai"]],
    ["names and logos are trademarks", ({ guidelines }) => guidelines?.brand?.includes("trademarks"), true],
    ["who is congratulated", ({ recognition }) => recognition?.[0]?.title, "New instructors, contributors to repositories and helpers of the newsletter are congratulated in public"],
    ["what the source leaves open stays open", ({ costs, stakeholders, timeline, organisation }) => [costs, stakeholders, timeline?.from, organisation?.vision], [undefined, undefined, undefined, undefined]],
  ],
}

const v2mom: GivenPlan = {
  files: ["mattermost-v2mom.folkmoot.yaml"],
  source: "mattermost-v2mom.md",
  lacks: {
    "goal/names-behaviour": "methods are not tied to priorities",
    "objective/smart-measurable": "no measure has a baseline",
    "objective/smart-relevant": "three of five measures are tied to no priority",
    "objective/smart-timebound": "the quarter is not said",
    "plan/value-chain-complete": "methods are not tied to priorities",
  },
  counts: { goals: 5, objectives: 5, definitions: 5, tactics: 5, platforms: 1, risks: 6, roles: 2, competitors: 1, terms: 7, claims: 2, assumptions: 3 },
  facts: [
    ["whose it is", ({ organisation }) => organisation?.name, "Mattermost"],
    ["a vision", ({ organisation }) => organisation?.vision?.startsWith("Procedures"), true],
    ["five priorities in their order", ({ goals }) => goals?.map(({ id, priority }) => [priority, id]), [[1, "alignment"], [2, "documentation"], [3, "ease-of-use"], [4, "agreement"], [5, "time-to-value"]]],
    ["five measures", ({ objectives }) => ids(objectives), ["all-tied", "findable", "few-errors", "signed-off", "recommended"]],
    ["all procedures", (spec) => [objective(spec, "all-tied")?.target, objective(spec, "all-tied")?.bound], [1, "at-least"]],
    ["alignment is measured by it", (spec) => objective(spec, "all-tied")?.goal, "alignment"],
    ["90 % can be found", (spec) => [objective(spec, "findable")?.target, objective(spec, "findable")?.bound], [0.9, "at-least"]],
    ["documentation is measured by it", (spec) => objective(spec, "findable")?.goal, "documentation"],
    ["confidential ones do not count", (spec) => definition(spec, "sops-findable")?.excludes, ["Confidential procedures"]],
    ["fewer than 5 % errors", (spec) => [objective(spec, "few-errors")?.target, objective(spec, "few-errors")?.bound], [0.05, "at-most"]],
    ["80 % are signed off", (spec) => [objective(spec, "signed-off")?.target, objective(spec, "signed-off")?.bound], [0.8, "at-least"]],
    ["within twelve months", (spec) => definition(spec, "sops-signed-off")?.trailing, "365 d"],
    ["an NPS of 20 or more", (spec) => [objective(spec, "recommended")?.target, objective(spec, "recommended")?.bound], [20, "at-least"]],
    ["in points", (spec) => definition(spec, "sop-nps")?.unit, "nps-points"],
    ["of users", (spec) => objective(spec, "recommended")?.population, "People who use the procedures"],
    ["three measures are of no priority", ({ objectives }) => objectives?.filter(({ goal }) => goal === undefined).length, 3],
    ["five methods", ({ tactics: all }) => ids(all), ["teach", "contents", "review", "train", "iterate"]],
    ["the first teaches", ({ tactics: all }) => node(all, "teach")?.kind, "educate"],
    ["the list is in the handbook", ({ tactics: all }) => node(all, "contents")?.platforms, ["handbook"]],
    ["which has an address", ({ platforms }) => node(platforms, "handbook")?.url, "https://handbook.mattermost.com"],
    ["four obstacles are there already", ({ risks }) => ids(risks?.filter(({ present }) => present)), ["scattered", "unwritten", "contradictory", "unknown"]],
    ["gaps only may be", ({ risks }) => [node(risks, "gaps")?.present, node(risks, "gaps")?.response?.startsWith("Put documentation first")], [undefined, true]],
    ["results are shown each quarter", ({ timeline }) => timeline?.reviews, "quarterly"],
    ["lower priorities give way", ({ flexibility }) => [flexibility?.triggers?.[0]?.leadsTo, node(flexibility?.contingency, "cut-lower")?.title], ["cut-lower", "Lower priorities give way to higher ones"]],
    ["mistakes are corrected on the way", ({ flexibility }) => flexibility?.triggers?.[1]?.leadsTo, "correct-course"],
    ["150 % are aimed at", (spec) => range(spec, "aspiration"), [150, undefined, "percent"]],
    ["70 % of that is reached", (spec) => range(spec, "achievement"), [70, undefined, "percent"]],
    ["it comes from 1999", ({ competitors }) => [competitors?.[0]?.title.includes("1999"), competitors?.[0]?.direct], [true, false]],
    ["what failed elsewhere", ({ competitors }) => competitors?.[0]?.fails?.length, 2],
    ["five parts, the name and the commentary have meanings", ({ terms }) => ids(terms), ["v2mom", "vision", "priorities", "methods", "obstacles", "measures", "commentary"]],
    ["one person signs", ({ roles }) => node(roles, "dri")?.responsibilities, ["Sign it with their initials"]],
    ["two priorities could be swapped", ({ assumptions }) => node(assumptions, "interlinked")?.carries, ["alignment", "documentation"]],
    ["what the source leaves open stays open", ({ objectives, costs, timeline }) => [objectives?.some(({ due, baseline, owner }) => (due ?? baseline ?? owner) !== undefined), costs, timeline?.from], [false, undefined, undefined]],
  ],
}

const okrs: GivenPlan = {
  files: ["meltano-okrs-2022.folkmoot.yaml"],
  source: "meltano-okrs-2022.md",
  lacks: {
    "goal/names-behaviour": "the second objective has no key results yet",
    "objective/smart-measurable": "values and targets are kept inside the company",
    "objective/smart-timebound": "only initiatives have days",
  },
  counts: { goals: 2, behaviours: 1, objectives: 7, metrics: 4, definitions: 5, tools: 3, assumptions: 1, terms: 8 },
  facts: [
    ["whose they are", ({ organisation }) => organisation?.name, "Meltano"],
    ["two objectives by their numbers", ({ goals }) => goals?.map(({ code }) => code), ["2022.M1", "2022.M2"]],
    ["key results by their numbers, one of them twice", ({ objectives }) => objectives?.flatMap(({ code }) => code ?? []), ["2022.M1.01", "2022.M1.01.1", "2022.M1.01.2", "2022.M1.01.2"]],
    ["all of the first objective", ({ objectives }) => new Set(objectives?.filter(({ code }) => code !== undefined).map(({ goal }) => goal)), new Set(["validate-vision"])],
    ["the first counts types of product", (spec) => objective(spec, "product-types")?.metric, "average-product-types"],
    ["it is called APP", (spec) => definition(spec, "average-product-types")?.title.endsWith("(APP)"), true],
    ["by calendar month", (spec) => definition(spec, "average-product-types")?.window, "month"],
    ["per project", (spec) => definition(spec, "average-product-types")?.among, "Projects"],
    ["with three caveats", (spec) => definition(spec, "average-product-types")?.caveats?.length, 3],
    ["new users can lower it", (spec) => definition(spec, "average-product-types")?.caveats?.[0], "New users can make it fall."],
    ["windows of 14 and 28 days would differ", (spec) => /14 days, 28 days/.test(definition(spec, "average-product-types")?.caveats?.[2] ?? ""), true],
    ["orchestrators", (spec) => [definition(spec, "orchestrator-share")?.unit, definition(spec, "orchestrator-share")?.window], ["ratio", "month"]],
    ["transformers", (spec) => [definition(spec, "transformer-share")?.unit, definition(spec, "transformer-share")?.window], ["ratio", "month"]],
    ["utilities", (spec) => [definition(spec, "utility-share")?.unit, definition(spec, "utility-share")?.window], ["ratio", "month"]],
    ["half of the initiatives by the end of April", (spec) => objective(spec, "initiatives-done")?.milestones, [{ due: "2022-04-30", target: 0.5 }]],
    ["all by the end of May", (spec) => [objective(spec, "initiatives-done")?.target, objective(spec, "initiatives-done")?.due], [1, "2022-05-31"]],
    ["initiatives are issues with a label", (spec) => definition(spec, "initiatives-resolved")?.among, "Issues with the label OKR 2022.M1"],
    ["in GitLab", (spec) => definition(spec, "initiatives-resolved")?.source, "GitLab"],
    ["moderate gains from the end of May", (spec) => phase(spec, "moderate"), ["2022-05-31", undefined]],
    ["clear gains in July and August", (spec) => phase(spec, "significant"), ["2022-07-01", "2022-08-31"]],
    ["effects lag behind", ({ assumptions }) => node(assumptions, "lag")?.carries, ["product-types", "orchestrators", "transformers", "utilities"]],
    ["no value is told outside", ({ metrics }) => metrics?.map(({ published }) => published), [false, false, false, false]],
    ["calculations are in a public repository", ({ metrics }) => new Set(metrics?.map(({ source }) => source)), new Set(["the squared repository"])],
    ["definitions are in another", ({ tools }) => node(tools, "handbook")?.purpose, "Public definitions of OKRs and KPIs"],
    ["what is public and what is not", ({ guidelines }) => guidelines?.privacy?.includes("goals and history stay inside"), true],
    ["attrition and retention are to be watched", (spec) => objective(spec, "watch-attrition")?.goal, "learning-curve"],
    ["feedback is to be acted on", (spec) => objective(spec, "learning-feedback")?.goal, "learning-curve"],
    ["what is to begin is no number", ({ objectives }) => ids(objectives?.filter(({ kind }) => kind === "deliver")), ["watch-attrition", "learning-feedback"]],
    ["the second objective has no key results yet", ({ objectives }) => objectives?.filter(({ goal }) => goal === "learning-curve").every(({ metric }) => metric === undefined), true],
    ["what an OKR is made of", ({ terms }) => ids(terms).slice(0, 4), ["okr", "objective", "key-result", "initiative"]],
    ["how they are numbered", ({ terms }) => node(terms, "code")?.title, "YYYY.XN"],
    ["the letters", ({ terms }) => ids(terms).slice(5), ["m", "e", "p"]],
    ["what the source leaves open stays open", ({ objectives, costs }) => [objectives?.some(({ baseline, owner }) => (baseline ?? owner) !== undefined), costs], [false, undefined]],
  ],
}

const serviceLevels: readonly (readonly [string, readonly (string | undefined)[]])[] = [
  ["premium-first", ["1 h", "2 h", "8 h", "24 h"]],
  ["e20-first", ["4 h", "8 h", "24 h", undefined]],
  ["premium-next", ["2 h", "4 h", "24 h", "24 h"]],
  ["e20-next", ["4 h", "8 h", "24 h", "24 h"]],
]

const metrics: GivenPlan = {
  files: ["mattermost-metrics.folkmoot.yaml", "mattermost-metrics-support.folkmoot.yaml"],
  source: "mattermost-metrics-definitions.md",
  lacks: {
    "objective/smart-measurable": "one service level is said in business days",
  },
  counts: { audiences: 3, definitions: 49, terms: 16, platforms: 11, tools: 10, feedback: 3, roles: 1, claims: 2, objectives: 16 },
  facts: [
    ...serviceLevels.map(([id, targets]): Fact => [`service levels: ${id}`, (spec) => [1, 2, 3, 4].map((level) => objective(spec, `${id}-${level}`)?.target), targets]),
    ["sixteen service levels, all to be kept", ({ objectives }) => objectives?.filter(({ kind, bound }) => kind === "keep" && bound === "at-most").length, 16],
    ["staff do not count as contributors", (spec) => definition(spec, "contributors")?.excludes, ["Staff"]],
    ["three contributions of one person make one first-time contributor", (spec) => gives(spec, "first-time-contributors"), [1]],
    ["in the month of the first", (spec) => definition(spec, "first-time-contributors")?.window, "month"],
    ["health has four scores of 25 and a bonus of 10", (spec) => definition(spec, "account-health")?.parts?.map(({ weight }) => weight), [25, 25, 25, 25, 10]],
    ["or 20 or 50 alone", (spec) => bands(spec, "account-health"), [[undefined, undefined, 20], [undefined, undefined, 50]]],
    ["health by tenure", (spec) => bands(spec, "tenure-health"), [[undefined, "0.5 years", 0.1], ["0.5 years", "1 year", 0.5], ["1 year", "2 years", 0.75], ["2 years", undefined, 1]]],
    ["health by end of licence", (spec) => bands(spec, "licence-health"), [[undefined, "15 d", 0.1], ["16 d", "30 d", 0.25], ["31 d", "60 d", 0.75], ["61 d", "90 d", 0.9], ["91 d", undefined, 1]]],
    ["health by tickets", (spec) => bands(spec, "ticket-health"), [[5, undefined, 0.25], [0, 0, 0.5], [3, 4, 0.75], [1, 2, 1]]],
    ["tickets of 90 days", (spec) => definition(spec, "ticket-health")?.trailing, "90 d"],
    ["health by tasks", (spec) => bands(spec, "task-health"), [["90 d", undefined, 0.25], ["60 d", "90 d", 0.5], ["30 d", "60 d", 0.75], [undefined, "30 d", 1]]],
    ["what is counted in which unit", ({ definitions }) => ["count", "money", "ratio", "quotient", "nps-points", "points", "milliseconds"].map((unit) => definitions?.filter((one) => one.unit === unit).length), [24, 9, 9, 1, 3, 1, 2]],
    ["what is counted by day, month and quarter", ({ definitions }) => ["day", "month", "quarter"].map((window) => definitions?.filter((one) => one.window === window).length), [6, 6, 5]],
    ["downloads leave out three ways", (spec) => definition(spec, "server-downloads")?.excludes?.length, 3],
    ["accounts of customers and partners are not new", (spec) => definition(spec, "new-account-downloads")?.excludes, ["Accounts of type Customer", "Accounts of type Partner"]],
    ["the example of 250 dollars: total", (spec) => gives(spec, "tcv"), ["250.00 USD"]],
    ["the example of 250 dollars: a year", (spec) => [gives(spec, "acv"), gives(spec, "arr")], [["83.00 USD"], ["83.00 USD"]]],
    ["bookings of a true-up and of a ramped deal", (spec) => gives(spec, "bookings"), [30_000, 50_000, 50_000, 50_000]],
    ["five ways in which recurring revenue changes", (spec) => definition(spec, "arr")?.bands?.map(({ title }) => title?.split(":")[0]), ["New", "Expansion", "Resurrection", "Contraction", "Churn"]],
    ["at most what was available is renewed", (spec) => gives(spec, "gross-renewals"), [100_000, 70_000]],
    ["a forecast of three parts", (spec) => definition(spec, "forecast-renewal-rate")?.parts?.map(({ metric }) => metric), ["gross-renewals", "open-renewals", "available-renewals"]],
    ["web figures are of days", (spec) => ["organic-traffic", "organic-search-traffic", "unique-pageviews"].map((id) => definition(spec, id)?.window), ["day", "day", "day"]],
    ["eleven accounts of Google Analytics", ({ platforms }) => platforms?.length, 11],
    ["promoters, passives, detractors", (spec) => bands(spec, "nps"), [[9, 10, undefined], [7, 8, undefined], [0, 6, undefined]]],
    ["the ends of the score", (spec) => gives(spec, "nps"), [-100, 100]],
    ["three kinds of answer are left out", (spec) => definition(spec, "nps")?.excludes?.length, 3],
    ["the quarter trails by 90 days", (spec) => definition(spec, "quarterly-nps")?.trailing, "90 d"],
    ["a version needs 2,000 answers", (spec) => definition(spec, "version-nps")?.minimumCases, 2000],
    ["the question on recommending", ({ feedback }) => [node(feedback, "nps-survey")?.wording, node(feedback, "nps-survey")?.scale], ["How likely are you to recommend Mattermost?", "0..10"]],
    ["the question on support", ({ feedback }) => [node(feedback, "csat-survey")?.wording, node(feedback, "csat-survey")?.metric], ["How would you rate the support you received?", "csat"]],
    ["asked 21 days after an upgrade, and 24 hours after a ticket", ({ feedback }) => [node(feedback, "nps-survey")?.delay, node(feedback, "csat-survey")?.delay], ["21 d", "24 h"]],
    ["servers are counted by day", (spec) => ["tes", "tedas"].map((id) => definition(spec, id)?.window), ["day", "day"]],
    ["monthly ones trail by 30 days", (spec) => definition(spec, "temas")?.trailing, "30 d"],
    ["users are averaged over 7 days", (spec) => definition(spec, "tedau")?.trailing, "7 d"],
    ["75 to 80 % are gone in a week", (spec) => range(spec, "first-week-churn"), [75, 80, "percent"]],
    ["as of 15 April 2020", ({ claims }) => node(claims, "first-week-churn")?.source, "Looker, on 15 April 2020"],
    ["2 % have several rows", (spec) => range(spec, "several-rows"), [2, undefined, "percent"]],
    ["retention on four days", (spec) => bands(spec, "server-retention"), [["24 h", "48 h", undefined], ["168 h", "192 h", undefined], ["336 h", "360 h", undefined], ["672 h", "696 h", undefined]]],
    ["five segments of the lifecycle", (spec) => bands(spec, "monthly-active-users"), [[undefined, undefined, undefined], ["31 d", undefined, undefined], [undefined, "30 d", undefined], ["31 d", "31 d", undefined], ["32 d", undefined, undefined]]],
    ["six states of a ticket", ({ terms }) => ["new", "waiting", "do-not-close", "on-hold", "solved", "closed"].map((id) => node(terms, id)?.title), ["New", "Waiting on customer", "Waiting on customer: do not close", "On hold", "Solved", "Closed"]],
    ["48 hours until it is closed", ({ terms }) => node(terms, "closed")?.means.startsWith("48 hours"), true],
    ["four levels of urgency", ({ terms }) => ids(terms).filter((id) => id.startsWith("level-")), ["level-1", "level-2", "level-3", "level-4"]],
    ["a session ends after 30 minutes or at midnight", ({ terms }) => /30 minutes.*midnight/.test(node(terms, "session-end")?.means ?? ""), true],
    ["Rudder takes over from Segment", ({ tools }) => node(tools, "rudder")?.purpose, "Will take over from Segment"],
    ["every part of a score is defined", ({ definitions }) => definitions?.flatMap(({ parts }) => parts ?? []).filter(({ metric }) => node(definitions, metric) === undefined), []],
    ["what the source leaves open stays open", ({ goals, costs, timeline, metrics: headlines }) => [goals, costs, timeline, headlines], [undefined, undefined, undefined, undefined]],
  ],
}

const lernos: GivenPlan = {
  files: ["lernos-konzeption.folkmoot.yaml"],
  source: "lernos-konzeption-und-planung-de.md",
  lacks: {
    "goal/names-behaviour": "goals given as examples name no behaviour",
    "objective/smart-measurable": "a guide gives an example without numbers",
    "objective/smart-relevant": "the example belongs to no goal",
    "objective/smart-timebound": "a guide sets no days",
    "plan/value-chain-complete": "two tactics are for all goals",
  },
  counts: { audiences: 5, goals: 21, behaviours: 8, objectives: 1, strategy: 8, tactics: 62, actions: 14, pilots: 1, stakeholders: 3, definitions: 11, benefits: 8, tools: 10, roles: 2, feedback: 1, recognition: 1, risks: 7, competitors: 1, claims: 6, assumptions: 2, terms: 6 },
  facts: [
    ["13 examples of goals and the goals of 8 strategies", ({ goals }) => goals?.length, 21],
    ["8 strategies", ({ strategy }) => ids(strategy), ["wachstum", "hinein", "start", "bindung", "beteiligung", "befaehigung", "verhalten", "zusammenarbeit"]],
    ["60 tactics of strategies, 2 beside them", ({ tactics: all }) => all?.length, 62],
    ["10 for growth", (spec) => tactics(spec, "wachstum"), 10],
    ["9 for the way in", (spec) => tactics(spec, "hinein"), 9],
    ["6 for the start", (spec) => tactics(spec, "start"), 6],
    ["6 for retention", (spec) => tactics(spec, "bindung"), 6],
    ["13 for engagement", (spec) => tactics(spec, "beteiligung"), 13],
    ["6 for enabling", (spec) => tactics(spec, "befaehigung"), 6],
    ["4 for behaviour", (spec) => tactics(spec, "verhalten"), 4],
    ["6 for working together", (spec) => tactics(spec, "zusammenarbeit"), 6],
    ["all of them are on offer only", ({ tactics: all }) => new Set(all?.filter((tactic) => tactic.strategy !== undefined).map(({ state }) => state)), new Set(["idea"])],
    ["it is in German", ({ strategy }) => strategy?.[0]?.title, "Wachstum"],
    ["one to three goals", (spec) => range(spec, "zielzahl"), [1, 3, "count"]],
    ["big rocks, 2019", ({ claims }) => [node(claims, "big-rocks")?.source, node(claims, "big-rocks")?.year], ["People Powered, S. 88 ff.", 2019]],
    ["stages, 2019", ({ claims }) => node(claims, "stufenmodell")?.source, "People Powered, S. 197 ff."],
    ["a report says a strategy is needed", ({ claims }) => node(claims, "strategie-noetig")?.source?.startsWith("The Community Roundtable"), true],
    ["a podcast of 21 July 2020", ({ claims }) => node(claims, "gerneperdu-podcast")?.source?.endsWith("zweite Folge des Podcasts, 21. Juli 2020"), true],
    ["a book of 2020", ({ claims }) => node(claims, "wertschoepfung")?.year, 2020],
    ["a strategy lasts a year at least", ({ timeline }) => timeline?.lasts, "365 d"],
    ["content is planned 90 days ahead", ({ timeline }) => node(timeline?.phases, "pipeline")?.lasts, "90 d"],
    ["the first 100 days count", ({ timeline }) => node(timeline?.phases, "erste-hundert-tage")?.lasts, "100 d"],
    ["the core team speaks once or twice a week", ({ tactics: all }) => [node(all, "kernteam-beitraege")?.frequency, node(all, "kernteam-beitraege")?.owner], [{ count: 1, upTo: 2, per: "week" }, "kernteam"]],
    ["two formats by the month, three by the week", ({ content }) => content?.schedule?.map(({ cadence }) => cadence), ["monthly", "monthly", "weekly", "weekly", "weekly"]],
    ["four stages of membership", ({ recognition }) => recognition?.[0]?.steps?.length, 4],
    ["3 areas and 17 themes of a canvas", ({ tools }) => /^3 Bereiche .* 17 Themen/.test(node(tools, "community-canvas")?.purpose ?? ""), true],
    ["eight criteria of success", ({ benefits }) => ids(benefits), ["durchlaufzeit", "mails", "teamwissen", "doppelarbeit", "einarbeitung", "innovationskraft", "kosten", "kultur"]],
    ["followers and views say little", ({ definitions }) => definitions?.filter(({ tier }) => tier === "activity").every(({ caveats }) => (caveats?.length ?? 0) > 0), true],
    ["four better indicators", (spec) => ["beziehungen", "reaktionen", "ergebnisse", "vielfalt"].map((id) => definition(spec, id)?.better), ["higher", "higher", "higher", "higher"]],
    ["an example of an effect", ({ objectives }) => ids(objectives), ["mehr-kommentare"]],
    ["a sponsor in management", ({ stakeholders }) => node(stakeholders, "sponsor")?.seniority, "management"],
    ["two kinds of community", ({ terms }) => ids(terms).slice(0, 2), ["intrinsisch", "extrinsisch"]],
    ["no second community on a theme", ({ risks }) => node(risks, "zweite-community")?.response, "Sich zusammentun"],
    ["the profile comes after seven questions", (spec) => action(spec, "steckbrief")?.after?.length, 7],
    ["a trial with well-meaning members", ({ pilots, assumptions }) => [pilots?.[0]?.id, node(assumptions, "pilot-bewaehrt")?.carries], ["ramp-up", ["ramp-up"]]],
    ["what the source leaves open stays open", ({ costs, actions }) => [costs, actions?.some(({ due, start }) => (due ?? start) !== undefined)], [undefined, false]],
  ],
}

const plans = { carpentries, v2mom, okrs, metrics, lernos }

const asked = ["goal/names-behaviour", "objective/smart-measurable", "objective/smart-relevant", "objective/smart-timebound", "plan/value-chain-complete"]

/** The words of a text without their marks; an address is no sequence of words. */
const wordsOf = (text: string): readonly string[] => text.toLowerCase().replaceAll(/https?:\/\/[^\s)"]+/g, "").match(/[\p{L}\p{N}]+/gu) ?? []

const runs = (words: readonly string[], length: number): readonly string[] => words.slice(length - 1).map((_, index) => words.slice(index, index + length).join(" "))

test("every fixture belongs to a plan that is tested here", () => {
  expect(readdirSync(folder).filter((name) => name.endsWith(".yaml")).toSorted()).toEqual(Object.values(plans).flatMap(({ files }) => files).toSorted())
})

describe.each(Object.entries(plans))("%s", (_, { files, source, lacks, counts, facts }) => {
  const texts = files.map(read)
  const parsed = parsePlan(texts)
  const { spec } = parsed.plan

  test("is a valid plan", () => {
    expect(lintPlan(parsed, { extends: [] })).toEqual([])
    expect(parsed.valid).toBe(true)
  })
  test("says all that its files say", () => {
    // The files hold lists apart, and each part that is no list once.
    const written = texts.flatMap(({ text }) => Object.entries((parse(text) as { readonly spec: Readonly<Record<string, unknown>> }).spec))
    const joined = new Map<string, unknown>()
    for (const [part, value] of written) joined.set(part, Array.isArray(value) ? [...((joined.get(part) as readonly unknown[] | undefined) ?? []), ...(value as readonly unknown[])] : value)
    expect(spec).toEqual(Object.fromEntries(joined))
  })
  test("tells as many of each as its source", () => {
    const listed = Object.entries(spec).flatMap(([part, value]) => (Array.isArray(value) ? [[part, value.length] as const] : []))
    expect(Object.fromEntries(listed)).toEqual(counts)
  })
  test("contradicts itself nowhere", () => {
    expect(lintPlan(parsed, { extends: "strict" }).filter(({ severity }) => severity === "error")).toEqual([])
  })
  test("lacks of chain and objectives what its source lacks, and nothing else", () => {
    const found = new Set(lintPlan(parsed).map(({ rule }) => rule))
    expect(asked.filter((rule) => found.has(rule))).toEqual(Object.keys(lacks).toSorted())
  })
  test("keeps at least thirty facts", () => {
    expect(facts.length).toBeGreaterThanOrEqual(30)
  })
  test.each(facts)("keeps a fact of its source: %s", (_fact, said, expected) => {
    expect(said(spec)).toEqual(expected)
  })
  test.skipIf(!existsSync(sources))("says it in words of its own (needs ../shared/data)", () => {
    const theirs = new Set(runs(wordsOf(readFileSync(new URL(source, sources), "utf8")), 8))
    // What a survey asks and offers is kept word for word, as its fields are for that.
    const quoted = (spec.feedback ?? []).flatMap(({ wording, scale }) => [wording ?? [], scale ?? []].flat())
    const ours = texts.flatMap(({ text }) => runs(wordsOf(quoted.reduce((rest, quote) => rest.replace(quote, ""), text)), 8))
    expect(ours.filter((run) => theirs.has(run))).toEqual([])
  })
})
