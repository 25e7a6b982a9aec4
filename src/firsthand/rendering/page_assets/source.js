// One source: what it is, all it is given as saying, and which claims rest on it.

route("source", ([id]) => {
  const source = sourcesById().get(id);
  if (!source) return null;
  const said = all(attributionsBySource, id);
  const passed = all(attributionsByRelay, id);
  const claims = mostMisleadingFirst().filter((claim) => all(claimsBySource, id).includes(claim));
  return {
    title: source.name,
    section: "sources",
    element: make("article", { class: "source" },
      make("nav", { class: "trail", "aria-label": "Sources" }, link("#/sources", "Sources")),
      heading(name(source.name)),
      facts([
        ["Kind", source.kind],
        ["Described as", described(source.descriptions)],
        ["Belongs to", described(source.affiliations)],
        ["Speaks for", joined(source.speaks_for.map(sourceLink), ", ")],
        ["Who speaks for it", joined(all(speakersFor, id).map((speaker) => sourceLink(speaker.id)), ", ")],
        ["Stands to others", relationList(source)],
        ["Reliability (Admiralty code)", reliabilityWithReasons(source)],
        ["Mentioned", mentionWords(source)],
      ]),
      section("Possibly the same as", source.possibly_same.length
        ? make("ul", { class: "plain" }, source.possibly_same.map((other) =>
            make("li", {}, sourceLink(other.source), ` (${percent(other.probability)}): `, other.why)))
        : null),
      section(count(claims.length, "claim"), claims.length ? rowList(claims, { label: "Claims", height: 40, className: "tight", row: (claim) => [make("p", {}, claimLink(claim)), make("small", {}, tally(claim))] }).element : null),
      section(`Given as its words or beliefs, ${count(said.length, "time")}`, attributionList(said)),
      section(`Passed on, ${count(passed.length, "time")}`, attributionList(passed))),
  };
});

function described(descriptions) {
  return descriptions.length
    ? make("ul", { class: "plain" }, descriptions.map((one) => make("li", {}, name(one.words), places(one.spans))))
    : null;
}

function relationList(source) {
  return source.relations.length
    ? make("ul", { class: "plain" }, source.relations.map((one) =>
        make("li", {}, one.kind === "part of one" ? ["a part of ", name(one.whole), ", as is "] : `${one.kind} `, sourceLink(one.source), ": ", name(one.why), places(one.spans))))
    : null;
}

function mentionWords(source) {
  if (!source.mentions.length) return null;
  const reports = new Set(source.mentions.map((mention) => mention.report));
  return `${count(source.mentions.length, "time")} in ${count(reports.size, "report")}`;
}

function attributionList(attributions) {
  if (!attributions.length) return null;
  return rowList(attributions, { label: "Attributions", height: 64, className: "tight", row: attributionRow }).element;
}

function attributionRow(attribution) {
  const report = reportsById().get(attribution.report);
  const lead = [attribution.source_spans, attribution.cue_spans].filter((spans) => spans.length).map((spans) => wordsOf(report, spans));
  return [
    make("p", {}, make("span", { class: "lead" }, name(lead.join(" "))), lead.length ? ": " : "",
      make("span", { class: "quoted", dir: "auto" }, wordsOf(report, attribution.content_spans))),
    make("small", {}, reportLink(report, attribution.content_spans[0]), report.published ? `, ${date(report.published)}` : "",
      `, ${attribution.kind}`, attribution.attitude === "statement" ? "" : ` ${attribution.attitude}`, attribution.negated ? ", negated" : "",
      attribution.certainty ? [", ", certaintyWords(attribution.certainty)] : "",
      attribution.confidence ? [", confidence ", confidenceWords(attribution.confidence)] : ""),
  ];
}
