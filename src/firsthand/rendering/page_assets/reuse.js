// Two reports side by side, the passages they share lit and numbered alike.

function sharedWith(report) {
  const shared = all(reuseByReport, report.id);
  if (!shared.length) return null;
  return make("ul", { class: "plain" }, shared.map((reuse) => {
    const other = reportsById().get(reuse.from === report.id ? reuse.to : reuse.from);
    if (!other) return null;
    const words = reuse.direction === "unknown" ? "shares with" : reuse.to === report.id ? "took from" : "was taken up by";
    return make("li", {}, `${words} `, link(`#/report/${encodeURIComponent(report.id)}/with/${encodeURIComponent(other.id)}`, name(outletOf(other))),
      ` ${percent(reuse.similarity)} of the shorter one`);
  }));
}

function reuseView(report, other) {
  const reuse = other && all(reuseByReport, report.id).find((one) => one.from === other.id || one.to === other.id);
  if (!reuse) return null;
  const [from, to] = found(reportsById, [reuse.from, reuse.to]);
  const panes = [];
  const column = (side, spans) => {
    const marks = spans.map((span, n) => ({
      start: span.start, end: span.end, className: "shared", key: `passage:${n}`,
      tag: () => button(String(n + 1), () => lead(n, side), { class: "tag passage", "aria-label": `Passage ${n + 1}: find it in the other report` }),
    }));
    const body = litText(side, marks);
    const pane = make("div", { class: "pane-text", tabindex: "0", role: "region", "aria-label": `Text in ${visible(outletOf(side))}` }, body);
    panes.push({ side, body, pane });
    return make("section", { class: "reader" }, make("div", { class: "pane-head" }, make("h2", {}, reportLink(side)), side.published ? make("small", {}, date(side.published)) : null), pane);
  };
  const lead = (n, pressed) => {
    for (const { side, body, pane } of panes) {
      for (const mark of body.querySelectorAll("mark.at")) mark.classList.remove("at");
      const lit = litElements(body, `passage:${n}`);
      lit.forEach((mark) => mark.classList.add("at"));
      if (side !== pressed) scrollWithin(pane, lit[0]);
    }
    say(`Passage ${n + 1} is in view in both reports`);
  };
  return {
    title: "Shared passages",
    section: "reports",
    element: make("article", { class: "shared-passages" },
      make("nav", { class: "trail", "aria-label": "Report" }, link("#/reports", "Reports"), reportLink(report)),
      heading("Shared passages"),
      make("p", {}, reuse.direction === "known" ? [name(outletOf(to)), " took from ", name(outletOf(from))] : "It cannot be told which of the two had them first",
        `: ${count(reuse.spans_from.length, "passage")}, ${percent(reuse.similarity)} of the shorter report’s words.${reuse.why ? ` ${reuse.why}` : ""}`),
      make("div", { class: "two" }, column(from, reuse.spans_from), column(to, reuse.spans_to))),
    ready: () => lead(0, null),
  };
}
