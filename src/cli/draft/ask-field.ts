import { type Answers, type Judged, judge } from '../../app/draft/judge.ts';
import { plansLike } from '../../app/draft/plan-choices.ts';
import type { FieldQuestion } from '../../app/draft/question.ts';
import type { Field } from '../../core/model/field.ts';
import type { Finding } from '../../core/model/report.ts';
import { foldName } from '../../core/values/text.ts';
import { windowWords } from '../../report/content/next-step.ts';
import { hardestFirst } from '../../report/content/selection.ts';
import { findingBlock } from '../../report/terminal/record-block.ts';
import type { Choice } from '../asker.ts';
import type { Shell } from './session.ts';

/** Rows that begin so are taken for a template's example and skipped when read. */
const EXAMPLE = /^\s*EXAMPLE/;

const ANYWAY = { value: 'on', name: 'Go on with it' } as const;
const AGAIN = { value: 'again', name: 'Correct this answer' } as const;
const STOP = { value: 'stop', name: 'Stop, and keep it for later' } as const;
const LEFT_OPEN: Choice = { value: '', name: '(leave it empty)' };

/** Columns before a choice and behind it. */
const MARK = 4;

/** How an answer was taken. */
export type Asked = { text: string; stop: boolean };

/**
 * Asks about one field until the answer can be read and the user is content with what the rules say of it.
 * @param progress how far the questions are, such as "5 of 31"
 */
export async function askField(
  question: FieldQuestion,
  answers: Answers,
  progress: string,
  shell: Shell,
): Promise<Asked> {
  let given = answers.get(question.field);
  for (;;) {
    sayQuestion(question, progress, shell);
    const typed = await take(question.of, given, answers, shell);
    const judged = await judge(question.field, typed, answers, shell.rulebook);
    tell(judged, shell);
    const next = await decide(judged, shell);
    if (next !== 'again') return { text: judged.text, stop: next === 'stop' };
    given = judged.text;
  }
}

function sayQuestion(
  { of, part, where }: FieldQuestion,
  progress: string,
  { page, say, print }: Shell,
): void {
  const { strong, dim } = page().palette;
  const need = !of.required ? 'Enter skips it' : 'required';
  print('\n');
  say(`${strong(of.header)} ${dim(`· ${part} · ${progress} · ${need}`)}`);
  say(`What: ${of.about}`, 2);
  if (where !== undefined) say(`Find it: ${where}`, 2);
}

function take(
  field: Field,
  given: string | undefined,
  answers: Answers,
  { asker, rulebook, page }: Shell,
): Promise<string> {
  const message = `${field.header}:`;
  if (field.name === 'mco')
    return asker.search({ message, find: (typed) => planChoices(typed, rulebook, page().width) });
  const list = field.choices ? Object.keys(field.choices) : field.kind === 'yes-no' ? ['yes', 'no'] : [];
  if (list.length > 0) {
    const choices = list.map((name): Choice => ({ value: name, name }));
    return asker.choose({ message, choices: [LEFT_OPEN, ...choices], preset: given || undefined });
  }
  return asker.text({
    message,
    ...(given && { given }),
    fault: async (text) => {
      if (EXAMPLE.test(text))
        return 'starts with EXAMPLE, as a row that is skipped when read; another word expected';
      return (await judge(field.name, text, answers, rulebook)).unreadable;
    },
  });
}

/** What is typed stays possible: plans change, and the rules have their say. */
function planChoices(typed: string, { context }: Shell['rulebook'], width: number): Choice[] {
  const found = plansLike(typed, context.asOf, context.plans);
  const choices = found.map(({ name, about }): Choice => {
    const whole = `${name} (${about})`;
    return { value: name, name: whole.length + MARK > width ? name : whole };
  });
  const isName = found.some(({ name }) => foldName(name) === foldName(typed));
  if (typed.trim() === '') return [...choices, LEFT_OPEN];
  return isName ? choices : [...choices, { value: typed, name: `as typed: ${typed}` }];
}

function tell({ findings, nextStep, moves }: Judged, { page, say, print, rulebook }: Shell): void {
  const file = { file: 'draft.json', kind: rulebook.kind, records: 1, skipped: 0, results: [], findings: [] };
  const cures = new Set<string>();
  for (const finding of hardestFirst(findings)) print(findingBlock(finding, file, page(), cures));
  const days = moves ? windowWords(nextStep, page().moment) : '';
  if (days !== '') say(`${page().palette.strong('Days:')} a ticket goes in ${days}`, 2);
}

/** A ticket that only has to wait for its day has a right answer. */
function isHard({ outcome, rule }: Finding): boolean {
  return (outcome === 'closed' || outcome === 'denied') && rule !== 'ticket/too-early';
}

async function decide({ findings, ends }: Judged, { asker, say }: Shell): Promise<'on' | 'again' | 'stop'> {
  if (ends) {
    say('This ticket cannot work.');
    return asker.choose({ message: 'What now?', choices: [STOP, AGAIN, ANYWAY] });
  }
  if (findings.some(isHard)) return asker.choose({ message: 'What now?', choices: [AGAIN, ANYWAY, STOP] });
  if (findings.some(({ outcome }) => outcome === 'review')) {
    return asker.choose({ message: 'What now?', choices: [ANYWAY, AGAIN, STOP] });
  }
  return 'on';
}
