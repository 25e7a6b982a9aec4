// Keys. Single letters can be switched off, as WCAG 2.1.4 asks, for those whose speech or switch device types them.

const remembered = {
  get(key) {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  },
  set(key, value) {
    try {
      localStorage.setItem(key, value);
    } catch {
      // A page opened from disk may have no storage; the choice then lasts as long as the page.
    }
  },
};

let singleKeys = remembered.get("firsthand keys") !== "off";

const KEYS = [
  ["/", "search"],
  ["j  k  or  ↓  ↑", "next and previous row, or claim"],
  ["Enter", "open"],
  ["[  ]", "previous and next report of a claim"],
  ["Esc", "leave the search field; go back"],
  ["?", "this list"],
];

const keyHelp = once(() => {
  const choice = make("input", { type: "checkbox", on: { change: () => {
    singleKeys = choice.checked;
    remembered.set("firsthand keys", singleKeys ? "on" : "off");
  } } });
  choice.checked = singleKeys;
  const dialog = make("dialog", { "aria-labelledby": "keys-title" },
    make("h2", { id: "keys-title" }, "Keys"),
    make("dl", { class: "keys" }, KEYS.map(([key, does]) => make("div", {}, make("dt", {}, make("kbd", {}, key)), make("dd", {}, does)))),
    make("p", {}, make("label", {}, choice, " Use single keys")),
    button("Close", () => dialog.close()));
  document.body.append(dialog);
  return dialog;
});

function rowStep(by) {
  const lists = listsShown();
  const list = lists.find((one) => one.focused() >= 0) ?? (shown.next ? null : lists[0]);
  if (!list?.length) return false;
  list.focus(list.focused() < 0 ? (by > 0 ? 0 : list.length - 1) : list.focused() + by);
  return true;
}

function pressed(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
  const focused = document.activeElement;
  const typing = focused.matches("input[type=search]");
  const choosing = focused.matches("input, select, textarea");
  // Elsewhere the arrows scroll, as everyone expects.
  const inRows = focused.closest(".row") !== null;
  const act = {
    Escape: () => (choosing ? focused.blur() : goBack()) ?? true,
    ArrowDown: () => (typing || inRows) && rowStep(1),
    ArrowUp: () => inRows && rowStep(-1),
  }[event.key] ?? (singleKeys && !choosing && {
    "/": () => shown.search && (shown.search.focus(), shown.search.select(), true),
    "?": () => (keyHelp().showModal(), true),
    j: () => rowStep(1) || (shown.next && (shown.next(), true)),
    k: () => rowStep(-1) || (shown.previous && (shown.previous(), true)),
    "]": () => shown.turn && (shown.turn(1), true),
    "[": () => shown.turn && (shown.turn(-1), true),
  }[event.key]);
  if (act && act()) event.preventDefault();
}
