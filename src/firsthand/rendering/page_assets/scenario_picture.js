// The scenario's picture: boxes and ways were placed when the page was written; here they are drawn, never moved.

// From what frame on the broad picture is shown.
const BROAD_FRAME = 720;
const EFFECTS = { promotes: "promotes", prevents: "prevents", necessary: "is necessary for", sufficient: "is sufficient for" };

// Heads point to the right and end at 0, 0; the line ends `back` before that.
const HEADS = {
  promotes: { back: 8, paths: [["full", "M 0 0 L -10 -5 L -10 5 Z"]] },
  sufficient: { back: 16, paths: [["full", "M 0 0 L -10 -5 L -10 5 Z"], ["full", "M -8 0 L -18 -5 L -18 5 Z"]] },
  prevents: { back: 3, paths: [["bar", "M -3 -8 V 8"]] },
  necessary: { back: 14, paths: [["hollow", "M -1 0 L -7.5 -5.5 L -14 0 L -7.5 5.5 Z"]] },
};

const givesNoOdds = (arrow) => arrow.high - arrow.low > 0.99;

// As a sentence: “it rains” promotes “the lake rises”.
function arrowWords(arrow) {
  const text = (id) => `“${drawnEvent(id).text}”`;
  return `${arrow.absent ? "not " : ""}${text(arrow.from)} ${EFFECTS[arrow.effect]} ${text(arrow.to)}`;
}

// `pick(key)` is called when a person presses an event ("e3") or an arrow ("a5").
function scenarioPicture({ drawn, pictures }, pick) {
  const frame = make("div", { class: "scenario-frame" });
  let shownPicture = null;
  let picked = null;
  const mark = () => {
    const [kind, number] = [picked?.[0], Number(picked?.slice(1))];
    const arrows = drawn.arrows.filter((arrow, n) =>
      kind === "a" ? n === number : kind === "e" && [arrow.from, arrow.to].includes(drawn.events[number].id));
    const ends = new Set(arrows.flatMap((arrow) => [arrow.from, arrow.to]));
    frame.classList.toggle("picked", arrows.length > 0);
    for (const part of frame.querySelectorAll("[data-at]")) {
      const [of, place] = [part.dataset.at[0], Number(part.dataset.at.slice(1))];
      const touched = of === "a" ? arrows.includes(drawn.arrows[place]) : ends.has(drawn.events[place].id);
      part.classList.toggle("touched", touched);
      part.classList.toggle("current", part.dataset.at === picked);
      part.setAttribute("aria-pressed", part.dataset.at === picked);
    }
  };
  const draw = (width) => {
    const picture = width >= BROAD_FRAME ? pictures[0] : pictures.at(-1);
    if (picture === shownPicture) return;
    shownPicture = picture;
    frame.replaceChildren(scenarioDrawing(drawn, picture, pick));
    // What runs downward begins in the middle of its top, what runs to the right at its left.
    frame.scrollLeft = picture.down ? (picture.width - width) / 2 : 0;
    mark();
    bring(frame, picked);
  };
  new ResizeObserver(([entry]) => draw(entry.contentRect.width)).observe(frame);
  return {
    element: frame,
    mark(key) {
      picked = key;
      mark();
    },
  };
}

// Into the middle of the frame where it lies outside; the page stays where it is.
function bring(frame, key) {
  const part = key && frame.querySelector(`[data-at="${key}"]`);
  if (!part) return;
  const [inner, outer] = [part.getBoundingClientRect(), frame.getBoundingClientRect()];
  if (inner.left < outer.left || inner.right > outer.right) frame.scrollLeft += (inner.left + inner.right - outer.left - outer.right) / 2;
  if (inner.top < outer.top || inner.bottom > outer.bottom) frame.scrollTop += (inner.top + inner.bottom - outer.top - outer.bottom) / 2;
}

function scenarioDrawing({ events, arrows }, picture, pick) {
  const { width, height } = picture;
  const svg = draw("svg", {
    role: "group", width, height, viewBox: `0 0 ${width} ${height}`,
    "aria-label": "Picture of the events and arrows. The arrow keys go from one to the next, Enter shows the words. The table “Every arrow” says the same.",
  });
  // In the order in which the keys go through them: each event and then what it acts on.
  const stops = [];
  const boxes = Object.entries(picture.boxes).map(([place, box]) => [Number(place), box]);
  boxes.sort(([, one], [, other]) => (picture.down ? one.y - other.y || one.x - other.x : one.x - other.x || one.y - other.y));
  const ways = new Map(Object.entries(picture.ways).map(([place, points]) => [Number(place), wayDrawing(arrows[place], Number(place), points, picture)]));
  const nodes = new Map(boxes.map(([place, box]) => [place, boxDrawing(events[place], place, box, picture.lines[place])]));
  for (const [place] of boxes) {
    stops.push(nodes.get(place));
    for (const [number, way] of ways) if (arrows[number].from === events[place].id) stops.push(way);
  }
  svg.append(...ways.values(), ...nodes.values());
  roam(svg, stops, pick);
  return svg;
}

// One stop of the tab key for the whole picture; within it the arrow keys move.
function roam(svg, stops, pick) {
  let at = 0;
  stops[0]?.setAttribute("tabindex", "0");
  const go = (place) => {
    stops[at].setAttribute("tabindex", "-1");
    at = (place + stops.length) % stops.length;
    stops[at].setAttribute("tabindex", "0");
    stops[at].focus({ preventScroll: true });
    stops[at].scrollIntoView({ block: "nearest", inline: "nearest" });
  };
  svg.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = {
      ArrowRight: () => go(at + 1), ArrowDown: () => go(at + 1), ArrowLeft: () => go(at - 1), ArrowUp: () => go(at - 1),
      Home: () => go(0), End: () => go(stops.length - 1),
      Enter: () => pick(stops[at].dataset.at), " ": () => pick(stops[at].dataset.at),
    }[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  });
  svg.addEventListener("click", (event) => {
    const part = event.target.closest("[data-at]");
    if (!part) return;
    stops[at].setAttribute("tabindex", "-1");
    at = stops.indexOf(part);
    part.setAttribute("tabindex", "0");
    pick(part.dataset.at);
  });
}

function boxDrawing(event, place, { x, y, width, height }, most) {
  const lines = fitted(visible(event.text), width - 20, most);
  const title = draw("title");
  title.textContent = visible(event.text);
  const group = draw("g", { class: "box", role: "button", tabindex: "-1", "data-at": `e${place}`, "aria-label": visible(event.text) },
    title, draw("rect", { x, y, width, height, rx: 5 }));
  lines.forEach((line, n) => {
    const text = draw("text", { x: x + 10, y: y + height / 2 + (n - (lines.length - 1) / 2) * LINE_HEIGHT + 4.5 });
    text.textContent = line;
    group.append(text);
  });
  return group;
}

function wayDrawing(arrow, place, points, { down }) {
  const title = draw("title");
  title.textContent = visible(`${arrowWords(arrow)}, ${rangeText(arrow)}`);
  const group = draw("g", { class: `way ${arrow.effect}`, role: "button", tabindex: "-1", "data-at": `a${place}`, "aria-label": title.textContent }, title);
  if (points.length) group.append(...lineOf(arrow, points, down));
  return group;
}

// Points go by turns straight on and in a bend; both ends stand on the sides of boxes.
function lineOf(arrow, points, down) {
  const along = down ? 1 : 0;
  const [start, end] = [points[0], points.at(-1)];
  const way = end[along] > points.at(-3)[along] || end[along] > points.at(-2)[along] ? 1 : -1;
  const { back, paths } = HEADS[arrow.effect];
  const at = points.map((point) => [...point]);
  const short = end[along] - way * back;
  at.at(-1)[along] = short;
  // Where a head is longer than the last straight piece, the bend ends sooner.
  if ((short - at.at(-2)[along]) * way < 0) at.at(-2)[along] = short;
  const line = [`M ${at[0].join(" ")}`];
  for (let n = 1; n < at.length; n += 1) {
    const [before, here] = [at[n - 1], at[n]];
    const middle = (before[along] + here[along]) / 2;
    if (n % 2) line.push(`L ${here.join(" ")}`);
    else line.push(down ? `C ${before[0]} ${middle} ${here[0]} ${middle} ${here.join(" ")}` : `C ${middle} ${before[1]} ${middle} ${here[1]} ${here.join(" ")}`);
  }
  const turn = (down ? 90 : 0) + (way < 0 ? 180 : 0);
  const d = line.join(" ");
  return [
    draw("path", { class: "reach", d }),
    draw("path", { class: "line", d, ...strokeOf(arrow) }),
    draw("g", { class: "head", transform: `translate(${end.join(" ")}) rotate(${turn})` }, ...paths.map(([kind, shape]) => draw("path", { class: kind, d: shape }))),
    arrow.absent ? notSign(start[0] + (down ? 0 : 8 * way), start[1] + (down ? 8 * way : 0)) : null,
  ].filter(Boolean);
}

// The surer it is that the effect shows, the thicker; dotted where nothing is said of it; in long dashes where it is disputed.
function strokeOf(arrow) {
  const dashes = givesNoOdds(arrow) ? "0.1 4.5" : arrow.model === null ? null : "9 5";
  return { "stroke-width": givesNoOdds(arrow) ? 2 : 1 + 2.5 * arrow.low, "stroke-dasharray": dashes, "stroke-linecap": givesNoOdds(arrow) ? "round" : null };
}

// Stands where an arrow leaves an event that acts by not happening.
function notSign(x, y) {
  return draw("g", { class: "not", transform: `translate(${x} ${y})` }, draw("circle", { r: 5 }), draw("path", { d: "M -3.5 3.5 L 3.5 -3.5" }));
}

// Only what the picture has.
function scenarioLegend(arrows) {
  const there = (test) => arrows.some(test);
  const sample = (arrow) => {
    const svg = draw("svg", { width: 54, height: 18, "aria-hidden": "true" });
    svg.append(draw("g", { class: `way ${arrow.effect}` }, ...lineOf(arrow, [[2, 9], [10, 9], [30, 9], [52, 9]], false)));
    return svg;
  };
  const plain = { effect: "promotes", low: 0.2, high: 0.8, absent: false, model: null };
  const items = [
    ...Object.keys(EFFECTS).filter((effect) => there((arrow) => arrow.effect === effect)).map((effect) => [{ ...plain, effect }, EFFECTS[effect]]),
    there((arrow) => arrow.absent) ? [{ ...plain, absent: true }, "where it does not happen"] : null,
    there((arrow) => arrow.low > 0) ? [{ ...plain, low: 1 }, "thicker: surer to show"] : null,
    there(givesNoOdds) ? [{ ...plain, low: 0, high: 1 }, "the words give no odds"] : null,
    there((arrow) => arrow.model !== null) ? [{ ...plain, model: "" }, "disputed: in one of the rival models"] : null,
  ];
  return make("ul", { class: "legend scenario-legend", "aria-label": "How arrows are drawn" },
    items.filter(Boolean).map(([arrow, meaning]) => make("li", {}, sample(arrow), meaning)));
}
