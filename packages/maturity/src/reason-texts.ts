import type { Texts } from "@folkmoot/facts"
import { declaredTexts } from "./declared.ts"
import { partTexts } from "./parts.ts"
import { planless, refusals } from "./refusals.ts"

/**
 * The sentences that reasons are made of, for whoever translates them: on parts of a plan, on what was declared, and on what is not there.
 *
 * @remarks
 * Unit: a slot such as `{$count}` for each count, name and text that stands in them. What a criterion calls the parts it looks at is its own.
 */
export const reasonTexts: readonly Texts[] = [...Object.values(partTexts), ...Object.values(declaredTexts), ...Object.values(refusals), planless]
