import type { Texts } from "@folkmoot/facts"
import { costsUntold, kindNames } from "./costs.ts"
import { partMissing } from "./covered.ts"
import { uncertain } from "./return-ledger.ts"

/**
 * The sentences that estimates put together, for whoever translates them: warnings that name something, and how far benefits were looked at.
 *
 * @remarks
 * Unit: a slot `{$named}` for what is named; the kinds of cost that stand in it are texts of their own.
 */
export const caveatTexts: readonly Texts[] = [partMissing, ...Object.values(costsUntold), ...Object.values(kindNames), ...Object.values(uncertain)]
