/** A piece of a plan that an editor can write, with places to fill in. */
export interface Snippet {
  readonly label: string
  readonly description: string
  readonly body: Readonly<Record<string, unknown>>
}

/** Snippets by the interface of the model they write; each fills in to something the schema accepts. */
export const snippets: Readonly<Record<string, readonly Snippet[]>> = {
  Goal: [
    {
      label: "goal",
      description: "What the organisation wants, and which behaviours serve it.",
      body: { id: "${1:goal-id}", title: "${2:What the organisation wants}", aim: "${3:loyalty}", behaviours: ["${4:behaviour-id}"], owner: "${5:role-id}" },
    },
  ],
  Objective: [
    {
      label: "objective",
      description: "A SMART objective: from a baseline to a target by a day.",
      body: {
        id: "${1:objective-id}", title: "${2:What is to change}", goal: "${3:goal-id}", behaviour: "${4:behaviour-id}", metric: "${5:resolution-rate}",
        baseline: "${6:0.4}", target: "${7:0.6}", population: "${8:Whose behaviour is counted}", start: "${9:2026-01-01}", due: "${10:2026-12-31}", owner: "${11:role-id}",
      },
    },
  ],
  Action: [
    {
      label: "action",
      description: "A step of the action plan: who does what by when.",
      body: { id: "${1:action-id}", title: "${2:What will be done}", tactic: "${3:tactic-id}", owner: "${4:role-id}", due: "${5:2026-03-31}" },
    },
  ],
  Pilot: [
    {
      label: "pilot",
      description: "A trial with criteria that are fixed before it starts.",
      body: {
        id: "${1:pilot-id}", title: "${2:What is tried}", hypothesis: "${3:What is believed to happen, and why}", objective: "${4:objective-id}", population: "${5:With whom}",
        start: "${6:2026-04-01}", end: "${7:2026-06-30}", criteria: [{ metric: "${8:resolution-rate}", target: "${9:0.6}" }], decisionRule: { go: 1, otherwise: "${10:no-go}" },
      },
    },
  ],
  Suppression: [
    {
      label: "suppression",
      description: "A finding that is accepted for now.",
      body: { rule: "${1:goal/count}", reason: "${2:Why it is accepted}", until: "${3:2026-12-31}" },
    },
  ],
}
