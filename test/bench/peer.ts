import { statSync } from 'node:fs';
import { join } from 'node:path';
import { checkOf, program } from './commands.ts';
import { makeRegistrationsCsv, writeText } from './data.ts';
import { type Command, inTurn, middle, ratio, say } from './measure.ts';
import { type Line, ratioLine, tableOf } from './table.ts';

const ROWS = 100_000;

const CONFIRMS =
  'To the best of its knowledge and belief, the hospital has included all applicable standard charge information in accordance with the requirements of 45 CFR 180.50, and the information encoded is true, accurate, and complete as of the date indicated.';
const HEAD = [
  `hospital_name,last_updated_on,version,hospital_location,hospital_address,license_number|IL,"${CONFIRMS}"`,
  'Made-Up Hospital,2026-11-01,2.0.0,Made-Up Hospital,"1 Sample Street, Springfield, IL 62701",0001|IL,true',
  'description,code|1,code|1|type,code|2,code|2|type,modifiers,setting,drug_unit_of_measurement,drug_type_of_measurement,standard_charge|gross,standard_charge|discounted_cash,payer_name,plan_name,standard_charge|negotiated_dollar,standard_charge|negotiated_percentage,standard_charge|negotiated_algorithm,estimated_amount,standard_charge|methodology,standard_charge|min,standard_charge|max,additional_generic_notes',
];

/**
 * The nearest peer, CMSgov/hpt-validator-cli, against us. `path` is its built dist/index.js, in whose version.js the
 * question for the newest version is taken out; it asks that at every start.
 */
export async function measurePeer(folder: string, path: string): Promise<string> {
  say('The peer\n');
  const start = inTurn([program('--help'), { name: 'the peer --help', args: [path, '--help'] }], 25, false);
  const ours = await makeRegistrationsCsv(folder, ROWS);
  const theirs = await makeCharges(folder, ROWS, statSync(ours).size);
  const peer: Command = { name: 'the peer', args: [path, theirs, 'v2.2'] };
  const [we = [], they = []] = inTurn([checkOf(ours), peer], 5);
  const what = `${ROWS.toLocaleString('en-US')} rows, files of ${statSync(theirs).size} bytes`;
  const memory = (costs: typeof we) => middle(costs.map((cost) => cost.memory));
  const lines: Line[] = [
    ratioLine('`--help`', ratio(start[0] ?? [], start[1] ?? [], 'wall', 'least'), 0.35, "the peer's"),
    ratioLine(what, ratio(we, they, 'wall', 'middle'), 0.6, "the peer's"),
    ratioLine(`${what}, processor time`, ratio(we, they, 'cpu', 'middle'), 0.6, "the peer's"),
    ratioLine(`${what}, peak memory`, memory(we) / memory(they), 0.9, "the peer's"),
  ];
  return `\n${tableOf(lines, new Date())}`;
}

/** Made-up charges without a fault, in the peer's own format, as many bytes as asked for. */
async function makeCharges(folder: string, rows: number, bytes: number): Promise<string> {
  const path = join(folder, 'charges.csv');
  const head = `${HEAD.join('\r\n')}\r\n`;
  const lines = Array.from({ length: rows }, (_, i) => chargeOf(i));
  const spare = bytes - head.length - lines.reduce((sum, line) => sum + line.length + 2, 0);
  const note = Math.floor(spare / rows);
  // What is left over stands in the last row's note.
  const notes = (row: number) => 'x'.repeat(note + (row === rows - 1 ? spare - note * rows : 0));
  await writeText(path, [head, ...lines.map((line, row) => `${line}${notes(row)}\r\n`)]);
  return path;
}

function chargeOf(row: number): string {
  const dollars = 100 + (row % 900);
  return `"Made-up service ${row}, first hour",${10_000 + (row % 80_000)},CPT,${row},LOCAL,,outpatient,,,${dollars}.50,${dollars}.25,Made-Up Insurance,PPO,${dollars}.10,,,,fee schedule,${dollars}.10,${dollars}.50,`;
}
