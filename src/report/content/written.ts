import type { WrittenFiles } from '../../core/model/written.ts';
import { maskPath } from '../../core/values/mask-numbers.ts';
import { formatCount } from './dates.ts';

/** The files with a record: an empty one is nothing to send. */
export function listFilledFiles(files: WrittenFiles['files']): WrittenFiles['files'] {
  return files.filter(({ records }) => records > 0);
}

/** How to send the parts of a split request; undefined if there is one part. */
export function describeSending({ requests = [] }: WrittenFiles): string | undefined {
  if (requests.length < 2) return undefined;
  return 'Send one file at a time, and the next when HFS has processed the one before. Sent on one day, they may count as one request.';
}

/** The clean files and the number of records in each, for formats without a table. */
export function listWrittenLines(written: WrittenFiles): string[] {
  const { folder, files } = written;
  const sending = describeSending(written);
  return [
    ...listFilledFiles(files).map(
      ({ file, records }) => `${maskPath(`${folder}/${file}`)}: ${formatCount(records, 'row')}`,
    ),
    `${maskPath(`${folder}/READ ME.txt`)}: what to do with each file`,
    ...(sending === undefined ? [] : [sending]),
  ];
}
