import { mkdirSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { describe, expect, test } from "vitest"
import { checkLinks, linksOf, markdownTargets } from "./site-links.ts"
import { temporaryFolder } from "./temporary-folder.ts"

const siteOf = (pages: Readonly<Record<string, string>>): string => {
  const folder = temporaryFolder("links")
  for (const [path, text] of Object.entries(pages)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

describe("links of the site", () => {
  test("are found however they are written, and not in scripts, comments or text", () => {
    const { places, targets } = linksOf(
      "<h1 id=one class='x'>a &lt;a href=\"text.html\"&gt;</h1><!-- <a href=comment.html> --><a title='a > b' href='a.html?x=1&amp;y=2#z'>b</a><script src=s.js>x = '<a href=\"in-script.html\">'</script><img alt=\"\" src=\"i.svg\"/>",
    )
    expect([...places]).toEqual(["one"])
    expect([...targets]).toEqual(["a.html?x=1&y=2#z", "s.js", "i.svg"])
  })

  test("in Markdown are those outside of code", () => {
    expect([...markdownTargets("[a](b.md#c \"title\") `[x](in-code.md)` and ![d](<e.svg>)\n\n```md\n[y](in-fence.md)\n```\n\n[f](g.md)")]).toEqual(["b.md#c", "e.svg", "g.md"])
  })

  test("lead to pages and to places in them", () => {
    const folder = siteOf({
      "index.html": "<a href=\"guides/one.html#here\">1</a><a href=\"#top\">2</a><p id=top></p><a href=\"https://folkmoot.example/\">3</a><img src=\"media/a%20b.svg\">",
      "guides/one.html": "<h2 id=\"here\">x</h2><a href=\"../index.html#top\">4</a>",
      "guides/one.md": "[5](../index.md)",
      "index.md": "[6](guides/one.md#any-heading)",
      "media/a b.svg": "",
    })
    expect(checkLinks(folder)).toEqual({ pages: 4, broken: [], outside: ["https://folkmoot.example/"] })
  })

  test("that lead nowhere are told with their page", () => {
    const folder = siteOf({
      "index.html": "<a href=\"guides/none.html\">1</a><a href=\"guides/one.html#there\">2</a><a href=\"#nowhere\">3</a><a href=\"guides/\">4</a>",
      "guides/one.html": "<h2 id=\"here\">x</h2><script src=\"../none.js\"></script>",
      "guides/one.md": "[5](none.md)",
    })
    expect(checkLinks(folder).broken).toEqual([
      "guides/one.html: ../none.js is no page",
      "guides/one.md: none.md is no page",
      "index.html: guides/none.html is no page",
      "index.html: guides/one.html#there is no place in that page",
      "index.html: #nowhere is no place in that page",
      "index.html: guides/ is no page",
    ])
  })
})
