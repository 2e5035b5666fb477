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

// The index of the search is larger than all the rest of a page: it is fetched when somebody opens the search. What they have typed
// until it is there is looked up then.
const search = document.getElementById("tsd-search")
const field = document.getElementById("tsd-search-input")
const index = document.getElementById("tsd-search-script")
const progress = document.getElementById("tsd-search-status")

if (search !== null && field !== null && index !== null && progress !== null) {
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
