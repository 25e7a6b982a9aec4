// How sure: likelihood as a bar from 0 to 1 with its word and its yardstick; confidence in the basis always apart from it.

const LIKELIHOODS = [0, 0.25, 0.5, 0.75, 1].map((value) => ({ at: value * 100, label: String(value) }));

const onYardstick = (certainty) => certainty.low !== null || certainty.high !== null;

// `told` are {who, certainty}; null where nobody puts a likelihood.
function certaintyChart(told) {
  return ruledRows(told.filter(({ certainty }) => certainty).map(({ who, certainty }) => ({
    who,
    marks: onYardstick(certainty) ? stretch((certainty.low ?? 0) * 100, (certainty.high ?? 1) * 100) : [],
    words: certaintyWords(certainty),
  })), LIKELIHOODS, { label: "Likelihood from 0 to 1", className: "likelihoods" });
}

// The same, small enough to stand in a row of a list.
function certaintyGlance(certainty) {
  if (!certainty) return null;
  return make("span", { class: "glance", title: certainty.scale },
    onYardstick(certainty) ? ruled(stretch((certainty.low ?? 0) * 100, (certainty.high ?? 1) * 100, { height: 12 }), [], 12) : null,
    name(certainty.phrase));
}

function certaintyWords(certainty) {
  if (!certainty) return null;
  const range = onYardstick(certainty)
    ? `${percent(certainty.low ?? 0)} to ${percent(certainty.high ?? 1)}${certainty.scale ? `, ${certainty.scale}` : ""}`
    : "no published yardstick has this phrase";
  return [make("q", {}, name(certainty.phrase)), `: ${range}`];
}

const CONFIDENCES = ["low", "moderate", "high"];

function confidenceWords(confidence) {
  if (!confidence) return null;
  const steps = CONFIDENCES.indexOf(confidence.level) + 1;
  return make("span", { class: "confidence" },
    draw("svg", { width: 38, height: 12, "aria-hidden": "true" }, ...CONFIDENCES.map((_, n) =>
      draw("rect", { class: n < steps ? "step full" : "step", x: 1 + n * 13, y: 1, width: 10, height: 10, rx: 2 }))),
    ` ${confidence.level} `, make("q", {}, name(confidence.phrase)));
}

function likelihoodsOf(claim) {
  const told = claim.stances.map((stance) => ({ stance, utterance: utterancesById().get(stance.utterance) }))
    .filter(({ stance, utterance }) => stance.certainty && utterance)
    .map(({ stance, utterance }) => ({ who: [sourceLink(utterance.source), " ", make("small", {}, STANCES[stance.stance])], certainty: stance.certainty }));
  const alike = told.length === 1 && claim.certainty && told[0].certainty.phrase === claim.certainty.phrase;
  return certaintyChart(alike ? told : [{ who: "Put on the claim", certainty: claim.certainty }, ...told]);
}
