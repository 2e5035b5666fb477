import { dayNumber } from "../calendar.ts"
import type { RuleExampleOf } from "../example.ts"
import { aimOf, saidTarget } from "../objective-measures.ts"
import { definePlanRule } from "../rule.ts"

/**
 * The milestones of an objective lie between its days, and lead from its baseline to its target without turning back.
 *
 * @remarks
 * Where a metric counts, each says a value. Milestones are looked at by their days, in whatever order they are written. A milestone on the due day is the target itself.
 * @see concept:96
 */
export const objectiveMilestones = definePlanRule({
  id: "objective/milestones",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "Milestones tell early whether the target is within reach; one beside the way tells nothing.",
    de: "Meilensteine zeigen früh, ob der Zielwert in Reichweite ist; einer abseits des Weges zeigt nichts.",
    da: "Milepæle viser tidligt, om målværdien er inden for rækkevidde; en milepæl uden for ruten viser ingenting.",
  },
  sources: ["concept:38", "concept:96", "concept:109", "seed:001", "seed:003"],
  options: {},
  messages: {
    outside: {
      en: "A milestone of “{title}” is due on {day}, which is not between its start and its due day. Move the milestone, or correct start or due.",
      de: "Ein Meilenstein von „{title}“ liegt mit dem {day} nicht zwischen Beginn und Termin. Verschieben Sie ihn oder korrigieren Sie start oder due.",
      da: "En milepæl for »{title}« har frist den {day}, og det er ikke mellem delmålets start og frist. Flyt milepælen, eller ret start eller due.",
    },
    open: {
      en: "A milestone of “{title}” says no value. Add target.",
      de: "Ein Meilenstein von „{title}“ nennt keinen Wert. Ergänzen Sie target.",
      da: "En milepæl for »{title}« angiver ingen værdi. Tilføj target.",
    },
    beside: {
      en: "A milestone of “{title}” is {value}, which is not between the baseline {baseline} and the target {target}. Correct it.",
      de: "Ein Meilenstein von „{title}“ liegt bei {value} und damit nicht zwischen dem Ausgangswert {baseline} und dem Zielwert {target}. Korrigieren Sie ihn.",
      da: "En milepæl for »{title}« har værdien {value}, som ikke ligger mellem udgangspunktet {baseline} og målværdien {target}. Ret den.",
    },
    back: {
      en: "The milestone of “{title}” on {day} is {value}, further from the target than one before it. Correct one of the two.",
      de: "Der Meilenstein von „{title}“ am {day} liegt bei {value} und damit weiter vom Zielwert entfernt als ein früherer. Korrigieren Sie einen der beiden.",
      da: "Milepælen for »{title}« den {day} er {value} og dermed længere fra målværdien end en tidligere. Ret en af de to.",
    },
  },
  visit: {
    objective(objective, { metrics, measures, report }) {
      const { title, baseline = "", milestones = [] } = objective
      const start = dayNumber(objective.start) ?? -Infinity
      const end = dayNumber(objective.due) ?? Infinity
      const aim = aimOf(objective, { metrics, measures })
      const steps = milestones.flatMap((milestone, index) => {
        const day = dayNumber(milestone.due)
        if (day === undefined) return []
        if (day <= start || day > end) report("outside", { title, day: milestone.due }, ["milestones", index, "due"])
        const { target } = milestone
        if (target === undefined && objective.metric !== undefined) report("open", { title }, ["milestones", index])
        const value = aim?.read(target)
        return target === undefined || value === undefined ? [] : [{ due: milestone.due, target, index, day, value }]
      })
      if (aim?.baseline === undefined) return
      const direction = Math.sign(aim.target - aim.baseline)
      let farthest = -Infinity
      for (const { due, target, index, value } of steps.toSorted((a, b) => a.day - b.day)) {
        const at = ["milestones", index, "target"]
        if (value < Math.min(aim.baseline, aim.target) || value > Math.max(aim.baseline, aim.target)) report("beside", { title, value: target, baseline, target: saidTarget(objective) }, at)
        else if (direction * value < farthest) report("back", { title, day: due, value: target }, at)
        else farthest = direction * value
      }
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "what a metric counts has a value on the way, what is delivered need not have one",
    spec: {
      objectives: [
        { id: "solved", title: "More questions solved", metric: "resolution-rate", milestones: [{ due: "2026-03-31", title: "Some more" }, { due: "2026-06-30", target: 0.5 }] },
        { id: "guide", title: "A guide for newcomers", kind: "deliver", milestones: [{ due: "2026-03-31", title: "A draft that others read" }] },
      ],
    },
    expect: [{ message: "open", at: "/spec/objectives/0/milestones/0" }],
  },
  {
    title: "too early, too late, too far, and back again",
    spec: {
      objectives: [
        {
          id: "solved", title: "More questions solved", metric: "resolution-rate", baseline: 0.4, target: 0.6, start: "2026-01-01", due: "2026-12-31",
          milestones: [
            { due: "2026-01-01", target: 0.4 },
            { due: "2027-01-01", target: 0.6 },
            { due: "2026-03-31", target: 0.7 },
            { due: "2026-04-30", target: 0.39 },
            { due: "2026-06-30", target: 0.5 },
            { due: "2026-09-30", target: 0.45 },
          ],
        },
      ],
    },
    expect: [
      { message: "outside", at: "/spec/objectives/0/milestones/0/due" },
      { message: "outside", at: "/spec/objectives/0/milestones/1/due" },
      { message: "beside", at: "/spec/objectives/0/milestones/2/target" },
      { message: "beside", at: "/spec/objectives/0/milestones/3/target" },
      { message: "back", at: "/spec/objectives/0/milestones/5/target" },
    ],
  },
  {
    title: "a wait that shrinks, written in any order; the last milestone is the target",
    spec: {
      objectives: [
        {
          id: "faster", title: "Faster first answers", metric: "first-response-time", baseline: "24 h", target: "8 h", start: "2026-01-01", due: "2026-12-31",
          milestones: [{ due: "2026-12-31", target: "8 h" }, { due: "2026-06-30", target: "16 h" }, { due: "2026-01-02", target: "1 d" }, { due: "2026-09-30", target: "16 h" }],
        },
      ],
    },
    expect: [],
  },
  {
    title: "a wait that shrinks and grows again",
    spec: {
      objectives: [
        {
          id: "faster", title: "Faster first answers", metric: "first-response-time", baseline: "24 h", target: "8 h",
          milestones: [{ due: "2026-06-30", target: "12 h" }, { due: "2026-09-30", target: "16 h" }, { due: "2026-10-30", target: "soon" }],
        },
      ],
    },
    expect: [{ message: "back", at: "/spec/objectives/0/milestones/1/target" }],
  },
  {
    title: "in time at work, a step back and one beside the way; a step by the clock cannot be compared",
    spec: {
      objectives: [
        {
          id: "faster", title: "Faster first answers", metric: "first-response-time", baseline: "5 business days", target: "1 business day",
          milestones: [{ due: "2026-03-31", target: "2 business days" }, { due: "2026-06-30", target: "3 business days" }, { due: "2026-09-30", target: "6 business days" }, { due: "2026-10-31", target: "200 h" }],
        },
      ],
    },
    expect: [{ message: "back", at: "/spec/objectives/0/milestones/1/target" }, { message: "beside", at: "/spec/objectives/0/milestones/2/target" }],
  },
  {
    title: "without a baseline only the days can be looked at",
    spec: { objectives: [{ id: "more", title: "More", metric: "resolution-rate", target: 0.6, due: "2026-06-30", milestones: [{ due: "2026-03-31", target: 0.9 }, { due: "2026-09-30", target: 0.5 }] }] },
    expect: [{ message: "outside", at: "/spec/objectives/0/milestones/1/due" }],
  },
] satisfies readonly RuleExampleOf<typeof objectiveMilestones>[]
