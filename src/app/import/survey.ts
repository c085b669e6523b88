import type { Checkpoint } from '../../formats/bytes/checkpoint.ts';
import type { X12File } from '../../formats/x12/read.ts';
import type { ImportProblem, ImportSummary, ReturnedClaims } from '../../report/content/import-summary.ts';
import { RowList } from '../../report/content/row-list.ts';
import type { ReturnedItem } from './acknowledgment.ts';
import { type ChooseOptions, ClaimChooser } from './choose.ts';
import type { ChosenClaims } from './chosen-claims.ts';
import { isBalanced } from './judge-claim.ts';
import { readTransactions, type SetCounts } from './transactions.ts';

/** Reads files once, and finds which of their claims make a draft. */
export class ImportSurvey {
  private readonly chooser: ClaimChooser;
  private readonly unbalanced: ImportProblem[] = [];
  private readonly unbalancedPayments = new Map<string, number>();
  private readonly returned = new Map<string, ReturnedClaims>();
  private files = 0;
  private otherSets = 0;

  constructor(options: ChooseOptions) {
    this.chooser = new ClaimChooser(options);
  }

  /** @throws InputError if the file cannot be read, or is damaged */
  async read(file: X12File, checkpoint: Checkpoint): Promise<SetCounts> {
    const claims = new RowList();
    let payments = 0;
    const counts = await readTransactions(
      file,
      {
        onClaim: (claim, remittance) => {
          if (!isBalanced(claim)) claims.add(claim.position);
          this.chooser.add(claim, remittance);
        },
        onRemittance: ({ total, sum }) => {
          if (total !== sum) payments += 1;
        },
        onReturned: (item) => this.addReturned(file.name, item),
      },
      checkpoint,
    );
    this.files += 1;
    this.otherSets += counts.others;
    if (claims.count > 0) this.unbalanced.push({ file: file.name, claims });
    if (payments > 0) this.unbalancedPayments.set(file.name, payments);
    return counts;
  }

  /** What was found, and the claims that make a draft. To be called once, after the last file. */
  finish(run: Pick<ImportSummary, 'asOf' | 'otherFiles'>): { summary: ImportSummary; chosen: ChosenClaims } {
    const { chooser } = this;
    const { chosen, leftOut, changed, reversedRows } = chooser.finish();
    const summary = {
      ...run,
      files: this.files,
      claims: chooser.count,
      drafts: chosen.count,
      leftOut,
      plans: chosen.listPlans(),
      otherPayers: chooser.otherPayers,
      withoutRin: chosen.withoutRin,
      unbalanced: this.unbalanced,
      unbalancedPayments: this.unbalancedPayments,
      returned: [...this.returned.values()],
      otherSets: this.otherSets,
      changed,
      reversedRows: [...reversedRows].sort((a, b) => a - b),
    };
    return { summary, chosen };
  }

  private addReturned(file: string, { level, code, isRecipientCheck, position }: ReturnedItem): void {
    const key = JSON.stringify([file, level, code, isRecipientCheck]);
    const entry = this.returned.get(key) ?? {
      ...{ file, level, code, isRecipientCheck },
      claims: new RowList(),
      count: 0,
    };
    entry.count += 1;
    entry.claims.add(position);
    this.returned.set(key, entry);
  }
}
