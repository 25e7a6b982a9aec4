// Grades of the Admiralty code: the letter or number with what it means, and its reasons one press away.

const RELIABILITY = {
  A: "reliable", B: "usually reliable", C: "fairly reliable", D: "not usually reliable", E: "unreliable", F: "cannot be judged",
};
const CREDIBILITY = {
  1: "confirmed", 2: "probably true", 3: "possibly true", 4: "doubtful", 5: "improbable", 6: "cannot be judged",
};

const unjudged = (grade) => grade === "F" || grade === "6";

function gradeBadge(grade, meanings, axis) {
  if (!grade) return null;
  return make("abbr", { class: unjudged(grade.grade) ? "grade unjudged" : "grade", title: `${axis} ${grade.grade}: ${meanings[grade.grade] ?? "not a grade"}` }, grade.grade);
}

const reliabilityBadge = (source) => gradeBadge(source?.reliability, RELIABILITY, "Reliability");
const credibilityBadge = (claim) => gradeBadge(claim.credibility, CREDIBILITY, "Credibility");

// A grade that says what it rests on; without reasons there is nothing to open.
function gradeWithReasons(grade, meanings, axis) {
  if (!grade) return null;
  const judged = [gradeBadge(grade, meanings, axis), " ", meanings[grade.grade] ?? null];
  if (!grade.why.length) return make("div", { class: "graded" }, judged);
  return make("details", { class: "graded" },
    make("summary", {}, judged, " ", make("small", {}, "why")),
    make("ul", { class: "plain reasons" }, grade.why.map((evidence) => make("li", {},
      evidence.words ? [make("q", {}, name(evidence.words)), " "] : null, evidence.effect, places(evidence.spans)))));
}

const reliabilityWithReasons = (source) => gradeWithReasons(source?.reliability, RELIABILITY, "Reliability");
const credibilityWithReasons = (claim) => gradeWithReasons(claim.credibility, CREDIBILITY, "Credibility");
