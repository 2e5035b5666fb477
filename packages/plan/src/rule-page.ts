/** Where the documentation stands; the site has its pages at the same paths. */
const documentation = "https://folkmoot.dev/"

/**
 * The address of a rule's page in the documentation, by the rule's id.
 *
 * @remarks
 * `risk/response` has its page at `reference/rules/risk-response.html`. A rule of your own has an address of the same form, but
 * no page there, and neither has what is no id.
 */
export const rulePage = (id: string): string => `${documentation}reference/rules/${(typeof id === "string" ? id : "").replaceAll("/", "-")}.html`
