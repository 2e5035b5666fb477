/** What somebody is to the organisation that runs the community; `unknown` is what a source that cannot tell says. */
export const affiliations = ["customer", "staff", "supplier", "mentor", "bot", "unknown"] as const

/** One of {@link affiliations}. */
export type Affiliation = (typeof affiliations)[number]
