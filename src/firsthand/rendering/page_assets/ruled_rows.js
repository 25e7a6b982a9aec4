// Rows over one ruled axis: who on the left, a mark on the axis, the words on the right. Likelihoods, figures and dates
// all show so. Places along the axis are percentages, so that nothing has to be measured to be drawn.

const ROWS_AT_FIRST = 12;
const ROW_HEIGHT = 22;

const along = (percentage) => `${Math.round(percentage * 100) / 100}%`;

// `rows` are {who, marks, height, words}; `ticks` are {at, label}, `at` in percent of the axis.
function ruledRows(rows, ticks, { label, className }) {
  if (!rows.length) return null;
  const item = (row) => make("li", {},
    make("div", { class: "ruled-who" }, row.who),
    ruled(row.marks, ticks, row.height ?? ROW_HEIGHT),
    make("div", { class: "ruled-words" }, row.words));
  const list = (some) => make("ul", { class: `ruled ${className ?? ""}`, "aria-label": label }, some.map(item));
  const rest = rows.slice(ROWS_AT_FIRST);
  return make("div", { class: "ruled-frame" },
    list(rows.slice(0, ROWS_AT_FIRST)),
    make("div", { class: "ruled-axis", "aria-hidden": "true" }, tickLabels(ticks)),
    rest.length ? make("details", {}, make("summary", {}, `${rest.length.toLocaleString("en")} more`), list(rest)) : null);
}

function ruled(marks, ticks, height) {
  return draw("svg", { class: "ruling", width: "100%", height, "aria-hidden": "true" },
    ...ticks.map(({ at }) => draw("line", { class: "tick", x1: along(at), x2: along(at), y1: 0, y2: height })), ...marks);
}

function tickLabels(ticks) {
  return draw("svg", { width: "100%", height: 16 }, ...ticks.map(({ at, label }) => {
    const text = draw("text", { x: along(at), y: 12, "text-anchor": at < 6 ? "start" : at > 94 ? "end" : "middle" });
    text.textContent = label;
    return text;
  }));
}

// A stretch of the axis; a single point is a dot, an end that is not bounded runs off the axis with an arrow.
function stretch(from, to, { openStart = false, openEnd = false, about = false, height = ROW_HEIGHT, className = "" } = {}) {
  const middle = height / 2;
  const kind = `stretch ${about ? "about" : ""} ${className}`;
  if (from === to && !openStart && !openEnd) return [draw("circle", { class: kind, cx: along(from), cy: middle, r: 5 })];
  const parts = [draw("rect", { class: kind, x: along(from), width: along(Math.max(to - from, 1)), y: middle - 5, height: 10, rx: openStart || openEnd ? 0 : 3 })];
  if (openStart) parts.push(arrow(from, middle, "M 1 -8 L -8 0 L 1 8 Z"));
  if (openEnd) parts.push(arrow(to, middle, "M -1 -8 L 8 0 L -1 8 Z"));
  return parts;
}

function arrow(at, middle, shape) {
  return draw("svg", { x: along(at), y: middle, width: 1, height: 1, overflow: "visible" }, draw("path", { class: "unbounded", d: shape }));
}

// Two to five round numbers in a range.
function roundSteps(low, high) {
  const rough = (high - low) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((times) => times * power).find((one) => one >= rough * 0.999) ?? power * 10;
  const steps = [];
  for (let n = Math.ceil(low / step - 1e-9); n * step <= high + step * 1e-9 && steps.length < 8; n += 1) steps.push(n * step + 0);
  return steps;
}
