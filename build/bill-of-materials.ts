import { readFileSync } from 'node:fs';
import { Enums, Models, Serialize, SPDX, Spec } from '@cyclonedx/cyclonedx-library';
import type { Dependency } from 'rollup-plugin-license';

type Named = Pick<Dependency, 'name' | 'version' | 'license'>;

/**
 * The bill of materials of the bundle as CycloneDX 1.6 in JSON: portal-check and every bundled package. It has no date
 * and no serial number, so that the same lock file always gives the same bytes.
 */
export function billOf(packages: readonly Named[]): string {
  const self = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as Named;
  const bill = new Models.Bom();
  const tool = componentOf(self, Enums.ComponentType.Application);
  bill.metadata.component = tool;
  for (const item of packages) {
    const component = componentOf(item, Enums.ComponentType.Library);
    bill.components.add(component);
    tool.dependencies.add(component.bomRef);
  }
  const factory = new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6);
  return `${new Serialize.JsonSerializer(factory).serialize(bill, { sortLists: true, space: 2 })}\n`;
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
