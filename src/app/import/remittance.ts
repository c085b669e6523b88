import type { RefuseX12, Segment } from '../../formats/x12/segments.ts';
import { parseCents } from './cents.ts';
import {
  type Adjustment,
  CLAIM_REFERENCES,
  createClaim,
  createRemittance,
  type Remittance,
  type RemittedClaim,
  type ServiceLine,
} from './claim.ts';
import { addPayerId, parseX12Day, readPayerName, readPerson, readText as text } from './elements.ts';

/** What a reader of remittances passes on. */
export interface RemittanceObserver {
  onClaim(claim: RemittedClaim, remittance: Remittance): void;
  onRemittance(remittance: Remittance): void;
}

/** More lines are no claim: the guide allows 999. */
const MAX_LINES = 5000;
const MAX_ADJUSTMENTS = 10_000;

type Reader = (segment: Segment) => void;

/**
 * Reads the segments between ST and SE of an 835 (005010X221A1). A claim is passed on when it ends, so that memory does not
 * grow with the file.
 */
export class RemittanceReader {
  /** Claims of the file so far. */
  private claims = 0;
  private remittance = createRemittance();
  private claim: RemittedClaim | undefined;
  private line: ServiceLine | undefined;
  private adjustmentCount = 0;
  /** PR or PE: whose REF segments follow. */
  private party = '';
  private readonly readers: Readonly<Record<string, Reader>> = {
    BPR: (segment) => this.readPayment(segment),
    TRN: (segment) => this.readTrace(segment),
    N1: (segment) => this.readParty(segment),
    CLP: (segment) => this.readClaim(segment),
    LX: () => this.endClaim(),
    CAS: (segment) => this.readAdjustments(segment),
    NM1: (segment) => this.readName(segment),
    MIA: (segment) => this.readRemarks(segment, [5, 20, 21, 22, 23]),
    MOA: (segment) => this.readRemarks(segment, [3, 4, 5, 6, 7]),
    REF: (segment) => this.readReference(segment),
    DTM: (segment) => this.readDate(segment),
    SVC: (segment) => this.readLine(segment),
    LQ: (segment) => this.readLineRemark(segment),
    PLB: (segment) => this.readProviderAdjustment(segment),
    SE: () => this.endRemittance(),
  };

  constructor(
    private readonly observer: RemittanceObserver,
    private readonly refuse: RefuseX12,
  ) {}

  /** The separator of the components of an element. */
  component = ':';

  read(segment: Segment): void {
    const id = segment[0] ?? '';
    if (Object.hasOwn(this.readers, id)) this.readers[id]?.(segment);
  }

  private readPayment(segment: Segment): void {
    this.remittance.total = this.amount(segment[2], 'BPR02');
    this.remittance.issuedOn = parseX12Day(segment[16]);
  }

  private readTrace(segment: Segment): void {
    if (this.remittance.trace === '') this.remittance.trace = text(segment[2]);
  }

  private readParty(segment: Segment): void {
    this.party = segment[1] ?? '';
    if (this.party === 'PR') {
      this.remittance.payer.name = readPayerName(segment[2]);
      addPayerId(this.remittance.payer.ids, segment[4]);
    } else if (this.party === 'PE') {
      this.remittance.payee = { name: text(segment[2]), qualifier: segment[3] ?? '', id: text(segment[4]) };
    }
  }

  private readClaim(segment: Segment): void {
    this.endClaim();
    this.claims += 1;
    this.adjustmentCount = 0;
    this.claim = {
      ...createClaim(this.claims),
      ...{ account: text(segment[1]), status: text(segment[2]) },
      ...{ line: text(segment[6]), number: text(segment[7]) },
      charge: this.amount(segment[3], 'CLP03'),
      paid: this.amount(segment[4], 'CLP04'),
    };
    this.remittance.sum += this.claim.paid;
  }

  private readAdjustments(segment: Segment): void {
    const target = this.line ?? this.claim;
    if (!target) return;
    // Up to six times reason, amount and quantity.
    for (let i = 2; i < segment.length; i += 3) {
      const carc = text(segment[i]);
      if (carc === '') continue;
      this.adjustmentCount += 1;
      if (this.adjustmentCount > MAX_ADJUSTMENTS) throw this.tooMany('adjustments');
      const cents = this.amount(segment[i + 1], 'CAS');
      target.adjustments.push({ group: text(segment[1]), carc, cents } satisfies Adjustment);
    }
  }

  private readName(segment: Segment): void {
    const { claim } = this;
    if (!claim) return;
    if (segment[1] === 'QC') claim.patient = readPerson(segment);
    else if (segment[1] === '74') claim.corrected = readPerson(segment);
    else if (segment[1] === '82') claim.provider = readPerson(segment);
  }

  private readRemarks(segment: Segment, at: readonly number[]): void {
    for (const i of at) if (segment[i]) this.claim?.remarks.push(text(segment[i]));
  }

  private readReference([, qualifier = '', id]: Segment): void {
    const key = CLAIM_REFERENCES.get(qualifier);
    if (this.claim && key) this.claim[key] ||= text(id);
    if (!this.claim && qualifier === '2U' && this.party === 'PR') addPayerId(this.remittance.payer.ids, id);
  }

  private readDate([, qualifier, date, other]: Segment): void {
    // Some payers write a format before the date, as other guides have it.
    const day = parseX12Day(date === 'D8' ? other : date);
    const { claim, line } = this;
    if (!claim) {
      if (qualifier === '405') this.remittance.issuedOn ??= day;
    } else if (line) {
      if (qualifier === '150' || qualifier === '472') line.from = day;
      if (qualifier === '151' || qualifier === '472') line.to = day;
    } else if (qualifier === '232') claim.from = day;
    else if (qualifier === '233') claim.to = day;
  }

  private readLine(segment: Segment): void {
    const { claim } = this;
    if (!claim) return;
    if (claim.lines.length >= MAX_LINES) throw this.tooMany('lines');
    const [, code = ''] = (segment[1] ?? '').split(this.component);
    this.line = {
      procedure: text(code),
      charge: this.amount(segment[2], 'SVC02'),
      paid: this.amount(segment[3], 'SVC03'),
      adjustments: [],
      remarks: [],
      from: undefined,
      to: undefined,
    };
    claim.lines.push(this.line);
  }

  private readLineRemark(segment: Segment): void {
    if (segment[1] === 'HE' && segment[2]) this.line?.remarks.push(text(segment[2]));
  }

  private readProviderAdjustment(segment: Segment): void {
    this.endClaim();
    // Reason and amount, up to six times after the provider and the year. They lower the payment if positive.
    for (let i = 4; i < segment.length; i += 2) this.remittance.sum -= this.amount(segment[i], 'PLB');
  }

  private endClaim(): void {
    const { claim } = this;
    this.claim = undefined;
    this.line = undefined;
    if (claim) this.observer.onClaim(claim, this.remittance);
  }

  private endRemittance(): void {
    this.endClaim();
    this.observer.onRemittance(this.remittance);
    this.remittance = createRemittance();
    this.party = '';
  }

  private amount(value: string | undefined, what: string): number {
    const cents = parseCents(value?.trim());
    if (cents === undefined) {
      throw this.refuse(`Claim ${this.claims}: an amount in ${what} cannot be read. Get the file again.`);
    }
    return cents;
  }

  private tooMany(what: string): Error {
    return this.refuse(`Claim ${this.claims} has too many ${what}. The file is damaged.`);
  }
}
