// What was not read, and why.

route("inputs", () => ({
  title: "Not read",
  section: "inputs",
  element: make("div", {}, heading("Not read"),
    trace.skipped.length
      ? rowList(trace.skipped, { label: "Inputs that were not read", height: 56, className: "tight", row: (input) => [make("p", {}, name(input.path, "address")), make("p", { class: "who" }, input.reason)] }).element
      : make("p", {}, "Every input was read."),
    trace.ignored ? make("p", {}, `${count(trace.ignored, "file")} in the given folders ${trace.ignored === 1 ? "is of a kind that" : "are of kinds that"} cannot be reports.`) : null),
}));
