// A long list whose rows are built when they come near the screen.

const ROWS_AT_ONCE = 40;
const listOf = new WeakMap();

// `row(item, place)` gives a row's content; it must hold one link or button, which is what the keys move between.
function rowList(items, { label, row, height, className }) {
  const element = make("div", { class: `rows ${className ?? ""}`, role: "list", "aria-label": label });
  const chunks = [];
  const build = (chunk) => {
    if (chunk.built) return;
    chunk.built = true;
    const rows = document.createDocumentFragment();
    for (let place = chunk.start; place < chunk.end; place += 1) {
      const listItem = { class: "row", role: "listitem", "aria-posinset": place + 1, "aria-setsize": items.length };
      rows.append(make("div", listItem, row(items[place], place)));
    }
    chunk.element.replaceChildren(rows);
    chunk.element.style.minHeight = "";
    watch.unobserve(chunk.element);
  };
  const watch = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) if (entry.isIntersecting) build(chunks[Number(entry.target.dataset.chunk)]);
    },
    { rootMargin: "1200px 0px" },
  );
  for (let start = 0; start < items.length; start += ROWS_AT_ONCE) {
    const end = Math.min(start + ROWS_AT_ONCE, items.length);
    const chunk = { start, end, built: false, element: make("div", { role: "none", "data-chunk": chunks.length }) };
    chunk.element.style.minHeight = `${(end - start) * height}px`;
    chunks.push(chunk);
    element.append(chunk.element);
    if (start === 0) build(chunk);
    else watch.observe(chunk.element);
  }
  const control = (place) => {
    const chunk = chunks[Math.floor(place / ROWS_AT_ONCE)];
    if (!chunk) return null;
    build(chunk);
    return chunk.element.children[place - chunk.start]?.querySelector("a, button") ?? null;
  };
  const list = {
    element,
    length: items.length,
    focus(place, options) {
      const target = control(Math.max(0, Math.min(place, items.length - 1)));
      target?.focus(options);
      target?.closest(".row").scrollIntoView({ block: "nearest" });
    },
    // The row that has the focus, or -1.
    focused() {
      const current = document.activeElement?.closest(".row");
      return current && element.contains(current) ? Number(current.getAttribute("aria-posinset")) - 1 : -1;
    },
    buildAll: () => chunks.forEach(build),
  };
  listOf.set(element, list);
  return list;
}

// The lists that are on the page now, in its order.
function listsShown() {
  return [...document.querySelectorAll("main .rows")].map((element) => listOf.get(element));
}
