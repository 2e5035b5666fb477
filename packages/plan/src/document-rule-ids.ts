/** The names of the rules that are no units, by what they look at; a test holds them to the rules. */
const names: Readonly<Record<string, string>> = {
  syntax: "yaml too-large character version duplicate-key forbidden-key alias number tag",
  shape: "unknown-key wrong-type not-one-of missing wrong-format more",
  document: "no-plan not-a-plan second-plan other-plan said-twice old-version more",
  settings: "unknown-rule wrong-option unknown-node unknown-preset wrong-severity unknown-option wrong-value wrong-input wrong-day",
  suppression: "unknown-rule expired unused",
  baseline: "stale",
  translation: "other-plan unknown-id not-in-plan missing",
}

/** The ids of the rules that are no units, which always run: settings may name them all, and whoever checks data ships no messages on syntax for it. */
export const documentRuleIds: readonly string[] = Object.entries(names).flatMap(([of, some]) => some.split(" ").map((name) => `${of}/${name}`))
