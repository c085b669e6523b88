// Only the stream writer of exceljs is used: its main entry loads readers that print warnings and need packages that we
// do not have.
declare module 'exceljs/lib/stream/xlsx/workbook-writer.js' {
  const WorkbookWriter: unknown;
  export default WorkbookWriter;
}
