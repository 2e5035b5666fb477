/** How a report looks: one column to read, numbers to see first, quiet tables; light and dark, on a phone and on paper. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: #ffffff; --ground: #f5f3ef; --ink: #1b2430; --muted: #556070; --rule: #dcd8d0; --accent: #0b5a6f; --wash: #e3eef0; --band: #9cc4cd;
  --good: #17633a; --good-wash: #e4f2e8; --bad: #9c241c; --bad-wash: #fbe9e6; --open: #714c00; --open-wash: #fbf0d6; --absent: #4d5866; --absent-wash: #eceef1;
  --chart-line: #0b5a6f; --chart-band: #9cc4cd; --chart-mark: #a3461b; --chart-text: #3d4856; --chart-rule: #dcd8d0;
  --serif: Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #171c22; --ground: #101419; --ink: #e7eaee; --muted: #a7b1be; --rule: #333b45; --accent: #86ccdb; --wash: #1d2c33; --band: #3f7683;
    --good: #8fd6a8; --good-wash: #1a3325; --bad: #f3a79e; --bad-wash: #3d201d; --open: #e9c46f; --open-wash: #362b13; --absent: #b4bdc9; --absent-wash: #2a313a;
    --chart-line: #86ccdb; --chart-band: #34616c; --chart-mark: #f0a37a; --chart-text: #bcc5d0; --chart-rule: #333b45;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1.0625rem/1.6 var(--serif); hanging-punctuation: first; }
main { max-width: 57rem; margin: 2.5rem auto; padding: 4rem 5rem 4.5rem; background: var(--paper); border-top: 0.375rem solid var(--accent); }
header { margin-bottom: 3rem; }
h1 { margin: 0 0 0.75rem; font-size: 2.5rem; line-height: 1.15; font-weight: 600; letter-spacing: -0.015em; text-wrap: balance; overflow-wrap: anywhere; }
.dateline { max-width: none; margin: 0; color: var(--muted); font: 0.9375rem/1.5 var(--sans); }
section { margin-top: 3.25rem; }
h2 { margin: 0 0 1.125rem; padding-top: 0.875rem; border-top: 1px solid var(--rule); font-size: 1.5rem; line-height: 1.25; font-weight: 600; letter-spacing: -0.008em; break-after: avoid; }
p, ul { margin: 0 0 0.9rem; max-width: 41rem; text-wrap: pretty; overflow-wrap: break-word; }
ul { padding-left: 1.25rem; }
li { margin: 0.4rem 0; }
li > p { margin: 0; }
li > ul { margin: 0.15rem 0 0.5rem; color: var(--muted); font-size: 0.95em; }
li::marker { color: var(--accent); }
.value { font-variant-numeric: lining-nums tabular-nums; font-weight: 600; white-space: nowrap; }
.date { white-space: nowrap; }
tbody .date { white-space: normal; }
.notes { margin: -0.65rem 0 1.3rem; color: var(--muted); font: 0.8438rem/1.5 var(--sans); }
.notes .value, li .value, .dateline .value { font-weight: inherit; white-space: normal; }
code { padding: 0.05em 0.3em; border-radius: 0.2em; background: var(--absent-wash); font: 0.88em/1.4 ui-monospace, "Cascadia Mono", Menlo, Consolas, "Liberation Mono", monospace; overflow-wrap: anywhere; }
.status { display: inline-block; padding: 0.1rem 0.55rem; border-radius: 1rem; font: 600 0.8125rem/1.45 var(--sans); white-space: nowrap; }
.status-good { color: var(--good); background: var(--good-wash); }
.status-bad { color: var(--bad); background: var(--bad-wash); }
.status-open { color: var(--open); background: var(--open-wash); }
.status-absent { color: var(--absent); background: var(--absent-wash); }
.headlines { display: grid; grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr)); gap: 1rem; margin: 2rem 0 0.5rem; font-family: var(--sans); }
.card { display: grid; grid-template-rows: 1fr auto auto auto; margin: 0; padding: 1.125rem 1.25rem 1rem; background: var(--wash); border-radius: 0.375rem; break-inside: avoid; }
.card dt { color: var(--muted); font-size: 0.875rem; line-height: 1.35; }
.card dd { margin: 0; }
.card .number { margin: 0.5rem 0 0.6rem; color: var(--accent); font-size: 1.9375rem; line-height: 1.1; font-weight: 650; letter-spacing: -0.02em; font-variant-numeric: lining-nums tabular-nums; white-space: nowrap; }
.card .scale { display: block; width: 100%; height: 0.5rem; }
.card .track { fill: var(--rule); }
.card .band { fill: var(--band); }
.card .mark { fill: var(--accent); }
.card .range { display: flex; justify-content: space-between; gap: 1rem; margin-top: 0.45rem; color: var(--muted); font-size: 0.8125rem; font-variant-numeric: tabular-nums; }
.scroll { margin: 1.25rem 0 1.5rem; overflow-x: auto; }
.scroll:focus-visible, .drawing:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; }
table { width: 100%; border-collapse: collapse; font: 0.9063rem/1.45 var(--sans); font-variant-numeric: lining-nums tabular-nums; }
caption { padding-bottom: 0.5rem; color: var(--muted); font-size: 0.875rem; text-align: left; }
th, td { padding: 0.55rem 0.5rem; border-bottom: 1px solid var(--rule); text-align: left; vertical-align: top; }
th:first-child, td:first-child { padding-left: 0; }
th:last-child, td:last-child { padding-right: 0; }
thead th { color: var(--muted); font-size: 0.8125rem; font-weight: 600; vertical-align: bottom; }
tbody th { min-width: 11rem; font-weight: 500; }
tr { break-inside: avoid; }
.right { text-align: right; }
td .value { font-weight: inherit; }
figure { margin: 1.75rem 0 2rem; break-inside: avoid; }
figcaption { margin-bottom: 0.5rem; font: 600 0.9375rem/1.4 var(--sans); }
.drawing { overflow-x: auto; }
figure svg { display: block; width: 100%; min-width: 29rem; max-width: 41rem; height: auto; }
figure text { font-family: var(--sans); }
details { margin-top: 0.5rem; font-family: var(--sans); }
summary { width: fit-content; color: var(--accent); font-size: 0.875rem; cursor: pointer; }
@media (max-width: 46rem) {
  body { background: var(--paper); font-size: 1rem; }
  main { margin: 0; padding: 1.75rem 1.25rem 3rem; }
  h1 { font-size: 1.875rem; }
  h2 { font-size: 1.3125rem; }
  section { margin-top: 2.5rem; }
  .headlines { grid-template-columns: 1fr; }
}
@media print {
  :root { color-scheme: light; }
  body { background: none; font-size: 10.5pt; }
  main { max-width: none; margin: 0; padding: 0; border-top-width: 0.25rem; }
  details:not([open]) > :not(summary), summary { display: none; }
  .card { border: 1px solid var(--rule); }
  figure svg { min-width: 0; }
}
`

/** The SHA-256 of {@link style} in base64, which the page's policy names; a test says what it must be. */
export const styleHash = "zyD1G3KjQfa9PdDW6UwxdOFV6x7YxERinZXljLt6CT4="
