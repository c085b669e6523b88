// The words of billing offices' headers: each is read as one or more plain words, by which src/core/columns describes
// what a header means. Data, so that a new abbreviation is one word in one line.

/** The plain word, and what people write for it: abbreviations, synonyms, Spanish. */
export const WORDS: Readonly<Record<string, string>> = {
  // Who.
  patient:
    'pt pts ptn patient pat client clnt clt resident consumer customer cust rider passenger child paciente cliente',
  member:
    'member mbr mem memb enrollee subscriber subscr recipient recip rcpt beneficiary bene benef insured participant miembro beneficiario',
  provider: 'provider prov prv pvdr prvdr supplier vendor proveedor',
  facility:
    'facility fac clinic practice hospital hosp organization organisation org agency entity company employer clinica',
  group: 'group grp',
  location: 'location loc site',
  office: 'office ofc business work corporate oficina',
  our: 'our internal inhouse own ours',
  billing: 'billing payto',
  rendering:
    'rendering rend attending referring ordering treating servicing performing supervising operating individual',
  contact: 'contact biller submitter preparer poc filer contacto',
  staff: 'staff user employee associate worker coworker personnel person usuario empleado',
  mco: 'mco mcos mcp payer payor payr insurance insur ins insurer carrier plan healthplan hmo aseguradora seguro',
  hfs: 'hfs idhfs dhfs',
  state: 'state st estado',
  portal: 'portal',
  medicaid: 'medicaid mcaid mcd caid',
  medicare: 'medicare mcare mcr',
  managed: 'managed',
  // What.
  claim: 'claim claims clm clms reclamo reclamacion',
  service: 'service services svc svcs serv srv srvc treatment trmt servicio',
  visit: 'visit encounter enc trip session appointment appt transport ride',
  denial:
    'denial denials denied deny den dnl dny rejection rejected reject rej denegacion denegado negado rechazo',
  remit: 'remit remittance eob eobs era ra eop remits advice explanation',
  dispute:
    'dispute disputes appeal appeals recon reconsideration reconsid grievance griev redetermination redet apelacion disputa',
  disputed: 'disputed appealed grieved',
  complaint: 'complaint complaints queja',
  ticket: 'ticket tkt',
  auth: 'auth authorization authorisation auths preauth precert precertification preauthorization pa autorizacion',
  prior: 'prior pre previa',
  referral: 'referral',
  p2p: 'p2p',
  process: 'process proc',
  exhausted: 'exhausted exhaust exhaustion',
  level: 'level lvl round stage',
  information: 'information info records docs documentation documents addl additional rfi',
  issue: 'issue issues problem prob asunto problema',
  program: 'program prog programa',
  line: 'line',
  coverage: 'coverage cov cvg cobertura',
  dual: 'dual duals dually',
  eligible: 'eligible elig eligibility',
  covered: 'covered',
  exists: 'has have does',
  // Attribute.
  name: 'name nm names nombre',
  first: 'first fst given forename primer 1st',
  last: 'last lst surname apellido apellidos',
  middle: 'middle mi mid initial initials',
  full: 'full complete completo',
  number: 'number numbers nbr nmbr num no nos numero',
  id: 'id ids identifier identification ident',
  reference: 'reference ref refs referencia',
  tracking: 'tracking track trk trkg trck confirmation confirm conf cnf rastreo seguimiento folio',
  case: 'case',
  control: 'control ctrl cntl',
  inquiry: 'inquiry',
  log: 'log',
  account: 'account acct acc accnt cuenta',
  date: 'date dt dte dates day fecha',
  from: 'from frm start begin beginning beg desde',
  to: 'to thru through end ending hasta',
  amount: 'amount amt amts total dollars dollar usd value monto cantidad',
  code: 'code codes cd cds codigo',
  reason: 'reason reasons rsn why cause razon motivo',
  carc: 'carc carcs',
  rarc: 'rarc rarcs',
  remark: 'remark remarks rmk',
  adjustment: 'adjustment adjustments adj',
  description: 'description desc descr narrative summary details detail descripcion',
  notes: 'notes note comment comments notas comentarios memo',
  type: 'type category cat kind tipo categoria',
  status: 'status stat estatus',
  // What happened.
  billed: 'billed bill charge charges chg chgs chrg chrgs facturado cobrado',
  paid: 'paid payment payments pmt pymt pmnt reimbursed reimbursement pagado',
  filed:
    'filed file sent send submitted submit subm submission submitting mailed faxed initiated lodged started entered requested presentado presentada enviado enviada filing',
  decision:
    'decision outcome result results determination ruling resolution disposition dispo decided resolved verdict resultado',
  answer: 'response respond responded answer answered reply replied respuesta',
  asked: 'asked request requests',
  given: 'provided included gave shared',
  required: 'required req reqd needed need necesario',
  planned: 'planned target scheduled',
  original: 'original orig',
  primary: 'primary pri prim prime current',
  checked: 'checked reviewed verified',
  ok: 'ok okay',
  by: 'by',
  // Person and address.
  email: 'email emails correo electronico',
  phone: 'phone phones telephone tel ph tele telefono mobile cell cellphone direct',
  role: 'role roles rol',
  title: 'title position job puesto',
  relationship: 'relationship',
  tax: 'tax taxpayer federal fed irs',
  npi: 'npi npis',
  national: 'national',
  impact: 'impact',
  key: 'key',
  rin: 'rin rins',
  address: 'address addr addrs street direccion',
  mailing: 'mailing physical practicing',
  city: 'city town ciudad municipality',
  zip: 'zip zipcode postal postcode',
};

/** One word that says several. */
export const COMPOUNDS: Readonly<Record<string, string>> = {
  dos: 'service date',
  dosfrom: 'service date from',
  dosto: 'service date to',
  fdos: 'service date from',
  tdos: 'service date to',
  ldos: 'service date to',
  icn: 'claim number',
  dcn: 'claim number',
  ccn: 'claim number',
  tcn: 'claim number',
  fname: 'first name',
  firstname: 'first name',
  lname: 'last name',
  lastname: 'last name',
  fullname: 'full name',
  pcn: 'patient control number',
  tin: 'tax id',
  ein: 'tax id',
  fein: 'tax id',
  itin: 'tax id',
  lob: 'line office',
  dor: 'date remit',
  charged: 'billed',
};

/** Several words that say something else than each alone. Longer ones first. */
export const PHRASES: readonly (readonly [string, string])[] = [
  ['managed care organization', 'mco'],
  ['managed care plan', 'mco'],
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
  ['internal control number', 'claim number'],
  ['document control number', 'claim number'],
  ['claim control number', 'claim number'],
  ['transaction control number', 'claim number'],
  ['payer control number', 'claim number'],
  ['payer claim control number', 'claim number'],
  ['explanation of benefits', 'remit'],
  ['explanation of payment', 'remit'],
  ['remittance advice', 'remit'],
  ['date of birth', 'birth'],
  ['birth date', 'birth'],
  ['peer to peer', 'p2p'],
  ['peer 2 peer', 'p2p'],
  ['peer review', 'p2p'],
  ['p 2 p', 'p2p'],
  ['claim dispute', 'dispute'],
  ['claim appeal', 'dispute'],
  ['claim reconsideration', 'dispute'],
  ['claims dispute', 'dispute'],
  ['provider dispute', 'dispute'],
  ['provider appeal', 'dispute'],
  ['mco dispute', 'mco dispute'],
  ['in dispute', 'disputed'],
  ['under appeal', 'disputed'],
  ['being disputed', 'disputed'],
  ['family name', 'last name'],
  ['family', 'unread'],
  ['f name', 'first name'],
  ['l name', 'last name'],
  ['e mail', 'email'],
  ['zip code', 'zip'],
  ['zip 4', 'zip'],
  ['postal code', 'zip'],
  ['codigo postal', 'zip'],
  ['line of business', 'line office'],
  ['request for information', 'information asked'],
  ['social security', 'ssn'],
  ['prior approval', 'auth'],
  ['prior authorization', 'auth'],
  ['prior auth', 'auth'],
  ['pre auth', 'auth'],
  ['pre authorization', 'auth'],
  ['pre cert', 'auth'],
  ['pre certification', 'auth'],
  ['patient responsibility', 'unread'],
  ['pay to', 'billing'],
  ['primary care', 'pcp'],
  ['place of service', 'pos'],
  ['date of service', 'service date'],
  ['type of bill', 'tob'],
  ['bill type', 'tob'],
  ['per diem', 'unread'],
  ['first of', 'unread'],
  ['correo electronico', 'email'],
];

/** Words that do not change what a header means. */
export const FILLERS: ReadonlySet<string> = new Set(
  `a an and or of the for in on at is are was were if any this that your with w as per its it s de del la las el los y
  please enter list only digit digits dash dashes format char characters e g eg ex example field column when where who`.split(
    /\s+/,
  ),
);

/** Words of billing that are part of no field: a header with one of them is read as no field. */
export const OTHER_WORDS: ReadonlySet<string> = new Set(
  `birth dob bday birthday birthdate nacimiento cpt hcpcs cdt procedure procedures modifier modifiers mod mods unit units
  qty quantity diagnosis dx icd icd10 revenue rev pos tob drg ndc tooth surface quad age sex gender ssn social mrn chart
  medical record balance bal allowed allowable deductible copay copayment coinsurance coins writeoff contractual check
  cheque chk ck eft deposit batch invoice inv deadline due follow followup fu f u next received recd rcvd rec rcv receipt
  assigned owner priority bucket days aging aged fax extension ext suite ste apt county country specialty taxonomy
  license licensure dea caqh degree credential credentials suffix prefix website url effective eff expiration expires
  expire exp term termed termination hire hired department dept division region supervisor manager director secondary
  sec tertiary other alternate alt second third 2nd 3rd 2 3 4 corrected resubmitted resubmit resubmission rebill rebilled
  acknowledged acknowledgment ack clearinghouse waystar payerid risk responsible responsibility guarantor relation
  language race ethnicity phase closed open completed done approved pending updated update created modified
  expected recovered recovery variance difference interest percent rate ratio timely limit remaining left window
  spoke spoken call called caller rep representative agent notice letter attachment attached attachments method via
  copy proof escalated escalation action step steps task tasks worked touch touched bed room ward floor driver
  vehicle mileage miles pickup dropoff destination origin time hour hours weight height allergy emergency spouse parent
  password username login pin dose drug rx pharmacy pcp physician doctor dr md dentist nurse therapist
  clinician caseworker counselor policy payable cob tpl spenddown share cost hold reviewer auditor audit unread row seq
  sequence item cc bcc personal home fee schedule contracted underpaid underpayment overpaid ytd count
  month year quarter week history link folder drive image scan page form version admit admitted admission
  discharge discharged statement stmt period processed finalized adjudicated adjudication accident employment active
  inactive enabled training trained signed signature agreement consent onboard`.split(/\s+/),
);
