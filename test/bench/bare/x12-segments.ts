import { openX12 } from '../../../src/formats/x12/open.ts';
import { readSegments } from '../../../src/formats/x12/read.ts';
import { createNodePlatform } from '../../../src/node/platform.ts';

/** Our reader of segments alone. Exits with status 1 if the number of claims is not the expected one. */
const [path = '', expected] = process.argv.slice(2);
let claims = 0;
const { files } = await openX12(await createNodePlatform().openSource(path));
for (const file of files) {
  for await (const { segments } of readSegments(file)) {
    for (const [id] of segments) if (id === 'CLP') claims += 1;
  }
}
process.exitCode = claims === Number(expected) ? 0 : 1;
