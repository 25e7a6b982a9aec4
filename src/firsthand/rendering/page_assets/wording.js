// How things are put into words, the same everywhere.

const MONTHS = "January February March April May June July August September October November December".split(" ");

const plural = (noun, number) => (number === 1 ? noun : `${noun}s`);
const count = (number, noun) => `${number.toLocaleString("en")} ${plural(noun, number)}`;

function date(iso) {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso ?? "");
  if (!match || !MONTHS[match[2] - 1]) return iso;
  return `${Number(match[3])} ${MONTHS[match[2] - 1]} ${match[1]}`;
}

function outletOf(report) {
  return report.outlet ?? report.title ?? fileName(report);
}

function titleOf(report) {
  return report.title ?? fileName(report);
}

function fileName(report) {
  const file = report.path.split(/[\\/]/).pop() || report.path;
  return report.record === null ? file : `${file}, row ${report.record}`;
}

function sourceLink(id) {
  const source = sourcesById().get(id);
  if (!source) return make("span", { class: "nobody" }, "nobody named");
  return link(`#/source/${encodeURIComponent(id)}`, name(source.name));
}

function sourceName(id) {
  return sourcesById().get(id)?.name ?? "nobody named";
}

function reportLink(report, span) {
  const at = span ? `?at=${span[0]}-${span[1]}` : "";
  return link(`#/report/${encodeURIComponent(report.id)}${at}`, name(outletOf(report)));
}

function claimLink(claim) {
  return link(`#/claim/${encodeURIComponent(claim.id)}`, name(claim.text, "claim-text"));
}

function claimList(claims) {
  return claims.length
    ? make("ul", { class: "plain" }, claims.map((claim) => make("li", {}, claimLink(claim), " ", make("small", {}, tally(claim)))))
    : null;
}

// "3 reports, 1 origin": the two numbers that the page is about.
function tally(claim) {
  const origins = claim.origin_count ? count(claim.origin_count, "origin") : "no origin found";
  return `${count(claim.reports.length, "report")}, ${origins}`;
}

const VERDICTS = ["single origin", "partly dependent", "independent", "unknown"];

function verdict(claim) {
  // One report has one origin: that alarms nobody.  And one voice against another reassures nobody.
  const telling = claim.independence === "single origin" ? isEcho(claim) : !(claim.denied_by && claim.asserted_by < 2);
  return make("span", { class: telling ? `chip ${claim.independence.replace(" ", "-")}` : "chip" }, claim.independence);
}

function percent(probability) {
  return `${Math.round(probability * 100)} %`;
}

// Links to where words stand, for things that several reports carry.
function places(spans) {
  const links = [];
  for (const span of spans) {
    const report = reportsById().get(span.report);
    if (report) links.push(reportLink(report, [span.start, span.end]));
  }
  return links.length ? make("small", { class: "places" }, " in ", joined(links, ", ")) : null;
}

// The line that a person came for: the verdict on the whole set of reports, or what the claims say of it.
function headline() {
  return trace.summary.verdict || claimsHeadline();
}

function claimsHeadline() {
  const { claims, claims_in_several_reports: several, of_those_one_origin: one } = trace.summary;
  if (!claims) return "No claims were found.";
  if (!several) return "No claim is carried by more than one report.";
  if (!one) return "No claim that several reports carry goes back to one origin.";
  if (one === 1) return "1 claim looks confirmed by several reports and goes back to one origin.";
  return `${one.toLocaleString("en")} claims look confirmed by several reports and go back to one origin.`;
}
