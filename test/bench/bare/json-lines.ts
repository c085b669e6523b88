import { createReadStream } from 'node:fs';

/** JSON.parse alone, line by line. Exits with status 1 if the number of lines is not the expected one. */
const [path = '', expected] = process.argv.slice(2);
let rows = 0;
let rest = '';
for await (const chunk of createReadStream(path, 'utf8')) {
  const lines = `${rest}${chunk}`.split('\n');
  rest = lines.pop() ?? '';
  for (const line of lines) if (typeof JSON.parse(line) === 'object') rows += 1;
}
process.exitCode = rows === Number(expected) ? 0 : 1;
