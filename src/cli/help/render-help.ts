import { toSentence } from '../../core/values/sentence.ts';
import type { Help, Program } from '../commander.ts';
import { COMMAND_GROUPS, EXAMPLES, GOOD_TO_KNOW } from './help-texts.ts';

type Item = readonly [term: string, about: string];

/** A narrower terminal gets each text below its term. */
const MIN_TWO_COLUMNS = 60;
const INDENT = 2;
const STACKED_INDENT = 6;

/** So few options need no headings. */
const MAX_UNGROUPED = 10;

/** Renders --help of a command: its examples first, then its commands and options by group. */
export function renderHelp(command: Program, helper: Help): string {
  const isProgram = command.parent === null;
  const path = getCommandPath(command);
  const examples = EXAMPLES[path] ?? [];
  const toItem = {
    argument: (argument: Parameters<Help['argumentTerm']>[0]): Item => [
      `<${argument.name()}>`,
      argument.description,
    ],
    command: (sub: Program): Item => [sub.name(), sub.description()],
  };
  const commands = groupCommands(helper.visibleCommands(command), isProgram);
  const options = groupOptions(command, helper);
  const sections = [
    wrap(toSentence(helper.commandDescription(command)), 0, helper),
    renderItems('Examples:', examples, helper),
    `Usage: ${helper.commandUsage(command)}`,
    renderItems('Arguments:', helper.visibleArguments(command).map(toItem.argument), helper),
    ...commands.map(([title, list]) =>
      renderItems(
        title,
        list.map(toItem.command),
        helper,
        commands.flatMap(([, all]) => all.map(toItem.command)),
      ),
    ),
    ...options.map(([title, list]) =>
      renderItems(
        title,
        list,
        helper,
        options.flatMap(([, all]) => all),
      ),
    ),
    isProgram ? ['Good to know:', ...GOOD_TO_KNOW.map((text) => wrap(text, INDENT, helper))].join('\n') : '',
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

/** "new ticket"; '' for the program. */
export function getCommandPath(command: Program): string {
  if (command.parent === null) return '';
  return [getCommandPath(command.parent), command.name()].filter((name) => name !== '').join(' ');
}

function groupCommands(commands: readonly Program[], isProgram: boolean): [title: string, Program[]][] {
  if (!isProgram) return commands.length === 0 ? [] : [['Commands:', [...commands]]];
  return Object.entries(COMMAND_GROUPS).map(([title, names]) => [
    title,
    names.flatMap((name) => commands.filter((command) => command.name() === name)),
  ]);
}

function groupOptions(command: Program, helper: Help): [title: string, Item[]][] {
  const options = helper.visibleOptions(command);
  const groups = new Map<string, Item[]>();
  for (const option of options) {
    const title = (options.length > MAX_UNGROUPED && option.helpGroupHeading) || 'Options:';
    groups.set(title, [...(groups.get(title) ?? []), [helper.optionTerm(option), option.description]]);
  }
  return [...groups];
}

/** @param aligned all items whose texts begin in the same column */
function renderItems(title: string, items: readonly Item[], helper: Help, aligned = items): string {
  if (items.length === 0) return '';
  const width = getWidth(helper);
  const termWidth = Math.max(...aligned.map(([term]) => term.length));
  const column = INDENT + termWidth + 2;
  const isStacked = width < MIN_TWO_COLUMNS || column > width / 2 + INDENT;
  const lines = items.map(([term, about]) =>
    isStacked
      ? `${' '.repeat(INDENT)}${term}\n${wrap(about, STACKED_INDENT, helper)}`
      : `${' '.repeat(INDENT)}${term.padEnd(termWidth + 2)}${wrap(about, column, helper).trimStart()}`,
  );
  return [title, ...lines].join('\n');
}

function wrap(text: string, indent: number, helper: Help): string {
  const lines = helper.boxWrap(text, getWidth(helper) - indent).split('\n');
  return lines.map((line) => `${' '.repeat(indent)}${line}`).join('\n');
}

function getWidth({ helpWidth = 80 }: Help): number {
  return helpWidth;
}
