import { expect, test } from "vitest"
import { metrics } from "./catalogue.ts"
import { measure } from "./measure.ts"
import { community, midnight } from "./second-opinion.test-kit.ts"

type Opinion = readonly [metric: string, variant: string, value: number, n: number, low?: number, high?: number]

/**
 * What March to June came to, as known a month later.
 *
 * Worked out in Python 3.11 with numpy 2.4.6 and scipy 1.17.1, by a program that shares nothing with this code: rows are filtered and counted in
 * loops, limits are found by scipy's quantiles and root finders. It was written from the pages of the metrics; of the limits of means for each
 * person, of shares of what people did, and of a median of few cases these say too little, and there it follows the comments on the functions.
 * Limits are left out where both say too little, or chance has a part in them.
 */
const opinions: readonly Opinion[] = [
  ["action-completion", "of-due", 0.7, 40, 0.545699811819, 0.819251547703],
  ["action-completion", "of-promised", 0.682926829268, 41, 0.530158003557, 0.80435386101],
  ["active-members", "active", 26, 26, 16.9840632156, 38.0960240831],
  ["active-members", "contributing", 23, 23, 14.580027037, 34.5112928948],
  ["advocates", "count", 15, 15, 8.39538613278, 24.7402188715],
  ["advocates", "share", 0.46875, 32, 0.308693871081, 0.63550482881],
  ["answer-concentration", "gini-of-answerers", 0.227777777778, 15],
  ["answer-concentration", "gini-of-active", 0.638020833333, 32],
  ["answer-concentration", "top-share", 0.791666666667, 15],
  ["answered-within", "kaplan-meier", 0.218390804598, 87, 0.145286170839, 0.320729742485],
  ["answered-within", "matured-cohort", 0.218390804598, 87, 0.144508138444, 0.316090572363],
  ["answered-within", "of-answered", 0.351851851852, 54, 0.238230111081, 0.485151692798],
  ["attributed-conversions", "shapley", 29.1666666667, 88, 20.7710239164, 40.1815082895],
  ["attributed-conversions", "linear", 29.9166666667, 88, 21.333118285, 41.1402850331],
  ["attributed-conversions", "position", 30.6, 88, 21.845601481, 42.0135832112],
  ["attributed-conversions", "last", 27, 88, 17.7931701318, 39.2835824452],
  ["attributed-conversions", "last-non-direct", 39, 88, 27.7328124895, 53.3142835858],
  ["attributed-conversions", "first", 36, 88, 25.2139574173, 49.8391744892],
  ["attributed-conversions", "time-decay", 22.5061039941, 80, 15.2169651992, 32.4456571962],
  ["attributed-conversions", "markov", 28.0414073749, 88],
  ["attributed-revenue", "shapley", 214_900, 43],
  ["attributed-revenue", "linear", 232_391.666667, 43],
  ["attributed-revenue", "position", 236_060, 43],
  ["attributed-revenue", "last", 185_000, 43],
  ["attributed-revenue", "last-non-direct", 277_400, 43],
  ["attributed-revenue", "first", 290_600, 43],
  ["attributed-revenue", "time-decay", 195_092.374187, 39],
  ["attributed-revenue", "markov", 177_423.057164, 43],
  ["avoided-support-cost", "self-help", 41_014.5682367, 18],
  ["avoided-support-cost", "community", 14_396.9504831, 18],
  ["behaviour-actors", "share", 0.451612903226, 31, 0.291617359805, 0.622278323626],
  ["behaviour-actors", "count", 14, 14, 7.6539302763, 23.4896211218],
  ["behaviour-value", "declared-worth", 178, 9, 53.5197283978, 444.45410827],
  ["content-mix", "by-members", 0.518518518519, 27, 0.33985615755, 0.692567730238],
  ["conversion-funnel", "matured-cohort", 0.133333333333, 30, 0.0530965548405, 0.29681326682],
  ["conversion-funnel", "weakest-step", 0.235294117647, 17],
  ["conversion-rate", "matured-cohort", 0.4, 30, 0.245906281168, 0.576796397467],
  ["conversion-rate", "cohort", 0.433333333333, 30, 0.273774855765, 0.608026929992],
  ["conversion-rate", "per-visit", 0.197674418605, 103, 0.118165807687, 0.330680901146],
  ["cost-per-conversion", "fully-loaded", 5129.16666667, 24, 3447.20424459, 8005.33106682],
  ["cost-per-conversion", "marginal", 1737.5, 24, 1167.73693745, 2711.79777],
  ["customer-effort-score", "mean", 5.14285714286, 14, 4.2508552458, 5.86036579077],
  ["customer-effort-score", "low-effort", 0.571428571429, 14, 0.325906445797, 0.786192010955],
  ["customer-satisfaction", "top-two-box", 0.571428571429, 21, 0.365465543693, 0.755300310746],
  ["customer-satisfaction", "top-box", 0.380952380952, 21, 0.207510113686, 0.591213462249],
  ["customer-satisfaction", "mean", 3.38095238095, 21, 2.66929166837, 3.98373319207],
  ["deflected-contacts", "self-help", 17.3097826087, 18],
  ["deflected-contacts", "community", 6.07608695652, 18],
  ["effort-on-objectives", "of-told", 0.89, 20, 0.678663006544, 0.968745782326],
  ["first-response-time", "median", 259_200_000, 87, 172_800_000, 313_200_000],
  ["first-response-time", "median-any-author", 255_600_000, 87, 172_800_000, 266_400_000],
  ["first-response-time", "mean-of-answered", 150_466_666.667, 54, 124_603_147.435, 176_330_185.898],
  ["goal-attainment", "mean-progress", 0.958333333333, 6, 0.935040958568, 0.981625708099],
  ["goal-attainment", "reached", 0.5, 6],
  ["goal-attainment", "ahead-of-plan", 0.0971510475161, 6],
  ["interaction-rate", "per-active-member", 3.09090909091, 33, 2.18540170167, 4.24560532697],
  ["interaction-rate", "per-post", 0.228346456693, 127, 0.13340995288, 0.382385086479],
  ["knowledge-base-conversion", "matured-cohort", 0.446808510638, 47, 0.314109662655, 0.587545401618],
  ["knowledge-base-conversion", "at-all", 0.5625, 48, 0.422750174198, 0.692987309593],
  ["leaderboard", "by-valuable-behaviour", 1, 14],
  ["leaderboard", "by-activity", 0.65625, 26],
  ["lifetime-value-uplift", "holdout", -1085.35217391, 43, -3605.11721194, 1434.41286411],
  ["lifetime-value-uplift", "association", -237.152777778, 51, -1394.21027871, 919.90472315],
  ["member-answer-share", "answers", 0.785714285714, 16, 0.574573703919, 0.908713695125],
  ["member-answer-share", "answers-and-replies", 0.769230769231, 19, 0.62432561634, 0.869891109429],
  ["member-churn", "active", 0.538461538462, 26, 0.354579387469, 0.712441464696],
  ["member-churn", "returning", 0.611111111111, 18, 0.386190416022, 0.796947534278],
  ["member-insights", "adopted-within", 0.2, 10, 0.0566821514544, 0.509837528463],
  ["member-insights", "decisions", 23, 23, 14.580027037, 34.5112928948],
  ["net-promoter-score", "zero-to-ten", -60.7142857143, 28, -79.4503864599, -29.5634084732],
  ["net-promoter-score", "one-to-ten", -57.1428571429, 7, -87.8781004969, 11.3996887227],
  ["net-sentiment", "as-scored", 0.555555555556, 45, 0.332248278818, 0.714653885679],
  ["net-sentiment", "corrected", 1, 45],
  ["net-sentiment", "posts", 0.476744186047, 86, 0.307731947389, 0.613699204663],
  ["net-sentiment", "posts-corrected", 0.506275378368, 86],
  ["new-tie-rate", "met", 1.40625, 32, 0.831773727576, 2.22583612729],
  ["new-tie-rate", "returned", 1.25806451613, 31, 0.767479795328, 1.9448852576],
  ["newcomer-answered-share", "matured-cohort", 0.617647058824, 34, 0.450410173444, 0.760998166755],
  ["newcomer-answered-share", "gap-to-others", 0.141456582633, 76, -0.0809289016228, 0.343651343385],
  ["on-time-rate", "of-due", 0.15, 40, 0.0706118771732, 0.290723243665],
  ["on-time-rate", "of-done", 0.214285714286, 28, 0.102124603329, 0.395385856537],
  ["owner-post-share", "posts", 0.176991150442, 22, 0.111339560838, 0.269609664145],
  ["owner-post-share", "openings", 0.130434782609, 14, 0.0453765909363, 0.321274822701],
  ["plan-age", "since-revision", 6_364_800_000, 5],
  ["plan-age", "longest-unrevised", 6_364_800_000, 5],
  ["profile-completeness", "complete", 0.222222222222, 27, 0.106072394524, 0.407569288666],
  ["profile-completeness", "complete-of-new", 0.266666666667, 15, 0.108974533257, 0.51950434056],
  ["profile-completeness", "mean", 0.376851851852, 27, 0.261054196983, 0.51072302735],
  ["publishing-adherence", "kept", 0.304347826087, 23, 0.156040244532, 0.508657562688],
  ["publishing-adherence", "longest-silence", 2_448_000_000, 16],
  ["reactivation", "of-active", 0.115384615385, 26, 0.0400324462361, 0.289759032117],
  ["recommendation-rate", "nine-or-ten", 0.107142857143, 28, 0.0371183668293, 0.271958515487],
  ["recommendation-rate", "nine-or-ten-from-one", 0.142857142857, 7, 0.0256796243447, 0.513127829274],
  ["recommendation-rate", "stated-yes", 0.285714285714, 14, 0.117213786446, 0.546490843299],
  ["referral-rate", "participation", 0.652173913043, 23, 0.448903353773, 0.811887240612],
  ["referral-rate", "conversion", 0.407407407407, 27, 0.245147570744, 0.592732990319],
  ["referral-rate", "acquisition-share", 0.566666666667, 30, 0.391973070008, 0.726225144235],
  ["referral-rate", "invitations-per-referrer", 1.8, 15, 1.3809457308, 2.68002932768],
  ["referral-rate", "k-factor", 0.809523809524, 38, 0.4315654659, 1.51849221026],
  ["resolution-rate", "matured-cohort", 0.5, 42, 0.355259895964, 0.644740104036],
  ["resolution-rate", "cohort", 0.571428571429, 49, 0.4327049309, 0.699766809211],
  ["resolution-rate", "by-community", 0.372093023256, 43, 0.243763390097, 0.521401908403],
  ["resolution-rate", "with-carry-over", 0.411764705882, 51, 0.287543952046, 0.548346627936],
  ["resolution-rate", "throughput", 0.5, 63, 0.297852039352, 0.83934291853],
  ["resolution-rate", "net", 0.65306122449, 81, 0.419811270271, 1.01590641589],
  ["resolved-within", "kaplan-meier", 0.5, 42, 0.361134329066, 0.657777307089],
  ["retention-cohort", "bounded", 0.133333333333, 15, 0.0373612591031, 0.378819828323],
  ["retention-cohort", "within", 0.4, 15, 0.198244961413, 0.642531698794],
  ["return-on-investment", "all-evidence", 2.05442729488, 32],
  ["return-on-investment", "measured-only", 2.05442729488, 32],
  ["self-help-traffic", "visits", 245, 245, 215.279562899, 277.676754681],
  ["self-help-traffic", "helped", 129, 129, 107.700828722, 153.278596607],
  ["self-service-ratio", "per-requester", 12.8947368421, 264, 8.11893765956, 20.479802309],
  ["self-service-ratio", "per-request", 4.9, 295, 3.61916475002, 6.63412739082],
  ["self-service-ratio", "share-of-cases", 0.720670391061, 179, 0.650835538219, 0.781232771176],
  ["share-of-voice", "mention", 0.51724137931, 18],
  ["share-of-voice", "reach", 0.166666666667, 6],
  ["share-of-voice", "paid-click", 0.75, 4],
  ["share-of-voice", "organic-visit", 0.0666666666667, 15],
  ["social-mentions", "mentions", 33, 6, 7.97002776246, 95.4332204463],
  ["social-mentions", "authors", 7, 7, 2.81436305152, 14.4226753617],
  ["social-mentions", "with-reposts", 50, 12, 17.205893685, 118.644021836],
  ["stakeholder-touch-age", "longest", 5_529_600_000, 4],
  ["stakeholder-touch-age", "median", 4_201_200_000, 4],
  ["stickiness", "matured-days", 0.044352044352, 26, 0.0348848185942, 0.0562388204313],
  ["survey-response-rate", "of-invited", 0.322580645161, 62, 0.219544906513, 0.446319119072],
  ["survey-response-rate", "of-delivered", 0.31914893617, 47, 0.203953787496, 0.461673431031],
  ["survey-response-rate", "of-started", 0.307692307692, 39, 0.185659323069, 0.464212543741],
  ["time-to-resolution", "median", 7_027_200_000, 42, 525_600_000, 12_895_200_000],
  ["time-to-resolution", "median-to-last", 7_027_200_000, 42, 583_200_000, 12_895_200_000],
  ["time-to-resolution", "mean-of-solved", 387_257_142.857, 21, 267_812_217.422, 506_702_068.292],
  ["valuable-behaviour-rate", "per-active-member", 0.741935483871, 31, 0.424336227129, 1.20431685921],
]

const facts = community(7)
const request = { asOf: midnight(210), window: { from: midnight(59), to: midnight(181) }, timeZone: "Europe/Berlin", smallestCell: 1 }
const measures = metrics.flatMap((metric) => measure(metric, facts, request))

/** Whether two numbers are the same but for rounding; small ones are held against a thousandth. */
const isNear = (ours: number, theirs: number, digits: number): boolean => Math.abs(ours - theirs) <= 10 ** -digits * Math.max(1e-3, Math.abs(ours), Math.abs(theirs))

for (const [metric, variant, value, n, low, high] of opinions) {
  test(`a second implementation agrees on ${metric}, ${variant}`, () => {
    const estimate = measures.find((one) => one.metric === metric && one.variant === variant)?.estimate
    if (estimate?.measured !== true) expect.fail(estimate?.detail ?? "there is no such number")
    expect(isNear(estimate.value, value, 9), `value ${estimate.value}, not ${value}`).toBe(true)
    expect(estimate.n).toBe(n)
    if (low !== undefined) expect(isNear(estimate.interval.low, low, 7), `low ${estimate.interval.low}, not ${low}`).toBe(true)
    if (high !== undefined) expect(isNear(estimate.interval.high, high, 7), `high ${estimate.interval.high}, not ${high}`).toBe(true)
  })
}

test("it has an opinion on every number there is here", () => {
  const measured = measures.filter(({ estimate }) => estimate.measured).map(({ metric, variant }) => `${metric} ${variant}`)
  expect(opinions.map(([metric, variant]) => `${metric} ${variant}`)).toEqual(measured)
})
