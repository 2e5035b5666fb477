import type { Letter } from "./planted-letters.ts"

/** Letters in English, all true of the sample community's reports. */
export const englishLetters: readonly Letter[] = [
  {
    form: "mail", audience: "support",
    text: `Hi all,

~a quick note before Thursday's stand-up at 9:30.~ The figures for January to June 2026 are in. Of the questions members asked, 62% were solved within two weeks, and other members solved 48% without any help from us. {Staff stepped in for the rest, or nobody did.¦superlative=The share solved has never been higher.}

Whoever asks waits about seven hours for a first answer. {Whether that is more than a year ago, the data cannot tell us yet.¦certainty=That is longer than a year ago.¦same=That is about the same as a year ago.} What we do know: within 24 hours 68% of threads were answered, after 76% in the same months of 2025. {The difference is 8 points.¦direction=That is an improvement of 8 points.}

~I am away next week and back on Monday.~`,
  },
  {
    form: "mail", audience: "executive",
    text: `Dear colleagues,

you asked what a conversion costs us. It is €230, and anything from €201 to €264 is compatible with the data. A year earlier it was €207. {The two ranges overlap, so nobody can say that costs have gone up.¦certainty=So the cost per conversion has gone up.¦direction=So the cost per conversion has gone down.}

Our target for it is €220; {it is too early to tell whether we reach it.¦target=we have reached it.} The community as a whole cost €49,363 in the half-year. {Whether contact with the community brought any conversion about is not shown.¦cause=Contact with the community led to a lower cost per conversion.}

Return on investment stands at 48%, with a range from 21 to 70%. Count only the benefits that were measured and it is −57.2%.`,
  },
  {
    form: "slides", audience: "executive",
    text: `# Community, first half of 2026

- Resolution rate: 62% (58–66%), based on 599 questions
- First response time: 7.1 hours (a year ago 4.1 hours), {no verdict yet¦direction=faster than before¦certainty=clearly slower than last year}
- Net Promoter Score: 30 points, target 48, {not reached yet¦target=target reached}
- Cost per conversion: €230 (a year ago €207)
- Six objectives: none reached, {three too early to call¦target=three reached}

## What comes next

- Maturity: level 1 held, level 2 needs one more criterion (11 of 12 met)
- 13 actions planned, 10 done, 1 overdue since 26 June 2026`,
  },
  {
    form: "press", audience: "executive",
    text: `**Businesses help businesses.** Between January and June 2026, members of the community had 62% of their questions solved. Of 174 people who answered the survey, 70% said they were satisfied; the year before it was 73%, {a difference too small to mean anything¦direction=a clear rise since then¦certainty=so satisfaction has fallen}.

Asked whether they would recommend the software, 181 customers gave answers that add up to a Net Promoter Score of 30 points. {The data would also fit a score as low as 19 or as high as 41.¦superlative=That Net Promoter Score is our best ever.}

The community is at the first of three levels of maturity. {Nothing has been proven about costs yet.¦cause=Thanks to the community, support costs are falling.}`,
  },
  {
    form: "table", audience: "support",
    text: `Figures for the team meeting:

| Figure | First half 2025 | First half 2026 | What it tells |
|---|---|---|---|
| First response time | 4.1 hours | 7.1 hours | {cannot be told yet¦certainty=risen} |
| Threads answered within 24 hours | 76% | 68% | {–¦direction=risen} |
| Customer satisfaction | 73% | 70% | {cannot be told yet¦same=unchanged} |
| Net Promoter Score | 36 points | 30 points | {cannot be told yet¦certainty=fallen} |

Questions solved in the half-year: 62% of 599. Newcomers answered within 3 days: 80% of 341.`,
  },
  {
    form: "mail", audience: "members",
    text: `Hello everyone,

half a year is over, and here is what you made of it. Out of every hundred questions, 62 were solved. Half of all questions were solved within 3.1 days. And nearly half of them, 48%, were solved by you alone, {without staff¦group=by our staff}.

{New members who opened a thread¦group=Staff who opened a thread} had an answer within three days in 80% of cases. Your ideas count too: of 19 that we could judge, 11% were taken up within 90 days.

Not everyone gets an answer within a day: 68% of threads got one, against 76% a year ago. {We do not know why.¦cause=That was caused by the new channel.} ~See you at the summer party on 18 July!~`,
  },
  {
    form: "slides", audience: "support",
    text: `## Support: what the community takes off our desk

1. About 2,100 requests avoided by visits to the community (estimate; range 899 to 4,669)
2. Another 1,760 or so by the self-help pages (range 740 to 3,844)
3. That would have cost us €41,911 and €34,504. {Cost avoided, not money saved.¦cause=The community saved us money.}

## Where it is tight

- Ten members give 39% of all answers by members (a year ago: 49%; {no change can be shown¦direction=answers have become more concentrated})
- March was quickest with 3.5 hours to a first answer, January slowest with 8.8 hours
- Only 7% of solved threads made it into the knowledge base within 30 days`,
  },
  {
    form: "press", audience: "marketing",
    text: `Of everything said about the brand and its two competitors, 30% concerned the brand itself; the large suite comes to 46%, the tool maker to 24%. What others said was {more often positive than negative¦direction=more often negative than positive}: the difference is 44 percentage points.

Roughly one member in twenty-five has invited somebody (4.1%, after 6% a year earlier; {no change can be claimed¦certainty=the referral rate has fallen}). One new member in sixteen came by invitation. The goal for December is ten percent, {and we are not there yet¦target=and we are there already}.

Of those who were invited to a survey, 37% answered in full. {We cannot know what the others would have said.¦cause=The reminder led to a higher response rate.}`,
  },
  {
    form: "mail", audience: "executive",
    text: `To the board, on the plan's state at 1 July 2026:

None of the six objectives has been reached so far. Three are {not yet reached¦target=reached}, and for the other three it is too early to tell. The next one falls due on 30 November 2026, all others at the end of December.

Ten of thirteen actions are done and one is overdue: the guides for the five connectors, due on 26 June. Of the eleven actions that were due, seven were done in time, that is 64%.

The pilot with reminders was judged on 24 April; {its one criterion could not be told¦target=its one criterion was met¦negation=its one criterion could be told, and it was met}. It was to cost no more than €400. We still decided to go on with it.

{Maturity has not moved beyond level 1.¦negation=Maturity has moved beyond level 1.} Publishing on time is what stands in the way: 84% of planned pieces appeared on time, the bar is 75%, and the range begins at 69%.`,
  },
  {
    form: "table", audience: "executive",
    text: `Resolution rate by month, 2026:

| Month | Solved |
|---|---|
| January | 51% |
| February | 72% |
| March | 62% |
| April | 64.8% |
| May | 59.2% |
| June (not final) | 64% |

February was the best month, {January the weakest¦superlative=June the weakest}. Over the half-year it comes to 62%. Ranges are about ten points to either side each month, so {the months can hardly be told apart¦certainty=solutions rose steadily from month to month}.`,
  },
  {
    form: "mail", audience: "marketing",
    text: `Hi, as promised, ~three things for the campaign page~:

First, €38,428 of revenue is attributed to contact with the community when every channel touched gets an equal part. Give all the credit to the latest contact and it would be €54,999; give it to the earliest and it would be €20,128. {None of these proves that the community earned the money.¦cause=This revenue was caused by the community.}

Second, our own people made most of the content: only 14% came from members, after 27% in the first half of 2025. {The drop is within what chance can do.¦certainty=Content by members has declined.}

Third, 84% of planned pieces appeared on time or at most a day late. A conversion cost €230. {Please do not write that it became cheaper; we cannot tell.¦direction=A conversion has become cheaper.}`,
  },
  {
    form: "slides", audience: "members",
    text: `**Your community in numbers** (January to June 2026)

* 62% of your questions solved
* half of you waited no more than 7.1 hours for an answer ({last year: 4.1 hours¦exchanged=last year: 9.4 hours})
* 68% of threads answered within 24 hours, {after 76% a year ago¦direction=which is 8 percentage points more than a year ago}
* {80% of newcomers¦group=80% of all customers} answered within three days
* three months above 62%: February with 72%, April with 65% and June with 64%

More than one idea in ten was taken up. {Whether newcomers fare better than last year has not been compared yet.¦certainty=Newcomers fare better than last year.}`,
  },
]
