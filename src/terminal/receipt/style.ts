/** The looks of the receipt: plain on a narrow screen, and on A4 with no row of a table cut in two. */
export const STYLE = `
  :root { color-scheme: light; }
  * { box-sizing: border-box; }
  body { margin: 0 auto; max-width: 46rem; padding: 1rem; background: #fff; color: #1a1a1a;
    font: 1rem/1.5 "Segoe UI", "Helvetica Neue", Arial, sans-serif; overflow-wrap: anywhere; hyphens: manual; }
  h1 { margin: 0.5rem 0; font-size: 1.6rem; line-height: 1.25; }
  h2 { margin: 2rem 0 0.5rem; font-size: 1.2rem; break-after: avoid; }
  p { margin: 0.25rem 0; }
  ol { margin: 0; padding-left: 1.6rem; }
  li { margin: 0.35rem 0; }
  a { color: #004993; }
  code { font: 0.9em/1.4 Consolas, "DejaVu Sans Mono", monospace; }
  table { width: 100%; border-collapse: collapse; table-layout: fixed; }
  th, td { padding: 0.4rem 0.75rem 0.4rem 0; border-bottom: 1px solid #8a8a8a; text-align: left; vertical-align: top; }
  th { font-weight: 600; }
  th[scope="row"], th[scope="col"]:first-child { width: 34%; }
  th[scope="col"]:nth-child(3) { width: 20%; }
  .warning { margin: 0 0 1rem; padding: 0.75rem 1rem; border: 3px solid #1a1a1a; }
  .small { font-size: 0.875rem; }
  .by-hand { display: none; }
  tr, li, .warning { break-inside: avoid; }
  thead { display: table-header-group; }
  @media (max-width: 30rem) {
    body { font-size: 0.95rem; }
    th, td { padding-right: 0.5rem; font-size: 0.875rem; }
    th[scope="row"] { width: 38%; }
    th[scope="col"]:first-child:nth-last-child(3) { width: 28%; }
    th[scope="col"]:nth-child(3) { width: 31%; }
    td:last-child { padding-right: 0; }
  }
  @media print {
    @page { size: A4; margin: 18mm 16mm; }
    body { max-width: none; padding: 0; font-size: 10pt; line-height: 1.35; }
    th, td { padding-top: 1mm; padding-bottom: 1mm; }
    h1 { font-size: 16pt; }
    h2 { margin-top: 5mm; font-size: 12pt; }
    a { color: inherit; }
    .by-hand { display: block; margin: 4mm 0 0; }
    .by-hand div { display: flex; gap: 3mm; margin-top: 4mm; }
    .by-hand dd { flex: 1; margin: 0; border-bottom: 1px solid #1a1a1a; }
  }
`
