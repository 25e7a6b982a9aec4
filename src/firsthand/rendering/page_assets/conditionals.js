// What follows from what: each condition with its outcome and the words that tie them; where an outcome is itself a
// condition, or several lead to one outcome, a small graph.

const EVENT_WIDTH = 190;
const EVENT_LINES = 4;
const LINE_HEIGHT = 15;

const FOLLOWS = { if: "if", "only if": "only if", unless: "unless", until: "until", triggers: "triggers", prevents: "prevents" };
const AGAINST = new Set(["unless", "prevents"]);

function ifThen(conditional) {
  const report = reportsById().get(conditional.report);
  const source = attributionsById().get(conditional.attribution)?.source ?? null;
  const remark = [conditional.mood === "counterfactual" ? "contrary to fact" : null].filter(Boolean);
  return make("li", { class: "if-then" },
    make("q", { class: "event" }, name(wordsOf(report, conditional.condition_spans))),
    make("span", { class: AGAINST.has(conditional.relation) ? "relation against" : "relation" }, FOLLOWS[conditional.relation] ?? conditional.relation, make("span", { "aria-hidden": "true" }, " →")),
    make("q", { class: "event" }, name(wordsOf(report, conditional.outcome_spans))),
    make("p", { class: "who" }, source ? [sourceLink(source), " in "] : "in ", reportLink(report, conditional.condition_spans[0] ?? conditional.outcome_spans[0]),
      remark.length ? `, ${remark.join(", ")}` : "", conditional.certainty ? [" ", certaintyGlance(conditional.certainty), make("small", {}, certaintyWords(conditional.certainty).slice(1))] : ""));
}

// Conditions and outcomes as nodes. Those of one report whose words overlap are one, and those of the same words are.
function eventGraph(conditionals) {
  const events = [];
  const byWords = new Map();
  const byReport = new Map();
  const eventOf = (report, spans) => {
    const words = wordsOf(report, spans);
    const key = folded(words).replace(/[^\p{L}\p{N}]+/gu, " ").trim();
    const here = byReport.get(report.id) ?? [];
    const known = byWords.get(key) ?? here.find((place) => spans.length && place.spans.length && within([spans.at(-1)], [place.spans.at(-1)]))?.event;
    const event = known ?? { words, out: [], in: [] };
    if (!known) events.push(event);
    byWords.set(key, event);
    byReport.set(report.id, [...here, { spans, event }]);
    return event;
  };
  for (const conditional of conditionals) {
    const report = reportsById().get(conditional.report);
    if (!report) continue;
    const from = eventOf(report, conditional.condition_spans);
    const to = eventOf(report, conditional.outcome_spans);
    const same = from.out.find((tie) => tie.to === to && tie.relation === conditional.relation);
    if (same) {
      same.conditionals.push(conditional);
      continue;
    }
    const tie = { from, to, relation: conditional.relation, conditionals: [conditional] };
    from.out.push(tie);
    to.in.push(tie);
  }
  return connected(events);
}

// The parts of the graph that hang together, as {events, ties}, in the order of their first event.
function connected(events) {
  const parts = [];
  const seen = new Set();
  for (const start of events) {
    if (seen.has(start)) continue;
    const part = [];
    const waiting = [start];
    seen.add(start);
    while (waiting.length) {
      const event = waiting.pop();
      part.push(event);
      for (const other of [...event.out.map((tie) => tie.to), ...event.in.map((tie) => tie.from)]) {
        if (seen.has(other)) continue;
        seen.add(other);
        waiting.push(other);
      }
    }
    parts.push({ events: part, ties: part.flatMap((event) => event.out) });
  }
  return parts;
}

// Longest paths give the columns; a circle is cut where it bites its own tail, and drawn all the same.
function eventColumns(events) {
  const depths = new Map();
  const open = new Set();
  const depthOf = (event) => {
    if (depths.has(event)) return depths.get(event);
    if (open.has(event)) return 0;
    open.add(event);
    const depth = Math.max(-1, ...event.in.filter((tie) => tie.from !== event && !open.has(tie.from)).map((tie) => depthOf(tie.from))) + 1;
    open.delete(event);
    depths.set(event, depth);
    return depth;
  };
  const columns = [];
  for (const event of events) (columns[depthOf(event)] ??= []).push(event);
  const kept = columns.filter(Boolean);
  kept.forEach((column, n) => column.forEach((event) => (event.column = n)));
  for (const column of kept.slice(1)) {
    const pull = (event) => mean(event.in.filter((tie) => tie.from.column < event.column).map((tie) => kept[tie.from.column].indexOf(tie.from))) ?? 0;
    column.sort((one, other) => pull(one) - pull(other));
  }
  return kept;
}

function eventPicture({ events, ties }) {
  const columns = eventColumns(events);
  const gap = 84;
  for (const event of events) {
    event.lines = fitted(visible(event.words), EVENT_WIDTH - 20, EVENT_LINES);
    event.height = event.lines.length * LINE_HEIGHT + 14;
  }
  const tall = (column) => column.reduce((sum, event) => sum + event.height + 14, -14);
  const height = Math.max(...columns.map(tall)) + 12;
  for (const column of columns) {
    let y = (height - tall(column)) / 2;
    for (const event of column) {
      event.x = event.column * (EVENT_WIDTH + gap) + 2;
      event.y = y;
      y += event.height + 14;
    }
  }
  const width = columns.length * (EVENT_WIDTH + gap) - gap + 4;
  const svg = draw("svg", { role: "img", width, height, viewBox: `0 0 ${width} ${height}`, "aria-label": `${count(ties.length, "condition")} that hang together; the list under the picture says the same.` });
  for (const tie of ties) svg.append(tieDrawing(tie));
  for (const event of events) svg.append(eventDrawing(event));
  for (const tie of ties) svg.append(tieLabel(tie));
  return make("div", { class: "event-frame", tabindex: "0", role: "group", "aria-label": "Picture of the conditions" }, svg);
}

function tieEnds({ from, to }) {
  const forward = to.column > from.column;
  return {
    x1: from.x + (forward ? EVENT_WIDTH : EVENT_WIDTH / 2), y1: forward ? from.y + from.height / 2 : from.y + from.height,
    x2: to.x + (forward ? 0 : EVENT_WIDTH / 2), y2: forward ? to.y + to.height / 2 : to.y + to.height, forward,
  };
}

function tieDrawing(tie) {
  const { x1, y1, x2, y2, forward } = tieEnds(tie);
  const middle = (x1 + x2) / 2;
  const line = forward ? `M ${x1} ${y1} C ${middle} ${y1} ${middle} ${y2} ${x2 - 8} ${y2}` : `M ${x1} ${y1} C ${x1} ${y1 + 30} ${x2} ${y2 + 30} ${x2} ${y2 + 8}`;
  // What speaks against the outcome ends in a bar, everything else in an arrow.
  const head = AGAINST.has(tie.relation) ? `M ${x2 - 7} ${y2 - 7} v 14` : `M ${x2 - 9} ${y2 - 5} L ${x2 - 1} ${y2} L ${x2 - 9} ${y2 + 5}`;
  const title = draw("title");
  title.textContent = `${visible(tie.from.words)} ${tie.relation} → ${visible(tie.to.words)}`;
  return draw("g", { class: AGAINST.has(tie.relation) ? "tie against" : "tie" }, title, draw("path", { class: "line", d: line }), draw("path", { class: "head", d: forward ? head : `M ${x2 - 5} ${y2 + 9} L ${x2} ${y2 + 1} L ${x2 + 5} ${y2 + 9}` }));
}

function tieLabel(tie) {
  const { x1, y1, x2, y2, forward } = tieEnds(tie);
  const text = draw("text", { class: "tie-label", x: (x1 + x2) / 2, y: (y1 + y2) / 2 + (forward ? -6 : 18), "text-anchor": "middle" });
  const reports = new Set(tie.conditionals.map((conditional) => conditional.report)).size;
  text.textContent = `${tie.relation}${reports > 1 ? ` ×${reports}` : ""}`;
  return text;
}

function eventDrawing(event) {
  const title = draw("title");
  title.textContent = visible(event.words);
  const [tie] = [...event.out, ...event.in];
  const [conditional] = tie.conditionals;
  const group = draw("g", { class: "node event" }, title, draw("rect", { x: event.x, y: event.y, width: EVENT_WIDTH, height: event.height, rx: 5 }));
  event.lines.forEach((line, n) => {
    const text = draw("text", { x: event.x + 10, y: event.y + 18 + n * LINE_HEIGHT });
    text.textContent = line;
    group.append(text);
  });
  const spans = tie.from === event ? conditional.condition_spans : conditional.outcome_spans;
  group.addEventListener("click", () => {
    location.hash = `#/report/${encodeURIComponent(conditional.report)}${spans.length ? `?at=${spans[0].join("-")}` : ""}`;
  });
  return group;
}

// Parts with more than one tie first and as pictures; the rest one line each.
function conditionalGraph(conditionals) {
  const parts = eventGraph(conditionals);
  if (!parts.length) return null;
  const pictured = parts.filter((part) => part.ties.length > 1).sort((one, other) => other.ties.length - one.ties.length);
  const single = parts.filter((part) => part.ties.length < 2);
  const list = (some) => make("ul", { class: "plain conditions" }, some.flatMap((part) => part.ties.flatMap((tie) => tie.conditionals)).map(ifThen));
  return make("div", { class: "conditionals" },
    pictured.map((part) => make("figure", {}, eventPicture(part), make("details", {}, make("summary", {}, "In words, with who says so"), list([part])))),
    single.length > PARTS_AT_FIRST
      ? rowList(single, { label: "Conditions", height: 90, className: "tight", row: (part) => list([part]) }).element
      : single.length ? list(single) : null);
}

const PARTS_AT_FIRST = 20;

route("conditions", () => ({
  title: "Conditions",
  section: "conditions",
  element: make("article", {}, heading("Conditions"),
    conditionalGraph(trace.conditionals) ?? make("p", {}, "There are none.")),
}));
