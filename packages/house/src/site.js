// Plain JavaScript, for the pages of the site as they are.

// What the search finds is a list to choose from, and what can be chosen holds nothing else to reach: TypeDoc puts a link into each choice.
// The choice itself leads to the page instead, in another window where a link would.
const found = document.getElementById("tsd-search-results")

const leadBy = (choice) => {
  const link = choice.querySelector("a[href]")
  if (link === null) return
  const address = link.href
  link.removeAttribute("href")
  link.removeAttribute("tabindex")
  const follow = (event) => {
    if (event.button > 1) return
    event.preventDefault()
    if (event.button === 1 || event.ctrlKey || event.metaKey || event.shiftKey) globalThis.open(address, "_blank")
    else globalThis.location.href = address
  }
  choice.addEventListener("click", follow)
  choice.addEventListener("auxclick", follow)
}

if (found !== null) {
  new MutationObserver(() => {
    for (const choice of found.children) leadBy(choice)
  }).observe(found, { childList: true })
}

// Words that say nothing of what somebody looks for: TypeDoc looks up every word by itself, and a page with three of these would come
// before the one that has the fourth. They are in no text of the index either, and what a stroke divides is two words there; what is typed stays as it is.
const idle = new Set("a about all am an and any are as at be been but by can did do does each for from had has have how i if in into is it its may me more most my no nor not of off on or other our own she should so some such than that the their them then there these they this those through to too up us was we were what when where which while who whom whose why will with would you your aber als auch auf aus bei das dass dem den der des die durch ein eine einem einen einer es für haben hat im ist mit nach nicht noch nur oder sich sie sind über um und von vor war was wenn werden wie wird zu zum zur af at blev de dem den der det du efter eller en er et for fra har hvad hvis hvor hvordan i ikke kan man med mod når og om på sig skal som til ud var ved vil".split(" "))

const telling = (text) => {
  const words = text.split(/[\s/]+/)
  const told = words.filter((word) => !idle.has(word.toLowerCase()))
  return told.some((word) => word !== "") ? told.join(" ") : text
}

// The index of the search is larger than all the rest of a page: it is fetched when somebody opens the search. What they have typed
// until it is there is looked up then.
const search = document.getElementById("tsd-search")
const field = document.getElementById("tsd-search-input")
const index = document.getElementById("tsd-search-script")
const progress = document.getElementById("tsd-search-status")

if (search !== null && field !== null && index !== null && progress !== null) {
  const { get, set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")
  Object.defineProperty(field, "value", {
    get: () => telling(get.call(field)),
    set: (text) => {
      set.call(field, text)
    },
  })
  const ready = new MutationObserver(() => {
    ready.disconnect()
    field.dispatchEvent(new Event("input"))
  })
  const opened = new MutationObserver(() => {
    opened.disconnect()
    ready.observe(progress, { childList: true })
    index.src = index.dataset.src
  })
  opened.observe(search, { attributeFilter: ["open"] })
}
