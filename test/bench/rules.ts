import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { BUILT } from './commands.ts';
import { makeTicketsCsv } from './data.ts';
import { say } from './measure.ts';
import { AS_OF } from './tickets.ts';

/** A CPU profile as V8 writes it. */
interface Profile {
  nodes: { id: number; callFrame: { url: string }; children?: number[] }[];
  samples: number[];
}

const SHOWN = 10;
const RULE = /\/rules\/((?:registration|ticket|file)\/[a-z0-9-]+)\.m?js$/;
const OURS = /\/portal-check-bench\/whole\//;

/** The slowest rules of one check, by their share of the samples of a profile, including the functions they call. */
export async function measureRules(folder: string, rows: number): Promise<string> {
  say(`Rules, one profile of ${rows} drafts\n`);
  const path = await makeTicketsCsv(folder, rows);
  const profiles = join(folder, 'profiles');
  mkdirSync(profiles);
  // This build keeps its modules separate, so that each rule has its own file.
  const program = join(BUILT, 'whole/run.mjs');
  const args = ['--cpu-prof', '--cpu-prof-dir', profiles, program, path, '--as-of', AS_OF];
  const run = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (run.status !== 1) throw new Error(`the profiled check ended with status ${run.status}`);
  const [name = ''] = readdirSync(profiles);
  const shares = sharesOf(JSON.parse(readFileSync(join(profiles, name), 'utf8')) as Profile);
  rmSync(profiles, { recursive: true });
  rmSync(path);
  return tableOf(shares);
}

function sharesOf({ nodes, samples }: Profile): Map<string, number> {
  const ruleByNode = new Map<number, string>();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const walk = (id: number, parentRule: string): void => {
    const node = byId.get(id);
    if (!node) return;
    const rule = RULE.exec(node.callFrame.url)?.[1] ?? parentRule;
    ruleByNode.set(id, rule);
    for (const child of node.children ?? []) walk(child, rule);
  };
  walk(nodes[0]?.id ?? 0, '');
  if (!nodes.some(({ callFrame }) => OURS.test(callFrame.url)))
    throw new Error('a profile of something else');
  const shares = new Map<string, number>();
  for (const id of samples) {
    const rule = ruleByNode.get(id) ?? '';
    if (rule !== '') shares.set(rule, (shares.get(rule) ?? 0) + 1 / samples.length);
  }
  return shares;
}

function tableOf(shares: ReadonlyMap<string, number>): string {
  const slowest = [...shares].sort(([, a], [, b]) => b - a);
  const all = slowest.reduce((sum, [, share]) => sum + share, 0);
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  return [
    '| rule | share of the samples |',
    '| ---- | -------------------- |',
    ...slowest.slice(0, SHOWN).map(([rule, share]) => `| ${rule} | ${percent(share)} |`),
    `| all ${slowest.length} that ran | ${percent(all)} |`,
    '',
  ].join('\n');
}
