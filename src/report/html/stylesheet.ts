/** The style of the page: for a wide screen, a phone, dark mode and Letter paper. Colors only repeat what the words say. */
export const HTML_STYLE = `:root {
  color-scheme: light dark;
  --page: #fff; --panel: #f5f7f9; --ink: #1b1f24; --dim: #525a64; --line: #cfd6dd; --link: #0b57a4; --axis: #c3ccd5; --window: #5c86b3;
  --closed: #9b0f23; --closed-on: #ffeaea; --delayed: #6f4400; --delayed-on: #fff2d2;
  --review: #0a4784; --review-on: #e5f0fc; --ready: #115c28; --ready-on: #e2f5e7; --note: #414851; --note-on: #ebeef1;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #14171b; --panel: #1d2228; --ink: #e7eaee; --dim: #a9b2bc; --line: #3a424b; --link: #82b9f4; --axis: #4b5560; --window: #6f9fd2;
    --closed: #ffb0b0; --closed-on: #45171d; --delayed: #f5cd83; --delayed-on: #3d2c0b;
    --review: #a9d0fb; --review-on: #122f4e; --ready: #9be0ae; --ready-on: #12351d; --note: #ccd3da; --note-on: #2c333a;
  }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body { margin: 0; background: var(--page); color: var(--ink); font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; overflow-wrap: anywhere; }
header, main, footer { max-width: 72rem; margin: 0 auto; padding: 0 1.5rem; }
header { padding-top: 1.5rem; }
footer { color: var(--dim); padding-bottom: 2rem; font-size: .875rem; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: .25rem 0 .5rem; text-wrap: pretty; }
h1 span { display: block; }
h2 { font-size: 1.375rem; }
h3, h4 { font-size: 1.0625rem; margin: 0; }
h4 { font-size: 1rem; }
p { margin: 0; }
a { color: var(--link); }
.brand { color: var(--dim); font-weight: 600; }
.first { font-size: 1.125rem; margin-bottom: .5rem; }
.first .date { font-weight: 600; }
.subject, .legend, .source, .count, .facts, .also { color: var(--dim); }
.legend { font-size: .875rem; }
.alert { border: 2px solid var(--closed); border-radius: .5rem; padding: .5rem .75rem; margin: .25rem 0; font-weight: 600; }
[role="list"] { list-style: none; margin: 0; padding: 0; }
.facts { margin: .5rem 0; padding-left: 1.25rem; }
.tag { display: inline-block; padding: 0 .5rem; border-radius: .25rem; border: 1px solid; font-size: .875rem; font-weight: 600; line-height: 1.4rem; }
.closed, .denied { color: var(--closed); background: var(--closed-on); }
.delayed { color: var(--delayed); background: var(--delayed-on); }
.review { color: var(--review); background: var(--review-on); }
.tag.ready, .counts .ready { color: var(--ready); background: var(--ready-on); }
.note { color: var(--note); background: var(--note-on); }
.counts { display: flex; flex-wrap: wrap; gap: .5rem; margin: 1rem 0; }
.counts li { min-width: 6.5rem; padding: .375rem .75rem; border: 1px solid; border-radius: .5rem; }
.counts strong { display: block; font-size: 1.5rem; line-height: 1.75rem; }
.date { white-space: nowrap; }
.timeline { display: block; max-width: 100%; height: auto; font-size: 12px; }
.timeline text { fill: var(--dim); }
.axis { fill: var(--axis); }
.window { fill: var(--window); }
.safe { fill: var(--ready); stroke: var(--page); stroke-width: 1.5; }
.today { stroke: var(--ink); stroke-width: 3; }
.planned { stroke: var(--review); stroke-width: 2; stroke-dasharray: 3 2; }
#controls { display: flex; flex-wrap: wrap; gap: .75rem; align-items: end; padding: .75rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--panel); }
#controls div { max-width: 100%; }
#controls label { display: block; font-size: .875rem; font-weight: 600; }
select, input, button, textarea { font: inherit; font-weight: 400; color: var(--ink); background: var(--page); border: 1px solid var(--dim); border-radius: .25rem; padding: .25rem .5rem; min-height: 2.25rem; max-width: 100%; }
.copy { font-size: .875rem; min-height: 1.75rem; padding: 0 .5rem; }
#to-copy { display: block; width: 100%; margin: .25rem 0; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
#shown { min-height: 1.5rem; margin: .25rem 0 0; font-weight: 600; }
.head { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: center; margin: 1.75rem 0 .5rem; }
.head h2, .head h3 { margin: 0; font-size: 1.375rem; line-height: 1.3; }
.head .count { font-size: 1rem; font-weight: 400; white-space: nowrap; }
.entry { border: 1px solid var(--line); border-left: .3125rem solid var(--edge, var(--line)); border-radius: .375rem; padding: .625rem .875rem; margin: 0 0 .625rem; scroll-margin-top: 1rem; }
.part.now, .part.ready { --edge: var(--ready); }
.part.waiting { --edge: var(--delayed); }
.entry:has(> * > .tag.closed), .entry:has(> * > .tag.denied) { --edge: var(--closed); }
.entry:has(> * > .tag.delayed) { --edge: var(--delayed); }
.entry:has(> * > .tag.review) { --edge: var(--review); }
:target { outline: 3px solid var(--link); outline-offset: 2px; }
.entry > h3, .entry > h4 { display: inline-block; margin: 0 .5rem .375rem 0; }
.findings li { display: grid; grid-template: "fault remedy" auto "source remedy" 1fr / 1fr 1fr; gap: .125rem 1.25rem; padding: .25rem 0; }
.fault { grid-area: fault; }
.remedy { grid-area: remedy; align-self: start; background: var(--panel); border-radius: .25rem; padding: .25rem .625rem; }
.findings .source { grid-area: source; }
.source { font-size: .8125rem; }
.source a { color: inherit; }
.again { display: none; }
.also { font-size: .9375rem; }
.step { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; align-items: center; justify-content: space-between; border-top: 1px solid var(--line); margin-top: .375rem; padding-top: .375rem; }
.step p { flex: 1 1 22rem; font-weight: 600; }
.step .date, .rows .date { font-weight: 700; }
.step p:has(.date) { font-weight: 400; }
.rows li { display: grid; grid-template-columns: 17.5rem 1fr 12rem; gap: .125rem 1.25rem; align-items: center; padding: .25rem 0; border-top: 1px solid var(--line); }
.rows { margin-top: .375rem; }
.rows .name { font-weight: 600; }
.lines { margin: 0; padding-left: 1.25rem; }
.lines li { margin: .25rem 0; }
.part.notes { font-size: .9375rem; }
.reasons { font-size: .875rem; }
.reasons li { padding: .25rem 0; scroll-margin-top: 1rem; }
@media (max-width: 60rem) {
  .rows li { grid-template-columns: 1fr; }
}
@media (max-width: 45rem) {
  .findings li { grid-template: "fault" "remedy" "source" / 1fr; gap: .25rem; }
}
@media (max-width: 36rem) {
  header, main, footer { padding-left: 1rem; padding-right: 1rem; }
  h1 { font-size: 1.375rem; }
  .counts li { min-width: 0; flex: 1 1 5.5rem; }
  #controls { display: grid; grid-template-columns: 1fr 1fr; }
  #controls div { min-width: 0; }
  #controls select, #controls input, #reset { width: 100%; }
}
@page { size: letter; margin: .5in .55in .55in; @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 8pt sans-serif; } }
@media print {
  :root {
    color-scheme: light;
    --page: #fff; --panel: #fff; --ink: #000; --dim: #444; --line: #999; --link: #000; --axis: #c3ccd5; --window: #5c86b3;
    --closed: #9b0f23; --closed-on: #fff; --delayed: #6f4400; --delayed-on: #fff; --review: #0a4784; --review-on: #fff;
    --ready: #115c28; --ready-on: #fff; --note: #414851; --note-on: #fff;
  }
  html { font-size: 8.5pt; }
  body { line-height: 1.3; }
  header, main, footer { max-width: none; padding: 0; }
  h1 { font-size: 1.5rem; }
  a { text-decoration: none; }
  .counts { margin: .375rem 0; }
  .counts li { padding: .125rem .5rem; }
  .counts strong { display: inline; font-size: 1rem; }
  #controls, .copy, #shown, #to-copy { display: none; }
  /* A table's head is repeated on every page that its rows reach. */
  .part { display: table; width: 100%; table-layout: fixed; break-before: auto; }
  .head { display: table-header-group; break-inside: avoid; break-after: avoid; }
  .head h2, .head h3 { font-size: 1.25rem; padding: .5rem 0 .1875rem; }
  .entries { display: block; padding-right: 1px; }
  .entry { padding: .1875rem .5rem; margin-bottom: .25rem; break-inside: avoid; }
  .tag { line-height: 1.2; padding: 0 .375rem; }
  .part.notes { font-size: .9375rem; }
  .entry:has(.rows) { break-inside: auto; }
  .findings li, .rows li, .step, .reasons li { break-inside: avoid; }
  .entry > h3, .entry > h4 { display: block; margin-bottom: .125rem; font-size: 1rem; break-after: avoid; }
  .findings li { grid-template: "fault remedy" auto "source remedy" 1fr / 1fr 1fr; padding: .125rem 0; }
  .remedy { padding: 0; }
  .repeated { display: none; }
  .again { display: inline; }
  .rows li { grid-template-columns: 18.25rem 1fr 7rem; gap: 0 .5rem; padding: .0625rem 0; }
  .rows li:last-child { break-before: avoid; }
  .rows li:first-child { break-after: avoid; }
  .rows .timeline { height: 1rem; }
  .step { margin-top: .125rem; padding-top: .125rem; flex-wrap: nowrap; }
  .step .timeline { width: 13rem; flex: none; font-size: 16px; overflow: visible; }
  .entry:has(.rows) .findings { break-after: avoid; }
  .timeline rect, .timeline path, .entry { print-color-adjust: exact; }
  .reasons h2 { font-size: 1.25rem; margin: .625rem 0 .25rem; }
  .reasons li { padding: .125rem 0; }
  .reasons ul { columns: 3; column-gap: 1.25rem; }
  .reasons, footer { font-size: .875rem; }
  .brand { display: none; }
}
`;
