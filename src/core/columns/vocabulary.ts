// The words of billing offices' headers: each is read as one or more plain words, by which the meanings describe what a
// header means. Data, so that a new abbreviation is one word in one line.

/** The plain word, and what people write for it: abbreviations, synonyms, Spanish. */
export const WORDS: Readonly<Record<string, string>> = {
  // Who.
  patient:
    'pt pts ptn patient pat client clnt clt resident consumer customer cust rider passenger child student res paciente cliente',
  member:
    'member mbr mem memb enrollee subscriber sub subscr recipient recip beneficiary bene benef insured participant miembro beneficiario',
  person: 'person persona individuals',
  provider: 'provider prov prv pvdr supplier vendor proveedor',
  facility:
    'facility fac clinic practice hospital hosp organization organizational organisation org agency entity company employer clinica',
  group: 'group grp',
  location: 'location site',
  office: 'office ofc business work corporate oficina',
  our: 'our internal inhouse own ours',
  billing: 'billing payto ar',
  rendering:
    'rendering rend attending referring ordering treating servicing performing supervising operating',
  individual: 'individual indiv',
  contact: 'contact biller submitter preparer poc filer contacto',
  staff: 'staff user employee associate worker coworker personnel bom usuario empleado',
  rep: 'rep representative specialist agent collector',
  access: 'access login logins authorized',
  mco: 'mco mcp payer payor payr insurance insur ins insurer carrier plan healthplan hmo aseguradora seguro',
  package: 'package pkg',
  policy: 'policy pol',
  hfs: 'hfs idhfs dhfs idpa',
  state: 'state st estado',
  portal: 'portal',
  medicaid: 'medicaid mcaid mcd caid',
  medicare: 'medicare mcare mcr',
  // What.
  claim: 'claim clm reclamo reclamacion',
  service: 'service svc svcs serv srv srvc treatment trmt seen served servicio',
  visit:
    'visit encounter enc trip session appointment appt exam transport ride delivery delivered fill filled dispensed',
  period: 'period statement stmt',
  admission: 'admission admit admitted adm',
  discharge: 'discharge discharged disch dis',
  denial:
    'denial denied deny den dnl dny rejection rejected reject rej denegacion denegado negado negacion rechazo',
  kick: 'kick',
  remit: 'remit remittance eob era ra eop advice',
  letter: 'letter ltr notice',
  dispute:
    'dispute appeal apl recon reconsideration reconsid grievance griev redetermination redet apelacion disputa',
  disputed: 'disputed appealed grieved',
  complaint: 'complaint queja',
  ticket: 'ticket tkt',
  auth: 'auth authorization authorisation preauth precert precertification preauthorization pa autorizacion',
  prior: 'prior pre previa',
  p2p: 'p2p',
  process: 'process proc',
  exhausted: 'exhausted exhaust exhaustion',
  level: 'level lvl round stage',
  information: 'information info records docs documentation documents addl additional',
  issue: 'issue problem prob concern asunto problema',
  program: 'program prog product programa',
  line: 'line',
  coverage: 'coverage cov cvg cobertura',
  dual: 'dual dually',
  eligible: 'eligible elig eligibility',
  covered: 'covered cover',

  // What of it.
  name: 'name nm nombre',
  first: 'first fst forename primer 1st',
  last: 'last lst surname apellido',
  middle: 'middle mi mid',
  full: 'full complete completo',
  number: 'number nbr nmbr num no nos numero',
  id: 'id identifier identification ident',
  reference: 'reference ref referencia',
  tracking: 'tracking track trk trkg trck confirmation confirm conf cnf rastreo seguimiento folio',
  case: 'case',
  control: 'control ctrl cntl',
  inquiry: 'inquiry',
  log: 'log',
  account: 'account acct acc accnt har fin cuenta',
  date: 'date dt dte day fecha',
  from: 'from frm start begin beginning beg desde',
  to: 'to thru through end ending hasta',
  amount: 'amount amt total tot gross dollar usd value monto cantidad',
  code: 'code cd codigo',
  reason: 'reason rsn why cause razon motivo',
  carc: 'carc ansi cas',
  rarc: 'rarc',
  remark: 'remark rmk',
  adjustment: 'adjustment adj',
  description: 'description desc descr narrative summary detail explanation descripcion',
  notes: 'note comment cmt cmnt nota comentario memo',
  type: 'type nature category cat kind tipo categoria',
  status: 'status stat estatus',
  // What happened.
  billed: 'billed bill charge chg chrg facturado cobrado',
  fee: 'fee ucr',
  paid: 'paid pay pd payment pmt pymt pmnt reimbursed reimbursement pagado',
  filed:
    'filed file sent send submitted submit subm submission submitting mailed faxed initiated lodged started entered entry presentado presentada enviado enviada filing',
  decision:
    'decision outcome result determination ruling resolution disposition dispo decided resolved verdict overturn overturned upheld resultado',
  answer: 'response resp respond responded answer answered reply replied respuesta',
  asked: 'asked requested request',
  opened: 'opened created',
  prepared: 'prepared',
  given: 'provided included incl gave shared',
  done: 'done completed finished over',
  required: 'required req reqd needed need necesario',
  planned: 'planned target scheduled',
  original: 'original orig initial',
  final: 'final',
  primary: 'primary pri prim prime current',
  checked: 'checked reviewed verified',
  ok: 'ok okay',
  by: 'by',
  // Person and address.
  email: 'email correo electronico',
  phone: 'phone telephone tel ph tele telefono',
  mobile: 'mobile cell cellphone cellular direct',
  role: 'role rol',
  title: 'title position job function puesto',
  relationship: 'relationship',
  tax: 'tax taxpayer federal fed irs',
  npi: 'npi',
  national: 'national',
  impact: 'impact',
  key: 'key',
  rin: 'rin',
  address: 'address addr street direccion',
  mailing: 'mailing physical practicing',
  city: 'city town ciudad municipality',
  zip: 'zip zipcode postal postcode',
};

/** One word that says several. */
export const COMPOUNDS: Readonly<Record<string, string>> = {
  dos: 'service date',
  fdos: 'service date from',
  tdos: 'service date to',
  ldos: 'service date to',
  icn: 'mco claim number',
  dcn: 'mco claim number',
  ccn: 'mco claim number',
  tcn: 'mco claim number',
  fname: 'first name',
  lname: 'last name',
  pcn: 'patient control number',
  pccn: 'mco claim control number',
  tin: 'tax id',
  ein: 'tax id',
  fein: 'tax id',
  itin: 'tax id',
  lob: 'line office',
  dba: 'facility name',
  rfi: 'information asked',
};

/** Several words that say something else than each alone. Longer ones first. */
export const PHRASES: readonly (readonly [string, string])[] = [
  ['managed care organization', 'mco'],
  ['managed care plan', 'mco'],
  ['managed care org', 'mco'],
  ['managed care', 'mco'],
  ['health care plan', 'mco'],
  ['health plan', 'mco'],
  ['insurance plan', 'mco'],
  ['insurance company', 'mco'],
  ['insurance co', 'mco'],
  ['insurance carrier', 'mco'],
  ['ins co', 'mco'],
  ['ins plan', 'mco'],
  ['employer identification number', 'tax id'],
  ['employer id', 'tax id'],
  ['internal control number', 'icn'],
  ['document control number', 'dcn'],
  ['transaction control number', 'tcn'],
  ['explanation of benefits', 'remit'],
  ['explanation of payment', 'remit'],
  ['remittance advice', 'remit'],
  ['date of birth', 'birth'],
  ['peer to peer', 'p2p'],
  ['peer 2 peer', 'p2p'],
  ['peer review', 'p2p'],
  ['claim dispute', 'dispute'],
  ['claim appeal', 'dispute'],
  ['claim reconsideration', 'dispute'],
  ['claims dispute', 'dispute'],
  ['provider dispute', 'dispute'],
  ['provider appeal', 'dispute'],
  ['in dispute', 'disputed'],
  ['under appeal', 'disputed'],
  ['being disputed', 'disputed'],
  ['family name', 'surname'],
  ['given name', 'fname'],
  ['nombre y apellido', 'full name'],
  ['nombre y apellidos', 'full name'],
  ['doing business as', 'dba'],
  ['medical group', 'group'],
  ['type 2', 'type'],
  ['on file', 'unread'],
  ['payer id', 'payerid'],
  ['payor id', 'payerid'],
  ['mco id', 'payerid'],
  ['plan id', 'payerid'],
  ['family', 'unread'],
  ['f name', 'fname'],
  ['l name', 'lname'],
  ['e mail', 'email'],
  ['zip code', 'zip'],
  ['zip 4', 'zip'],
  ['zip 5', 'zip'],
  ['postal code', 'zip'],
  ['codigo postal', 'zip'],
  ['st address', 'address'],
  ['line of business', 'lob'],
  ['social security', 'ssn'],
  ['prior approval', 'auth'],
  ['pre auth', 'auth'],
  ['pre cert', 'auth'],
  ['patient responsibility', 'unread'],
  ['pay to', 'billing'],
  ['point of contact', 'contact'],
  ['primary care', 'pcp'],
  ['place of service', 'pos'],
  ['type of bill', 'tob'],
  ['bill type', 'tob'],
  ['per diem', 'unread'],
  ['first of', 'unread'],
  ['start of care', 'unread'],
  ['d c', 'discharge'],
  ['business office manager', 'bom'],
  ['business office mgr', 'bom'],
  ['office manager', 'bom'],
  ['office mgr', 'bom'],
  ['plan to', 'planned'],
  ['went wrong', 'issue description'],
  ['what happened', 'issue description'],
];

/** Words that do not change what a header means. */
export const FILLERS: ReadonlySet<string> = new Set(
  `a an and or of the for in on at is are was were if any this that your with w as per its it s de del la las el los y
  please enter list only digit digits dash dashes format char characters e g eg ex example field column when where who
  what which how much many did do we you us they be been shown card illinois il 1 rights involved questions nursing dental all has have does legal daytime best main letters`.split(
    /\s+/,
  ),
);

/** Words of billing that are part of no field: a header with one of them is read as no field. */
export const OTHER_WORDS: ReadonlySet<string> = new Set(
  `birth dob bday birthday birthdate nacimiento cpt hcpcs cdt procedure modifier mod mods unit qty quantity diagnosis dx
  icd revenue rev pos tob drg ndc tooth surface quad age sex gender ssn social mrn chart medical record balance bal
  allowed allowable deductible copay copayment coinsurance coins writeoff contractual check cheque chk ck eft deposit
  batch invoice inv deadline due follow followup fu f u next received recd rcvd rec rcv receipt assigned owner priority
  bucket days aging aged fax extension ext suite ste apt county country specialty taxonomy license licensure dea caqh
  degree credential suffix prefix website url effective eff expiration expires expire exp term termed termination hire
  hired department dept division region supervisor manager mgr administrator director secondary sec tertiary other
  alternate alt second third 2nd 3rd 2 3 4 corrected resubmitted resubmit resubmission rebill rebilled acknowledged
  acknowledgment ack clearinghouse waystar payerid risk responsible responsibility guarantor relation language race
  ethnicity phase closed open approved pending update updated create modified expected recovered recovery
  variance difference interest percent rate ratio timely limit remaining left window spoke spoken call called caller attachment attached method via copy proof escalated escalation action step task worked touch
  touched bed room ward floor driver vehicle mileage mile pickup dropoff destination origin time hour weight height
  allergy emergency spouse parent password username pin dose drug rx pharmacy pcp physician doctor dr md dentist nurse
  therapist clinician caseworker counselor payable cob tpl spenddown share cost hold reviewer auditor audit unread row
  seq sequence item cc bcc personal home schedule contracted underpaid underpayment overpaid ytd count month year quarter
  week history link folder drive image scan page form version posted processed finalized adjudicated adjudication
  accident employment active inactive enabled training trained signed signature agreement consent referral order run
  mbi hic hicn ups usps fedex certified registered mail old previous prev former new without until activity liability shipped ship workqueue wq queue`.split(
    /\s+/,
  ),
);
