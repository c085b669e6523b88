import { readFileSync } from 'node:fs';
import { Enums, Models, Serialize, SPDX, Spec } from '@cyclonedx/cyclonedx-library';
import type { Dependency } from 'rollup-plugin-license';

type Named = Pick<Dependency, 'name' | 'version' | 'license'>;

interface Lock {
  packages: Readonly<Record<string, { version?: string; integrity?: string }>>;
}

/**
 * The bill of materials of the bundle as CycloneDX 1.6 in JSON: portal-check and every bundled package, with
 * the SHA-512 that the lock file has of it. It has no date
 * and no serial number, so that the same lock file always gives the same bytes.
 */
export function billOf(packages: readonly Named[]): string {
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'));
  const self = read('package.json') as Named;
  const lock = read('package-lock.json') as Lock;
  const bill = new Models.Bom();
  const tool = componentOf(self, Enums.ComponentType.Application);
  bill.metadata.component = tool;
  for (const item of packages) {
    const component = componentOf(item, Enums.ComponentType.Library);
    component.hashes.set(Enums.HashAlgorithm['SHA-512'], hashOf(item, lock));
    bill.components.add(component);
    tool.dependencies.add(component.bomRef);
  }
  const factory = new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6);
  return `${new Serialize.JsonSerializer(factory).serialize(bill, { sortLists: true, space: 2 })}\n`;
}

/** The SHA-512 of the package's archive, in hexadecimal. */
export function hashOf({ name, version }: Pick<Named, 'name' | 'version'>, { packages }: Lock): string {
  const locked = Object.entries(packages).find(
    ([path, found]) => path.endsWith(`node_modules/${name}`) && found.version === version,
  );
  const hash = /^sha512-([\w+/]+={0,2})$/.exec(locked?.[1].integrity ?? '')?.[1];
  if (hash === undefined) throw new Error(`${name}@${version}: the lock file has no SHA-512 of it`);
  return Buffer.from(hash, 'base64').toString('hex');
}

function componentOf({ name, version, license }: Named, type: Enums.ComponentType): Models.Component {
  const [scope, bare] = name?.startsWith('@') ? name.split('/') : [undefined, name];
  if (!bare || !version || !license)
    throw new Error(`${name}: a package must have a name, a version and a license`);
  const purl = `pkg:npm/${scope ? `${encodeURIComponent(scope)}/` : ''}${bare}@${version}`;
  const component = new Models.Component(type, bare, {
    version,
    purl,
    bomRef: purl,
    ...(scope && { group: scope }),
  });
  component.licenses.add(
    SPDX.isSupportedSpdxId(license) ? new Models.SpdxLicense(license) : new Models.LicenseExpression(license),
  );
  return component;
}
