// The chain as a picture (SVG drawn here) and, for those who do not see it, the same in words.

const NODE_HEIGHT = 34;
const NODE_STEP = 41;
const DENSE_FROM = 15;
const DENSE_HEIGHT = 16;
const DENSE_STEP = 17;
const LABEL_SIZE = 12.5;
const NOTE_SIZE = 11;
const BEND_STEP = 20;
const TOP = 30;
const NARROWEST_COLUMN = 112;
const ROOM_FOR_NOTES = 110;

// `open(report, place)` is called when a person picks a report, or a step's words.
function chainPicture(claim, open) {
  const chain = chainOf(claim);
  const caption = make("p", { class: "chain-words" }, CHAIN_HINT);
  const words = chainInWords(chain, open);
  const frame = make("div", { class: "chain-frame", tabindex: "0", role: "group", "aria-label": "Picture of the chain" });
  let width = 0;
  let current = null;
  const redraw = () => {
    const svg = chainDrawing(chain, claim, width, { open, caption });
    frame.replaceChildren(svg);
    mark();
  };
  const mark = () => {
    for (const part of frame.querySelectorAll("[data-node]")) part.classList.toggle("current", part.dataset.node === current);
    for (const part of frame.querySelectorAll("[data-from]")) part.classList.toggle("current", part.dataset.from === current);
  };
  new ResizeObserver(([entry]) => {
    const now = Math.floor(entry.contentRect.width);
    if (now && now !== width) {
      width = now;
      redraw();
    }
  }).observe(frame);
  return {
    element: make("figure", { class: "chain" }, frame, caption, words),
    mark(report) {
      current = report;
      mark();
    },
  };
}

const CHAIN_HINT = "Each line runs from who tells to whom they heard it from. Point at one for its words; press it to see them in the report.";

function chainDrawing(chain, claim, frameWidth, { open, caption }) {
  const columns = chain.layers;
  chain.nodes.forEach((node) => (node.dense = (node.report || node.bundle) && claim.reports.length >= DENSE_FROM));
  const width = Math.max(frameWidth, columns.length * NARROWEST_COLUMN);
  const pitch = width / columns.length;
  const gap = Math.max(22, Math.min(90, pitch * 0.28));
  const box = (width - gap * (columns.length - 1)) / columns.length;
  const height = place(columns) + 6;
  const x = (node) => node.column * (box + gap);
  const svg = draw("svg", {
    role: "img", width, height, viewBox: `0 0 ${width} ${height}`,
    "aria-label": `Chain of the claim: ${tally(claim)}. The list “The chain in words” says the same.`,
  });
  columns.forEach((column, n) => {
    const title = draw("text", { class: "column-title", x: n * (box + gap), y: 12 });
    title.textContent = columnTitle(column, columns);
    svg.append(title);
  });
  for (const edge of chain.edges) svg.append(edgeDrawing(edge, { x, box, open, caption }));
  for (const node of chain.nodes) svg.append(nodeDrawing(node, x(node), box, claim, open));
  return svg;
}

const heightOf = (node) => (node.dense ? DENSE_HEIGHT : NODE_HEIGHT);

// Heights of all nodes: each as near to the middle of the reports that lead to it as the nodes above it allow.
function place(columns) {
  const step = (node) => (node.bend ? Math.min(BEND_STEP, heightOf(node.edge.from) + 1) : node.dense ? DENSE_STEP : NODE_STEP);
  const tallest = Math.max(...columns.map((column) => column.reduce((sum, node) => sum + step(node), 0)));
  for (const column of columns) {
    const total = column.reduce((sum, node) => sum + step(node), 0);
    let y = TOP + (tallest - total) / 2;
    for (const node of column) {
      node.y = y + step(node) / 2;
      y += step(node);
    }
  }
  for (const column of columns.slice(1)) {
    let top = TOP;
    let left = column.reduce((sum, node) => sum + step(node), 0);
    for (const node of column) {
      const wanted = mean([...leadingTo(node)].map((report) => report.y)) ?? node.y;
      node.y = Math.min(Math.max(wanted, top + step(node) / 2), TOP + tallest - left + step(node) / 2);
      left -= step(node);
      top = node.y + step(node) / 2;
    }
  }
  return TOP + tallest;
}

function edgeDrawing(edge, { x, box, open, caption }) {
  const stops = [edge.from, ...edge.bends, edge.to];
  const path = [];
  for (let n = 0; n + 1 < stops.length; n += 1) {
    const from = stops[n];
    const to = stops[n + 1];
    // Backwards only where a chain bites its own tail.
    const forward = to.column > from.column;
    const start = x(from) + (forward ? box : box / 2);
    const end = x(to) + (forward ? 0 : box / 2);
    const middle = (start + end) / 2;
    if (n === 0) path.push(`M ${start} ${from.y}`);
    path.push(`C ${middle} ${from.y} ${middle} ${to.y} ${end} ${to.y}`);
    if (to.bend) path.push(`H ${x(to) + box}`);
  }
  const line = path.join(" ");
  const title = draw("title");
  title.textContent = `${visible(edge.from.label)} → ${visible(edge.to.label)}${edge.words ? `: “${visible(edge.words)}”` : ""}`;
  const group = draw("g", { class: edge.to.id === NOBODY ? "edge unnamed" : "edge", "data-from": edge.from.id },
    title, draw("path", { class: "line", d: line, "stroke-width": lineWidth(edge) }), draw("path", { class: "reach", d: line }));
  group.addEventListener("pointerenter", () => fill(caption, stepWords(edge, caption)));
  group.addEventListener("pointerleave", () => caption.replaceChildren(CHAIN_HINT));
  group.addEventListener("click", () => openStep(edge, open));
  return group;
}

// The more reports have come together, the thicker the line that carries them on.
function lineWidth(edge) {
  const carried = reportsLeadingTo(edge.from);
  return carried > 1 ? Math.min(12, 1.5 + carried * 0.35) : 1.5;
}

const reportsLeadingTo = (node) => [...leadingTo(node)].reduce((sum, one) => sum + (one.bundle ?? 1), 0);

function stepWords(edge, caption) {
  caption.replaceChildren();
  return [name(edge.from.label), " → ", name(edge.to.label), edge.words ? [": ", make("q", {}, name(edge.words))] : " (no words name them)"];
}

function openStep(edge, open) {
  const [span] = edge.spans;
  if (span) open(span.report, [span.start, span.end]);
  else if (edge.from.report) open(edge.from.id);
}

function nodeDrawing(node, x, box, claim, open) {
  const kind = node.report || node.bundle ? `report${node.dense ? " dense" : ""}` : node.id === NOBODY ? "nobody" : "source";
  const origin = node.origin ? ` origin ${isEcho(claim) ? "lone" : ""}` : "";
  const title = draw("title");
  title.textContent = [visible(node.label), node.note, node.origin ? `origin ${node.origin}` : null].filter(Boolean).join(", ");
  const group = draw("g", { class: `node ${kind}${origin}`, "data-node": node.id }, title,
    draw("rect", { x: x + 1, y: node.y - heightOf(node) / 2 + 1, width: box - 2, height: heightOf(node) - 2, rx: kind.startsWith("report") ? 2 : NODE_HEIGHT / 2 - 1 }));
  const roomy = box >= ROOM_FOR_NOTES;
  const inset = (kind.startsWith("report") ? 8 : 14) - (roomy ? 0 : 4);
  const carried = node.origin ? count(reportsLeadingTo(node), "report") : null;
  const note = node.dense ? null : node.origin ? `origin ${node.origin}${roomy ? ` · ${carried}` : ""}` : roomy ? node.note : null;
  const lines = fitted(visible(node.label), (box - 2 * inset) * (node.dense ? LABEL_SIZE / NOTE_SIZE : 1), note || node.dense ? 1 : 2);
  if (note) lines.push(...fitted(note, ((box - 2 * inset) * LABEL_SIZE) / NOTE_SIZE, 1));
  lines.forEach((line, n) => {
    const y = node.y + (n - (lines.length - 1) / 2) * 13.5 + 4;
    const text = draw("text", { x: x + inset, y, class: note && n === lines.length - 1 ? "note" : "label" });
    text.textContent = line;
    group.append(text);
  });
  if (node.report) group.addEventListener("click", () => open(node.id));
  else if (kind === "source") group.addEventListener("click", () => (location.hash = `#/source/${encodeURIComponent(node.id)}`));
  return group;
}

const ruler = once(() => {
  const context = document.createElement("canvas").getContext("2d");
  context.font = `${LABEL_SIZE}px ${getComputedStyle(document.body).fontFamily}`;
  return context;
});

// Text broken into at most so many lines of a width in pixels, with an ellipsis where it does not fit.
function fitted(text, width, most) {
  const wide = (line) => ruler().measureText(line).width > width;
  const lines = [];
  let rest = text.trim();
  while (rest && lines.length < most) {
    if (!wide(rest)) {
      lines.push(rest);
      break;
    }
    let low = 1;
    let high = Math.min(rest.length, 200);
    const ending = lines.length + 1 === most ? "…" : "";
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (wide(rest.slice(0, middle).trimEnd() + ending)) high = middle - 1;
      else low = middle;
    }
    const space = rest.lastIndexOf(" ", low);
    const cut = !ending && space > low / 3 ? space : low;
    lines.push(rest.slice(0, cut).trimEnd() + ending);
    rest = rest.slice(cut).trim();
  }
  return lines;
}

function chainInWords(chain, open) {
  const steps = chain.edges.map((edge) => make("li", {},
    name(edge.from.label), make("span", { "aria-label": "heard it from" }, " → "), name(edge.to.label),
    edge.to.origin ? ` (origin ${edge.to.origin})` : "",
    edge.words ? [": ", button(make("q", {}, name(edge.words)), () => openStep(edge, open), { class: "quiet" })] : ""));
  return make("details", { class: "chain-list" }, make("summary", {}, "The chain in words"), make("ol", {}, steps));
}
