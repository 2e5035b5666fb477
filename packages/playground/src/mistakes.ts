/**
 * A plan in which much is wrong that often is: for readers to see what is found, and what mends it.
 *
 * @remarks
 * Every fault is meant: a misspelt reference, metric and field, an abbreviation, a target of another kind than its baseline, a day there is none of, two actions
 * that wait for each other, and a title left to be filled in, which is what `text/placeholder` looks for. None of it is work left to do here.
 */
export const planWithMistakes = `apiVersion: folkmoot.dev/v1
kind: StrategyPlan
metadata:
  name: repair-forum
  title: Help riders help each other
  locale: en
  timeZone: Europe/Copenhagen

spec:
  goals:
    - id: fewer-tickets
      title: Riders need our support desk less often
      priority: 2
      value: service-cost
      behaviours: [answer-question]   # the behaviour below is called answer-questions
    - id: lower-cost
      title: CPC below 12 euros
      priority: 3
      behaviours: []

  behaviours:
    - id: answer-questions
      title: Experienced riders answer questions
      metric: resolution-rat

  objectives:
    - id: more-solved
      title: More questions are solved
      goal: fewer-tickets
      metric: resolution-rate
      baseline: 0.45
      target: 60
      start: 2026-12-31
      due: 2026-02-30

  actions:
    - id: list-helpers
      title: TODO
      after: [first-story]
      due: 2026-03-01
    - id: first-story
      title: Publish the first repair story
      after: [list-helpers]
      titel: Publish it again
`
