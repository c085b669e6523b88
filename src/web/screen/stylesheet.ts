import { HTML_STYLE } from '../../report/html/stylesheet.ts';

/** The style of the report, and of the views before it. */
export const PAGE_STYLE = `${HTML_STYLE}
.view { display: none; }
[data-state="empty"] [data-view="empty"], [data-state="asking"] [data-view="asking"], [data-state="checking"] [data-view="checking"], [data-state="failed"] [data-view="failed"], [data-state="done"] [data-view="done"], .showing [data-view="done"] { display: block; }
.view > main { padding-top: 1rem; padding-bottom: 1.5rem; }
.view > header p, .view > main p { margin: .5rem 0; }
.view h1:focus { outline: none; }
.hint { color: var(--dim); }
#drop { border: 2px dashed var(--dim); border-radius: .5rem; background: var(--panel); padding: 1.5rem; }
#drop.over { border-color: var(--link); border-style: solid; }
#drop label { display: block; font-weight: 600; font-size: 1.125rem; margin-bottom: .5rem; }
#files { width: 100%; }
#privacy { font-weight: 600; }
#settings { margin-top: 1rem; border-top: 1px solid var(--line); padding-top: .5rem; }
summary { cursor: pointer; min-height: 1.5rem; }
label:has(> input) { display: inline-block; min-height: 1.5rem; }
input[type="checkbox"], input[type="radio"] { min-height: 0; width: 1.125rem; height: 1.125rem; vertical-align: -.1875rem; }
fieldset { border: 1px solid var(--line); border-radius: .375rem; margin: 0 0 1rem; padding: .5rem .875rem; }
legend { font-weight: 600; padding: 0 .25rem; }
fieldset label { display: block; padding: .125rem 0; }
button { cursor: pointer; }
.view > main p button { margin-bottom: .25rem; }
button.main { font-weight: 600; border-width: 2px; border-color: var(--link); }
progress { width: 100%; max-width: 30rem; height: 1rem; accent-color: var(--link); }
#tools { display: flex; flex-wrap: wrap; gap: .5rem; max-width: 72rem; margin: 0 auto; padding: .75rem 1.5rem; border-bottom: 1px solid var(--line); }
#saved { flex-basis: 100%; font-weight: 600; }
#saved:empty { display: none; }
#imported > * { max-width: 72rem; margin: 0 auto; padding: .75rem 1.5rem 0; }
#imported li { margin: .25rem 0; }
#status { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.more { margin: .25rem 0 .625rem; color: var(--dim); }
.entry { content-visibility: auto; contain-intrinsic-size: auto 8rem; }
@media print {
  #tools, .more { display: none; }
  .entry { content-visibility: visible; }
}
`;
