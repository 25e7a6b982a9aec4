// When: what was published, told and dated, each on one axis of days. Dates worked out are drawn dashed, with their reason.

const DAY = 86_400_000;
const BINS = 48;
const STACK = 8;

// Days since 1970, or null.
function dayOf(iso) {
  const time = Date.parse(`${/^\d{4}-\d{2}-\d{2}/.exec(iso ?? "")?.[0]}T00:00:00Z`);
  return Number.isNaN(time) ? null : Math.floor(time / DAY);
}

function isoDay(day) {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

// Earliest and latest day something can be of, nulls where that is open; null where nothing is known.
function daysOf(earliest, latest) {
  const days = [dayOf(earliest), dayOf(latest)];
  return days[0] === null && days[1] === null ? null : days;
}

function rangeWords([from, to]) {
  if (from === null) return `by ${date(isoDay(to))}`;
  if (to === null) return `from ${date(isoDay(from))}`;
  return from === to ? date(isoDay(from)) : `${date(isoDay(from))} to ${date(isoDay(to))}`;
}

function dayAxis(ranges) {
  const known = ranges.flat().filter((day) => day !== null);
  let first = Infinity;
  let last = -Infinity;
  for (const day of known) [first, last] = [Math.min(first, day), Math.max(last, day)];
  if (first === last) [first, last] = [first - 1, last + 1];
  const at = (day) => 6 + (88 * (day - first)) / (last - first);
  const days = last - first <= 4 ? Array.from({ length: last - first + 1 }, (_, n) => first + n) : [0, 1, 2, 3].map((n) => Math.round(first + (n * (last - first)) / 3));
  const short = (day) => {
    const [, year, month, dayOfMonth] = /^(\d+)-(\d+)-(\d+)$/.exec(isoDay(day)) ?? [null, "", 1, ""];
    return `${Number(dayOfMonth)} ${MONTHS[month - 1].slice(0, 3)}${last - first > 300 ? ` ${year}` : ""}`;
  };
  return { at, ticks: days.map((day) => ({ at: at(day), label: short(day) })) };
}

function dayMarks([from, to], at, about) {
  return stretch(from === null ? 0 : at(from), to === null ? 100 : at(to), { openStart: from === null, openEnd: to === null, about });
}

// Reports of known date: one square each, stacked by day, a number where they are more than fit.
function publishedRow(reports, at) {
  const bins = new Map();
  for (const report of reports) {
    const bin = Math.round((at(dayOf(report.published)) / 100) * BINS);
    bins.set(bin, [...(bins.get(bin) ?? []), report]);
  }
  const tallest = Math.min(STACK, Math.max(...[...bins.values()].map((bin) => bin.length)));
  const height = 14 + tallest * 7;
  const marks = [...bins.values()].flatMap((bin) => {
    const x = at(dayOf(bin[0].published));
    const squares = bin.slice(0, STACK).map((_, n) => draw("circle", { class: "published", cx: along(x), cy: height - 5 - n * 7, r: 3 }));
    if (bin.length < 3) return squares;
    const number = draw("text", { class: "stack", x: along(x), y: height - 10 - Math.min(bin.length, STACK) * 7 + 5, "text-anchor": "middle" });
    number.textContent = bin.length.toLocaleString("en");
    return [...squares, number];
  });
  const sorted = [...reports].sort((one, other) => dayOf(one.published) - dayOf(other.published));
  return {
    who: make("b", {}, count(reports.length, "report"), " published"), marks, height,
    words: ["First: ", reportLink(sorted[0]), ` (${date(sorted[0].published)})`,
      sorted.length > 1 ? ["; last: ", reportLink(sorted.at(-1)), ` (${date(sorted.at(-1).published)})`] : "", "."],
  };
}

// `{reports, utterances, times}`: what is to stand on the line. Null where nothing of it has a date.
function timeline({ reports, utterances, times }) {
  const dated = reports.filter((report) => dayOf(report.published) !== null && report.published_basis?.kind !== "inferred");
  const guessed = reports.map((report) => ({ report, days: daysOf(...report.published_range) ?? daysOf(report.published, report.published) }))
    .filter(({ report, days }) => days && !dated.includes(report));
  const told = utterances.map((utterance) => ({ utterance, days: daysOf(utterance.occasion?.date, utterance.occasion?.date) })).filter(({ days }) => days);
  const named = namedTimes(times);
  const ranges = [...dated.map((report) => [dayOf(report.published)]), ...[...guessed, ...told, ...named].map(({ days }) => days)];
  if (!ranges.length) return null;
  const { at, ticks } = dayAxis(ranges);
  const rows = [
    ...told.map(({ utterance, days }) => ({
      who: [sourceLink(utterance.source), " told it"], marks: dayMarks(days, at),
      words: [make("q", {}, name(utterance.occasion.words)), `: ${rangeWords(days)}`, places(utterance.occasion.spans)],
    })),
    ...(dated.length ? [publishedRow(dated, at)] : []),
    ...guessed.map(({ report, days }) => ({
      who: [reportLink(report), " ", make("small", {}, "date worked out")], marks: dayMarks(days, at, true),
      words: [make("b", {}, rangeWords(days)), report.published_basis ? `: ${report.published_basis.why}` : ""],
    })),
    ...named.map(({ days, group }) => ({
      who: make("q", {}, name(wordsOf(reportsById().get(group[0].report), group[0].spans))), marks: dayMarks(days, at),
      words: [rangeWords(days), timePlaces(group)],
    })),
  ];
  return ruledRows(rows, ticks, { label: "Timeline" });
}

// Times that come to the same days are one, whatever the words; the most often named first.
function namedTimes(times) {
  const groups = new Map();
  for (const time of times) {
    const days = daysOf(time.earliest, time.latest);
    if (!days || !reportsById().has(time.report)) continue;
    const key = days.join();
    if (!groups.has(key)) groups.set(key, { days, group: [] });
    groups.get(key).group.push(time);
  }
  return [...groups.values()].sort((one, other) => other.group.length - one.group.length);
}

function timePlaces(group) {
  const reports = new Map(group.map((time) => [time.report, time]));
  const some = [...reports.values()].slice(0, PLACES_NAMED).map((time) => reportLink(reportsById().get(time.report), time.spans[0]));
  return make("small", {}, " in ", joined(some, ", "), reports.size > PLACES_NAMED ? ` and ${reports.size - PLACES_NAMED} more` : "");
}

const within = (spans, outer) => spans.some(([start, end]) => outer.some((span) => start < span[1] && end > span[0]));

function claimTimeline(claim) {
  const attributions = found(attributionsById, claim.attributions);
  return timeline({
    reports: found(reportsById, claim.reports),
    utterances: found(utterancesById, claim.stances.map((stance) => stance.utterance)),
    times: attributions.flatMap((attribution) =>
      all(timesByReport, attribution.report).filter((time) => within(time.spans, attribution.content_spans))),
  });
}

// A report's times as they stand in it, also those that cannot be told.
function timeList(times) {
  if (!times.length) return null;
  return rowList(times, {
    label: "Times", height: 34, className: "tight",
    row: (time) => {
      const report = reportsById().get(time.report);
      const days = daysOf(time.earliest, time.latest);
      return make("p", {}, make("q", {}, name(wordsOf(report, time.spans))), `: ${days ? rangeWords(days) : "cannot be told"}`,
        days && time.granularity !== "day" ? make("small", {}, ` (${time.granularity})`) : "", make("small", {}, " in ", reportLink(report, time.spans[0])));
    },
  }).element;
}

function oldTellings(tellings) {
  return tellings.length
    ? make("ul", { class: "plain" }, tellings.map((old) => {
        const report = reportsById().get(old.report);
        return make("li", {}, report ? [reportLink(report), ": "] : null, old.why);
      }))
    : null;
}

const anyTimes = () => trace.times.length || trace.old_tellings.length ||
  trace.utterances.some(({ occasion }) => occasion?.date) || trace.reports.some(({ published_basis: basis }) => basis?.kind === "inferred");

route("times", () => ({
  title: "Times",
  section: "times",
  element: make("article", {}, heading("Times"),
    section("Told, published and named", timeline(trace)),
    section("Old tellings passed on as new", oldTellings(trace.old_tellings)),
    section("Every time that is named", timeList(trace.times)),
    anyTimes() ? null : make("p", {}, "There are none.")),
}));
