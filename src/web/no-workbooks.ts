/** Only the other worker writes workbooks: this one has not the code for it. */
export async function openXlsxWriter(): Promise<never> {
  throw new Error('this worker writes no workbooks');
}
