import type { Answer, Request, SavedFile } from './messages.ts';
import { listPieces } from './report-pieces.ts';
import { openFiles, post, serve } from './serve.ts';
import { openSession, type Session } from './session.ts';

/** The browser cannot draw more often than this, in milliseconds. */
const PROGRESS_INTERVAL = 50;

const FILES: Readonly<Record<SavedFile, { name: string; type: string }>> = {
  json: { name: 'portal-check-report.json', type: 'application/json' },
  html: { name: 'portal-check-report.html', type: 'text/html' },
  calendar: { name: 'portal-check-deadlines.ics', type: 'text/calendar' },
  drafts: { name: 'denials.csv', type: 'text/csv' },
};

let session: Session | undefined;
let lastProgress = 0;

async function perform(request: Request): Promise<Answer> {
  if (request.type === 'open') {
    session = await openSession(openFiles(request.files), request.options, () => new Date());
    return { type: 'questions', questions: await session.findQuestions() };
  }
  if (!session) throw new Error('no files are open');
  if (request.type === 'check') {
    const { screen, report } = await session.check(request.answers, reportProgress);
    // A piece at a time, so that a large report is never in memory as a whole.
    for (const piece of listPieces(report)) post({ type: 'piece', ...piece });
    return { type: 'checked', ...screen };
  }
  const { name, type: mimeType } = FILES[request.file];
  const parts = request.file === 'drafts' ? [session.drafts] : await session.render(request.file);
  return { type: 'saved', name, mimeType, parts: [...parts] };
}

function reportProgress(file: string, progress: { rows: number; share: number | undefined }): void {
  const now = Date.now();
  if (now < lastProgress + PROGRESS_INTERVAL) return;
  lastProgress = now;
  post({ type: 'progress', file, ...progress });
}

serve(perform);
