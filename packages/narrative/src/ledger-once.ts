import type { LedgerEntry } from "./report.ts"

/**
 * What is worked out from a ledger, once for as long as somebody holds it: the texts about one report are many.
 *
 * @remarks
 * Entries are never changed, but lists of them may be: one that holds others than before, or in another order, is worked out anew.
 */
export const oncePerLedger = <Made>(make: (ledger: readonly LedgerEntry[]) => Made): ((ledger: readonly LedgerEntry[]) => Made) => {
  const known = new WeakMap<readonly LedgerEntry[], { readonly entries: readonly LedgerEntry[]; readonly made: Made }>()
  return (ledger) => {
    const before = known.get(ledger)
    if (before?.entries.length === ledger.length && before.entries.every((entry, index) => entry === ledger[index])) return before.made
    const made = make(ledger)
    known.set(ledger, { entries: [...ledger], made })
    return made
  }
}
