// By its main entry exceljs brings readers that warn and need packages we do not have; only its stream writer is used.
declare module 'exceljs/lib/stream/xlsx/workbook-writer.js' {
  const WorkbookWriter: unknown;
  export default WorkbookWriter;
}
