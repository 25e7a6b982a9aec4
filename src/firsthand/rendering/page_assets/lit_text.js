// A report's text with words lit in it. Spans count code points; strings here count UTF-16 units.

const astralPlaces = new Map();

// From a code point's number to its place in the string.
function unitOffset(report, codePoint) {
  let astral = astralPlaces.get(report.id);
  if (!astral) {
    astral = [];
    if (/[\ud800-\udbff]/.test(report.text)) {
      let place = 0;
      for (const character of report.text) {
        if (character.length === 2) astral.push(place);
        place += 1;
      }
    }
    astralPlaces.set(report.id, astral);
  }
  let low = 0;
  let high = astral.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (astral[middle] < codePoint) low = middle + 1;
    else high = middle;
  }
  return codePoint + low;
}

function wordsAt(report, [start, end]) {
  return report.text.slice(unitOffset(report, start), unitOffset(report, end));
}

function wordsOf(report, spans) {
  return spans.map((span) => wordsAt(report, span)).join(" … ");
}

// Marks are {start, end, className, voice, key, tag}: `key` names what is lit (an attribution and its part) and comes
// back in the element's data; of several `voice`s over the same words the innermost shows, since the words are its own;
// `tag`, if given, makes a node that is set before the first lit word.
function litText(report, marks) {
  const text = report.text;
  const placed = marks
    .map((mark) => ({ ...mark, from: unitOffset(report, mark.start), to: unitOffset(report, mark.end) }))
    .filter((mark) => mark.from < mark.to)
    .sort((one, other) => one.from - other.from || other.to - one.to);
  const lines = text.split("\n");
  // Lines broken at a fixed width are not paragraphs of their own.
  const wrapped = lines.length > 3 && lines.every((line) => line.length <= 130);
  const body = make("div", { class: wrapped ? "report-text wrapped" : "report-text", lang: report.language, dir: "auto" });
  let offset = 0;
  let next = 0;
  let open = [];
  let afterGap = false;
  for (const line of lines) {
    const end = offset + line.length;
    open = open.filter((mark) => mark.to > offset);
    while (next < placed.length && placed[next].from < end) {
      if (placed[next].to > offset) open.push(placed[next]);
      next += 1;
    }
    if (line.trim() === "") {
      afterGap = true;
    } else {
      const paragraph = make("p", { class: afterGap ? "after-gap" : null, dir: "auto" });
      litLine(paragraph, text, offset, end, open);
      body.append(paragraph);
      afterGap = false;
    }
    offset = end + 1;
  }
  return body;
}

function litLine(paragraph, text, start, end, marks) {
  const cuts = new Set([start, end]);
  for (const mark of marks) {
    cuts.add(Math.max(mark.from, start));
    cuts.add(Math.min(mark.to, end));
  }
  const ordered = [...cuts].sort((one, other) => one - other);
  for (let n = 0; n + 1 < ordered.length; n += 1) {
    const from = ordered[n];
    const words = text.slice(from, ordered[n + 1]);
    const active = marks.filter((mark) => mark.from <= from && mark.to > from);
    if (!active.length) {
      paragraph.append(inked(words));
      continue;
    }
    for (const mark of active) {
      if (mark.tag && mark.from === from) paragraph.append(mark.tag());
    }
    const classes = new Set(active.flatMap((mark) => mark.className.split(" ")));
    const voice = active.findLast((mark) => mark.voice)?.voice;
    if (voice) classes.add(voice);
    const keys = active.map((mark) => mark.key).filter(Boolean).join(" ");
    paragraph.append(make("mark", { class: [...classes].join(" "), "data-lit": keys }, words));
  }
}

const PARTS = [
  ["source", "source_spans"],
  ["cue", "cue_spans"],
  ["content", "content_spans"],
  ["relay", "relay_spans"],
];

// The marks of one attribution, each part in its own style.
function partMarks(attribution) {
  return PARTS.flatMap(([part, field]) =>
    attribution[field].map(([start, end]) => ({ start, end, className: `lit ${part}`, key: `${attribution.id}:${part}` })));
}

function litElements(body, key) {
  return [...body.querySelectorAll("mark")].filter((mark) =>
    mark.dataset.lit.split(" ").some((lit) => lit === key || lit.startsWith(`${key}:`)));
}

// Bring lit words into view inside their own pane, and leave the page where it is.
function scrollWithin(pane, element) {
  if (!element) return;
  const inner = element.getBoundingClientRect();
  const outer = pane.getBoundingClientRect();
  pane.scrollTop += inner.top - outer.top - Math.min(120, outer.height / 4);
}
