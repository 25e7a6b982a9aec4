// What cannot both hold, what only seems so, and what was foretold.

const thingsInReports = once(() => new Map([...trace.figures, ...trace.times, ...trace.attributions].map((thing) => [thing.id, thing])));
const figuresById = byId(trace.figures);

function conflictList(conflicts, className = "denied") {
  return conflicts.length
    ? make("ul", { class: "plain conflicts" }, conflicts.map((conflict) => make("li", {},
        make("span", { class: `chip ${className}` }, conflict.kind), " ", conflict.why,
        conflictParties(conflict))))
    : null;
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

route("conflicts", () => ({
  title: "Conflicts",
  section: "conflicts",
  element: make("article", {}, heading("Conflicts"),
    section("What cannot both hold", conflictList(trace.conflicts)),
    section("Seem to conflict and do not", conflictList(trace.near_conflicts, "")),
    trace.conflicts.length || trace.near_conflicts.length ? null : make("p", {}, "There are none.")),
}));

route("forecasts", () => ({
  title: "Forecasts",
  section: "forecasts",
  element: make("article", {}, heading("Forecasts"), forecastList(trace.forecasts) ?? make("p", {}, "There are none.")),
}));
