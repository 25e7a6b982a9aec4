// The pane that holds the reports' own text: one report at a time, a claim's words lit and in view.

function makeReader(reports, attributions, turned) {
  const byReport = groupByReport(attributions);
  const text = make("div", { class: "pane-text", tabindex: "0", role: "region", "aria-label": "Text of the report" });
  const choice = make("select", { "aria-label": "Report", on: { change: () => turn(choice.selectedIndex) } },
    reports.map((report, n) => make("option", { value: report.id }, optionText(report, n, reports.length))));
  const title = make("p", { class: "pane-title" });
  const element = make("section", { class: "reader", "aria-label": "The reports’ own words" },
    make("div", { class: "pane-head" },
      button("‹", () => step(-1), { "aria-label": "Previous report", class: "step", disabled: reports.length < 2 }),
      choice,
      button("›", () => step(1), { "aria-label": "Next report", class: "step", disabled: reports.length < 2 }),
      title),
    litLegend(), text);
  let current = -1;

  function turn(place, attribution) {
    const report = reports[place];
    if (!report) return;
    if (place !== current) {
      current = place;
      choice.selectedIndex = place;
      title.replaceChildren(reportLink(report), report.published ? `, ${date(report.published)}` : "");
      text.replaceChildren(litText(report, (byReport.get(report.id) ?? []).flatMap(partMarks)));
      turned(report.id);
    }
    for (const mark of text.querySelectorAll("mark.at")) mark.classList.remove("at");
    const target = attribution ?? byReport.get(report.id)?.[0]?.id;
    const lit = target ? litElements(text, target) : [];
    if (attribution) lit.forEach((mark) => mark.classList.add("at"));
    text.scrollTop = 0;
    scrollWithin(text, lit[0]);
  }

  function step(by) {
    turn((current + by + reports.length) % reports.length);
  }

  return {
    element,
    step,
    show: (report, attribution) => turn(reports.findIndex((one) => one.id === report), attribution),
    start: () => turn(0),
  };
}

function groupByReport(attributions) {
  const groups = new Map();
  for (const attribution of attributions) {
    groups.set(attribution.report, [...(groups.get(attribution.report) ?? []), attribution]);
  }
  return groups;
}

function optionText(report, n, of) {
  return `${n + 1} of ${of}: ${visible(outletOf(report))}`;
}

// For places where only plain text can stand: steering characters are shown as the replacement character.
function visible(text) {
  return text.replace(new RegExp(STEERING.source, "g"), "\ufffd");
}

function litLegend() {
  const parts = [["source", "who says so"], ["cue", "the words that tie"], ["content", "what is said"], ["relay", "who passed it on"]];
  return make("ul", { class: "legend", "aria-label": "How words are lit" },
    parts.map(([part, meaning]) => make("li", {}, make("span", { class: `lit ${part}` }, meaning))));
}
