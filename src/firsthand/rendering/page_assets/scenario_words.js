// The words behind an event or an arrow of the scenario: who says them, in how many reports, from how many origins.

const drawnEvents = once(() => new Map(scenario.drawn.events.map((event) => [event.id, event])));
const drawnEvent = (id) => drawnEvents().get(id);

// Probabilities to two places, rounded outwards so that a range never says less than it is.
function rangeText({ low, high }) {
  const [least, most] = [Math.floor(low * 100 + 1e-6) / 100, Math.min(1, Math.ceil(high * 100 - 1e-6) / 100)].map((value) => value.toFixed(2));
  return least === most ? least : `${least}–${most}`;
}

function rangeBar({ low, high }) {
  return ruled(stretch(low * 100, high * 100, { height: 12 }), LIKELIHOODS.filter(({ at }) => at % 50 === 0), 12);
}

// The words of spans, each a link to where they stand.
function citedAt(report, spans) {
  return joined(spans.map((span) => make("a", { class: "cited", href: `#/report/${encodeURIComponent(report.id)}?at=${span.join("-")}` },
    make("q", {}, name(wordsAt(report, span))))), " … ");
}

function citedConditional(conditional) {
  const report = reportsById().get(conditional.report);
  if (!report) return null;
  const source = attributionsById().get(conditional.attribution)?.source ?? null;
  const relation = make("b", { class: AGAINST.has(conditional.relation) ? "relation against" : "relation" }, conditional.relation);
  const first = BEFORE.has(conditional.relation);
  return make("li", { class: "if-then" },
    make("div", { class: "event" }, first ? [relation, " "] : null, citedAt(report, conditional.condition_spans)),
    make("span", { class: "follows" }, first ? null : [relation, " "], make("span", { "aria-hidden": "true" }, "→")),
    make("div", { class: "event" }, citedAt(report, conditional.outcome_spans)),
    make("p", { class: "who" }, source ? [sourceLink(source), " in "] : "in ", reportLink(report, conditional.condition_spans[0] ?? conditional.outcome_spans[0]),
      conditional.mood === "counterfactual" ? ", contrary to fact" : ""));
}

// The words of tellings, each with its report.
function quotesOf(tellings) {
  return make("ul", { class: "quotes" }, tellings.map((spans) => {
    const report = reportsById().get(spans[0].report);
    const places = spans.map(({ start, end }) => [start, end]);
    return report ? make("li", {}, citedAt(report, places), " ", make("small", {}, reportLink(report, places[0]))) : null;
  }));
}

// "3 reports, 1 origin", or why there are none.
function arrowTally(arrow) {
  return arrow.reports ? `${count(arrow.reports, "report")}, ${count(arrow.origins, "origin")}` : "said by nobody: it follows from what the words mean";
}

function arrowPanel(arrow) {
  return [
    make("h2", {}, name(arrowWords(arrow))),
    facts([
      [arrow.effect === "necessary" ? "How likely it fails without" : "How likely the effect shows", [rangeText(arrow), " ", make("span", { class: "glance" }, rangeBar(arrow)), arrow.why.length ? make("small", {}, ` ${visible(arrow.why.join("; "))}`) : null]],
      ["Said by", arrow.said_by.length ? joined(arrow.said_by.map((who) => name(who)), ", ") : null],
      ["Carried by", arrowTally(arrow)],
      ["Rival model", arrow.model === null ? null : name(arrow.model)],
    ]),
    make("ul", { class: "plain conditions" }, found(conditionalsById, arrow.conditionals).map(citedConditional)),
    arrow.told.length ? quotesOf(arrow.told) : null,
  ];
}

// `pick(key)` shows an arrow in the event's stead.
function eventPanel(event, pick) {
  const arrowList = (test) => scenario.drawn.arrows.flatMap((arrow, n) => (test(arrow)
    ? [make("li", {}, button(name(arrowWords(arrow)), () => pick(`a${n}`), { class: "quiet" }), " ", make("small", {}, `${rangeText(arrow)}; ${arrowTally(arrow)}`))] : []));
  const into = arrowList((arrow) => arrow.to === event.id);
  const out = arrowList((arrow) => arrow.from === event.id);
  return [
    make("h2", {}, name(event.text)),
    quotesOf(event.told),
    into.length ? [make("h3", {}, "What acts on it"), make("ul", { class: "plain" }, into)] : null,
    out.length ? [make("h3", {}, "What it acts on"), make("ul", { class: "plain" }, out)] : null,
  ];
}
