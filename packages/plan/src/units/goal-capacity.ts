import type { RuleExampleOf } from "../example.ts"
import type { Role } from "../model.ts"
import { hoursAYear, timesAYear } from "../period.ts"
import { definePlanRule } from "../rule.ts"

/**
 * The plan's goals and tactics are no more than its community managers can serve.
 *
 * @remarks
 * Unit: `goals` and `tactics` are numbers for each community manager in full time; FeverBee found that one manager serves about one goal,
 * with five or six tactics. A part of a manager counts as one who serves one goal. A role has its share, or its hours of those of a week
 * in full time (`hoursAWeek`); where neither is said it works full time. Goals that only break down a larger one are not counted again. A
 * plan that names no community manager is left alone.
 * @see docs/decisions/plan-goal-count-is-not-recommended.md
 */
export const goalCapacity = definePlanRule({
  id: "goal/capacity",
  since: "0.1.0",
  severity: "warning",
  presets: ["strict", ["one-goal", { supposed: 1 }]],
  why: {
    en: "Work for many goals gets nowhere; with one less, the others have a chance.",
    de: "Wer zu vielen Zielen zugleich nachgeht, erreicht keines; mit einem weniger haben die anderen eine Chance.",
    da: "Den, der arbejder for mange mål på én gang, når ingen af dem; dropper man ét, får de andre en chance.",
  },
  sources: ["concept:24", "concept:80", "FeverBee, The Inverse Impact Of Multiple Goals"],
  options: { goals: 1, tactics: 6, supposed: 0, hoursAWeek: 40 },
  messages: {
    goals: {
      en: "The plan has {count} goals; its community managers ({managers} in full time, roles without share or effort in full) can serve about {most}. Put off the least important goals, or plan for more people.",
      de: "Zahl der Ziele: {count}; das Community-Management (Vollzeitstellen: {managers}, Rollen ohne share oder effort voll gezählt) schafft etwa {most}. Stellen Sie die unwichtigsten Ziele zurück oder planen Sie mehr Stellen ein.",
      da: "Planen har {count} mål, men jeres community managers (omregnet til fuld tid: {managers}; roller uden share eller effort fuldt ud) kan løfte cirka {most}. Udskyd de mindst vigtige mål, eller planlæg med flere folk.",
    },
    tactics: {
      en: "The plan has {count} tactics; its community managers ({managers} in full time, roles without share or effort in full) can carry out about {most}. Drop those that move the goal least, or plan for more people.",
      de: "Zahl der Taktiken: {count}; das Community-Management (Vollzeitstellen: {managers}, Rollen ohne share oder effort voll gezählt) schafft etwa {most}. Streichen Sie die Taktiken, die am wenigsten bewirken, oder planen Sie mehr Stellen ein.",
      da: "Antallet af taktikker er {count}, men jeres community managers (omregnet til fuld tid: {managers}; roller uden share eller effort fuldt ud) kan gennemføre cirka {most}. Drop dem, der betyder mindst for målet, eller planlæg med flere folk.",
    },
  },
  visit: {
    plan({ spec }, { options, report }) {
      const managers = (spec.roles ?? []).filter(({ kind }) => kind === "community-manager").reduce((sum, role) => sum + (role.people ?? 1) * partOfFullTime(role, options.hoursAWeek), 0) || options.supposed
      if (managers <= 0) return
      // Shares such as 0.1 and 0.2 do not add up exactly, and half a goal is a goal.
      const most = (each: number): number => Math.ceil(Number((each * managers).toPrecision(12)))
      const shown = Number(managers.toPrecision(3))
      const goals = (spec.goals ?? []).filter(({ serves }) => serves === undefined).length
      const tactics = (spec.tactics ?? []).length
      if (goals > most(options.goals)) report("goals", { count: goals, managers: shown, most: most(options.goals) }, { at: ["spec", "goals"], on: "key" })
      if (tactics > most(options.tactics)) report("tactics", { count: tactics, managers: shown, most: most(options.tactics) }, { at: ["spec", "tactics"], on: "key" })
    },
  },
})

const workingDays = 5

/** How much of full time somebody in a role works. */
const partOfFullTime = ({ effort, share }: Role, hoursAWeek: number): number =>
  share ?? (effort?.per === undefined ? 1 : hoursAYear(effort, hoursAWeek / workingDays) / (hoursAWeek * timesAYear("week")))

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "two goals, and nobody is named: one manager is supposed where the option says so",
    spec: { goals: [{ id: "a", title: "Win customers" }, { id: "b", title: "Keep customers" }] },
    options: { supposed: 1 },
    expect: [{ message: "goals", at: "/spec/goals" }],
  },
  {
    title: "two goals and four tactics for half a manager; a goal that serves another is not counted, nor is a moderator",
    spec: {
      roles: [{ id: "manager", title: "Community manager", kind: "community-manager", share: 0.5 }, { id: "moderator", title: "Moderator", kind: "moderator", people: 4 }],
      goals: [{ id: "a", title: "Win customers" }, { id: "b", title: "Keep customers" }, { id: "c", title: "Win customers in Denmark", serves: "a" }],
      tactics: [{ id: "a", title: "Welcome" }, { id: "b", title: "Thank" }, { id: "c", title: "Invite" }, { id: "d", title: "Teach" }],
    },
    expect: [{ message: "goals", at: "/spec/goals", says: "has 2 goals; its community managers (0.5 in full time, roles without share or effort in full) can serve about 1." }, { message: "tactics", at: "/spec/tactics", says: "can carry out about 3." }],
  },
  {
    title: "a quarter, twice two fifths, one whose effort comes only once, and a share, which goes before hours",
    spec: {
      roles: [
        { id: "a", title: "Manager in Berlin", kind: "community-manager", effort: { amount: 10, unit: "hours", per: "week" } },
        { id: "b", title: "Manager in Aarhus", kind: "community-manager", effort: { amount: 2, unit: "days", per: "week" }, people: 2 },
        { id: "c", title: "Manager in York", kind: "community-manager", effort: { amount: 40, unit: "hours" } },
        { id: "d", title: "Manager in Bern", kind: "community-manager", effort: { amount: 40, unit: "hours", per: "week" }, share: 0.1 },
      ],
      goals: [{ id: "a", title: "Win customers" }, { id: "b", title: "Keep customers" }, { id: "c", title: "Learn" }, { id: "d", title: "Save" }],
    },
    expect: [{ message: "goals", at: "/spec/goals", says: "(2.15 in full time" }],
  },
  {
    title: "ten hours are half of a week that has twenty",
    spec: {
      roles: [{ id: "a", title: "Manager", kind: "community-manager", effort: { amount: 10, unit: "hours", per: "week" } }],
      goals: [{ id: "a", title: "Win customers" }],
      tactics: [{ id: "a", title: "Welcome" }, { id: "b", title: "Thank" }, { id: "c", title: "Invite" }],
    },
    options: { hoursAWeek: 20 },
    expect: [],
  },
  {
    title: "one goal and three tactics for half a manager",
    spec: {
      roles: [{ id: "manager", title: "Community manager", kind: "community-manager", share: 0.5 }],
      goals: [{ id: "a", title: "Win customers" }],
      tactics: [{ id: "a", title: "Welcome" }, { id: "b", title: "Thank" }, { id: "c", title: "Invite" }],
    },
    expect: [],
  },
  {
    title: "three managers at a tenth of a week each can serve three goals where one could serve ten",
    spec: {
      roles: [{ id: "a", title: "Manager in Berlin", kind: "community-manager", share: 0.1, people: 1 }, { id: "b", title: "Manager in Aarhus", kind: "community-manager", share: 0.1, people: 2 }],
      goals: [{ id: "a", title: "Win customers" }, { id: "b", title: "Keep customers" }, { id: "c", title: "Learn" }, { id: "d", title: "Save" }],
    },
    options: { goals: 10 },
    expect: [{ message: "goals", at: "/spec/goals", says: "has 4 goals; its community managers (0.3 in full time, roles without share or effort in full) can serve about 3." }],
  },
  {
    title: "a manager who has no time yet says nothing",
    spec: { roles: [{ id: "a", title: "Manager", kind: "community-manager", share: 0 }], goals: [{ id: "a", title: "Win customers" }, { id: "b", title: "Keep customers" }] },
    expect: [],
  },
  {
    title: "a manager whose share is not said counts in full, and is one",
    spec: { roles: [{ id: "a", title: "Manager", kind: "community-manager" }], goals: [{ id: "a", title: "Win customers" }, { id: "b", title: "Keep customers" }] },
    expect: [{ message: "goals", at: "/spec/goals" }],
  },
  {
    title: "two full-time managers for two goals",
    spec: { roles: [{ id: "a", title: "Manager", kind: "community-manager", people: 2 }], goals: [{ id: "a", title: "Win customers" }, { id: "b", title: "Keep customers" }] },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof goalCapacity>[]
