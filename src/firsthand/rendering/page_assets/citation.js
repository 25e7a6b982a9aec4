// A claim as plain text, to be pasted into a note or a message: what it is, who stands behind it, and the exact words
// with where they stand.

// One line, without characters that steer a terminal or a word processor.
const plainly = (text) => visible(text).replace(/\s+/g, " ").trim();

function citationOf(claim) {
  const bearing = new Set(claim.attributions);
  const lines = [plainly(claim.text), `${tally(claim)}; ${claim.independence}. ${plainly(claim.independence_why)}`];
  if (claim.credibility) lines.push(`Credibility (Admiralty code): ${claim.credibility.grade}`);
  for (const stance of claim.stances) {
    const utterance = utterancesById().get(stance.utterance);
    if (!utterance) continue;
    const relays = utterance.relays.length ? ` through ${utterance.relays.map(sourceName).map(plainly).join(", ")}` : "";
    lines.push("", `${plainly(sourceName(utterance.source))} ${STANCES[stance.stance]}${relays}:`);
    for (const attribution of found(attributionsById, utterance.attributions.filter((id) => bearing.has(id)))) {
      const report = reportsById().get(attribution.report);
      lines.push(`- ${quoted(wordsOf(report, attribution.content_spans))} ${whereItStands(report, attribution.content_spans)}`);
    }
  }
  return `${lines.join("\n")}\n`;
}

// In quotation marks of its own, unless the words bring theirs.
function quoted(words) {
  const plain = plainly(words);
  return /^[“"].*[”"]$/.test(plain) ? plain : `“${plain}”`;
}

function whereItStands(report, spans) {
  const file = report.record === null ? report.path : `${report.path}, row ${report.record}`;
  const places = spans.map(([start, end]) => `${start}–${end}`).join(", ");
  const parts = [report.outlet, report.title && `“${report.title}”`, report.published && date(report.published), report.url, `${file}, characters ${places}`];
  return `(${[...new Set(parts.filter(Boolean).map(plainly))].join("; ")})`;
}

// Into the clipboard; from a page on disk some browsers allow it only by way of a selected field.
async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = make("textarea", { class: "unseen", readonly: true, "aria-hidden": "true" });
    field.value = text;
    const before = document.activeElement;
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    before?.focus();
    return done;
  }
}

function copyButton(claim) {
  const press = button("Copy with its sources", async () => {
    const words = (await copied(citationOf(claim))) ? "Copied" : "This browser does not let a page copy";
    press.textContent = words;
    say(words);
    setTimeout(() => { press.textContent = "Copy with its sources"; }, 2500);
  }, { class: "quiet", title: "The claim, who stands behind it, and the exact words with where they stand, as plain text" });
  return press;
}
