import type { RuleCard } from "./rule.ts"
import { joinRules } from "./join-rules.ts"
import { moreRule } from "./more-rule.ts"
import { shapeRules } from "./shape-rules.ts"
import { syntaxRules } from "./syntax-rules.ts"

/** The rules that the document itself is held to, whatever the plan says; they always run. */
export const documentRules: readonly RuleCard[] = [...Object.values(syntaxRules), ...Object.values(shapeRules), ...Object.values(joinRules), moreRule]
