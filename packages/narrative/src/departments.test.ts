import type { StrategyPlan } from "@folkmoot/plan"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { audiences } from "./audience.ts"
import { stakeholdersFor } from "./departments.ts"

const planWith = (stakeholders: StrategyPlan["spec"]["stakeholders"]): StrategyPlan => ({
  apiVersion: "folkmoot.dev/v1", kind: "StrategyPlan", metadata: { name: "harbour" }, spec: stakeholders === undefined ? {} : { stakeholders },
})

const idsFor = (plan: StrategyPlan | undefined, ...rest: [audience: Parameters<typeof stakeholdersFor>[1], stakeholder?: string]): readonly string[] => stakeholdersFor(plan, ...rest).map(({ id }) => id)

const department = (name: string) => planWith([{ id: "one", role: "Somebody", department: name }])

const arbitraryStakeholder = fc.record({
  id: fc.constantFrom("a", "b", "c", "d"),
  role: fc.constantFrom("Head of support", "Marketingleitung", "Produktchef", "Ansat", "Managing director"),
  department: fc.constantFrom("Kundenservice", "HR", "Brand", "Engineering", "Harbour", ""),
  seniority: fc.constantFrom("executive" as const, "management" as const, "team" as const),
})

test("a report speaks only to people the plan names, in the order in which it does", () => {
  fc.assert(
    fc.property(fc.uniqueArray(arbitraryStakeholder, { selector: ({ id }) => id }), fc.constantFrom(...audiences), (stakeholders, audience) => {
      const told = idsFor(planWith(stakeholders), audience)
      expect(told).toEqual(stakeholders.map(({ id }) => id).filter((id) => told.includes(id)))
    }),
  )
})

test("who is not of an audience does not change who is", () => {
  fc.assert(
    fc.property(fc.uniqueArray(arbitraryStakeholder, { selector: ({ id }) => id }), fc.constantFrom(...audiences), (stakeholders, audience) => {
      const told = stakeholdersFor(planWith(stakeholders), audience)
      expect(stakeholdersFor(planWith(told), audience)).toEqual(told)
    }),
  )
})

test("the one named is the only one spoken to, whatever the audience", () => {
  const plan = planWith([{ id: "head", role: "Managing director", seniority: "executive" }, { id: "service", role: "Head of support" }])
  for (const audience of audiences) {
    expect(idsFor(plan, audience, "service")).toEqual(["service"])
    expect(idsFor(plan, audience, "nobody")).toEqual([])
  }
})

test("senior management is known by seniority, and by nothing it is called", () => {
  const plan = planWith([{ id: "head", role: "Managing director", department: "Marketing", seniority: "executive" }, { id: "called", role: "Chief executive" }])
  expect(idsFor(plan, "executive")).toEqual(["head"])
})

test("members are no stakeholders, and without a plan there are none", () => {
  expect(idsFor(department("Members"), "members")).toEqual([])
  for (const audience of audiences) expect(idsFor(undefined, audience)).toEqual([])
})

test.each([
  ["support", ["Customer Support", "IT Service Desk", "Helpdesk", "Kundenservice", "Kundendienst", "Kundesupport", "Supportafdelingen"]],
  ["marketing", ["Brand and Communications", "Marketing", "Marketingabteilung", "Unternehmenskommunikation", "Vertrieb", "Salg og marketing"]],
  ["product", ["Product management", "Software Engineering", "Produktmanagement", "Softwareentwicklung", "Produktudvikling"]],
  ["hr", ["HR", "Human Resources", "People & Culture", "Personalabteilung", "Personal", "HR-afdelingen"]],
  ["community-team", ["Community", "Community management", "Communityteam", "Fællesskabet"]],
] as const)("departments of %s are known by what they are called in English, German and Danish", (audience, names) => {
  for (const name of names) expect(idsFor(department(name), audience), name).toEqual(["one"])
})

test("a word inside another is not taken for a department", () => {
  expect(idsFor(department("Threat detection"), "hr")).toEqual([])
  expect(idsFor(department("Caretaking"), "support")).toEqual([])
  expect(idsFor(department("Harbour masters"), "marketing")).toEqual([])
})

test("where no department is named, the role is read", () => {
  expect(idsFor(planWith([{ id: "lead", role: "Leitung Kundenservice" }]), "support")).toEqual(["lead"])
  expect(idsFor(planWith([{ id: "lead", role: "Leitung Kundenservice", department: "Marketing" }]), "support")).toEqual([])
})
