import { readFileSync } from 'node:fs';

// The build that runs before this has already rejected every license that is not allowed.
const { components } = JSON.parse(readFileSync(new URL('../dist/sbom.cdx.json', import.meta.url), 'utf8'));
for (const { group, name, version, licenses } of components) {
  const [{ license, expression }] = licenses;
  process.stdout.write(`${group ? `${group}/` : ''}${name} ${version} ${expression ?? license.id}\n`);
}
