// Figures as intervals on one axis, those that count the same thing together; the same figure in many reports is one row.

const isNumber = (value) => typeof value === "number" && Number.isFinite(value);

function numberWords(value, kind) {
  if (kind === "share") return `${(value * 100).toLocaleString("en", { maximumFractionDigits: 1 })} %`;
  return Math.abs(value) >= 1e6
    ? value.toLocaleString("en", { notation: "compact", compactDisplay: "long", maximumFractionDigits: 2 })
    : value.toLocaleString("en", { maximumFractionDigits: 3 });
}

function bounds({ low, high, kind }) {
  const number = (value) => numberWords(value, kind);
  if (!isNumber(low) && !isNumber(high)) return "not bounded";
  if (!isNumber(low)) return `at most ${number(high)}`;
  if (!isNumber(high)) return `at least ${number(low)}`;
  return low === high ? number(low) : `${number(low)} to ${number(high)}`;
}

// From a number to its place in percent, room left at the ends for what is not bounded.
function numberAxis(figures) {
  const ends = figures.flatMap(({ low, high }) => [low, high]).filter(isNumber);
  const shares = figures.every(({ kind }) => kind === "share") && ends.every((end) => end >= 0 && end <= 1);
  let low = shares ? 0 : Math.min(...ends);
  let high = shares ? 1 : Math.max(...ends);
  const logarithmic = !shares && low > 0 && high / low > 50;
  if (!logarithmic && low > 0 && low < high / 2) low = 0;
  if (low === high) [low, high] = low === 0 ? [0, 1] : [Math.min(low * 0.5, low * 1.5), Math.max(low * 0.5, low * 1.5)];
  const measure = logarithmic ? Math.log10 : (value) => value;
  const at = (value) => 7 + (86 * (measure(value) - measure(low))) / (measure(high) - measure(low));
  let steps = roundSteps(low, high);
  if (logarithmic) {
    const powers = [];
    for (let power = Math.ceil(Math.log10(low)); 10 ** power <= high; power += 1) powers.push(10 ** power);
    steps = powers.filter((_, n) => n % Math.ceil(powers.length / 5) === 0);
  }
  const short = (value) => (shares ? `${Math.round(value * 100)} %` : value.toLocaleString("en", Math.abs(value) < 10_000 ? {} : { notation: "compact", maximumFractionDigits: 2 }));
  return { at, ticks: steps.map((value) => ({ at: at(value), label: short(value) })), logarithmic };
}

function figureMarks(figure, at) {
  const { low, high, approximate } = figure;
  if (!isNumber(low) && !isNumber(high)) return [];
  return stretch(isNumber(low) ? at(low) : 0, isNumber(high) ? at(high) : 100,
    { openStart: !isNumber(low), openEnd: !isNumber(high), about: approximate });
}

const figureSource = (figure) => attributionsById().get(figure.attribution)?.source ?? null;

// The same bounds from the same source, in however many reports.
function alikeFigures(figures) {
  const groups = new Map();
  for (const figure of figures) {
    const key = JSON.stringify([figure.low, figure.high, figure.approximate, figure.counted, figure.as_of, figureSource(figure) ?? figure.report]);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(figure);
  }
  return [...groups.values()];
}

function figureChart(figures) {
  const bounded = figures.filter(({ low, high }) => isNumber(low) || isNumber(high));
  const groups = alikeFigures(bounded);
  // One alone has nothing to be compared with: its words say it all.
  if (groups.length < 2) return figureLines(figures);
  const axis = numberAxis(bounded);
  const size = ({ low, high }) => (isNumber(low) && isNumber(high) ? (low + high) / 2 : low ?? high);
  const rows = groups.sort(([one], [other]) => size(one) - size(other)).map((group) => {
    const [figure] = group;
    const source = figureSource(figure);
    return {
      who: source ? sourceLink(source) : make("span", { class: "nobody" }, "the report itself"),
      marks: figureMarks(figure, axis.at),
      words: figureWords(group),
    };
  });
  return make("div", {}, ruledRows(rows, axis.ticks, { label: "Figures, smallest first" }),
    axis.logarithmic ? make("small", {}, "Each step of the axis is ten times the one before.") : null);
}

function figureLines(figures) {
  return make("ul", { class: "plain" }, alikeFigures(figures).map((group) => {
    const source = figureSource(group[0]);
    return make("li", {}, figureWords(group), source ? make("small", {}, ", given by ", sourceLink(source)) : "");
  }));
}

const PLACES_NAMED = 3;

function figureWords(group) {
  const [figure] = group;
  const report = reportsById().get(figure.report);
  const reports = found(reportsById, [...new Set(group.map((one) => one.report))]);
  const spanIn = (one) => group.find((other) => other.report === one.id).spans[0];
  const rest = reports.length - PLACES_NAMED;
  return [
    report ? make("q", {}, name(wordsOf(report, figure.spans))) : null, ": ", figure.approximate ? "about " : "",
    make("b", {}, bounds(figure)), figure.unit ? [" ", name(figure.unit)] : "", figure.counted ? [" ", name(figure.counted)] : "",
    figure.as_of ? `, as of ${date(figure.as_of)}` : "",
    make("small", {}, " in ", joined(reports.slice(0, PLACES_NAMED).map((one) => reportLink(one, spanIn(one))), ", "), rest > 0 ? ` and ${rest} more` : ""),
    (figure.fits ?? []).map((fit) => make("small", { class: "line" }, fit.why)),
  ];
}

// What counts the same thing stands on one axis.
function figureGroups(figures) {
  const groups = new Map();
  for (const figure of figures) {
    const key = JSON.stringify([figure.kind, figure.unit, folded(figure.counted)]);
    if (!groups.has(key)) groups.set(key, { counted: figure.counted || (figure.kind === "count" ? "not said what is counted" : figure.kind), unit: figure.unit, said: Boolean(figure.counted), figures: [] });
    groups.get(key).figures.push(figure);
  }
  return [...groups.values()];
}

// A claim's or a report's figures: what is of one kind and unit can be compared, whatever it is said to count.
function figureCharts(figures) {
  const groups = new Map();
  for (const figure of figures) {
    const key = JSON.stringify([figure.kind, figure.unit]);
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return [...groups.values()].map(figureChart);
}

route("figures", () => {
  const disputed = new Set(trace.conflicts.flatMap((conflict) => conflict.of));
  const weight = ({ figures }) => [figures.some(({ id }) => disputed.has(id)) ? 1 : 0, new Set(figures.map(({ report }) => report)).size];
  const groups = figureGroups(trace.figures).map((group) => ({ ...group, weight: weight(group) }))
    .sort((one, other) => other.weight[0] - one.weight[0] || other.said - one.said || other.weight[1] - one.weight[1]);
  return {
    title: "Figures",
    section: "figures",
    element: make("article", {}, heading("Figures"),
      groups.length
        ? rowList(groups, { label: "What is counted", height: 110, row: (group) => [
            make("h2", {}, name(group.counted), group.unit ? make("small", {}, " in ", name(group.unit)) : null,
              group.weight[0] ? [" ", make("span", { class: "chip denied" }, "in conflict")] : null),
            // What nobody says is counted cannot be compared either.
            (group.said ? figureChart : figureLines)(group.figures)] }).element
        : make("p", {}, "There are none.")),
  };
});
