import { describeFailure } from './failure.ts';
import type { Answer, Request, SavedFile } from './messages.ts';
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

scope.onmessage = ({ data }) => {
  perform(data).then(
    (answer) => scope.postMessage(answer),
    (error) => scope.postMessage({ type: 'failed', lines: describeFailure(error) }),
  );
};
