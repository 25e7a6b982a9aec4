// One claim: where it comes from as a picture, beside the reports' own words.

route("claim", ([id]) => {
  const claim = claimsById().get(id);
  if (!claim) return null;
  claimsPage.last = claim;
  const reports = found(reportsById, claim.reports);
  const attributions = found(attributionsById, claim.attributions);
  const reader = makeReader(reports, attributions, (report) => picture.mark(report));
  const open = (report, span) => reader.show(report, span ? attributionAt(attributions, report, span)?.id : undefined);
  const picture = chainPicture(claim, open);
  const order = claimsPage.shown.includes(claim) ? claimsPage.shown : mostMisleadingFirst();
  const at = order.indexOf(claim);
  const neighbour = (by) => order[at + by];
  const step = (by) => neighbour(by) && goInstead(`#/claim/${encodeURIComponent(neighbour(by).id)}`);
  return {
    title: claim.text.slice(0, 80),
    section: "claims",
    element: make("article", { class: "claim" },
      make("nav", { class: "trail", "aria-label": "Claims" },
        link(wantedAddress(), "Claims"), make("span", {}, `${at + 1} of ${order.length.toLocaleString("en")}`),
        button("Previous", () => step(-1), { disabled: !neighbour(-1), class: "quiet" }),
        button("Next", () => step(1), { disabled: !neighbour(1), class: "quiet" }),
        copyButton(claim)),
      heading(name(claim.text, "claim-text")),
      make("p", { class: "verdict-line" }, make("strong", { class: isEcho(claim) ? "lone" : null }, tally(claim)), verdict(claim), make("span", {}, claim.independence_why)),
      claimGlance(claim),
      make("div", { class: "beside" },
        section("Where it comes from", picture.element, "picture"),
        reader.element,
        make("div", { class: "findings" },
          section(plural("Origin", claim.origins.length), originList(claim)),
          section("How likely it is put", likelihoodsOf(claim)),
          section("Who says so", stanceList(claim, open)),
          section("What speaks against it", conflictList(conflictsOf(claim))),
          section("Seems to conflict and does not", conflictList(conflictsOf(claim, nearConflictsByThing), "")),
          section("Figures in it", figureCharts(figuresOf(claim))),
          section("When", claimTimeline(claim)),
          section("On what condition", conditionalGraph(claim.attributions.flatMap((id) => all(conditionalsByAttribution, id)))),
          section("Forecast", forecastList(all(forecastsByClaim, claim.id), false)),
          section("In numbers", claimFacts(claim))))),
    ready: () => reader.start(),
    previous: () => step(-1),
    next: () => step(1),
    turn: reader.step,
  };
});

// The attribution of a report that holds the words, or that comes nearest after them.
function attributionAt(attributions, report, [start, end]) {
  const here = attributions.filter((attribution) => attribution.report === report);
  const holds = (attribution) => PARTS.some(([, field]) => attribution[field].some((span) => span[0] < end && span[1] > start));
  return here.find(holds) ?? here[0];
}

function originList(claim) {
  return make("ol", { class: "origins" }, claim.origins.map((origin) => {
    const resting = found(reportsById, reportsOfOrigin(claim, origin));
    return make("li", {}, make("b", {}, sourceLink(origin.source)), " ", reliabilityBadge(sourcesById().get(origin.source)), ` carried by ${count(resting.length, "report")}`, make("p", {}, origin.why));
  }));
}

const STANCES = { asserts: "says so", denies: "denies it", doubts: "doubts it" };

function stanceList(claim, open) {
  const bearing = new Set(claim.attributions);
  return make("ul", { class: "stances" }, claim.stances.map((stance) => {
    const utterance = utterancesById().get(stance.utterance);
    if (!utterance) return null;
    const attributions = found(attributionsById, utterance.attributions.filter((id) => bearing.has(id)));
    return make("li", {},
      make("p", {}, make("b", {}, sourceLink(utterance.source)), " ", reliabilityBadge(sourcesById().get(utterance.source)), " ", make("span", { class: `chip ${stance.stance}` }, STANCES[stance.stance]),
        utterance.occasion ? [" ", name(utterance.occasion.words), utterance.occasion.date ? ` (${date(utterance.occasion.date)})` : ""] : "",
        utterance.relays.length ? [" through ", joined(utterance.relays.map(sourceLink), ", ")] : "",
        stance.certainty ? [" ", certaintyWords(stance.certainty)] : ""),
      make("ul", { class: "plain quotes" }, sameWords(attributions).map((group) => quoteItem(group, open))));
  }));
}

// Attributions with the very same words, whatever their case and punctuation: an echo shows as one quotation.
function sameWords(attributions) {
  const groups = new Map();
  for (const attribution of attributions) {
    const words = wordsOf(reportsById().get(attribution.report), attribution.content_spans);
    const key = folded(words).replace(/[^\p{L}\p{N}]+/gu, " ").trim();
    if (!groups.has(key)) groups.set(key, { words, attributions: [] });
    groups.get(key).attributions.push(attribution);
  }
  return [...groups.values()];
}

const WHERE_AT_FIRST = 8;

function quoteItem({ words, attributions }, open) {
  const where = attributions.map((attribution) => {
    const report = reportsById().get(attribution.report);
    return make("li", {},
      button(name(outletOf(report)), () => open(report.id, attribution.content_spans[0]), { class: "quiet" }),
      make("small", {}, joined([report.published ? date(report.published) : null, ...remarks(attribution)].filter(Boolean), ", ")));
  });
  return make("li", {},
    make("p", { class: "quoted", dir: "auto" }, words),
    attributions.length > 1 ? make("small", {}, `The same words in ${count(new Set(attributions.map((one) => one.report)).size, "report")}:`) : null,
    make("ul", { class: "where" }, where.slice(0, WHERE_AT_FIRST)),
    where.length > WHERE_AT_FIRST
      ? make("details", {}, make("summary", {}, make("small", {}, `and in ${where.length - WHERE_AT_FIRST} more places`)), make("ul", { class: "where" }, where.slice(WHERE_AT_FIRST)))
      : null);
}

function remarks(attribution) {
  return [
    attribution.attitude === "statement" ? null : attribution.attitude,
    attribution.negated ? "negated" : null,
    attribution.reporter_certainty ? ["kept at a distance by the reporter: ", make("q", {}, name(attribution.reporter_certainty.phrase))] : null,
    // ours, not the source's: the program's own doubt must not read as how sure anybody quoted was
    attribution.probability < 1 ? `read rightly with ${percent(attribution.probability)} probability` : null,
  ];
}

// What the source of it all is worth, and how sure it is put: each apart, and only what there is.
function claimGlance(claim) {
  const glance = facts([
    ["Likelihood", certaintyGlance(claim.certainty)],
    ["Confidence in the basis", confidenceWords(claim.confidence)],
    ["Credibility (Admiralty code)", credibilityWithReasons(claim)],
  ], "at-a-glance");
  return glance.childElementCount ? glance : null;
}

function claimFacts(claim) {
  return facts([
    ["Origins that say so", claim.asserted_by.toLocaleString("en")],
    ["Origins that deny it", claim.denied_by.toLocaleString("en")],
    ["If partly dependent ones are taken together", claim.origin_count_low === claim.origin_count ? null : count(claim.origin_count_low, "origin")],
    ["That its reports speak of one thing", claim.attributions.length > 1 ? percent(claim.probability) : null],
  ]);
}
