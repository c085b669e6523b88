import { FORMAT_NAMES } from '../../src/report/formats.ts';
import { Clock } from './clock.ts';
import { Coverage } from './coverage.ts';
import { FIXTURES, faultOf, keep } from './findings.ts';
import type { Violation } from './law.ts';
import { mutate } from './mutate.ts';
import { Random } from './random.ts';
import { TARGETS, type Target } from './targets.ts';
import { Watchdog } from './watchdog.ts';

const USAGE = `npm run fuzz -- <10m or, in executions, 1000x> [${Object.keys(TARGETS).join('|')}] [seed]`;
const UNITS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000 };

/** Executions before the clock and the branches are checked and the next kind of file has its turn. */
const SLICE = 500;
/** One in this many inputs is run through the whole program, including a report. */
const WHOLE = 200;
/** Maximum seconds for one execution; only a hang takes this long. */
const HANG = 20;
const MAX_CORPUS = 4000;

type Amount = { milliseconds: number } | { executions: number; milliseconds?: never };

/** Fuzzes one kind of file in one run: keeps the inputs worth changing and the outcomes seen. */
class Fuzzer {
  executions = 0;
  faults = 0;
  private readonly corpus = new Map<string, Buffer[][]>();
  private readonly seen = new Set<string>();
  private readonly reported = new Set<string>();
  private readonly clock = new Clock();
  /** Whole runs cost more. */
  private readonly wholeClock = new Clock();

  constructor(
    readonly name: string,
    private readonly target: Target,
    private readonly random: Random,
    private readonly watchdog: Watchdog,
  ) {
    for (const mode of target.modes) this.corpus.set(mode, target.seeds(mode));
  }

  get outcomes(): number {
    return this.seen.size;
  }

  async slice(): Promise<void> {
    for (let left = SLICE; left > 0; left -= 1) await this.once();
  }

  private async once(): Promise<void> {
    const { target, random } = this;
    const mode = random.pick(target.modes);
    const corpus = this.corpus.get(mode) ?? [];
    const parts = [...random.pick(corpus)];
    const at = random.below(parts.length);
    const other = random.pick(corpus)[at] ?? Buffer.alloc(0);
    parts[at] = mutate(parts[at] ?? other, random, target.tokens, other, target.maxLength);
    const bytes = target.build ? target.build(parts, random) : (parts[0] ?? other);
    const run = random.chance(WHOLE)
      ? this.wholeClock.time(this.wholeRun(mode, random.pick(FORMAT_NAMES)))
      : this.clock.time((input) => target.run(mode, input));
    this.watchdog.watch(bytes);
    this.executions += 1;
    let outcome = '';
    const fault = await faultOf(async () => {
      outcome = await run(bytes);
      return outcome;
    });
    if (fault !== undefined) await this.report(mode, bytes, run, fault);
    else this.learn(`${mode} ${outcome}`, corpus, parts);
  }

  private wholeRun(mode: string, format: string): (bytes: Buffer) => Promise<string> {
    return (bytes) => this.target.runMain(mode, bytes, format);
  }

  /** Keeps an input with a new outcome, to change it further. */
  private learn(outcome: string, corpus: Buffer[][], parts: Buffer[]): void {
    if (this.seen.has(outcome)) return;
    this.seen.add(outcome);
    if (corpus.length < MAX_CORPUS) corpus.push(parts);
    else corpus[this.random.below(corpus.length)] = parts;
  }

  private async report(
    mode: string,
    bytes: Buffer,
    run: (bytes: Buffer) => Promise<string>,
    fault: Violation,
  ): Promise<void> {
    this.faults += 1;
    if (this.reported.has(fault.kind)) return;
    this.reported.add(fault.kind);
    const path = await keep(this.name, this.target, mode, bytes, run, fault);
    process.stdout.write(`FAULT ${this.name} ${mode}: ${fault.message}\n  kept in ${path}\n`);
  }
}

async function fuzz(amount: Amount, names: readonly string[], seed: number): Promise<number> {
  process.stdout.write(`seed ${seed}: ${names.join(', ')}\n`);
  const random = new Random(seed);
  const watchdog = new Watchdog(HANG, `${FIXTURES}/hang.b64`);
  const coverage = new Coverage();
  await coverage.begin();
  const fuzzers = names.map((name) => new Fuzzer(name, TARGETS[name] as Target, random, watchdog));
  const start = Date.now();
  const seconds = () => Math.round((Date.now() - start) / 1000);
  let branches = 0;
  let newestAt = 0;
  let printedAt = 0;
  const printProgress = (): void => {
    const counts = fuzzers.map(
      ({ name, executions, outcomes, faults }) =>
        `${name} ${executions} (${outcomes} outcomes, ${faults} faults)`,
    );
    process.stdout.write(
      `${seconds()} s: ${branches} branches, the newest at ${newestAt} s; ${counts.join(', ')}\n`,
    );
  };
  const isOver = () =>
    amount.milliseconds === undefined
      ? fuzzers.every(({ executions }) => executions >= amount.executions)
      : Date.now() - start >= amount.milliseconds;
  while (!isOver()) {
    for (const fuzzer of fuzzers) await fuzzer.slice();
    const count = await coverage.count();
    if (count > branches) newestAt = seconds();
    branches = count;
    if (seconds() - printedAt < 30) continue;
    printedAt = seconds();
    printProgress();
  }
  printProgress();
  await watchdog.end();
  return fuzzers.some(({ faults }) => faults > 0) ? 1 : 0;
}

// Capturing stack traces takes longer than most executions; the innermost frames are enough.
Error.stackTraceLimit = 4;
const [time = '', name, seed] = process.argv.slice(2);
const [, count, unit = ''] = /^(\d+)([smhx])$/.exec(time) ?? [];
if (count === undefined || (name !== undefined && !(name in TARGETS))) {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
} else {
  const names = name === undefined ? Object.keys(TARGETS) : [name];
  process.exitCode = await fuzz(
    unit === 'x' ? { executions: Number(count) } : { milliseconds: Number(count) * (UNITS[unit] ?? 0) },
    names,
    seed === undefined ? Date.now() % 2 ** 31 : Number(seed),
  );
}
