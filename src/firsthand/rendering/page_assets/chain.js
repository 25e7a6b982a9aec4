// A claim's chain as layers: reports, whoever passed it on, the sources, and those behind them. The layering follows
// Sugiyama, Tagawa and Toda (1981): longest paths give the layers, barycentres the order within them.

const NOBODY = "\u0000nobody";

function chainOf(claim) {
  const nodes = new Map();
  const edges = [];
  const speaking = new Set(found(attributionsById, claim.attributions).map((attribution) => attribution.source).filter(Boolean));
  const originOf = new Map(claim.origins.map((origin, n) => [origin.source ?? NOBODY, n + 1]));
  const add = (id) => {
    if (nodes.has(id)) return nodes.get(id);
    const report = reportsById().get(id);
    const node = { id, report, out: [], in: [], layer: 0, speaks: speaking.has(id), origin: originOf.get(id) ?? null };
    node.label = report ? outletOf(report) : id === NOBODY ? "nobody named" : sourceName(id);
    node.note = report ? date(report.published) : id === NOBODY ? null : sourcesById().get(id)?.kind;
    nodes.set(id, node);
    return node;
  };
  const join = (from, to, spans) => {
    const edge = { from, to, spans, words: edgeWords(spans) };
    edges.push(edge);
    from.out.push(edge);
    to.in.push(edge);
  };
  const { named, bundles } = bundled(claim);
  named.forEach(add);
  for (const edge of claim.chain) {
    const bundle = bundles.get(edge.from);
    if (bundle) {
      if (edge.from !== bundle.first) continue;
      const node = add(bundle.id);
      Object.assign(node, { bundle: bundle.size, label: `and ${bundle.size.toLocaleString("en")} more`, note: null });
      join(node, add(edge.to), edge.spans);
    } else if (edge.from !== edge.to) join(add(edge.from), add(edge.to), edge.spans);
  }
  for (const id of named) {
    if (!nodes.get(id).out.length) join(nodes.get(id), add(NOBODY), []);
  }
  const list = [...nodes.values()];
  layer(list);
  return { nodes: list, edges, layers: ordered(list) };
}

const REPORTS_DRAWN = 60;
const DRAWN_OF_MORE = 30;

// Of more reports than a picture bears, those that heard it the same way are drawn as a few and a node for the rest.
function bundled(claim) {
  const named = claim.reports;
  const bundles = new Map();
  if (named.length <= REPORTS_DRAWN) return { named, bundles };
  const heard = new Map(named.map((id) => [id, []]));
  for (const edge of claim.chain) heard.get(edge.from)?.push(edge.to);
  const ways = new Map();
  for (const [id, from] of heard) {
    const way = JSON.stringify([...new Set(from)].sort());
    ways.set(way, [...(ways.get(way) ?? []), id]);
  }
  const drawn = [];
  for (const [way, ids] of ways) {
    const most = Math.max(2, Math.floor((DRAWN_OF_MORE * ids.length) / named.length));
    const rest = way === "[]" || ids.length < most + 2 ? [] : ids.slice(most);
    drawn.push(...ids.slice(0, ids.length - rest.length));
    for (const id of rest) bundles.set(id, { id: `\u0000and ${way}`, first: rest[0], size: rest.length });
  }
  return { named: drawn, bundles };
}

function edgeWords(spans) {
  const words = spans.map((span) => {
    const report = reportsById().get(span.report);
    return report ? wordsAt(report, [span.start, span.end]) : "";
  });
  return [...new Set(words.filter(Boolean))].join(" … ");
}

// Whom a source speaks for stands behind it, in a layer of its own after the last layer of sources.
function layer(nodes) {
  const behind = (edge) => edge.from.speaks && sourcesById().get(edge.from.id)?.speaks_for.includes(edge.to.id);
  const depth = new Map();
  const open = new Set();
  const depthOf = (node) => {
    if (node.report || node.bundle) return 0;
    if (depth.has(node)) return depth.get(node);
    // A chain that bites its own tail is cut where it does; every edge is still drawn.
    if (open.has(node)) return 1;
    open.add(node);
    let deepest = 1;
    for (const edge of node.in) if (!behind(edge)) deepest = Math.max(deepest, depthOf(edge.from) + 1);
    open.delete(node);
    depth.set(node, deepest);
    return deepest;
  };
  for (const node of nodes) node.layer = depthOf(node);
  const last = Math.max(1, ...nodes.filter((node) => node.speaks).map((node) => node.layer));
  for (const node of nodes) {
    const ends = node.out.every(behind);
    if (!node.report && !node.bundle && ends && (node.speaks || node.id === NOBODY) && node.layer < last) node.layer = last;
    if (!node.speaks && node.in.length && node.in.every(behind)) node.layer = last + 1;
  }
}

// Layers from the reports on; an edge over several layers gets a bend in each, so that it passes between nodes.
function ordered(nodes) {
  const layers = [];
  const put = (node) => (layers[node.layer] ??= []).push(node);
  nodes.forEach(put);
  for (const edge of nodes.flatMap((node) => node.out)) {
    edge.bends = [];
    for (let between = edge.from.layer + 1; between < edge.to.layer; between += 1) {
      const bend = { bend: true, edge, layer: between };
      edge.bends.push(bend);
      put(bend);
    }
  }
  const columns = layers.filter(Boolean);
  columns.forEach((column, n) => column.forEach((node) => (node.column = n)));
  for (let sweep = 0; sweep < 6; sweep += 1) {
    for (const column of columns) column.forEach((node, place) => (node.place = place / column.length));
    const way = sweep % 2 ? [...columns].reverse() : columns;
    for (const column of way) {
      for (const node of column) node.pull = mean(neighbours(node).map((other) => other.place)) ?? node.place;
      column.sort((one, other) => one.pull - other.pull);
      column.forEach((node, place) => (node.place = place / column.length));
    }
  }
  return columns;
}

function neighbours(node) {
  if (node.bend) {
    const stops = [node.edge.from, ...node.edge.bends, node.edge.to];
    const at = stops.indexOf(node);
    return [stops[at - 1], stops[at + 1]];
  }
  return [
    ...node.out.map((edge) => edge.bends[0] ?? edge.to),
    ...node.in.map((edge) => edge.bends.at(-1) ?? edge.from),
  ];
}

// The reports from which a node is reached.
function leadingTo(node, reports = new Set(), seen = new Set()) {
  if (node.bend) return leadingTo(node.edge.from, reports, seen);
  if (node.report || node.bundle) reports.add(node);
  if (seen.has(node)) return reports;
  seen.add(node);
  for (const edge of node.in) leadingTo(edge.from, reports, seen);
  return reports;
}

function mean(numbers) {
  return numbers.length ? numbers.reduce((sum, number) => sum + number, 0) / numbers.length : null;
}

// What stands above a column.
function columnTitle(column, columns) {
  const nodes = column.filter((node) => !node.bend);
  if (nodes.some((node) => node.report)) return count(nodes.reduce((sum, node) => sum + (node.bundle ?? 1), 0), "report");
  if (nodes.some((node) => node.speaks || node.id === NOBODY)) return plural("Source", nodes.length);
  const sources = columns.findIndex((other) => other.some((node) => node.speaks));
  return columns.indexOf(column) < sources ? "Passed on by" : "Behind them";
}
