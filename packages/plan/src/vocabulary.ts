import { costKinds, valueTypes } from "@folkmoot/facts"

export { costKinds, valueTypes }

/** How often something happens. */
export const cadences = ["daily", "weekly", "fortnightly", "monthly", "quarterly", "half-yearly", "yearly", "two-yearly"] as const

/** What kind of community it is; which kinds of value it can create depends on that. */
export const communityTypes = ["support", "product", "brand", "workplace", "cause", "learning"] as const

/** What a strategy does with its community: build it, expand it, interact with it. */
export const scopes = ["build", "expand", "interact"] as const

/** How much stands behind the community. */
export const operatingModels = ["informal", "supported", "resourced"] as const

/** What a business goal wants. */
export const aims = ["revenue", "customer-base", "satisfaction", "awareness", "loyalty", "cost", "knowledge", "participation", "cause"] as const

/** Whether a link between two things is assumed, correlated or tested. */
export const evidenceStatuses = ["assumed", "correlated", "tested"] as const

/** How a link was tested: chance decided who got it, or like was compared with like. */
export const linkDesigns = ["experiment", "matched"] as const

/** Whether a target is to be reached by a day, kept from now on, or is no number at all but something that is there or not. */
export const objectiveKinds = ["reach", "keep", "deliver"] as const

/** Whether a target is promised, or set higher than is expected to be reached. */
export const commitments = ["committed", "aspirational"] as const

/** The side of the target that is wanted. */
export const bounds = ["at-least", "at-most"] as const

/** How it looks on the way to a target. */
export const outlooks = ["on-track", "at-risk", "off-track"] as const

/** What a metric is about, from the lowest to the highest. */
export const tiers = ["activity", "behaviour", "outcome", "business"] as const

/** The units a metric can have. */
export const units = ["ratio", "net-ratio", "quotient", "change", "nps-points", "scale-points", "points", "milliseconds", "per-person", "count", "money"] as const

/** What a tactic does for the community. */
export const tacticKinds = ["seed", "recruit", "welcome", "engage", "recognise", "educate", "publish", "moderate", "listen", "measure"] as const

/** How far a piece of work is: only thought of, decided on, under way, done, or given up. */
export const workStates = ["idea", "planned", "running", "done", "dropped"] as const

/** How much somebody decides. */
export const seniorities = ["executive", "management", "team"] as const

/** Where somebody stands towards the plan. */
export const stances = ["sponsor", "ally", "neutral", "sceptic"] as const

/** What a trial can end in. */
export const pilotOutcomes = ["go", "no-go", "extend", "repeat"] as const

/** The kinds of place where members meet. */
export const platformKinds = ["forum", "chat", "social-network", "mailing-list", "newsletter", "website", "blog", "video", "podcast", "code-host", "events", "knowledge-base", "crm", "intranet", "other"] as const

/** Whether a platform is in use. */
export const platformStates = ["planned", "open", "idle", "closing", "closed"] as const

/** The three ways of getting a platform. */
export const platformOptionKinds = ["hosted", "self-hosted", "own-build"] as const

/** How much of something there is. */
export const degrees = ["low", "medium", "high"] as const

/** What a tool is for. */
export const toolKinds = ["crm", "analytics", "survey", "moderation", "publishing", "monitoring", "automation", "collaboration", "other"] as const

/** The kinds of role a community is run by. */
export const roleKinds = ["community-manager", "moderator", "administrator", "sponsor", "editor", "expert", "other"] as const

/** The ways of listening to members. */
export const feedbackKinds = ["survey", "poll", "focus-group", "one-to-one", "suggestions", "meeting", "discussion"] as const

/** Whether recognition lies in the thing itself or is added to it. */
export const recognitionKinds = ["intrinsic", "extrinsic"] as const

/** The kinds of content. */
export const contentKinds = ["blog", "video", "podcast", "webinar", "guide", "newsletter", "event", "discussion", "other"] as const

/** What content can be. */
export const contentQualities = ["informative", "educational", "entertaining"] as const

/** Who makes content. */
export const contentOrigins = ["members", "professionals", "both"] as const

/** What a risk threatens. */
export const riskKinds = ["closure", "adoption", "attrition", "helpers", "budget", "reputation", "privacy", "platform", "other"] as const

/** How often money is spent or time is used, and what a metric is counted over. */
export const periods = ["day", "week", "month", "quarter", "half-year", "year", "two-years"] as const

/** The units of effort. */
export const effortUnits = ["hours", "days"] as const
