/** What a history needs to know about one file of a report. */
export interface ReportedFile {
  file: string;
  kind: string;
  records: number;
  /** The rows that were ready to submit, in file order. */
  ready: number[];
}

/** Collects what is needed from parser events, so that a million records are never turned into objects. */
export class ReportVisitor {
  version: unknown;
  tool: unknown;
  readonly files: ReportedFile[] = [];
  private depth = 0;
  /** The last key seen at each depth. */
  private readonly keys: string[] = [];
  private row: unknown;
  private action: unknown;

  onObjectBegin = (): void => {
    this.depth += 1;
    if (this.keys[1] !== 'files') return;
    if (this.depth === 3) this.files.push({ file: '', kind: '', records: 0, ready: [] });
    if (!this.isInResult()) return;
    this.row = undefined;
    this.action = undefined;
  };

  onObjectEnd = (): void => {
    const file = this.files.at(-1);
    if (file && this.isInResult()) {
      file.records += 1;
      if (this.action === 'submit' && typeof this.row === 'number') file.ready.push(this.row);
    }
    this.depth -= 1;
  };

  onArrayBegin = (): void => {
    this.depth += 1;
  };

  onArrayEnd = (): void => {
    this.depth -= 1;
  };

  onObjectProperty = (name: string): void => {
    this.keys[this.depth] = name;
  };

  onLiteralValue = (value: unknown): void => {
    const { depth, keys } = this;
    const key = keys[depth];
    if (depth === 1 && key === 'reportVersion') this.version = value;
    else if (depth === 2 && keys[1] === 'tool' && key === 'name') this.tool = value;
    else if (keys[1] !== 'files') return;
    else if (depth === 3) this.setFileProperty(key, value);
    else if (depth === 5 && key === 'row' && this.isInResult()) this.row = value;
    else if (depth === 6 && key === 'action' && keys[5] === 'nextStep') this.action = value;
  };

  private setFileProperty(key: string | undefined, value: unknown): void {
    const file = this.files.at(-1);
    if (!file || typeof value !== 'string') return;
    if (key === 'file') file.file = value;
    if (key === 'kind') file.kind = value;
  }

  private isInResult(): boolean {
    return this.depth === 5 && this.keys[1] === 'files' && this.keys[3] === 'results';
  }
}
