import type { Stakeholder, StrategyPlan } from "@folkmoot/plan"
import type { Audience } from "./audience.ts"

/** How departments are called in plans, in three languages; each is looked for as a word, or as the beginning or end of a compound. */
const departmentWords: Readonly<Partial<Record<Audience, readonly string[]>>> = {
  support: ["support", "service", "helpdesk", "care", "kundenservice", "kundendienst", "kundeservice", "kundesupport"],
  marketing: ["marketing", "communications", "brand", "kommunikation", "vertrieb", "sales", "salg"],
  product: ["product", "engineering", "development", "produkt", "produktmanagement", "produktudvikling", "entwicklung", "udvikling"],
  hr: ["hr", "people", "human resources", "personal", "personalabteilung", "personale"],
  "community-team": ["community", "fællesskab", "fællesskabet"],
}

const isCalled = (department: string, words: readonly string[]): boolean => {
  const all = department.toLowerCase().match(/[\p{L}]+/gu) ?? []
  return words.some((word) => (word.includes(" ") ? department.toLowerCase().includes(word) : all.some((one) => one === word || (word.length > 4 && (one.startsWith(word) || one.endsWith(word))))))
}

/**
 * The stakeholders of a plan a report speaks to.
 *
 * @remarks
 * The one named, or those of the audience: senior management by seniority, a department by what the plan calls it in English, German or Danish.
 */
export const stakeholdersFor = (plan: StrategyPlan | undefined, audience: Audience, stakeholder?: string): readonly Stakeholder[] => {
  const all = plan?.spec.stakeholders ?? []
  if (stakeholder !== undefined) return all.filter(({ id }) => id === stakeholder)
  if (audience === "executive") return all.filter(({ seniority }) => seniority === "executive")
  const words = departmentWords[audience]
  return words === undefined ? [] : all.filter(({ department, role }) => isCalled(department ?? role, words))
}
