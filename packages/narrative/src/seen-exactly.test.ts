import { describe, expect, test } from "vitest"
import { readHtml } from "./written-html.ts"
import { readMarkdown } from "./written-markdown.ts"
import { seenAs } from "./written-signs.ts"
import { entityAt, paragraphEnd, readPlain, type SeenText } from "./written-text.ts"
import { tokensOf } from "./written-tokens.ts"

/** What is seen, a paragraph's end as ¶. */
const seen = ({ text }: SeenText): string => text.replaceAll(paragraphEnd, "¶")

describe("Markdown", () => {
  test.each([
    ["a *b* c", "a b c"], ["2 * 3", "2 * 3"], ["2 *", "2 *"], ["***", ""], ["a* b", "a b"], ["a *b", "a b"], ["* one\n* two", "¶one\n¶two"], ["**67**", "67"],
    ["snake_case and _so_ and a_", "snake_case and so and a"], ["_67_", "67"], ["1_000", "1_000"], ["a_ b", "a b"], ["~~61~~ 67 ~5", "61 67 ~5"], ["a~~", "a"],
    ["`a_b` c", "a_b c"], ["`` a`b `` c", " a`b  c"], ["a ` b", "a  b"], ["`a\n\nb` c", "a\n¶\nb c"], ["`a``b` c", "a``b c"], ["``a` b", "a b"],
    ["\\*a\\* \\_ \\5 \\", "*a* _ \\5 \\"], ["a &amp; b & c &half; &nix;", "a & b & c ½ &nix;"],
    ["[67](https://a.b/61) x", "67 x"], ["[67](a(b)c) x", "67 x"], ["[67](a\\)b) x", "67 x"], ["[67](a", "67(a"], ["[67](a\n\nb) x", "67(a\n¶\nb) x"], ["[67](a\nb) x", "67 x"], ["[67][ref] x", "67 x"], ["[67][] x", "67 x"], ["[67] x", "67 x"], ["67[^1] x", "67 x"], ["[^a b] x", " x"],
    ["![67](a.png) x", "67 x"], ["67! x", "67! x"], ["<https://a.b/67> x", " x"], ["<b>6</b>7", "67"], ["<https://a.b/?c=\"67> x", " x"], ["5 <mailto:a+b.c@d> x", "5  x"], ["a < b > c", "a < b > c"], ["a <b", "a <b"], ["a<br>b", "a¶b"], ["a<!-- 67 -->b", "ab"], ["a<script>67</script>b", "ab"], ["<td>5</td><td>6</td>", " | 5 |  | 6 | "],
    ["# Head\ntext", "¶Head\ntext"], ["####### a", "####### a"], ["#a", "#a"], ["> a\n> b", "¶a\n¶b"], ["- a\n+ b\n-c", "¶a\n¶b\n-c"], ["- [x] a\n- [ ] b", "¶a\n¶b"],
    ["1. a\n2) b\n3.c", "¶a\n¶b\n3.c"], ["1. Mai 2024", "1. Mai 2024"], ["1. May day", "¶May day"], ["a\n\nb", "a\n¶\nb"], ["a\nb", "a\nb"], ["| 5 | 6 |\n| --- | --- |\n| 7 | 8 |", "¶| 5 | 6 |\n\n¶| 7 | 8 |"],
    ["```js\n67\n```\nb", "\n67\n\nb"], ["a\n---\nb", "a\n\nb"], ["[ref]: https://a.b/67\nb", "\nb"], ["  a", "a"], ["- - a", "¶a"], ["***\na", "\na"],
  ])("%s", (source, expected) => {
    expect(seen(readMarkdown(source))).toBe(expected)
  })
})

describe("HTML", () => {
  test.each([
    ["<p>a</p><p>b</p>", "¶a¶¶b¶"], ["<b>6</b>7", "67"], ["a < b", "a < b"], ["a <5", "a <5"], ["a <b", "a "], ["<p title=\"a>b\">c</p>", "¶c¶¶a>b"], ["<p title='a>b'>c</p>", "¶c¶¶a>b"], ["<p title=\"it's>\">c</p>", "¶c¶¶it's>"], ["<p title=a'b>c'</p>", "¶c'¶"], ["<p a\">c", "¶c"],
    ["<td>5</td><th>6</th>", " | 5 |  | 6 | "], ["<!-- 67 -->b", "b"], ["<P>a</P>", "¶a¶"], ["a--><!-- 5 -->b<!-- 6 -->c", "a-->bc"], ["a><?5>b>c", "a>b>c"], ["a<!x>b", "ab"], ["a<script>5</script\n>b", "ab"], ["<!-->b-->", "b-->"], ["<!---->b", "b"], ["<!-- 67", ""], ["<!DOCTYPE html>b", "b"], ["<?xml 67?>b", "b"], ["<? b", ""],
    ["<script>67</script>b", "b"], ["<SCRIPT>67</script >b", "b"], ["<script>67</scripted>8</script>b", "b"], ["<script>67", ""], ["<svg/>67", "67"], ["<svg><text>5</text></svg>6", "6"], ["</script>67", "67"], ["<textarea>5</textarea/>6", "6"],
    ["6&nbsp;7", "6\u00a07"], ["&#54;&#x37; &amp;lt; &amp b", "67 &lt; & b"], ["a & b &", "a & b &"], ["<li>a<li>b", "¶a¶b"], ["<span>a</span>", "a"], ["<h1>a</h1>", "¶a¶"], ["<a-b>c", "c"],
  ])("%s", (source, expected) => {
    expect(seen(readHtml(source))).toBe(expected)
  })
})

describe("plain text", () => {
  test.each([
    ["a\nb", "a\nb"], ["a\n\nb", "a¶b"], ["a\n \t\r\n  b", "a¶b"], ["a\n- b\n* c\n• d\n– e", "a¶- b¶* c¶• d¶– e"], ["a\n-b", "a\n-b"], ["a\n  - b", "a¶  - b"], ["a\n| 5 | 6 |", "a¶| 5 | 6 |"], ["a\n5 | 6", "a¶5 | 6"], ["a\nb\n5 | 6", "a\nb¶5 | 6"], ["", ""],
    ["cafe\u0301", "café"], ["a m² and ²", "a m² and 2"], ["\u0301a", "a"], ["5\u0301", "5"], ["6\u200b7", "67"], ["a\tb\rc", "a b c"],
  ])("%j", (source, expected) => {
    expect(seen(readPlain(source))).toBe(expected)
  })
})

describe("where each character of what is seen stood", () => {
  test.each<[string, () => SeenText, readonly (readonly [string, number, number])[]]>([
    ["an accent belongs to its letter", () => readPlain("ae\u0301b"), [["a", 0, 1], ["é", 1, 3], ["b", 3, 4]]],
    ["an accent behind a letter that stood for itself", () => readPlain("e\u0301\u0301b"), [["é", 0, 2], ["b", 3, 4]]],
    ["what is not seen takes no place", () => readPlain("6\u200b7"), [["6", 0, 1], ["7", 2, 3]]],
    ["a letter of two code units", () => readPlain("a\u{1d7d4}b"), [["a", 0, 1], ["6", 1, 3], ["b", 3, 4]]],
    ["one character for several", () => readPlain("⑫b"), [["1", 0, 1], ["2", 0, 1], ["b", 1, 2]]],
    ["an entity", () => readHtml("a&amp;b"), [["a", 0, 1], ["&", 1, 6], ["b", 6, 7]]],
    ["a mark between", () => readMarkdown("6**7"), [["6", 0, 1], ["7", 3, 4]]],
    ["a paragraph's end", () => readPlain("a\n\nb"), [["a", 0, 1], [paragraphEnd, 1, 3], ["b", 3, 4]]],
  ])("%s", (_, read, expected) => {
    const { text, start, end } = read()
    expect(Array.from(text, (character, at) => [character, start(at), end(at)])).toEqual(expected)
    expect([start(text.length), end(text.length)]).toEqual([expected.at(-1)?.[2], expected.at(-1)?.[2]])
  })
})

test.each<[string, string, string]>([
  ["６", "", "6"], ["٦", "", "6"], ["𝟔", "", "6"], ["²", "m", "²"], ["²", "", "2"], ["²", " ", "2"], ["²", "(", "2"], ["²", "5", "2"], ["а", "", "a"], ["Ο", "", "O"], ["\u00a0", "", "\u00a0"], ["\u2009", "", "\u00a0"], ["\u1680", "", " "],
  ["\u0007", "", ""], ["\n", "", "\n"], ["\u0085", "", "\n"], ["\u2011", "", "-"], ["’", "", "'"], ["⑴", "", "1"], ["⑽", "", "10"], ["％", "", "%"], ["ﬁ", "", "fi"], ["é", "", "é"], ["~", "", "~"], ["\u007f", "", "\u007f"], ["\u202e", "", ""],
])("%j behind %j is taken for %j", (character, before, expected) => {
  expect(seenAs(character, before)).toBe(expected)
})

test.each<[string, number, ReturnType<typeof entityAt>]>([
  ["&#54;", 0, { means: "6", length: 5 }], ["&#x36", 0, { means: "6", length: 5 }], ["a&half;", 1, { means: "½", length: 6 }], ["&shy;", 0, { means: "", length: 5 }], ["&nix;", 0, undefined], ["&constructor;", 0, undefined], ["& b", 0, undefined], ["a", 0, undefined],
  ["&#0;", 0, { means: "\ufffd", length: 4 }], ["&#x10ffff;", 0, { means: "\u{10ffff}", length: 10 }], ["&#x110000;", 0, { means: "\ufffd", length: 10 }], ["&#xd800;", 0, { means: "\ufffd", length: 8 }], ["&#xdfff;", 0, { means: "\ufffd", length: 8 }], ["&#xd7ff;", 0, { means: "\ud7ff", length: 8 }], ["&#xe000;", 0, { means: "\ue000", length: 8 }],
])("the entity %s at %i", (source, at, expected) => {
  expect(entityAt(source, at)).toEqual(expected)
})

test.each([
  ["One. Two", "One . / Two"], ["One.Two", "One . Two"], ["One. two", "One . two"], ["One? two", "One ? / two"], ["One! two", "One ! / two"], ["One… Two", "One … / Two"], ["ca. Five", "ca . Five"], ["approx. Five", "approx . Five"], ["word. 5", "word . / 5"],
  ["5. Mai", "5 . Mai"], ["5. June", "5 . June"], ["5. Quartal", "5 . Quartal"], ["5. Members", "5 . / Members"], ["5. members", "5 . members"], ["2024. Members", "2024 . / Members"], ["12.5. Mai", "12.5 . / Mai"],
  ["“One.” Two", "“ One . / ” Two"], [". Two", ". / Two"], ["5.) Members", "5 . ) Members"], ["“One.”", "“ One . / ”"], ["One.) Two", "One . / ) Two"], ["One. “Two", "One . / “ Two"], ["One. (Two", "One . / ( Two"], ["One.\n\nca. two", "One . / ¶ / ca . two"], ["ca.\n\nTwo", "ca . / ¶ / Two"], ["One\n\nTwo", "One / ¶ / Two"],
  ["1,690.5 x", "1,690.5 x"], ["1 690 x", "1 690 x"], ["1 6900", "1 6900"], ["it's well-known", "it's well-known"], ["a- b", "a - b"], ["3x", "3 x"],
])("%s has these words and sentences", (source, expected) => {
  const tokens = tokensOf(readPlain(source).text)
  expect(tokens.map(({ text, sentence }, at) => (at > 0 && sentence !== tokens[at - 1]?.sentence ? `/ ${text}` : text)).join(" ").replaceAll(paragraphEnd, "¶")).toBe(expected)
})

test("what is glued to the one before stands behind it without a blank", () => {
  expect(tokensOf("3x 4 %, 5").map(({ text, glued, kind, start, end }) => [text, glued, kind, start, end])).toEqual([
    ["3", false, "numeral", 0, 1], ["x", true, "word", 1, 2], ["4", false, "numeral", 3, 4], ["%", false, "sign", 5, 6], [",", true, "sign", 6, 7], ["5", false, "numeral", 8, 9],
  ])
})
