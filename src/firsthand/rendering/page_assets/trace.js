// The trace, parsed once, and the ways to look things up in it, each built when it is first asked for.

const trace = { near_conflicts: [], old_tellings: [], ...JSON.parse(document.getElementById("trace").textContent) };

// What would follow from what, drawn and asked when the page was written; null where the reports say nothing of it.
const scenario = JSON.parse(document.getElementById("scenario").textContent);

function once(build) {
  let built = null;
  return () => (built ??= { value: build() }).value;
}

const byId = (list) => once(() => new Map(list.map((thing) => [thing.id, thing])));

// From a key to all that carry it; `keys` gives every key of one thing.
const grouped = (list, keys) =>
  once(() => {
    const groups = new Map();
    for (const thing of list) {
      for (const key of new Set(keys(thing))) {
        if (key === null || key === undefined) continue;
        if (!groups.has(key)) groups.set(key, []);
        groups.get(key).push(thing);
      }
    }
    return groups;
  });

const reportsById = byId(trace.reports);
const sourcesById = byId(trace.sources);
const attributionsById = byId(trace.attributions);
const utterancesById = byId(trace.utterances);
const claimsById = byId(trace.claims);
const conditionalsById = byId(trace.conditionals);

const attributionsByReport = grouped(trace.attributions, (attribution) => [attribution.report]);
const attributionsBySource = grouped(trace.attributions, (attribution) => [attribution.source, ...attribution.holders]);
const attributionsByRelay = grouped(trace.attributions, (attribution) => attribution.relays);
const claimsByReport = grouped(trace.claims, (claim) => claim.reports);
const claimsByAttribution = grouped(trace.claims, (claim) => claim.attributions);
const claimsBySource = grouped(trace.claims, sourcesOfClaim);
const speakersFor = grouped(trace.sources, (source) => source.speaks_for);
const timesByReport = grouped(trace.times, (time) => [time.report]);
const figuresByReport = grouped(trace.figures, (figure) => [figure.report]);
const figuresByAttribution = grouped(trace.figures, (figure) => [figure.attribution]);
const conditionalsByReport = grouped(trace.conditionals, (conditional) => [conditional.report]);
const conditionalsByAttribution = grouped(trace.conditionals, (conditional) => [conditional.attribution]);
const forecastsByClaim = grouped(trace.forecasts, (forecast) => [forecast.claim]);
const reuseByReport = grouped(trace.reuse, (reuse) => [reuse.from, reuse.to]);

const all = (group, key) => group().get(key) ?? [];
const found = (index, ids) => ids.map((id) => index().get(id)).filter(Boolean);

function sourcesOfClaim(claim) {
  const attributions = found(attributionsById, claim.attributions);
  return [
    ...claim.origins.map((origin) => origin.source),
    ...attributions.flatMap((attribution) => [attribution.source, ...attribution.holders, ...attribution.relays]),
  ];
}

// Reports of a claim that rest on one of its origins.
function reportsOfOrigin(claim, origin) {
  const bearing = new Set(claim.attributions);
  const reports = new Set();
  for (const utterance of found(utterancesById, origin.utterances)) {
    for (const attribution of found(attributionsById, utterance.attributions)) {
      if (bearing.has(attribution.id)) reports.add(attribution.report);
    }
  }
  return claim.reports.filter((report) => reports.has(report));
}

const inSeveralReports = (claim) => claim.reports.length > 1;

// Looks confirmed, and is not.
const isEcho = (claim) => inSeveralReports(claim) && claim.origin_count === 1;

const mostMisleadingFirst = once(() => {
  const places = new Map(trace.claims.map((claim, place) => [claim, place]));
  return [...trace.claims].sort(
    (one, other) =>
      Number(isEcho(other)) - Number(isEcho(one)) ||
      Number(inSeveralReports(other)) - Number(inSeveralReports(one)) ||
      one.origin_count - one.reports.length - (other.origin_count - other.reports.length) ||
      places.get(one) - places.get(other),
  );
});
