import { UserError } from '../core/model/errors.ts';
import type { Answer, Request, SavedFile } from './messages.ts';
import { nameOptionOnPage } from './option-names.ts';
import { Session } from './session.ts';

/** The browser cannot draw more often than this, in milliseconds. */
const PROGRESS_INTERVAL = 50;

const FILES: Readonly<Record<SavedFile, { name: string; type: string }>> = {
  json: { name: 'portal-check-report.json', type: 'application/json' },
  html: { name: 'portal-check-report.html', type: 'text/html' },
  calendar: { name: 'portal-check-deadlines.ics', type: 'text/calendar' },
};

/** The part of a worker's scope that is used here. */
interface WorkerScope {
  postMessage(answer: Answer): void;
  onmessage: ((event: { data: Request }) => void) | null;
}

const scope = globalThis as unknown as WorkerScope;
let session: Session | undefined;
let lastProgress = 0;

async function perform(request: Request): Promise<Answer> {
  if (request.type === 'open') {
    session = new Session(request.files, request.options, () => new Date());
    return { type: 'questions', questions: await session.findQuestions() };
  }
  if (!session) throw new Error('no files are open');
  if (request.type === 'check')
    return { type: 'checked', ...(await session.check(request.answers, reportProgress)) };
  const { name, type } = FILES[request.file];
  return { type: 'saved', name, content: new Blob([...(await session.render(request.file))], { type }) };
}

function reportProgress(file: string, progress: { rows: number; share: number | undefined }): void {
  const now = Date.now();
  if (now < lastProgress + PROGRESS_INTERVAL) return;
  lastProgress = now;
  scope.postMessage({ type: 'progress', file, ...progress });
}

/** Only our own texts are shown: another error may quote the file. */
function describeFailure(error: unknown): string[] {
  if (error instanceof UserError) return error.describe(nameOptionOnPage).split('\n');
  return ['Something in this page is broken. Your file was not changed. Choose it again, or send us a note.'];
}

scope.onmessage = ({ data }) => {
  perform(data).then(
    (answer) => scope.postMessage(answer),
    (error) => scope.postMessage({ type: 'failed', lines: describeFailure(error) }),
  );
};
