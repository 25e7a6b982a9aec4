// Conflicts, forecasts, figures, times and conditionals: plain lists, shown where there are any.

function conflictList(conflicts) {
  return conflicts.length
    ? make("ul", { class: "plain" }, conflicts.map((conflict) => make("li", {},
        make("span", { class: "chip denied" }, conflict.kind), " ", conflict.why,
        make("small", {}, " between ", joined(conflict.of.map(thingNamed), ", ")))))
    : null;
}

function thingNamed(id) {
  const claim = claimsById().get(id);
  if (claim) return claimLink(claim);
  const utterance = utterancesById().get(id);
  if (utterance) return make("span", {}, "what ", sourceLink(utterance.source), " said");
  if (sourcesById().has(id)) return sourceLink(id);
  const inReport = [...trace.figures, ...trace.times, ...trace.attributions].find((thing) => thing.id === id);
  const report = reportsById().get(inReport?.report ?? id);
  if (!report) return name(id);
  const spans = inReport?.spans ?? inReport?.content_spans ?? [];
  return make("span", {}, spans.length ? [make("q", {}, name(wordsOf(report, spans))), " in "] : null, reportLink(report, spans[0]));
}

function forecastList(forecasts) {
  return forecasts.length
    ? make("ul", { class: "plain" }, forecasts.map((forecast) => {
        const claim = claimsById().get(forecast.claim);
        return make("li", {}, claim ? claimLink(claim) : name(forecast.claim), " ", make("span", { class: "chip" }, forecast.status),
          make("small", {}, forecast.horizon ? ` by ${date(forecast.horizon)}` : "", forecast.certainty ? [" ", certaintyWords(forecast.certainty)] : ""));
      }))
    : null;
}

function figureList(figures) {
  return inReportList(figures, (figure) => [
    ": ", figure.approximate ? "about " : "",
    bounds(figure), figure.unit ? [" ", name(figure.unit)] : "", figure.counted ? [" ", name(figure.counted)] : "",
    figure.as_of ? `, as of ${date(figure.as_of)}` : "",
  ]);
}

function bounds({ low, high, kind }) {
  const number = (value) => (kind === "share" ? `${(value * 100).toLocaleString("en")} %` : value.toLocaleString("en"));
  if (low === null && high === null) return "not bounded";
  if (low === null) return `at most ${number(high)}`;
  if (high === null) return `at least ${number(low)}`;
  return low === high ? number(low) : `${number(low)} to ${number(high)}`;
}

function timeList(times) {
  return inReportList(times, (time) => [
    ": ", time.earliest || time.latest ? `${time.earliest ?? "?"} to ${time.latest ?? "?"}` : "cannot be told", ` (${time.granularity})`,
  ]);
}

function conditionalList(conditionals) {
  return inReportList(
    conditionals.map((conditional) => ({ ...conditional, spans: conditional.outcome_spans })),
    (conditional) => {
      const report = reportsById().get(conditional.report);
      return [` ${conditional.relation} `, make("q", {}, name(wordsOf(report, conditional.condition_spans))),
        conditional.certainty ? [", ", certaintyWords(conditional.certainty)] : ""];
    },
  );
}

// Things that lie in one report each: their words, what they come to, and where they stand.
function inReportList(things, meaning) {
  if (!things.length) return null;
  return rowList(things, {
    label: "In the reports", height: 34, className: "tight",
    row: (thing) => {
      const report = reportsById().get(thing.report);
      return make("p", {}, make("q", {}, name(wordsOf(report, thing.spans))), meaning(thing), make("small", {}, " in ", reportLink(report, thing.spans[0])));
    },
  }).element;
}

const anyFindings = () =>
  [trace.conflicts, trace.forecasts, trace.figures, trace.times, trace.conditionals].some((list) => list.length);

route("findings", () => ({
  title: "Figures and conflicts",
  section: "findings",
  element: make("article", {}, heading("Figures and conflicts"),
    section("What cannot both hold", conflictList(trace.conflicts)),
    section("Forecasts", forecastList(trace.forecasts)),
    section("Figures", figureList(trace.figures)),
    section("Conditions", conditionalList(trace.conditionals)),
    section("Times", timeList(trace.times)),
    anyFindings() ? null : make("p", {}, "There are none.")),
}));
