import type { RuleCard } from "./rule.ts"
import { joinRules } from "./join-rules.ts"
import { moreRule } from "./more-rule.ts"
import { settingsRules } from "./settings-rules.ts"
import { shapeRules } from "./shape-rules.ts"
import { suppressionRules } from "./suppression-rules.ts"
import { syntaxRules } from "./syntax-rules.ts"
import { translationRules } from "./translation-rules.ts"

/** The rules that are no units, because they look at the text, the settings, the suppressions or a translation and not at nodes; they always run. */
export const documentRules: readonly RuleCard[] = [
  ...Object.values(syntaxRules), ...Object.values(shapeRules), ...Object.values(joinRules), moreRule,
  ...Object.values(settingsRules), ...Object.values(suppressionRules), ...Object.values(translationRules),
]
