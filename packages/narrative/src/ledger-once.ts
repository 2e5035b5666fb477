import type { LedgerEntry } from "./report.ts"

/**
 * What is worked out from a ledger, once for as long as somebody holds it: the texts about one report are many.
 *
 * @remarks
 * A ledger to which entries were added is worked out anew.
 */
export const oncePerLedger = <Made>(make: (ledger: readonly LedgerEntry[]) => Made): ((ledger: readonly LedgerEntry[]) => Made) => {
  const known = new WeakMap<readonly LedgerEntry[], { readonly length: number; readonly made: Made }>()
  return (ledger) => {
    const before = known.get(ledger)
    if (before?.length === ledger.length) return before.made
    const made = make(ledger)
    known.set(ledger, { length: ledger.length, made })
    return made
  }
}
