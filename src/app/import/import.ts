import { createDictionaryLookup } from '../../core/fields/index.ts';
import type { Context } from '../../core/model/context.ts';
import type { DraftRecord } from '../../core/model/draft.ts';
import { InputError } from '../../core/model/errors.ts';
import type { Dictionary } from '../../core/model/field.ts';
import { findPayerPlan } from '../../core/portal/payers.ts';
import type { Checkpoint } from '../../formats/bytes/checkpoint.ts';
import { waitForNextTurn } from '../../formats/bytes/next-turn.ts';
import type { OutFile, OutputTarget } from '../../formats/bytes/sink.ts';
import { unreadableError } from '../../formats/bytes/source.ts';
import type { Platform } from '../../formats/platform.ts';
import { openX12, openX12Stream } from '../../formats/x12/open.ts';
import type { X12File } from '../../formats/x12/read.ts';
import type { ImportSummary } from '../../report/content/import-summary.ts';
import type { RecordWriter } from '../draft/sheet-writer.ts';
import type { ChosenClaims } from './chosen-claims.ts';
import { draftTicket } from './draft.ts';
import { DraftStore } from './draft-store.ts';
import { ExistingTickets, readExistingTickets } from './existing.ts';
import { findDenials } from './judge-claim.ts';
import { ImportSurvey } from './survey.ts';
import { readTransactions, type TransactionObserver } from './transactions.ts';
import { createDraftFile, type DraftFile, openDraftFile } from './write-drafts.ts';

/** What an import reads and writes. */
export interface ImportTask {
  paths: readonly string[];
  context: Context;
  platform: Platform;
  checkpoint: Checkpoint;
  /** Every claim, and not only those that were denied. */
  all: boolean;
  /** The file for the drafts. */
  target?: OutputTarget | undefined;
  /** Whether a file that is there is replaced; by default drafts are added to it. */
  replace: boolean;
  /** Bytes of drafts that are kept until all is read; beyond them the files are read twice, if they can be. */
  maxStoredBytes?: number;
}

/** What was found, and how to write the drafts. */
export interface PreparedImport {
  summary: ImportSummary;
  /** Whether drafts are added to a file of tickets. */
  hasExisting: boolean;
  /** Writes the drafts; to be called once. */
  write(file: OutFile): Promise<void>;
}

/**
 * Reads remittances and acknowledgments, and chooses the claims to draft.
 * @throws InputError with a line for each file that cannot be read
 */
export async function prepareImport(task: ImportTask): Promise<PreparedImport> {
  const { context, all, target } = task;
  const dictionary = createDictionaryLookup(undefined)('ticket');
  const draftFile = target && (await findDraftFile(target, dictionary, task));
  const { plans, history, asOf } = context;
  const existing = draftFile?.table
    ? await readExistingTickets(draftFile.table, plans)
    : new ExistingTickets(dictionary.fields);
  const inputs = task.paths.map((path) => ({ path, stream: task.platform.openStream?.(path) }));
  const canReadAgain = inputs.every(({ stream }) => stream === undefined);
  const store = new DraftStore(canReadAgain ? task.maxStoredBytes : Number.POSITIVE_INFINITY);
  const survey = new ImportSurvey({
    ...{ plans, all, history, existing },
    ...(target && { onCandidate: (number, denied) => store.add(number, draftTicket(denied)) }),
  });
  const { files, otherFiles } = await surveyFiles(inputs, task, survey);
  const { summary, chosen } = survey.finish({ asOf, otherFiles });
  return {
    summary,
    hasExisting: draftFile?.table !== undefined,
    write: async (file) => {
      if (!draftFile) throw new Error('no file to write to');
      const writer = await draftFile.openWriter(file, chosen.count);
      if (store.isFull) await draftAgain(files, chosen, writer, task);
      else await writeStored(store, chosen, writer);
      await writer.close();
    },
  };
}

async function findDraftFile(
  { existingHead, userPath }: OutputTarget,
  dictionary: Dictionary,
  { platform, checkpoint, replace }: ImportTask,
): Promise<DraftFile> {
  const options = { dictionary, platform, checkpoint };
  return existingHead === undefined || replace
    ? createDraftFile(userPath, options)
    : openDraftFile(userPath, options);
}

/** A file to read; with a stream, it can be read only once. */
interface ImportInput {
  path: string;
  stream: AsyncIterable<Uint8Array> | undefined;
}

async function surveyFiles(
  inputs: readonly ImportInput[],
  { platform, checkpoint }: ImportTask,
  survey: ImportSurvey,
): Promise<{ files: X12File[]; otherFiles: number }> {
  const files: X12File[] = [];
  const failures: string[] = [];
  let otherFiles = 0;
  for (const { path, stream } of inputs) {
    try {
      const opened = await (stream ? openX12Stream(path, stream) : openX12(await platform.openSource(path)));
      let imported = 0;
      for (const file of opened.files) imported += (await survey.read(file, checkpoint)).imported;
      if (imported === 0) {
        throw unreadableError(
          path,
          'There is no remittance (835) and no acknowledgment (277CA) in this file.',
        );
      }
      files.push(...opened.files);
      otherFiles += opened.others;
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      failures.push(error.text);
    }
  }
  if (failures.length > 0) throw new InputError(failures.join('\n'));
  return { files, otherFiles };
}

async function writeStored(store: DraftStore, chosen: ChosenClaims, writer: RecordWriter): Promise<void> {
  for (const drafts of store.list(chosen)) {
    await writer.write(drafts);
    // A workbook is compressed between two turns of the event loop; else all of it would wait in memory.
    await waitForNextTurn();
  }
}

/** Reads the files a second time, and writes the drafts of the chosen claims. */
async function draftAgain(
  files: readonly X12File[],
  chosen: ChosenClaims,
  writer: RecordWriter,
  { context, checkpoint }: ImportTask,
): Promise<void> {
  let number = 0;
  let drafts: DraftRecord[] = [];
  const observer: TransactionObserver = {
    onClaim: (claim, remittance) => {
      number += 1;
      if (!chosen.has(number)) return;
      const plan = findPayerPlan(remittance.payer, claim, context.plans);
      drafts.push(draftTicket({ claim, remittance, plan, denials: findDenials(claim) }));
    },
    onRemittance: () => {},
    onReturned: () => {},
    flush: async () => {
      if (drafts.length === 0) return;
      await writer.write(drafts);
      drafts = [];
    },
  };
  for (const file of files) await readTransactions(file, observer, checkpoint);
}
