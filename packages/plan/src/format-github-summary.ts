import { localeOf } from "@folkmoot/facts"
import { defineFormat } from "./findings-given.ts"
import { open } from "./format.ts"
import { markdownTable } from "./format-markdown-text.ts"
import { countText, nothingText, words } from "./format-words.ts"

/** GitHub takes 1 MiB for the summary of a step; this many rows stay well below it. */
const mostRows = 500

/**
 * The summary of a job in GitHub Actions: how many findings there are, and a table of them.
 *
 * @remarks
 * Written to the file that `GITHUB_STEP_SUMMARY` names. The first 500 findings are shown; suppressed ones are left out.
 */
export const githubSummary = defineFormat({
  id: "github-summary",
  means: { en: "the job summary of GitHub Actions", de: "die Zusammenfassung in GitHub Actions", da: "jobopsummering i GitHub Actions" },
  mediaType: "text/markdown",
  extension: "md",
  write: (findings, context = {}) => {
    const told = open(findings)
    const locale = localeOf(context.locale)
    const heading = `## ${words.title[locale]}: ${told.length === 0 ? nothingText[locale] : countText(told, locale)}\n`
    const fixable = told.filter(({ fix }) => fix !== undefined).length
    return [
      heading,
      ...(told.length === 0 ? [] : [markdownTable(told.slice(0, mostRows), context)]),
      ...(told.length <= mostRows ? [] : [`${words.further[locale].replace("{count}", String(told.length - mostRows))}\n`]),
      ...(fixable === 0 ? [] : [`${words.fixable[locale].replace("{count}", String(fixable))}\n`]),
    ].join("\n")
  },
})
