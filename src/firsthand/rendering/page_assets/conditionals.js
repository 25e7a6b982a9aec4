// What follows from what: each condition with its outcome and the words that tie them; where an outcome is itself a
// condition, or several lead to one outcome, a small graph.

// Two columns must fit a telephone.
const eventRoom = () => (innerWidth < 640 ? { width: 142, gap: 70 } : { width: 190, gap: 84 });
const EVENT_LINES = 4;
const LINE_HEIGHT = 15;

// Words that stand before the condition; the others stand between it and its outcome.
const BEFORE = new Set(["if", "only if", "unless", "until"]);
const AGAINST = new Set(["unless", "prevents"]);

function ifThen(conditional) {
  const report = reportsById().get(conditional.report);
  const source = attributionsById().get(conditional.attribution)?.source ?? null;
  const relation = make("b", { class: AGAINST.has(conditional.relation) ? "relation against" : "relation" }, conditional.relation);
  const remark = [conditional.mood === "counterfactual" ? "contrary to fact" : null].filter(Boolean);
  return make("li", { class: "if-then" },
    make("div", { class: "event" }, BEFORE.has(conditional.relation) ? [relation, " "] : null, make("q", {}, name(wordsOf(report, conditional.condition_spans)))),
    make("span", { class: "follows" }, BEFORE.has(conditional.relation) ? null : [relation, " "], make("span", { "aria-hidden": "true" }, "→")),
    make("div", { class: "event" }, make("q", {}, name(wordsOf(report, conditional.outcome_spans)))),
    make("p", { class: "who" }, source ? [sourceLink(source), " in "] : "in ", reportLink(report, conditional.condition_spans[0] ?? conditional.outcome_spans[0]),
      remark.length ? `, ${remark.join(", ")}` : "", conditional.certainty ? [" ", certaintyGlance(conditional.certainty), make("small", {}, certaintyWords(conditional.certainty).slice(1))] : ""));
}

// Conditions and outcomes as nodes. Those of one report whose words overlap are one, and those of the same words are.
function eventGraph(conditionals) {
  const events = [];
  const byWords = new Map();
  const byReport = new Map();
  const eventOf = (report, spans, other = null) => {
    const words = wordsOf(report, spans);
    const key = folded(words).replace(/[^\p{L}\p{N}]+/gu, " ").trim();
    const here = byReport.get(report.id) ?? [];
    const near = here.find((place) => spans.length && place.spans.length && mostlySame(spans.at(-1), place.spans.at(-1)))?.event;
    const alike = byWords.get(key) ?? near;
    const known = alike === other ? undefined : alike;
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
    const to = eventOf(report, conditional.outcome_spans, from);
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

// Words of one report that share more than half of what either has.
function mostlySame([start, end], [otherStart, otherEnd]) {
  const shared = Math.min(end, otherEnd) - Math.max(start, otherStart);
  return shared > (Math.max(end, otherEnd) - Math.min(start, otherStart)) / 2;
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
  events.forEach(depthOf);
  // A first condition stands right before what it leads to.
  for (const event of events) {
    if (!event.in.length) depths.set(event, Math.max(0, Math.min(...event.out.map((tie) => depths.get(tie.to))) - 1));
  }
  const columns = [];
  for (const event of events) {
    event.column = depths.get(event);
    (columns[event.column] ??= []).push(event);
  }
  // A tie over several columns gets a bend in each, so that it passes between events.
  for (const tie of events.flatMap((event) => event.out)) {
    tie.bends = [];
    for (let n = tie.from.column + 1; n < tie.to.column; n += 1) {
      const bend = { bend: true, column: n, in: [{ from: tie.bends.at(-1) ?? tie.from }] };
      tie.bends.push(bend);
      columns[n].push(bend);
    }
  }
  for (const column of columns.slice(1)) {
    const pull = (event) => mean(event.in.filter((tie) => tie.from.column < event.column).map((tie) => columns[tie.from.column].indexOf(tie.from))) ?? 0;
    column.sort((one, other) => pull(one) - pull(other));
  }
  return columns;
}

function eventPicture({ events, ties }) {
  const columns = eventColumns(events);
  const { width: eventWidth, gap } = eventRoom();
  for (const event of events) {
    event.lines = fitted(visible(event.words), eventWidth - 20, EVENT_LINES);
    event.height = event.lines.length * LINE_HEIGHT + 14;
  }
  for (const bend of columns.flat().filter((event) => event.bend)) bend.height = 20;
  const tall = (column) => column.reduce((sum, event) => sum + event.height + 14, -14);
  const height = Math.max(...columns.map(tall)) + 40;
  for (const column of columns) {
    let y = (height - tall(column)) / 2;
    for (const event of column) {
      event.x = event.column * (eventWidth + gap) + 2;
      event.width = eventWidth;
      event.y = y;
      y += event.height + 14;
    }
  }
  const width = columns.length * (eventWidth + gap) - gap + 4;
  const svg = draw("svg", { role: "img", width, height, viewBox: `0 0 ${width} ${height}`, "aria-label": `${count(ties.length, "condition")} that hang together; the list under the picture says the same.` });
  for (const tie of ties) svg.append(tieDrawing(tie));
  for (const event of events) svg.append(eventDrawing(event));
  for (const tie of ties) svg.append(tieLabel(tie));
  return make("div", { class: "event-frame", tabindex: "0", role: "group", "aria-label": "Picture of the conditions" }, svg);
}

// Points on the way of a tie: it leaves on the right and arrives on the left, or goes round below where a circle closes.
function tieWay({ from, to, bends }) {
  const centre = (event) => event.y + event.height / 2;
  if (to.column <= from.column) {
    const [below, above] = [from, to].map((event) => [event.x + event.width / 2, event.y + event.height]);
    return { back: true, points: [below, above] };
  }
  const over = bends.flatMap((bend) => [[bend.x, centre(bend)], [bend.x + bend.width, centre(bend)]]);
  return { back: false, points: [[from.x + from.width, centre(from)], ...over, [to.x, centre(to)]] };
}

function tieDrawing(tie) {
  const { back, points } = tieWay(tie);
  const [[x1, y1]] = points;
  const [x2, y2] = points.at(-1);
  const line = [`M ${x1} ${y1}`];
  for (let n = 1; n < points.length && !back; n += 1) {
    const [[fromX, fromY], [x, y]] = [points[n - 1], points[n]];
    const end = n === points.length - 1 ? x - 8 : x;
    line.push(`C ${(fromX + end) / 2} ${fromY} ${(fromX + end) / 2} ${y} ${end} ${y}`);
  }
  if (back) line.push(`C ${x1} ${y1 + 30} ${x2} ${y2 + 30} ${x2} ${y2 + 8}`);
  // What speaks against the outcome ends in a bar, everything else in an arrow.
  const against = AGAINST.has(tie.relation);
  const arrowHead = back ? `M ${x2 - 5} ${y2 + 9} L ${x2} ${y2 + 1} L ${x2 + 5} ${y2 + 9}` : `M ${x2 - 9} ${y2 - 5} L ${x2 - 1} ${y2} L ${x2 - 9} ${y2 + 5}`;
  const bar = back ? `M ${x2 - 7} ${y2 + 7} h 14` : `M ${x2 - 7} ${y2 - 7} v 14`;
  const title = draw("title");
  title.textContent = `${visible(tie.from.words)} ${tie.relation} → ${visible(tie.to.words)}`;
  return draw("g", { class: against ? "tie against" : "tie" }, title, draw("path", { d: line.join(" ") }), draw("path", { d: against ? bar : arrowHead }));
}

function tieLabel(tie) {
  const { back, points } = tieWay(tie);
  const [[x1, y1], [x2, y2]] = points;
  const text = draw("text", { class: "tie-label", x: (x1 + x2) / 2 - (back ? 0 : 6), y: back ? (y1 + y2) / 2 + 22 : y1 + (y2 - y1) * 0.35 - 5, "text-anchor": "middle" });
  const reports = new Set(tie.conditionals.map((conditional) => conditional.report)).size;
  text.textContent = `${tie.relation}${reports > 1 ? ` ×${reports}` : ""}`;
  return text;
}

function eventDrawing(event) {
  const title = draw("title");
  title.textContent = visible(event.words);
  const [tie] = [...event.out, ...event.in];
  const [conditional] = tie.conditionals;
  const group = draw("g", { class: "node event" }, title, draw("rect", { x: event.x, y: event.y, width: event.width, height: event.height, rx: 5 }));
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
