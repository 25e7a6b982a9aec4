// What cannot both hold, what only seems so, and what was foretold.

const thingsInReports = once(() => new Map([...trace.figures, ...trace.times, ...trace.attributions].map((thing) => [thing.id, thing])));
const figuresById = byId(trace.figures);

function conflictList(conflicts, className = "denied") {
  return conflicts.length
    ? make("ul", { class: "plain conflicts" }, conflicts.map((conflict) => make("li", {}, conflictShown(conflict, className))))
    : null;
}

function conflictShown(conflict, className) {
  return [make("span", { class: `chip ${className}` }, conflict.kind), " ", conflict.why, conflictParties(conflict)];
}

// Figures that clash are seen to clash on one axis; anything else is named.
function conflictParties(conflict) {
  const figures = found(figuresById, conflict.of);
  const others = conflict.of.filter((id) => !figuresById().has(id));
  return [
    figures.length ? figureCharts(figures) : null,
    others.length ? make("ul", { class: "parties" }, others.map((id) => make("li", {}, thingNamed(id)))) : null,
  ];
}

function thingNamed(id) {
  const claim = claimsById().get(id);
  if (claim) return claimLink(claim);
  const utterance = utterancesById().get(id);
  if (utterance) return make("span", {}, sourceLink(utterance.source), toldIn(utterance));
  if (sourcesById().has(id)) return sourceLink(id);
  const inReport = thingsInReports().get(id);
  const report = reportsById().get(inReport?.report ?? id);
  if (!report) return name(id);
  const spans = inReport?.spans ?? inReport?.content_spans ?? [];
  return make("span", {}, spans.length ? [make("q", {}, name(wordsOf(report, spans))), " in "] : null, reportLink(report, spans[0]));
}

function toldIn(utterance) {
  const [attribution] = found(attributionsById, utterance.attributions);
  const report = reportsById().get(attribution?.report);
  return report ? [": ", make("q", {}, name(wordsOf(report, attribution.content_spans))), " in ", reportLink(report, attribution.content_spans[0])] : null;
}

const STATUSES = { open: "open", "came true": "came-true", "did not": "did-not", "cannot be told": "untold" };

function forecastList(forecasts, named = true) {
  return forecasts.length
    ? make("ul", { class: "plain forecasts" }, forecasts.map((forecast) => {
        const claim = claimsById().get(forecast.claim);
        return make("li", {},
          make("p", {}, make("span", { class: `chip ${STATUSES[forecast.status] ?? ""}` }, forecast.status), " ",
            named ? (claim ? claimLink(claim) : name(forecast.claim)) : null, forecast.horizon ? make("small", {}, ` by ${date(forecast.horizon)}`) : null),
          make("p", { class: "who" }, forecast.certainty ? [certaintyGlance(forecast.certainty), certaintyWords(forecast.certainty).slice(1)] : null, forecast.why ? ` ${forecast.why}` : null));
      }))
    : null;
}

const conflictsByThing = grouped(trace.conflicts, (conflict) => conflict.of);
const nearConflictsByThing = grouped(trace.near_conflicts, (conflict) => conflict.of);

function conflictsOf(claim, index = conflictsByThing) {
  const own = [claim.id, ...claim.attributions, ...claim.stances.map((stance) => stance.utterance), ...figuresOf(claim).map((figure) => figure.id)];
  return [...new Set(own.flatMap((id) => all(index, id)))];
}

const figuresOf = (claim) => claim.attributions.flatMap((id) => all(figuresByAttribution, id));

const CONFLICTS_OF = [["What cannot both hold", trace.conflicts, "denied"], ["Seem to conflict and do not", trace.near_conflicts, ""]];
const FEW_CONFLICTS = 20;

// Of many, what is far from the screen is not drawn, and a search narrows them down.
function manyConflicts(query) {
  const spot = make("div", {});
  const number = make("p", { class: "found" });
  const inAll = trace.conflicts.length + trace.near_conflicts.length;
  const narrow = () => {
    const matches = conflictSearch()(field.value);
    const kept = CONFLICTS_OF.map(([title, conflicts, className]) => [title, conflicts.filter(matches), className]);
    spot.replaceChildren(...kept.map(([title, conflicts, className]) => conflicts.length
      ? section(`${title}: ${conflicts.length.toLocaleString("en")}`, rowList(conflicts, { label: title, height: 260, className: "tight conflicts", row: (conflict) => conflictShown(conflict, className) }).element)
      : null).filter(Boolean));
    const found = kept.reduce((sum, [, conflicts]) => sum + conflicts.length, 0);
    if (!found) spot.replaceChildren(make("p", { class: "empty" }, "Nothing is like that."));
    number.textContent = found === inAll ? found.toLocaleString("en") : `${found.toLocaleString("en")} of ${inAll.toLocaleString("en")}`;
    say(`${number.textContent} conflicts`);
  };
  const field = searchField("Search conflicts", query.get("q") ?? "", (value) => {
    readdress(value ? `#/conflicts?${new URLSearchParams({ q: value })}` : "#/conflicts");
    narrow();
  });
  narrow();
  return { search: field, element: [make("div", { class: "filters", role: "search" }, make("div", { class: "narrow" }, field, number)), spot] };
}

const conflictSearch = once(() => searchIndex([...trace.conflicts, ...trace.near_conflicts], (conflict) =>
  [conflict.kind, conflict.why, ...conflict.of.flatMap(wordsOfThing)].join("\n")));

// What a search for a thing in a conflict may ask for: its words, who says them, and where.
function wordsOfThing(id) {
  const claim = claimsById().get(id);
  if (claim) return [claim.text, ...claim.origins.map((origin) => sourceName(origin.source))];
  const utterance = utterancesById().get(id);
  const inReport = utterance ? attributionsById().get(utterance.attributions[0]) : thingsInReports().get(id);
  const teller = utterance?.source ?? inReport?.source ?? attributionsById().get(inReport?.attribution)?.source ?? (sourcesById().has(id) ? id : null);
  const report = reportsById().get(inReport?.report ?? id);
  const spans = inReport?.spans ?? inReport?.content_spans ?? [];
  return [teller ? sourceName(teller) : "", report ? outletOf(report) : "", report ? wordsOf(report, spans) : ""];
}

route("conflicts", (_, query) => {
  const number = trace.conflicts.length + trace.near_conflicts.length;
  const many = number > FEW_CONFLICTS ? manyConflicts(query) : null;
  return {
    title: "Conflicts",
    section: "conflicts",
    search: many?.search,
    element: make("article", {}, heading("Conflicts"),
      many?.element ?? CONFLICTS_OF.map(([title, conflicts, className]) => section(title, conflictList(conflicts, className))),
      number ? null : make("p", {}, "There are none.")),
  };
});

route("forecasts", () => ({
  title: "Forecasts",
  section: "forecasts",
  element: make("article", {}, heading("Forecasts"), forecastList(trace.forecasts) ?? make("p", {}, "There are none.")),
}));
