/**
 * Reports in English, German, Danish and, by catalogue, any other language that say only what was measured.
 *
 * @packageDocumentation
 */
export { addresses, audiences, type Audience } from "./audience.ts"
export * from "./catalogue.ts"
export { checkCatalogue, type CatalogueProblem } from "./catalogue-check.ts"
export type { TextFault } from "./catalogue-faults.ts"
export type { CatalogueProblemKind } from "./catalogue-problems.ts"
export { catalogueTemplate, type CatalogueText, type CatalogueUnits } from "./catalogue-template.ts"
export type { Changed } from "./change-words.ts"
export type { Context, PlanFinding, Previous, Quote, ReportInput } from "./context.ts"
export type { Span } from "./dateline.ts"
export { composeBlock, defineBlock, type Asked, type Block, type BlockDefinition, type BlockHeadline, type BlockSeries, type ComposedBlockDefinition, type Messages, type Needs, type PlanNumber } from "./define.ts"
export type { BlockExample, ExampleEstimate } from "./example.ts"
export { tagOf, type Catalogue, type Language, type OwnTexts, type Said } from "./language.ts"
export type { Binder, Bound, Quantity } from "./ledger.ts"
export { linkStatuses, linkStatusOf, type LinkStatus } from "./link.ts"
export type { Barred } from "./figure.ts"
export type { MeasuredMeasure, Need } from "./need.ts"
export { pilotLevel } from "./pilot-level.ts"
export type {
  ClaimNode, FigureNode, FigureValue, Headline, HeadlinesNode, Inline, LedgerEntry, ListNode, Node, NotMeasured, Origin, Phrase, Report,
  Section, ShownAnyway, Status, TableNode, Withheld,
} from "./report.ts"
export type { Sayable, SlotsIn, SlotsOf } from "./said.ts"
export { sections, type SectionId } from "./sections.ts"
export { attain, readTarget, type Attainment, type Target } from "./target.ts"
export { tell } from "./tell.ts"
export type { SaidNumber, Slots, Teller, Told } from "./teller.ts"
export { wantedMeasures, type WantedMeasures, type WantedOptions } from "./wanted.ts"
export { writeDifference, writeVerdict } from "./comparison-words.ts"
export { checkFaithful, ledgerOf, type FaithfulOptions, type Unfaithful } from "./faithful.ts"
export type { UnfaithfulKind } from "./faithful-says.ts"
export type { TextFormat } from "./written-text.ts"
export { writeCount, writeDay, writeMeasured, writePlain, type Writable, type Written } from "./format.ts"
export { renderHtml, type HtmlOptions } from "./html.ts"
export { writeExclusion, writeMethod, writeOption } from "./method-words.ts"
export { renderMarkdown } from "./markdown.ts"
export { writeWhy } from "./refusal-words.ts"
export { renderText } from "./text.ts"
export { columnsOf, wrapped } from "./text-width.ts"
export { labelOf, type Label } from "./words.ts"
