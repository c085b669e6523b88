/** An example of a command line, and what it does. */
type Example = readonly [line: string, about: string];

/** The commands by heading, in the order of --help. */
export const COMMAND_GROUPS: Readonly<Record<string, readonly string[]>> = {
  'Every day:': ['registrations', 'ticket', 'open', 'due', 'calendar', 'show', 'import', 'new'],
  'Set up:': ['init', 'template', 'layout', 'page'],
  'Look up:': ['rules', 'explain', 'window', 'help'],
  'For programs:': ['schema', 'completion'],
};

/** Two to four examples for each command that takes options or arguments; the program's own have no name. */
export const EXAMPLES: Readonly<Record<string, readonly Example[]>> = {
  '': [
    ['portal-check tickets.xlsx', 'what would be closed, and how to fix it'],
    ['portal-check people.xlsx --out ready', 'also writes the files to submit'],
    ['portal-check tickets.xlsx --report check.html', 'also writes a page to print'],
    ['portal-check due tickets.xlsx', 'your deadlines, the nearest first'],
    ['portal-check help due', 'more about one command'],
  ],
  registrations: [
    ['portal-check registrations people.xlsx', 'who would be denied, and why'],
    ['portal-check registrations people.xlsx --out ready', 'also writes the file to submit'],
    ['portal-check registrations people.xlsx --roster list.csv', 'finds who is registered already'],
  ],
  ticket: [
    ['portal-check ticket draft.json', 'whether this ticket would be closed'],
    ['portal-check ticket tickets.xlsx --as-of 11/30/2026', 'checks for that day'],
    ['portal-check ticket tickets.xlsx --out ready', 'also writes the files to submit'],
  ],
  show: [
    ['portal-check show tickets.xlsx 13', 'row 13 as a card'],
    [
      'portal-check show tickets.xlsx --output cards.html',
      'a page to print, with a button to copy each value',
    ],
  ],
  due: [
    ['portal-check due tickets.xlsx', 'your deadlines, the nearest first'],
    ['portal-check due tickets.xlsx --within 14', 'only those of the next 14 days'],
  ],
  calendar: [
    ['portal-check calendar tickets.xlsx --output tickets.ics', 'a file for Outlook or Google Calendar'],
  ],
  import: [
    ['portal-check import era.835', 'what was denied, and what you can do'],
    ['portal-check import era.835 --output denials.xlsx', 'also writes a ticket draft for each denial'],
    ['portal-check import july.zip ack.277 --output denials.xlsx', 'adds to that file, no claim twice'],
  ],
  open: [
    ['portal-check open tickets.xlsx', 'writes tickets.xlsx.checked.html, and opens it'],
    ['portal-check open', 'asks for the file first'],
  ],
  new: [
    ['portal-check new ticket', 'asks for a ticket, and writes draft.json'],
    ['portal-check new registration', 'asks for people, and writes registrations.xlsx'],
  ],
  'new ticket': [
    ['portal-check new ticket', 'asks, and writes draft.json'],
    ['portal-check new ticket tickets.xlsx', 'asks, and adds a row to that file'],
  ],
  'new registration': [
    ['portal-check new registration', 'asks, and writes registrations.xlsx'],
    ['portal-check new registration people.xlsx', 'asks, and adds rows to that file'],
  ],
  init: [['portal-check init', 'asks about your office, and writes the settings']],
  template: [
    ['portal-check template tickets', 'writes tickets.xlsx'],
    ['portal-check template registrations people.xlsx', 'writes people.xlsx'],
  ],
  page: [['portal-check page', 'writes portal-check.html, for people without Node']],
  layout: [['portal-check layout learn official.xlsx', 'describes your portal template']],
  'layout learn': [
    ['portal-check layout learn official.xlsx --output portal.json', 'describes your portal template'],
    ['portal-check people.xlsx --layout portal.json', 'then checks by it'],
  ],
  rules: [['portal-check rules', 'lists all that is checked']],
  explain: [['portal-check explain ticket/too-early', 'one rule: why, and what to do']],
  window: [
    ['portal-check window 10/15/2026', 'when you can submit a ticket about that dispute'],
    ['portal-check window Oct 15 2026 --mco Meridian', 'and how long that plan may take'],
  ],
  schema: [['portal-check schema ticket --output ticket.schema.json', 'for an editor or a program']],
  completion: [['portal-check completion bash --output completion.sh', 'a script to load in your shell']],
  help: [['portal-check help new ticket', 'help for one command']],
};

/** What --help of the program ends with. */
export const GOOD_TO_KNOW = [
  'Type a date as you do in a cell: 11/30/2026, 2026-11-30, Nov 30 2026.',
  'You can use --report, --history and --map more than once.',
  'Nothing is sent anywhere. The cells of your file are shown only if you ask.',
  'Exit status: 0 nothing found, 1 something found, 2 cannot check, 3 a defect of portal-check.',
] as const;
