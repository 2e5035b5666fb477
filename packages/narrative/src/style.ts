/** How a report looks: one column to read, numbers to see first, quiet tables; light and dark, on a phone and on paper, in colours a reader forces. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: #ffffff; --ground: #f5f3ef; --ink: #1b2430; --muted: #556070; --rule: #dcd8d0; --accent: #0b5a6f; --wash: #e3eef0; --band: #4f8a98;
  --good: #17633a; --good-wash: #e4f2e8; --bad: #9c241c; --bad-wash: #fbe9e6; --open: #714c00; --open-wash: #fbf0d6; --absent: #4d5866; --absent-wash: #eceef1;
  --chart-line: #0b5a6f; --chart-band: #4f8a98; --chart-mark: #a3461b; --chart-text: #3d4856; --chart-axis: #8a929c; --chart-rule: #dcd8d0;
  --serif: Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #171c22; --ground: #101419; --ink: #e7eaee; --muted: #a7b1be; --rule: #333b45; --accent: #86ccdb; --wash: #1d2c33; --band: #4a8795;
    --good: #8fd6a8; --good-wash: #1a3325; --bad: #f3a79e; --bad-wash: #3d201d; --open: #e9c46f; --open-wash: #362b13; --absent: #b4bdc9; --absent-wash: #2a313a;
    --chart-line: #86ccdb; --chart-band: #4a8795; --chart-mark: #f0a37a; --chart-text: #bcc5d0; --chart-axis: #7d8793; --chart-rule: #333b45;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1.0625rem/1.6 var(--serif); hanging-punctuation: first; }
main { max-width: 57rem; margin: 2.5rem auto; padding: 4rem 5rem 4.5rem; background: var(--paper); border-top: 0.375rem solid var(--accent); }
header { margin-bottom: 2rem; }
h1 { margin: 0 0 0.75rem; font-size: 2.5rem; line-height: 1.15; font-weight: 600; letter-spacing: -0.015em; text-wrap: balance; overflow-wrap: anywhere; }
.dateline { max-width: none; margin: 0; color: var(--muted); font: 0.9375rem/1.5 var(--sans); }
nav { padding: 0.5rem 0; border-top: 1px solid var(--rule); border-bottom: 1px solid var(--rule); font: 0.9063rem/1.4 var(--sans); }
nav ul { max-width: none; margin: 0; padding: 0; list-style: none; columns: 15rem 3; column-gap: 2rem; }
nav li { margin: 0; break-inside: avoid; }
a { display: block; padding: 0.375rem 0; color: var(--accent); text-decoration-line: underline; text-decoration-color: var(--rule); text-underline-offset: 0.2em; }
a:hover { text-decoration-color: currentColor; }
section { margin-top: 3.25rem; }
nav + section { margin-top: 2.25rem; }
h2 { margin: 0 0 1.125rem; padding-top: 0.875rem; border-top: 1px solid var(--rule); font-size: 1.5rem; line-height: 1.25; font-weight: 600; letter-spacing: -0.008em; break-after: avoid; overflow-wrap: break-word; }
nav + section h2 { padding-top: 0; border-top: 0; }
p, ul { margin: 0 0 0.9rem; max-width: 41rem; text-wrap: pretty; overflow-wrap: break-word; }
ul { padding-inline-start: 1.25rem; }
li { margin: 0.4rem 0; }
li > p { margin: 0; }
li > ul { margin: 0.15rem 0 0.5rem; color: var(--muted); font-size: 0.95em; }
li::marker { color: var(--accent); }
#section-summary + p { font-size: 1.1875rem; line-height: 1.5; }
section[aria-labelledby="section-limits"], section[aria-labelledby="section-method"] { font: 0.9375rem/1.55 var(--sans); }
section[aria-labelledby="section-limits"] h2, section[aria-labelledby="section-method"] h2 { font-family: var(--serif); }
.value { unicode-bidi: isolate; font-variant-numeric: lining-nums tabular-nums; font-weight: 600; white-space: nowrap; }
.date, .ends { white-space: nowrap; }
tbody .date { white-space: normal; }
.notes { margin: -0.65rem 0 1.3rem; color: var(--muted); font: 0.8438rem/1.5 var(--sans); }
.notes .value, .dateline .value { font-weight: inherit; white-space: normal; }
li .value { font-weight: inherit; }
code { padding: 0.05em 0.3em; border-radius: 0.2em; background: var(--absent-wash); color: var(--ink); font: 0.88em/1.4 ui-monospace, "Cascadia Mono", Menlo, Consolas, "Liberation Mono", monospace; overflow-wrap: anywhere; }
.status { display: inline-block; padding: 0.1rem 0.55rem; border: 1px solid transparent; border-radius: 1rem; font: 600 0.8125rem/1.45 var(--sans); }
.status-good { color: var(--good); background: var(--good-wash); }
.status-bad { color: var(--bad); background: var(--bad-wash); }
.status-open { color: var(--open); background: var(--open-wash); }
.status-absent { color: var(--absent); background: var(--absent-wash); }
.headlines { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(17rem, 100%), 1fr)); gap: 1rem; margin: 1.75rem 0; font-family: var(--sans); }
.card { display: grid; grid-template-rows: 1fr auto auto auto; min-width: 0; margin: 0; padding: 1.125rem 1.25rem 1rem; background: var(--wash); border: 1px solid transparent; border-radius: 0.375rem; break-inside: avoid; }
.card dt { color: var(--muted); font-size: 0.875rem; line-height: 1.35; overflow-wrap: break-word; hyphens: auto; }
.card dd { margin: 0; }
.card .number { margin: 0.5rem 0 0.6rem; color: var(--accent); font-size: 1.9375rem; line-height: 1.1; font-weight: 650; letter-spacing: -0.02em; font-variant-numeric: lining-nums tabular-nums; overflow-wrap: break-word; }
.card .scale { display: block; width: 100%; height: 0.5rem; }
.card .track { fill: var(--rule); }
.card .band { fill: var(--band); }
.card .gap { fill: var(--wash); }
.card .mark { fill: var(--accent); }
.card .range { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; margin-top: 0.45rem; color: var(--muted); font-size: 0.8125rem; font-variant-numeric: tabular-nums; }
.table { margin: 1.25rem 0 1.5rem; }
summary:focus-visible, a:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; }
table { width: 100%; border-collapse: collapse; font: 0.9063rem/1.45 var(--sans); font-variant-numeric: lining-nums tabular-nums; }
caption { padding-bottom: 0.5rem; color: var(--muted); font-size: 0.875rem; text-align: start; break-after: avoid; }
th, td { padding: 0.55rem 0.5rem; border-bottom: 1px solid var(--rule); text-align: start; vertical-align: top; overflow-wrap: break-word; hyphens: auto; }
th:first-child, td:first-child { padding-inline-start: 0; }
th:last-child, td:last-child { padding-inline-end: 0; }
thead th { color: var(--muted); font-size: 0.8125rem; font-weight: 600; vertical-align: bottom; }
tbody th { font-weight: 500; }
tr { break-inside: avoid; }
.right { text-align: end; hyphens: manual; }
td .value { font-weight: inherit; white-space: normal; }
.right .value, td .status { white-space: nowrap; }
.many .value, .many .status { white-space: normal; }
.many { font-size: 0.8438rem; }
figure { margin: 1.75rem 0 2rem; break-inside: avoid; }
figcaption { margin-bottom: 0.5rem; font: 600 0.9375rem/1.4 var(--sans); }
figure svg { display: block; width: 100%; max-width: 28rem; height: auto; direction: ltr; }
figure text { font-family: var(--sans); unicode-bidi: plaintext; }
[dir="rtl"] figure svg { margin-inline-start: auto; }
[dir="rtl"] :is(h1, h2, .number) { letter-spacing: normal; }
details { margin-top: 0.375rem; font-family: var(--sans); }
summary { width: fit-content; padding: 0.25rem 0; color: var(--accent); font-size: 0.875rem; cursor: pointer; }
@media screen and (min-width: 46.01rem) {
  .stacks tbody th { min-width: 11rem; }
}
@media screen and (max-width: 46rem) {
  body { background: var(--paper); font-size: 1rem; }
  main { margin: 0; padding: 1.75rem 1.25rem 3rem; }
  h1 { font-size: 1.875rem; }
  h2 { font-size: 1.3125rem; }
  section { margin-top: 2.5rem; }
  nav ul { columns: 8.5rem 2; column-gap: 1rem; font-size: 0.875rem; }
  .stacks, .stacks caption, .stacks tbody, .stacks tr, .stacks tbody th { display: block; }
  .stacks thead { display: block; position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .stacks tr { padding: 0.75rem 0; border-bottom: 1px solid var(--rule); }
  .stacks tbody th { padding: 0 0 0.25rem; border: 0; font-weight: 600; text-align: start; }
  .stacks td { display: flow-root; padding: 0.15rem 0; padding-inline-start: 36%; border: 0; text-align: start; }
  .value, .right .value, td .status { white-space: normal; }
  .stacks td::before { content: attr(data-head); content: attr(data-head) / ""; float: inline-start; width: 53%; margin-inline-start: -56.25%; color: var(--muted); }
}
@media print {
  :root { color-scheme: light; }
  html { font-size: 9.75pt; }
  body { background: none; font-size: 1rem; line-height: 1.5; orphans: 3; widows: 3; }
  main { max-width: none; margin: 0; padding: 1rem 0 0; border-top-width: 0.25rem; background: none; }
  nav, summary, details:not([open]) > :not(summary) { display: none; }
  section { margin-top: 2rem; }
  h1 { font-size: 2rem; }
  h2, figcaption, caption { break-after: avoid; }
  .notes { break-before: avoid; }
  li, .card, .table tr { break-inside: avoid; }
  .headlines { grid-template-columns: repeat(2, 1fr); }
  .card, .status { border-color: var(--rule); background: none; }
  .card .gap { fill: var(--paper); }
  figure svg { max-width: 26rem; }
}
@media (forced-colors: active) {
  :root {
    --paper: Canvas; --rule: GrayText; --band: GrayText; --wash: Canvas; --accent: CanvasText;
    --chart-line: CanvasText; --chart-band: GrayText; --chart-mark: LinkText; --chart-text: CanvasText; --chart-axis: CanvasText; --chart-rule: GrayText;
  }
  .card, .status { border-color: CanvasText; }
  main { border-top-color: CanvasText; }
  svg { forced-color-adjust: none; }
}
`

/** The SHA-256 of {@link style} in base64, which the page's policy names; a test says what it must be. */
export const styleHash = "b9pl7mRmv9xOwzcyjtXKVhztAXr1fPSMygtipX/HoUI="
