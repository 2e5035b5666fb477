import { localeOf, type Locale } from "@folkmoot/facts"
import type { Finding, Fix, Place, Severity } from "./finding.ts"
import { defineFormat } from "./findings-given.ts"
import { fingerprintsOf } from "./format-fingerprints.ts"
import { byFile, isAddress, jsonText, rulesOf } from "./format.ts"
import { visible } from "./message.ts"
import type { RuleCard } from "./rule.ts"
import { lineStarts, placeOf } from "./source.ts"
import { rulePage } from "./rule-page.ts"

const levels = { error: "error", warning: "warning", info: "note" } as const satisfies Readonly<Record<Severity, string>>

const longestSnippet = 1_000

/** A plain text message: braces would be placeholders, and a bracket before a parenthesis a link. */
const message = (text: string): { readonly text: string } => ({ text: visible(text).replaceAll("](", "] (").replace(/[{}]/g, "$&$&") })

/** A path as a relative reference: what has a meaning in an address is written as a number, and two slashes do not begin a host. */
const uriOf = (file: string): string => file.replace(/\p{Cs}/gu, "\uFFFD").replace(/^\/{2,}/, "/").split("/").map(encodeURIComponent).join("/")

const regionOf = ({ line, column, endLine, endColumn }: Place) => ({ startLine: line, startColumn: column, endLine, endColumn })

/** What a rule says about itself; of one whose card is not known, what its findings say. */
const descriptor = (id: string, card: RuleCard | undefined, finding: Finding | undefined, locale: Locale) => {
  const why = card?.why[locale] ?? finding?.why ?? id
  const severity = card?.severity ?? finding?.severity ?? "warning"
  const url = finding?.url ?? rulePage(id)
  const says = Object.values(card?.messages ?? {}).map((texts) => texts[locale].replace(/\{\w+\}/g, "…"))
  const [category = id] = id.split("/")
  return {
    id,
    shortDescription: message(why),
    fullDescription: message([why, ...says].join(" ")),
    help: { text: [why, ...says, url].map((one) => message(one).text).join("\n\n") },
    ...(isAddress(url) ? { helpUri: url } : {}),
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: [...new Set([category, ...(card?.sources ?? []).filter((source) => source.startsWith("concept:"))])], "problem.severity": severity === "info" ? "recommendation" : severity },
  }
}

/** A text that was checked, with its place among the artifacts. */
interface Artifact {
  readonly location: { readonly uri: string; readonly index: number }
  readonly text: string | undefined
  readonly starts: readonly number[]
}

const fixOf = ({ edits }: Fix, said: string | undefined, { location, text, starts }: Artifact) =>
  text === undefined
    ? []
    : [{
        ...(said === undefined ? {} : { description: message(said) }),
        artifactChanges: [{ artifactLocation: location, replacements: edits.map((edit) => ({ deletedRegion: regionOf(placeOf(starts, edit)), insertedContent: { text: edit.text } })) }],
      }]

const snippetOf = ({ line, column, endLine, endColumn }: Place, { text, starts }: Artifact) => {
  const [from, to] = [(starts[line - 1] ?? 0) + column - 1, (starts[endLine - 1] ?? 0) + endColumn - 1]
  return text === undefined || to <= from || to - from > longestSnippet ? {} : { snippet: { text: text.slice(from, to) } }
}

const suppressionsOf = ({ suppressed }: Finding) =>
  suppressed === undefined
    ? []
    : [{ kind: suppressed.by === "plan" ? "inSource" : "external", status: "accepted", ...(suppressed.reason === undefined ? {} : { justification: visible(suppressed.reason) }) }]

/**
 * SARIF 2.1.0, which GitHub and editors read.
 *
 * @remarks
 * Fixes and suggestions are offered as fixes where the texts are given. Fingerprints stay the same while lines move. With
 * `showSuppressed`, what the plan accepts is marked as suppressed in source, what a baseline knows as suppressed externally.
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export const sarif = defineFormat({
  id: "sarif",
  means: { en: "SARIF 2.1.0, for code scanning", de: "SARIF 2.1.0, für Code-Scanning", da: "SARIF 2.1.0, til kodescanning" },
  mediaType: "application/sarif+json",
  extension: "sarif",
  write: (findings, context = {}) => {
    const locale = localeOf(context.locale)
    const texts = new Map(context.files?.map(({ file, text }) => [file, text]))
    const artifacts = new Map([...byFile(findings, context).keys()].map((file, index): [string, Artifact] => {
      const text = texts.get(file)
      return [file, { location: { uri: uriOf(file), index }, text, starts: text === undefined ? [] : lineStarts(text) }]
    }))
    const rules = [...rulesOf(findings, context)]
    const ruleIndex = new Map(rules.map(([id], index) => [id, index]))
    const firstOf = new Map(findings.toReversed().map((finding) => [finding.rule, finding]))
    const fingerprints = fingerprintsOf(findings)
    const marked = findings.some(({ suppressed }) => suppressed !== undefined)
    return jsonText({
      $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
      version: "2.1.0",
      runs: [
        {
          tool: {
            driver: {
              name: "Folkmoot",
              version: context.version,
              semanticVersion: context.version,
              informationUri: "https://folkmoot.dev",
              language: locale,
              rules: rules.map(([id, card]) => descriptor(id, card, firstOf.get(id), locale)),
            },
          },
          language: locale,
          columnKind: "utf16CodeUnits",
          artifacts: [...artifacts.values()].map(({ location: { uri } }) => ({ location: { uri }, roles: ["analysisTarget"] })),
          results: findings.map((finding, index) => {
            // Every file that a finding names was given its place above.
            const artifact = artifacts.get(finding.file) as Artifact
            const fixes = [...(finding.fix === undefined ? [] : fixOf(finding.fix, undefined, artifact)), ...(finding.suggestions ?? []).flatMap((one) => fixOf(one, one.message, artifact))]
            const fingerprint = fingerprints[index]
            return {
              ruleId: finding.rule,
              ruleIndex: ruleIndex.get(finding.rule),
              level: levels[finding.severity],
              message: message(finding.message),
              locations: [{ physicalLocation: { artifactLocation: artifact.location, region: { ...regionOf(finding), ...snippetOf(finding, artifact) } }, logicalLocations: [{ fullyQualifiedName: finding.pointer, kind: "member" }] }],
              // GitHub reads the second name only.
              partialFingerprints: { "folkmoot/v1": fingerprint, primaryLocationLineHash: fingerprint },
              ...(fixes.length === 0 ? {} : { fixes }),
              ...(marked ? { suppressions: suppressionsOf(finding) } : {}),
            }
          }),
        },
      ],
    })
  },
})
