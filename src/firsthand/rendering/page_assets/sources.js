// All sources, those behind the most claims first.

const sourceSearch = searchIndex(trace.sources, (source) =>
  [source.name, source.kind, ...source.descriptions.map((one) => one.words), ...source.affiliations.map((one) => one.words)].join("\n"));

const mostUsedFirst = once(() =>
  [...trace.sources]
    .map((source, place) => ({ source, place, claims: all(claimsBySource, source.id).length }))
    .sort((one, other) => other.claims - one.claims || one.place - other.place)
    .map(({ source }) => source));

function sourceRow(source) {
  const claims = all(claimsBySource, source.id).length;
  const said = all(attributionsBySource, source.id);
  const passedOn = all(attributionsByRelay, source.id);
  const inReports = (attributions) => `in ${count(new Set(attributions.map((attribution) => attribution.report)).size, "report")}`;
  const described = [...source.descriptions, ...source.affiliations].map((one) => one.words);
  return [
    make("h2", {}, sourceLink(source.id), " ", reliabilityBadge(source), " ", make("small", {}, source.kind)),
    make("p", { class: "who" }, described.length ? [joined(described.slice(0, 3).map((words) => name(words)), "; "), ". "] : "",
      joined([
        said.length || !passedOn.length ? `${count(said.length, "attribution")} ${inReports(said)}` : null,
        passedOn.length ? `passes on what others say ${inReports(passedOn)}` : null,
        count(claims, "claim"),
      ].filter(Boolean), ", "), "."),
  ];
}

// A list of everything of one kind with a search field over it; its address remembers what was searched.
function listView({ title, section: place, items, matcher, row, height, note }) {
  return (_, query) => {
    const field = searchField(`Search ${title.toLowerCase()}`, query.get("q") ?? "", (value) => {
      readdress(value ? `#/${place}?${new URLSearchParams({ q: value })}` : `#/${place}`);
      narrow();
    });
    const spot = make("div", {});
    const number = make("p", { class: "found" });
    const narrow = () => {
      const matches = matcher(field.value);
      const kept = items().filter((item) => matches(item));
      const list = rowList(kept, { label: title, height, row: (item) => row(item, field.value) });
      spot.replaceChildren(kept.length ? list.element : make("p", { class: "empty" }, "Nothing is like that."));
      number.textContent = kept.length === items().length ? kept.length.toLocaleString("en") : `${kept.length.toLocaleString("en")} of ${items().length.toLocaleString("en")}`;
      say(`${number.textContent} ${title.toLowerCase()}`);
    };
    narrow();
    return {
      title, section: place, search: field,
      element: make("div", {}, heading(title), note?.() ?? null, make("div", { class: "filters", role: "search" }, make("div", { class: "narrow" }, field, number)), spot),
    };
  };
}

route("sources", listView({ title: "Sources", section: "sources", items: mostUsedFirst, matcher: sourceSearch, row: sourceRow, height: 72 }));
