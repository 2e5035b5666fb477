import * as fc from "fast-check"
import { expect, test } from "vitest"
import { wordsOf } from "./html-words.ts"

const word = fc.stringMatching(/^[a-zæøåäöü]{1,8}$/)

test("the words of a post are kept, whatever tags stand around them", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(word, fc.constantFrom("p", "em", "strong", "li", 'a href="https://forum.example"')), { minLength: 1 }), (words) => {
      const cooked = words.map(([text, tag]) => `<${tag}>${text}</${tag.split(" ")[0]}>`).join("\n")
      expect(wordsOf(cooked).split(" ")).toEqual(words.map(([text]) => text))
    }),
  )
})

test("quotations, code and previews are somebody else's words, and go", () => {
  fc.assert(
    fc.property(word, fc.constantFrom("blockquote", "pre", "code", 'aside class="quote"'), fc.string(), (text, tag, inner) => {
      const name = tag.split(" ")[0] ?? ""
      fc.pre(!inner.toLowerCase().includes(`</${name}`))
      expect(wordsOf(`<${tag}>${inner}</${name}><p>${text}</p>`)).toBe(text)
    }),
  )
})

test.each([
  ["<p>It&rsquo;s &lt;b&gt; &amp; &quot;fine&quot;&#39; &#x41;</p>", `It&rsquo;s <b> & "fine"' A`],
  ["a &#1114112; b", "a &#1114112; b"],
  ["  <br>\n ", ""],
  ["5 < 6", "5 < 6"],
  ["a &constructor; b &__proto__;", "a &constructor; b &__proto__;"],
])("%s is read as %s", (cooked, words) => expect(wordsOf(cooked)).toBe(words))
