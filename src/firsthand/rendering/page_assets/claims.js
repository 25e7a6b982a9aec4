// All claims, the most misleading first, with what narrows them down.

const KINDS = [
  ["all", "All", () => true],
  ["echo", "Several reports, one origin", isEcho],
  ["several", "Several origins", (claim) => claim.origin_count > 1],
  ["denied", "Denied", (claim) => claim.denied_by > 0 || claim.stances.some((stance) => stance.stance === "denies")],
];

const claimSearch = searchIndex(trace.claims, (claim) => {
  const attributions = found(attributionsById, claim.attributions);
  const quoted = attributions.map((attribution) => {
    const report = reportsById().get(attribution.report);
    return PARTS.map(([, field]) => wordsOf(report, attribution[field])).join("\n");
  });
  const reports = found(reportsById, claim.reports).flatMap((report) => [report.outlet, report.title]);
  return [claim.text, ...sourcesOfClaim(claim).filter(Boolean).map(sourceName), ...reports, ...quoted].filter(Boolean).join("\n");
});

// What the list of claims is narrowed to; one list for the whole visit, so that coming back finds it as it was left.
const claimsPage = {
  wanted: { show: "all", verdict: "", source: "", q: "" },
  shown: mostMisleadingFirst(),
  last: null,
  list: null,
  built: false,
};

function wantedAddress() {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(claimsPage.wanted)) if (value && value !== "all") query.set(key, value);
  return query.size ? `#/claims?${query}` : "#/claims";
}

function narrowClaims() {
  const { show: kind, verdict: wantedVerdict, source, q } = claimsPage.wanted;
  const [, , ofKind] = KINDS.find(([key]) => key === kind) ?? KINDS[0];
  const matches = claimSearch(q);
  const ofSource = source ? new Set(all(claimsBySource, source)) : null;
  claimsPage.shown = mostMisleadingFirst().filter((claim) =>
    ofKind(claim) && (!wantedVerdict || claim.independence === wantedVerdict) && (!ofSource || ofSource.has(claim)) && matches(claim));
  claimsPage.list = rowList(claimsPage.shown, { label: "Claims", height: 104, className: "claims", row: claimRow });
  claimsPage.place.replaceChildren(claimsPage.shown.length ? claimsPage.list.element : make("p", { class: "empty" }, "No claim is like that."));
  const number = claimsPage.shown.length;
  const words = number === trace.claims.length ? count(number, "claim") : `${number.toLocaleString("en")} of ${count(trace.claims.length, "claim")}`;
  claimsPage.count.textContent = words;
  say(words);
}

function changed(key, value) {
  claimsPage.wanted[key] = value;
  readdress(wantedAddress());
  narrowClaims();
  claimsPage.clear.hidden = wantedAddress() === "#/claims";
}

function claimRow(claim) {
  const { q } = claimsPage.wanted;
  return [
    make("div", { class: "tally" }, tallyPicture(claim),
      make("span", {}, make("b", {}, claim.reports.length.toLocaleString("en")), ` ${plural("report", claim.reports.length)},`),
      make("span", { class: isEcho(claim) ? "lone" : null },
        make("b", {}, claim.origin_count.toLocaleString("en")), ` ${plural("origin", claim.origin_count)}`)),
    make("h2", {}, make("a", { href: `#/claim/${encodeURIComponent(claim.id)}` }, make("bdi", { class: "claim-text" }, hits(claim.text, q)))),
    make("p", { class: "who" }, whoSays(claim)),
    make("p", { class: "verdicts" }, make("span", {}, verdict(claim), " ", credibilityBadge(claim)), certaintyGlance(claim.certainty), claim.denied_by ? make("span", { class: "chip denied" }, `denied by ${count(claim.denied_by, "origin")}`) : null),
  ];
}

const WHO_SHOWN = 3;

// Those who deny a claim do not stand behind it: they are named apart.
function whoSays(claim) {
  const stances = new Map(claim.stances.map((one) => [one.utterance, one.stance]));
  const denies = (origin) => origin.utterances.length > 0 && origin.utterances.every((one) => stances.get(one) === "denies");
  const saying = someNames(claim.origins.filter((origin) => !denies(origin)));
  const denying = someNames(claim.origins.filter(denies));
  return denying.length ? [...saying, saying.length ? "; denied by " : "denied by ", ...denying] : saying;
}

function someNames(origins) {
  const who = [...new Set(origins.map((origin) => origin.source))];
  if (!who.length) return [];
  const names = who.slice(0, WHO_SHOWN).map((id) => (id ? name(sourceName(id)) : "nobody named"));
  return [joined(names, ", "), who.length > WHO_SHOWN ? ` and ${who.length - WHO_SHOWN} more` : ""];
}

// Reports on the left, origins on the right: lines that run together are what the page is about.
function tallyPicture(claim) {
  const most = 14;
  const given = claim.reports;
  // Of more reports than fit, some from the first to the last, so that every part of the list is seen.
  const reports = given.length <= most ? given : Array.from({ length: most }, (_, n) => given[Math.round((n * (given.length - 1)) / (most - 1))]);
  const origins = claim.origins.slice(0, most);
  const height = 30;
  const at = (n, of) => (of === 1 ? height / 2 : 3 + (n * (height - 6)) / (of - 1));
  const lines = origins.flatMap((origin, n) => {
    const resting = reportsOfOrigin(claim, origin);
    return reports.flatMap((report, m) => (resting.includes(report) ? [`M 4 ${at(m, reports.length)} L 48 ${at(n, origins.length)}`] : []));
  });
  return draw("svg", { class: isEcho(claim) ? "mini lone" : "mini", width: 54, height, viewBox: `0 0 54 ${height}`, "aria-hidden": "true" },
    draw("path", { d: lines.join(" ") || "M 0 0" }),
    ...reports.map((_, m) => draw("rect", { x: 1, y: at(m, reports.length) - 1.5, width: 5, height: 3 })),
    ...origins.map((_, n) => draw("circle", { cx: 49, cy: at(n, origins.length), r: origins.length > 6 ? 2 : 3.5 })));
}

function summaryBlock() {
  const { summary } = trace;
  const largest = summary.largest_origin;
  const one = summary.of_those_one_origin;
  return make("section", { class: "summary", "aria-label": "Summary" },
    make("h1", { tabindex: "-1", class: one ? "alarm" : null }, name(headline())),
    restingPicture(),
    summary.verdict ? make("p", { class: "counts" }, claimsHeadline()) : null,
    make("p", { class: "counts" },
      `${count(summary.reports, "report")}, ${count(summary.claims, "claim")}; `,
      `${summary.claims_in_several_reports.toLocaleString("en")} in several reports, ${one.toLocaleString("en")} of those from one origin.`),
    largest
      ? make("p", {}, "Largest origin: ", largest.source ? sourceLink(largest.source) : name(largest.name),
          `, behind ${largest.reports.length.toLocaleString("en")} of ${count(summary.reports, "report")}.`)
      : null,
    skippedLine());
}

const SQUARES = 240;
const SQUARES_A_LINE = 50;

// Every report a square, those that rest on the largest origin filled: how much of the pile is one voice.
function restingPicture() {
  const resting = new Set(trace.summary.largest_origin?.reports);
  const total = trace.reports.length;
  if (resting.size < 2 || total < 3 || total > SQUARES) return null;
  const ordered = [...trace.reports].sort((one, other) => resting.has(other.id) - resting.has(one.id));
  const lines = Math.ceil(total / SQUARES_A_LINE);
  const inLine = Math.ceil(total / lines);
  const [width, height] = [inLine * 8, lines * 12];
  return draw("svg", { class: "resting", width, height, viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" },
    ...ordered.map((report, n) => draw("rect", { class: resting.has(report.id) ? "on" : null, x: (n % inLine) * 8, y: Math.floor(n / inLine) * 12, width: 6, height: 10, rx: 1 })));
}

const SKIPPED_NAMED = 3;

function skippedLine() {
  const { skipped, ignored } = trace;
  const others = ignored ? `${count(ignored, "file")} of other kinds ${ignored === 1 ? "was" : "were"} left alone.` : "";
  if (!skipped.length) return others ? make("p", {}, others) : null;
  const rest = skipped.length - SKIPPED_NAMED;
  return make("p", { class: "warning" },
    `${count(skipped.length, "input")} ${skipped.length === 1 ? "was" : "were"} not read: `,
    joined(skipped.slice(0, SKIPPED_NAMED).map((input) => name(input.path)), ", "), rest > 0 ? ` and ${rest} more` : "",
    ". ", link("#/inputs", "Why"), others ? `. ${others}` : "");
}

function filterBar() {
  const { wanted } = claimsPage;
  const numbers = new Map(KINDS.map(([key, , test]) => [key, trace.claims.filter(test).length]));
  claimsPage.kinds = KINDS.map(([key, label]) => {
    const input = make("input", { type: "radio", name: "show", value: key, on: { change: () => changed("show", key) } });
    return { key, input, element: make("label", {}, input, make("span", {}, `${label} `, make("small", {}, numbers.get(key).toLocaleString("en")))) };
  });
  claimsPage.verdicts = make("select", { "aria-label": "Verdict on independence", on: { change: (event) => changed("verdict", event.target.value) } },
    make("option", { value: "" }, "any verdict"), VERDICTS.map((words) => make("option", { value: words }, words)));
  const sources = [...claimsBySource()].filter(([id]) => sourcesById().has(id)).sort(([, one], [, other]) => other.length - one.length);
  claimsPage.sources = make("select", { "aria-label": "Source", on: { change: (event) => changed("source", event.target.value) } },
    make("option", { value: "" }, "any source"),
    sources.map(([id, claims]) => make("option", { value: id }, `${visible(sourceName(id))} (${claims.length})`)));
  claimsPage.search = searchField("Search claims and quoted words", wanted.q, (value) => changed("q", value));
  claimsPage.clear = button("Clear", () => {
    claimsPage.wanted = { show: "all", verdict: "", source: "", q: "" };
    setFilters();
    changed("q", "");
    claimsPage.search.focus();
  }, { class: "quiet" });
  return make("div", { class: "filters", role: "search" },
    make("fieldset", { class: "kinds" }, make("legend", { class: "unseen" }, "Which claims"), claimsPage.kinds.map((kind) => kind.element)),
    make("div", { class: "narrow" }, claimsPage.search, claimsPage.verdicts, claimsPage.sources, claimsPage.clear));
}

function setFilters() {
  const { wanted } = claimsPage;
  for (const { key, input } of claimsPage.kinds) input.checked = key === wanted.show;
  claimsPage.verdicts.value = wanted.verdict;
  claimsPage.sources.value = wanted.source;
  claimsPage.search.value = wanted.q;
  claimsPage.clear.hidden = wantedAddress() === "#/claims";
}

route("claims", (_, query) => {
  const wanted = { show: query.get("show") ?? "all", verdict: query.get("verdict") ?? "", source: query.get("source") ?? "", q: query.get("q") ?? "" };
  const same = claimsPage.built && JSON.stringify(wanted) === JSON.stringify(claimsPage.wanted);
  if (!claimsPage.built) {
    claimsPage.place = make("div", {});
    claimsPage.count = make("p", { class: "found" });
    claimsPage.element = make("div", {}, summaryBlock(), filterBar(), claimsPage.count, claimsPage.place);
    claimsPage.built = true;
  }
  if (!same) {
    claimsPage.wanted = wanted;
    narrowClaims();
  }
  setFilters();
  return {
    title: "Claims", section: "claims", element: claimsPage.element, search: claimsPage.search,
    returned() {
      const last = claimsPage.shown.indexOf(claimsPage.last);
      if (last >= 0) claimsPage.list.focus(last, { preventScroll: true });
    },
  };
});
