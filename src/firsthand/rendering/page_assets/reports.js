// All reports, in the order they were read.

const reportSearch = searchIndex(trace.reports, (report) =>
  [report.title, report.outlet, ...report.authors, report.path, report.text].filter(Boolean).join("\n"));

function reportRow(report, query) {
  const around = query ? excerpt(report.text, query) : null;
  return [
    make("h2", {}, link(`#/report/${encodeURIComponent(report.id)}`, name(titleOf(report)))),
    make("p", { class: "who" }, report.outlet && report.title ? [name(report.outlet), ". "] : "", report.published ? `${date(report.published)}. ` : "",
      `${count(all(attributionsByReport, report.id).length, "attribution")}, ${count(all(claimsByReport, report.id).length, "claim")}.`,
      all(reuseByReport, report.id).length ? " Shares passages with other reports." : ""),
    around ? make("p", { class: "excerpt", dir: "auto" }, around) : null,
  ];
}

route("reports", listView({
  title: "Reports", section: "reports", items: () => trace.reports, matcher: reportSearch, row: reportRow, height: 76,
  note: () => skippedLine(),
}));
