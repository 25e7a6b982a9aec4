// What-ifs asked beforehand: an outcome as things are, with a condition known to hold or not, and with it made so.

const OUTCOMES_AT_FIRST = 12;

function answerCell(label, plain, answer, done) {
  const same = answer && rangeText(answer) === rangeText(plain);
  return make("td", { role: "cell", "data-label": label },
    same ? make("small", {}, "as things are") : answer ? answerRange(answer) : make("small", {}, "cannot be, with these numbers"),
    done ? make("div", { class: "made" }, answerRange(done), make("small", {}, " if somebody makes it so")) : null);
}

function answerRange(answer) {
  return make("span", { class: "answer" }, rangeBar(answer), make("span", {}, rangeText(answer)),
    answer.method === "exact" ? null : make("small", {}, answer.method === "searched" ? " by search" : " by simulation"));
}

function whatIfTable(groups) {
  const headings = ["Given", "it happens", "it does not"];
  return make("table", { class: "what-ifs", role: "table" },
    make("thead", { role: "rowgroup" }, make("tr", { role: "row" }, headings.map((words) => make("th", { role: "columnheader", scope: "col" }, words)))),
    groups.map((group) => make("tbody", { role: "rowgroup" },
      make("tr", { class: "outcome", role: "row" },
        make("th", { role: "rowheader", scope: "rowgroup", colspan: 3 },
          name(drawnEvent(group[0].outcome).text), group[0].model === null ? "" : [make("small", {}, " in the model of "), name(group[0].model)],
          make("span", { class: "plainly" }, answerRange(group[0].plain), make("small", {}, " as things are")))),
      group.map((one) => make("tr", { role: "row" },
        make("th", { role: "rowheader", scope: "row" }, name(drawnEvent(one.condition).text)),
        answerCell("if it happens", one.plain, one.given, one.done),
        answerCell("if it does not", one.plain, one.given_not, one.done_not))))));
}

function whatIfs({ what_ifs: asked, unmoved, unasked, steps }) {
  if (!asked.length && !unmoved && !unasked) return null;
  const groups = new Map();
  for (const one of asked) {
    const key = JSON.stringify([one.outcome, one.model]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const tables = [...groups.values()];
  const rest = tables.slice(OUTCOMES_AT_FIRST);
  const ranges = asked.flatMap((one) => [one.plain, one.given, one.given_not, one.done, one.done_not]).filter(Boolean);
  const exact = ranges.every((range) => range.method === "exact");
  return [
    make("p", { class: "lead" },
      "Between which bounds the probability of an outcome lies, by what the arrows say and nothing else. How likely an event comes about by itself is anything from 0 to 1 unless the words put a number on it. ",
      !asked.length ? "" : exact ? "All ranges are exact bounds. " : "Ranges are exact bounds, except “by search”: nothing wider was found, and the true range may be wider. ",
      steps === null ? "" : `Cycles are unrolled over ${count(steps, "step")}.`),
    tables.length ? whatIfTable(tables.slice(0, OUTCOMES_AT_FIRST)) : null,
    rest.length ? make("details", { class: "more" }, make("summary", {}, `${count(rest.length, "more outcome")}`), whatIfTable(rest)) : null,
    make("p", { class: "lead" },
      unmoved ? `${count(unmoved, "more pair")} of events ${unmoved === 1 ? "was" : "were"} asked: the arrows between them leave the range as it is. ` : "",
      unasked ? `${count(unasked, "pair")} of events ${unasked === 1 ? "was" : "were"} not asked: those farthest apart, and those that would take long. ` : "",
      "A file of firsthand scenario can be given numbers of your own and asked anything."),
  ];
}
