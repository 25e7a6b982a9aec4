// Views have addresses (#/claim/c3), so that the back button, bookmarks and a link in a message work.

const routes = new Map();
const latest = { entry: 0, scroll: new Map() };
let shown = null;

function route(place, view) {
  routes.set(place, view);
}

function here() {
  const [path, query] = location.hash.replace(/^#\/?/, "").split("?", 2);
  const parts = path.split("/").map((part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part;
    }
  });
  return { view: parts[0] || "claims", parts: parts.slice(1), query: new URLSearchParams(query ?? "") };
}

// Stay in this entry of the history and change its address: a filter is not a step to go back over.
function readdress(hash) {
  history.replaceState(history.state, "", hash);
}

function goInstead(hash) {
  readdress(hash);
  show({ restoring: false });
}

function goBack() {
  if ((history.state?.entry ?? 0) > 1) history.back();
  else location.hash = "#/claims";
}

function moved() {
  latest.scroll.set(latest.entry, window.scrollY);
  const known = history.state?.entry;
  const entry = known ?? latest.entry + 1;
  if (known === undefined) history.replaceState({ entry }, "");
  latest.entry = entry;
  show({ restoring: known !== undefined && latest.scroll.has(entry) });
}

function show({ restoring, first = false }) {
  const { view, parts, query } = here();
  const next = (routes.get(view) ?? nothingThere)(parts, query) ?? nothingThere(parts);
  shown = next;
  document.getElementById("main").replaceChildren(next.element);
  document.title = `${next.title} – firsthand`;
  for (const item of document.querySelectorAll("#views a")) {
    if (item.getAttribute("href") === `#/${next.section}`) item.setAttribute("aria-current", "page");
    else item.removeAttribute("aria-current");
  }
  next.placed?.();
  if (restoring) {
    window.scrollTo(0, latest.scroll.get(latest.entry));
    next.returned?.();
  } else {
    window.scrollTo(0, 0);
    if (!first) next.element.querySelector("h1")?.focus({ preventScroll: true });
  }
  next.ready?.();
}

function nothingThere() {
  return {
    title: "Nothing there",
    section: "",
    element: make("div", {}, heading("Nothing there"), make("p", {}, "This trace has nothing of that name. ", link("#/claims", "All claims"))),
  };
}

// A view's heading takes the focus when the view opens, so that a screen reader starts there.
function heading(...children) {
  return make("h1", { tabindex: "-1" }, children);
}
