import type { Report } from '../core/model/report.ts';
import { renderBody } from '../report/html/page.ts';
import type { RenderOptions } from '../report/render-options.ts';

/** What texts say of options of the command line, and what a user of the page does instead. */
const WORDS: readonly (readonly [said: RegExp, instead: string])[] = [
  [/If so: --map .*$/s, 'If so, check the file again, and give this answer.'],
  [/use --map to fix it/, 'change its heading, and check again'],
  [/, or say what it is with --map/, ''],
  [/add the --map from the message to your command/, 'choose it when this page asks'],
  [
    /With --out <folder> --max-individuals (\d+), portal-check writes them\./,
    'Under Settings, set "People in a file" to $1. Then "Save the files to submit" splits it.',
  ],
  [
    /you can run portal-check init once\. It asks, and then every row has it/,
    'type it under Settings, "Your office". Then every row has it',
  ],
  [/With --out(?: <folder>)?, portal-check writes it\./, '"Save the files to submit" has it.'],
];

/** A text as the page says it. */
export function toPageWords(text: string): string {
  return WORDS.reduce((said, [option, instead]) => said.replace(option, instead), text);
}

/** The report as the page shows it. Files that are saved have the words of the command line. */
export function renderScreen(report: Report, options: RenderOptions): Iterable<string> {
  const files = report.files.map((file) => ({
    ...file,
    findings: file.findings.map((finding) => ({ ...finding, message: toPageWords(finding.message) })),
  }));
  const findRuleText = (id: string) => {
    const rule = options.findRuleText(id);
    return rule && { ...rule, cure: toPageWords(rule.cure) };
  };
  return renderBody({ ...report, files }, { ...options, findRuleText });
}
