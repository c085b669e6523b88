import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fetchPackage } from './packages.mjs';

/** American English, and Unicode, as a version resource names them. */
const LANGUAGE = { lang: 1033, codepage: 1200 };

/** How Node finds the program in its own executable: a resource of this type and name, if the fuse is set. */
const RAW_DATA = 10;
const RESOURCE = 'NODE_SEA_BLOB';

/**
 * node.exe with the program in it, with our name, version and icon, and without Node's signature, which is no longer valid.
 * postject would do the first, but damages the section table of a file whose resources were edited.
 */
export async function buildWindowsExecutable(bytes, { blob, fuse, version }) {
  fetchPackage('pe-library');
  const { Data, NtExecutable, NtExecutableResource, Resource } = await import(
    pathToFileURL(join(fetchPackage('resedit'), 'dist/index.js')).href
  );
  const executable = NtExecutable.from(bytes, { ignoreCert: true });
  const resources = NtExecutableResource.from(executable);
  const [info] = Resource.VersionInfo.fromEntries(resources.entries);
  const [major, minor, patch] = version.split('.').map(Number);
  info.setFileVersion(major, minor, patch, 0);
  info.setProductVersion(major, minor, patch, 0);
  info.setStringValues(LANGUAGE, {
    ProductName: 'portal-check',
    FileDescription: 'portal-check',
    OriginalFilename: 'portal-check.exe',
    InternalName: 'portal-check',
    CompanyName: '',
    LegalCopyright: 'Apache-2.0; see LICENSES.txt',
  });
  info.outputToResourceEntries(resources.entries);
  const bin = new Uint8Array(blob).buffer;
  resources.entries.push({ type: RAW_DATA, id: RESOURCE, ...LANGUAGE, bin });
  const [group] = Resource.IconGroupEntry.fromEntries(resources.entries);
  const { icons } = Data.IconFile.from(readFileSync(new URL('icon.ico', import.meta.url)));
  Resource.IconGroupEntry.replaceIconsForResource(
    resources.entries,
    group.id,
    group.lang,
    icons.map(({ data }) => data),
  );
  resources.outputResource(executable);
  const built = Buffer.from(executable.generate());
  built.write(`${fuse}:1`, built.indexOf(`${fuse}:0`));
  return built;
}
