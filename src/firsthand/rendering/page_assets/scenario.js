// What would follow from what: the network as a picture, the words of every arrow, what-ifs.

function arrowTable(arrows) {
  const headings = ["Arrow", "Range", "Said by", "Carried by"];
  return make("table", { class: "arrows", role: "table" },
    make("thead", { role: "rowgroup" }, make("tr", { role: "row" }, headings.map((words) => make("th", { role: "columnheader", scope: "col" }, words)))),
    make("tbody", { role: "rowgroup" }, arrows.map((arrow) => {
      const words = make("details", { on: { toggle: () => words.childElementCount > 1 || words.append(make("div", { class: "panel" }, arrowPanel(arrow))) } },
        make("summary", {}, name(arrowWords(arrow))));
      return make("tr", { role: "row" },
        make("th", { role: "rowheader", scope: "row" }, words),
        make("td", { role: "cell", "data-label": "Range" }, make("span", { class: "answer" }, rangeBar(arrow), make("span", {}, rangeText(arrow)))),
        make("td", { role: "cell", "data-label": "Said by" }, arrow.said_by.length ? joined(arrow.said_by.map((who) => name(who)), ", ") : "nobody"),
        make("td", { role: "cell", "data-label": "Carried by" }, arrow.reports ? arrowTally(arrow) : ""));
    })));
}

function cycleWords(cycles) {
  return cycles.map((cycle) => make("p", { class: "lead" }, "A cycle: ", joined(cycle.map((id) => ["“", name(drawnEvent(id).text), "”"]), " → "), "."));
}

const PICK_HINT = "Press an event or an arrow to see the words it rests on.";

function scenarioView(wanted) {
  const { drawn, pictures } = scenario;
  const panel = make("section", { class: "panel", "aria-label": "Words", tabindex: "-1" });
  const picture = scenarioPicture(scenario, pick);
  function show(key) {
    const [kind, place] = [key?.[0], Number(key?.slice(1))];
    const [arrow, event] = [kind === "a" ? drawn.arrows[place] : null, kind === "e" ? drawn.events[place] : null];
    picture.mark(arrow || event ? key : null);
    panel.replaceChildren();
    fill(panel, [arrow ? arrowPanel(arrow) : event ? eventPanel(event, pick) : make("p", { class: "lead" }, PICK_HINT)]);
    return arrow || event;
  }
  function pick(key) {
    if (!show(key)) return;
    readdress(`#/scenario?at=${key}`);
    panel.scrollIntoView({ block: "nearest" });
    say(panel.querySelector("h2").textContent);
  }
  show(wanted);
  const left = drawn.events.length - Object.keys(pictures[0].boxes).length;
  return make("article", { class: "scenario" }, heading("Scenario"),
    make("p", {}, `What ${trace.reports.length === 1 ? "this report says" : "these reports say"} would follow from what: ${count(drawn.events.length, "event")}, ${count(drawn.arrows.length, "arrow")}. They are the opinions of those who are cited, not a forecast.`),
    make("figure", {}, scenarioLegend(drawn.arrows), picture.element,
      left ? make("p", { class: "lead" }, `${count(left, "event")} in smaller parts ${left === 1 ? "is" : "are"} not drawn; the table has all arrows.`) : null,
      cycleWords(drawn.cycles), panel),
    section("What if", whatIfs(drawn)),
    section("Every arrow", arrowTable(drawn.arrows)));
}

route("scenario", (_, query) => {
  const trouble = scenario?.drawn.trouble;
  const element = scenario && !trouble ? scenarioView(query.get("at")) : null;
  return {
    title: "Scenario",
    section: "scenario",
    element: element ?? make("article", {}, heading("Scenario"),
      make("p", {}, trouble ? `Nothing is drawn: ${visible(trouble)}.` : "No report says what would follow from what.")),
  };
});
