// Words of headers that name no field by themselves.

import { createOnce } from '../values/memoize.ts';

/** Words that do not change what a header means. */
export const getFillers = createOnce(
  (): ReadonlySet<string> =>
    new Set(
      `a an and or of the for in on at is are was were if any this that your with w as per its it s de del la las el
   los y please enter list only digit digits dash dashes format char characters e g eg ex example field column when
   where who what which how much many did do we you us be been shown illinois il 1 rights involved questions
   nursing dental all has have does legal daytime best main letters al en que my me there tell few words text txt
   box fl ub hcfa cms 23 63 na now every each root most brief detailed his her during everyday read am official
   legacy i he she him so far about also too really here use uses display displayed formatted fmt
   extended whom por tambien tiene happened would could should medi ip inpatient op outpatient net therapy leg both
   yes re waiver base ur actual actually affected professional technical cash appears appear listed written
   fighting `.split(/\s+/),
    ),
);

/** Words of billing that are part of no field: a header with one of is read as no field. */
export const getOtherWords = createOnce(
  (): ReadonlySet<string> =>
    new Set(
      `birth dob bday birthday birthdate nacimiento cpt hcpcs cdt procedure modifier mod mods unit qty quantity
   diagnosis dx icd revenue rev tob drg ndc tooth surface quad age sex gender ssn social mrn chart medical record
   balance bal allowed allowable deductible copay copayment coinsurance coins writeoff contractual check cheque chk
   ck eft deposit batch deadline due follow followup fu f u next owner priority days aging aged fax extension ext
   suite ste apt county country specialty taxonomy license licensure dea degree credential suffix prefix url
   effective eff expiration expires expire exp term termed termination hire hired department dept division region
   supervisor manager mgr administrator director secondary sec tertiary other alternate alt second third 2nd 3rd 2
   3 4 corrected resubmitted resubmit resubmission rebill rebilled clearinghouse waystar payerid risk responsible
   responsibility guarantor language race ethnicity phase closed open approved pending update updated create
   modified expected recovered recovery variance difference interest percent ratio timely limit remaining left
   window spoke spoken call called caller attachment attached method via escalated escalation action step task
   worked touch touched bed room ward floor driver vehicle mileage mile pickup dropoff destination origin time hour
   weight height allergy emergency spouse parent password username pin dose drug rx pcp md caseworker counselor
   payable cob tpl spenddown share cost hold reviewer auditor audit unread row seq sequence item cc bcc personal
   home schedule contracted underpaid underpayment overpaid ytd count year quarter history link folder drive image
   scan page version processed finalized adjudicated adjudication accident employment active inactive enabled
   training trained signed signature agreement consent referral order run mbi hic hicn ups usps fedex certified
   registered old previous prev former new without until activity liability shipped ship workqueue wq queue pick
   scanned demand worklist trace tickler fup salesforce preferred approver backup pager beeper application app
   vendorid beds since attestation signer malpractice shift badge payroll hr credentialing witness notary
   compliance maiden admin change price disk allow owed owes owe still hrs oa mother father mom dad kin sibling
   relative prescription frequency freq network penalty withhold refund recoup recouped
   recoupment takeback analyst coder broker drv crew emt medic pharmacist ot slp injury death kept
   portion`.split(/\s+/),
    ),
);
