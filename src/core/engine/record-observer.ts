import type { Context } from '../model/context.ts';
import type { Row } from '../model/field.ts';
import type { Action } from '../model/report.ts';

/** Called for each record as soon as it is checked, in order, with the action that its own findings require. */
export type RecordObserver = (row: Row, action: Action, context: Pick<Context, 'plans'>) => void;
