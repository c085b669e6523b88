/** The page before its report: one view a state, of which the style shows one. */
export const PAGE_MARKUP = `<div class="view" data-view="empty">
<header><p class="brand">portal-check</p>
<h1 tabindex="-1">Check your spreadsheet before you submit</h1>
<p class="first">Find out which tickets or registrations the HFS portal would close or deny, and what to do by when.</p></header>
<main>
<div id="drop"><label for="files">Choose your files, or drop them here</label>
<input id="files" type="file" multiple accept=".xlsx,.xlsm,.csv,.tsv,.txt,.json,.ndjson,.835,.277,.277ca,.edi,.x12,.zip">
<p class="hint">Excel, .csv or .json. You can use your own headings. A remittance (835) or acknowledgment (277CA) becomes ticket drafts.</p></div>
<p id="privacy">Your files stay on this computer: this page cannot send anything, and keeps nothing unless you ask it to.</p>
<p>No file at hand? <button type="button" id="try-tickets">Try it with example tickets</button> <button type="button" id="try-tracker">Try it with an office's own spreadsheet</button> <button type="button" id="try-remittance">Try it with a remittance</button></p>
<details id="settings"><summary>Settings</summary>
<p><label for="as-of">The day you check for</label> <input id="as-of" type="date"> <span class="hint">Leave it blank for today.</span></p>
<p><label><input id="show-values" type="checkbox" autocomplete="off"> Show what is in my cells</label> <span class="hint">Others can read it on your screen, and it is in the files you save.</span></p>
<p><label for="max-individuals">People in a file</label> <input id="max-individuals" type="number" min="1" step="1"> <span class="hint">The most in each file of registrations to submit. Leave it blank for any number.</span></p>
<p><label for="timeout">Seconds for a check</label> <input id="timeout" type="number" min="1" step="1" placeholder="600"> <span class="hint">A longer check is ended.</span></p>
<p><label for="fail-on">A check fails if</label> <select id="fail-on"><option value="closed">a row would be closed</option><option value="denied">a row would be denied, or worse</option><option value="delayed" selected>a row would take longer, or worse</option><option value="review">a row needs review, or worse</option><option value="never">(never)</option></select> <span class="hint">The file for programs says so.</span></p>
<fieldset id="office"><legend>Your office</legend>
<p class="hint">For tickets without these columns, or with a blank cell.</p>
<p><label for="office-providerName">Provider name</label> <input id="office-providerName" autocomplete="off"> <label for="office-npi">Its NPI</label> <input id="office-npi" inputmode="numeric" autocomplete="off"></p>
<p><label for="office-contactName">Contact name</label> <input id="office-contactName" autocomplete="off"> <label for="office-contactEmail">Contact e-mail</label> <input id="office-contactEmail" type="email" autocomplete="off"></p>
</fieldset>
<p><label for="settings-file">Your settings file, or a colleague's</label> <input id="settings-file" type="file" accept=".json" autocomplete="off"> <span class="hint" id="settings-note"></span></p>
<p><button type="button" id="forget" hidden>Forget the answers kept on this computer</button></p>
</details>
</main></div>
<div class="view" data-view="asking"><main>
<h1 tabindex="-1">What are these columns?</h1>
<p>We could not be sure about some columns. Your answers make the check better.</p>
<form id="questions"><div id="question-list"></div>
<p><label><input id="keep-answers" type="checkbox" autocomplete="off"> Keep my answers on this computer, for files with the same headings</label></p>
<p><button type="submit" class="main">Check</button> <button type="button" id="skip-questions">Skip the questions</button> <button type="button" class="restart">Choose other files</button></p>
</form></main></div>
<div class="view" data-view="checking"><main>
<h1 tabindex="-1">Checking</h1>
<p><progress id="progress" aria-label="How much is checked"></progress></p>
<p id="progress-text"></p>
<p><button type="button" id="cancel">Cancel</button></p>
</main></div>
<div class="view" data-view="failed"><main>
<h1 tabindex="-1">This cannot be checked</h1>
<ul id="faults"></ul>
<p>Nothing was changed.</p>
<p><button type="button" class="restart main">Choose other files</button></p>
</main></div>
<div class="view" data-view="done">
<nav id="tools" aria-label="Save and print">
<button type="button" class="restart">Check other files</button>
<button type="button" id="answer-questions" hidden>Answer the questions about columns</button>
<button type="button" id="save-draft-workbook">Save the drafts (.xlsx)</button>
<button type="button" id="save-drafts">Save the drafts (.csv)</button>
<button type="button" id="save-clean">Save the files to submit (.zip)</button>
<button type="button" id="save-workbook">Save my spreadsheet with notes (.xlsx)</button>
<button type="button" id="save-html">Save this report</button>
<button type="button" id="save-calendar">Save the deadlines for my calendar</button>
<button type="button" id="save-json">Save for programs (.json)</button>
<button type="button" id="save-answers" hidden>Save my settings, also for a colleague</button>
<button type="button" id="print">Print</button>
<p id="saved"></p>
</nav>
<div id="imported" hidden></div>
<div id="report"></div></div>
<p id="status" role="status"></p>
`;
