// One report: its text with every attribution marked by whose it is, and what is known of the report itself.

const HUES = 8;
const LINES = 4;

// A source has the same colour and line in every report, and its number stands before its words.
function sourceStyle(id) {
  const place = sourcePlaces().get(id);
  if (place === undefined) return { voice: "unnamed", number: "?" };
  return { voice: `hue-${place % HUES} line-${Math.floor(place / HUES) % LINES}`, number: place + 1 };
}

const sourcePlaces = once(() => new Map(trace.sources.map((source, place) => [source.id, place])));

route("report", ([id, between, other], query) => {
  const report = reportsById().get(id);
  if (!report) return null;
  if (between === "with") return reuseView(report, reportsById().get(other));
  const attributions = all(attributionsByReport, id);
  const at = /^(\d+)-(\d+)$/.exec(query.get("at") ?? "");
  const marks = attributions.flatMap(voiceMarks);
  if (at) marks.push({ start: Number(at[1]), end: Number(at[2]), className: "at", key: "at" });
  const body = litText(report, marks);
  const pane = make("div", { class: "pane-text", tabindex: "0", role: "region", "aria-label": "Text of the report" }, body);
  const claims = mostMisleadingFirst().filter((claim) => claim.reports.includes(id));
  return {
    title: titleOf(report),
    section: "reports",
    element: make("article", { class: "report" },
      make("nav", { class: "trail", "aria-label": "Reports" }, link("#/reports", "Reports")),
      heading(name(titleOf(report))),
      make("div", { class: "beside" },
        make("section", { class: "reader", "aria-label": "Text of the report" }, pane),
        make("div", { class: "findings" },
          reportFacts(report),
          section("Voices in it", voiceLegend(attributions, body, pane)),
          section("Passages shared with other reports", sharedWith(report)),
          section(count(claims.length, "claim"), claimList(claims)),
          section("Pictures", captionList(report)),
          section("Figures", figureCharts(all(figuresByReport, id))),
          section("Conditions", conditionalGraph(all(conditionalsByReport, id))),
          section("Times", timeList(all(timesByReport, id))),
          section(plural("File", report.paths.length), fileFacts(report))))),
    ready: () => at && scrollWithin(pane, litElements(body, "at")[0]),
  };
});

function voiceMarks(attribution) {
  const { voice, number } = sourceStyle(attribution.source);
  const tag = () => make("a", {
    class: `tag ${voice}`, href: attribution.source ? `#/source/${encodeURIComponent(attribution.source)}` : null,
    "aria-label": `Source ${number}: ${visible(sourceName(attribution.source))}`, title: visible(sourceName(attribution.source)),
  }, String(number));
  const content = attribution.content_spans.map(([start, end], n) =>
    ({ start, end, className: "voice", voice, key: `${attribution.id}:content`, tag: n ? null : tag }));
  const around = [["source", "source_spans"], ["cue", "cue_spans"], ["relay", "relay_spans"]].flatMap(([part, field]) =>
    attribution[field].map(([start, end]) => ({ start, end, className: `lit ${part}`, voice, key: `${attribution.id}:${part}` })));
  return [...content, ...around];
}

// Whose words are in the report; pressing one leads through its places.
function voiceLegend(attributions, body, pane) {
  const voices = new Map();
  for (const attribution of attributions) {
    if (!voices.has(attribution.source)) voices.set(attribution.source, []);
    voices.get(attribution.source).push(attribution);
  }
  if (!voices.size) return null;
  const items = [...voices].map(([source, theirs]) => {
    const { voice, number } = sourceStyle(source);
    let turn = -1;
    const lead = () => {
      turn = (turn + 1) % theirs.length;
      for (const mark of body.querySelectorAll("mark.at")) mark.classList.remove("at");
      const lit = litElements(body, theirs[turn].id);
      lit.forEach((mark) => mark.classList.add("at"));
      scrollWithin(pane, lit[0]);
    };
    return make("li", {}, make("span", { class: `tag ${voice}`, "aria-hidden": "true" }, String(number)), " ", sourceLink(source), " ",
      button(count(theirs.length, "place"), lead, { class: "quiet" }));
  });
  return make("ul", { class: "plain voices" }, items);
}

function reportFacts(report) {
  const basis = report.published_basis;
  const [earliest, latestDate] = report.published_range;
  return facts([
    ["Outlet", report.outlet && name(report.outlet)],
    [plural("Author", report.authors.length), joined(report.authors.map((author) => name(author)), ", ")],
    ["Published", report.published && date(report.published)],
    ["Can be of", daysOf(earliest, latestDate) && (!report.published || basis?.kind === "inferred") ? rangeWords(daysOf(earliest, latestDate)) : null],
    ["Why that date", basis && [`${basis.kind}: `, basis.why, basis.spans.map((span) => [" ", link(`#/report/${encodeURIComponent(report.id)}?at=${span.join("-")}`, make("q", {}, name(wordsAt(report, span))))]),
      basis.probability === null || basis.probability === undefined ? "" : ` (${percent(basis.probability)} likely)`]],
    ["Not new", oldTellings(trace.old_tellings.filter((old) => old.report === report.id))],
    ["Address", report.url && address(report.url)],
    ["Language", report.language],
  ]);
}

function fileFacts(report) {
  return facts([
    ["Path", joined(report.paths.map((path) => name(path, "address")), make("br"))],
    ["Row", report.record === null ? null : String(report.record)],
    ["SHA-256 of the text", make("code", { class: "digest" }, report.sha256)],
    ["SHA-256 of the file", make("code", { class: "digest" }, report.file_sha256)],
  ]);
}

function captionList(report) {
  if (!report.captions.length) return null;
  return make("ul", { class: "plain" }, report.captions.map((caption) => make("li", {},
    make("p", { dir: "auto" }, wordsOf(report, caption.spans)),
    facts([
      ["Credit", caption.credit ? name(caption.credit) : "none: nobody is named as its source"],
      ["Licence", caption.licence],
      ["From", caption.source_url && address(caption.source_url)],
      ["Shows", joined(caption.people.map((person) => [name(person.name), person.office ? `, ${person.office}` : ""]), "; ")],
    ]))));
}
