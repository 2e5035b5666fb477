import { defineCriterion } from "../define.ts"
import { fromPlan } from "../evidence.ts"
import type { ExampleOf } from "../example.ts"
import { each, isBlank } from "../parts.ts"

/**
 * Every target says where it starts from and what speaks for reaching it.
 *
 * @remarks
 * Unit: met when the plan has targets and each has a baseline and evidence that it is within reach. Whether the evidence is good is for people
 * to say; that there is some is asked here.
 * @see concept:109
 */
export const targetsHaveGrounds = defineCriterion({
  id: "targets-have-grounds",
  since: "0.1.0",
  level: 3,
  asks: {
    en: "Is it said for every target where it starts from and why it is within reach?",
    de: "Steht zu jedem Zielwert, wovon er ausgeht und warum er erreichbar ist?",
    da: "Fremgår det for hver målværdi, hvad udgangspunktet er, og hvorfor den kan nås?",
  },
  why: {
    en: "A target out of reach defeats its own goal: people chase the number, or give up.",
    de: "Ein unerreichbarer Zielwert schadet dem eigenen Ziel: Man jagt der Zahl nach oder gibt auf.",
    da: "En målværdi uden for rækkevidde spænder ben for sit eget mål: Folk jager tallet eller giver op.",
  },
  evidence: {
    /** Every objective of the plan. */
    objectives: fromPlan((spec) => spec.objectives),
  },
  judge: ({ objectives }) =>
    each(
      objectives?.filter(({ target, change }) => !isBlank(target) || !isBlank(change)),
      { en: "Targets with a baseline and a reason", de: "Zielwerte mit Ausgangswert und Begründung", da: "Målværdier med udgangspunkt og begrundelse" },
      { holds: ({ baseline, evidence }) => !isBlank(baseline) && !isBlank(evidence), name: ({ title }) => title },
    ),
  remedy: {
    effort: "days",
    text: {
      en: "Write down for each target what was reached so far, what you will do differently and what that can bring; where that does not suffice, lower the target or give it more time.",
      de: "Halten Sie zu jedem Zielwert fest, was bisher erreicht wurde, was Sie anders machen werden und was das bringen kann; reicht es nicht, senken Sie den Zielwert oder geben Sie ihm mehr Zeit.",
      da: "Skriv for hver målværdi, hvad der er nået hidtil, hvad I vil gøre anderledes, og hvad det kan give; slår det ikke til, så sænk målværdien, eller giv den mere tid.",
    },
  },
  sources: ["concept:38", "concept:109", "concept:127"],
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "from a little above half to six in ten, as two good months showed",
    plan: { objectives: [{ id: "faster-help", title: "Faster help", baseline: 0.52, target: 0.6, evidence: "0.58 was reached in two months of last year" }] },
    expect: "met",
  },
  {
    title: "an objective without a number needs no grounds; the other has them",
    plan: {
      objectives: [
        { id: "council", title: "A helpers' council meets", kind: "deliver" },
        { id: "faster-help", title: "Faster help", baseline: 0, target: 0.1, evidence: "Two helpers more than last year" },
      ],
    },
    expect: "met",
  },
  {
    title: "a bold target",
    plan: { objectives: [{ id: "all-solved", title: "All questions solved", baseline: 0.52, target: 1 }] },
    expect: "unmet",
  },
  {
    title: "a fifth more than nobody knows what",
    plan: { objectives: [{ id: "faster-help", title: "Faster help", baselineOn: "2026-03-31", change: "+20%", evidence: "Two helpers more than last year" }] },
    expect: "unmet",
  },
  {
    title: "a reason, but nobody knows where it starts",
    plan: { objectives: [{ id: "faster-help", title: "Faster help", baseline: "TBD", target: 0.6, evidence: "0.58 was reached in two months of last year" }] },
    expect: "unmet",
  },
  {
    title: "grounds to follow",
    plan: { objectives: [{ id: "faster-help", title: "Faster help", baseline: 0.52, target: 0.6, evidence: "TBD" }] },
    expect: "unmet",
  },
  { title: "a plan without targets", plan: { objectives: [{ id: "faster-help", title: "Faster help" }] }, expect: "unmet" },
  { title: "no plan: not judged", expect: "not-measured" },
] satisfies readonly ExampleOf<typeof targetsHaveGrounds>[]
