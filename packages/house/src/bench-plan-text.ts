const two = (number: number): string => String(number).padStart(2, "0")

const dayIn = (month: number, day: number): string => `2026-${two((month % 12) + 1)}-${two((day % 28) + 1)}`

/** What one theme of a plan says in each of its parts; every list of a plan of many themes is made of these. */
const theme = (index: number): Readonly<Record<string, readonly string[]>> => {
  const id = `theme-${index}`
  const owner = `role-${index % 5}`
  return {
    goals: [`id: goal-${id}`, `title: What the organisation wants of theme ${index}`, `priority: ${index + 1}`, "value: service-cost", `behaviours: [answer-${id}, mark-${id}]`, `owner: ${owner}`],
    behaviours: [
      `id: answer-${id}\n      title: Members answer each other's questions about theme ${index}\n      who: Customers of more than six months\n      createsValue: A question that a member answers reaches no agent.\n      evidence: correlated\n      metric: first-response-time`,
      `id: mark-${id}\n      title: "Members mark the answer that helped: theme ${index}"\n      createsValue: Whoever asks the same finds the answer.\n      evidence: assumed\n      metric: resolution-rate`,
    ],
    objectives: [
      `id: objective-${id}`, `title: 'More answers by members in theme ${index}'`, `goal: goal-${id}`, `behaviour: mark-${id}`, "metric: resolution-rate", "baseline: 0.52", "target: 0.6",
      "population: all questions of members", "volume: { count: 400, per: month }", "start: 2026-01-01", `due: ${dayIn(index, 27)}`, `owner: ${owner}`, "evidence: Another forum of this size got there in a year.",
    ],
    strategy: [`id: strategy-${id}`, `title: Make helping worthwhile in theme ${index}`, `objectives: [objective-${id}]`, "why: People help where it is seen."],
    tactics: [`id: tactic-${id}`, `title: Thank whoever helped, by name # theme ${index}`, `strategy: strategy-${id}`, `behaviours: [answer-${id}]`, `owner: ${owner}`, "effort: { amount: 4, unit: hours, per: week }"],
    actions: [
      `id: prepare-${id}\n      title: Prepare what theme ${index} needs\n      tactic: tactic-${id}\n      owner: ${owner}\n      effort: { amount: 2, unit: days }\n      start: ${dayIn(index, index)}\n      due: ${dayIn(index, index + 9)}`,
      `id: begin-${id}\n      title: Begin with theme ${index}\n      tactic: tactic-${id}\n      owner: ${owner}\n      due: ${dayIn(index + 1, index)}\n      after:\n        - prepare-${id}`,
    ],
    risks: [`id: risk-${id}`, `title: >-\n        Nobody answers in theme ${index},\n        and those who asked leave`, "likelihood: medium", "impact: high", `owner: ${owner}`],
  }
}

const roles = Array.from({ length: 5 }, (_, index) => [`id: role-${index}`, `title: Role ${index} of the community team`, "share: 0.5"])

const item = (fields: readonly string[]): string => `    - ${fields.join("\n      ")}\n`

/**
 * A realistic plan of about so many lines, in YAML, without errors of shape.
 *
 * @remarks
 * A plan of few lines says little of everything, a long one the same again under other names.
 */
export const planText = (lines: number): string => {
  const themes = Array.from({ length: Math.max(1, Math.round((lines - 28) / 61)) }, (_, index) => theme(index))
  const parts = Object.keys(theme(0)).map((part) =>
    `  # ${part}\n  ${part}:\n${themes.flatMap((one) => (part === "behaviours" || part === "actions" ? (one[part] ?? []).map((whole) => item([whole])) : [item(one[part] ?? [])])).join("")}`)
  return `apiVersion: folkmoot.dev/v1
kind: StrategyPlan
metadata:
  name: bench
  title: A plan to measure with
  revisedOn: 2026-06-15
spec:
  organisation:
    mission: Customers get on with their work.
  community:
    type: support
    memberBenefit: A usable answer on the same day.
  roles:
${roles.map(item).join("")}${parts.join("")}`
}
