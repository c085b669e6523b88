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
h2 { font-size: 1.25rem; margin: 2rem 0 .5rem; }
h3 { font-size: 1.0625rem; margin: 1.25rem 0 .25rem; }
h4 { font-size: 1rem; margin: 0 0 .5rem; }
p { margin: .25rem 0; }
a { color: var(--link); }
.brand { color: var(--dim); font-weight: 600; margin: 0; }
.legend, .source, .count, .facts { color: var(--dim); }
.legend { font-size: .875rem; max-width: 60rem; }
.alert { border: 2px solid var(--closed); border-radius: .5rem; padding: .5rem .75rem; font-weight: 600; }
[role="list"] { list-style: none; margin: 0; padding: 0; }
.facts { margin: 0 0 .75rem; padding-left: 1.25rem; }
.tag { display: inline-block; padding: 0 .5rem; border-radius: .25rem; border: 1px solid; font-size: .875rem; font-weight: 600; line-height: 1.4rem; }
.closed, .denied { color: var(--closed); background: var(--closed-on); }
.delayed { color: var(--delayed); background: var(--delayed-on); }
.review { color: var(--review); background: var(--review-on); }
.ready { color: var(--ready); background: var(--ready-on); }
.note { color: var(--note); background: var(--note-on); }
.counts { display: flex; flex-wrap: wrap; gap: .5rem; margin: 1rem 0; }
.counts li { min-width: 6.5rem; padding: .375rem .75rem; border: 1px solid var(--line); border-radius: .5rem; }
.counts strong { display: block; font-size: 1.5rem; line-height: 1.75rem; }
.deadlines { border-top: 1px solid var(--line); }
.deadlines li { display: grid; grid-template-columns: 9rem 1fr 20rem; gap: .25rem 1.25rem; align-items: center; padding: .5rem 0; border-bottom: 1px solid var(--line); }
.deadlines p { margin: 0; }
.date { white-space: nowrap; }
.day strong { display: block; }
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
select, input, button { font: inherit; font-weight: 400; color: var(--ink); background: var(--page); border: 1px solid var(--dim); border-radius: .25rem; padding: .25rem .5rem; min-height: 2.25rem; max-width: 100%; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
#shown { min-height: 1.5rem; margin: .25rem 0 -1rem; font-weight: 600; }
.record { border: 1px solid var(--line); border-radius: .5rem; padding: .75rem 1rem; margin: 0 0 .75rem; scroll-margin-top: 1rem; }
:target { outline: 3px solid var(--link); outline-offset: 2px; }
.findings li { display: grid; grid-template-columns: 5.5rem 1fr; gap: 0 .5rem; align-items: start; padding: .25rem 0; }
.findings .tag { justify-self: start; }
.findings p { margin: 0; }
.rule { font-size: .875rem; color: var(--dim); }
.rule p { color: var(--ink); padding: .25rem 0 .25rem 1rem; }
summary { cursor: pointer; min-height: 1.5rem; }
.step { border-top: 1px solid var(--line); margin-top: .5rem; padding-top: .5rem; }
.rules li { border-bottom: 1px solid var(--line); padding: .375rem 0; }
.rules .name { font-weight: 600; }
.rules details p { margin: .25rem 0 .25rem 1.25rem; max-width: 60rem; }
p.head { padding-left: 1.1rem; }
.more > summary { padding: .5rem 0; color: var(--link); font-weight: 600; }
@media (max-width: 60rem) {
  .deadlines li { grid-template-columns: 1fr; }
  .day strong { display: inline; margin-right: .5rem; }
}
@media (max-width: 36rem) {
  header, main, footer { padding-left: 1rem; padding-right: 1rem; }
  h1 { font-size: 1.375rem; }
  .counts li { min-width: 0; flex: 1 1 5.5rem; }
  .findings li { grid-template-columns: 1fr; gap: .125rem; }
  #controls { display: grid; grid-template-columns: 1fr 1fr; }
  #controls div { min-width: 0; }
  #controls select, #controls input, #reset { width: 100%; }
}
@page { size: letter; margin: .6in; }
@media print {
  :root {
    color-scheme: light;
    --page: #fff; --panel: #fff; --ink: #000; --dim: #444; --line: #999; --link: #000; --axis: #c3ccd5; --window: #5c86b3;
    --closed: #9b0f23; --closed-on: #fff; --delayed: #6f4400; --delayed-on: #fff; --review: #0a4784; --review-on: #fff;
    --ready: #115c28; --ready-on: #fff; --note: #414851; --note-on: #fff;
  }
  html { font-size: 9.5pt; }
  header, main, footer { max-width: none; padding: 0; }
  h1 { font-size: 1.5rem; }
  h2, h3, h4 { break-after: avoid; }
  #controls { display: none; }
  #shown:empty { display: none; }
  .deadlines li { grid-template-columns: 8.5rem 1fr 18rem; break-inside: avoid; }
  .day strong { display: block; }
  .timeline rect, .timeline path { print-color-adjust: exact; }
  .findings li, .step, .rules li { break-inside: avoid; }
  .findings, h4 { break-after: avoid; }
  .record { padding: .375rem .625rem; margin-bottom: .5rem; }
  .step { margin-top: .25rem; padding-top: .25rem; }
  .findings li { grid-template-columns: 5.5rem 1fr; }
  details::details-content { content-visibility: visible; block-size: auto; }
  .rule a { display: none; }
}
`;
