import type { Part } from './package/directory-entry.ts';
import type { Archive } from './package/zip.ts';
import { getAttribute, readXml } from './xml/parse.ts';

/** One entry of a .rels part: the part that it points to, and the role of that part. */
export interface Relationship {
  id: string;
  /**
   * The last segment of the type: "worksheet". Strict and transitional workbooks differ only in the segments before
   * it.
   */
  kind: string;
  /** Path from the root of the package. */
  target: string;
}

/**
 * Reads the relationships of a part; an empty list if it has no .rels part.
 * @param name the name of the part, or '' for the package itself
 * @throws InputError if the .rels part is damaged
 */
export async function readRelationships(archive: Archive, name: string): Promise<Relationship[]> {
  const slash = name.lastIndexOf('/') + 1;
  const folder = name.slice(0, slash);
  const part = archive.findPart(`${folder}_rels/${name.slice(slash)}.rels`);
  const found: Relationship[] = [];
  if (!part) return found;
  await readXml(archive, part, {
    onOpenTag(element, attributes) {
      const target = getAttribute(attributes, 'Target');
      if (element !== 'Relationship' || target === undefined) return;
      if (getAttribute(attributes, 'TargetMode') === 'External') return;
      if (found.length === archive.limits.sheets) throw archive.refusals.tooLarge('too many relationships');
      found.push({
        id: getAttribute(attributes, 'Id') ?? '',
        kind: (getAttribute(attributes, 'Type') ?? '').replace(/^.*\//s, ''),
        target: resolveTargetPath(folder, target),
      });
    },
    onCloseTag() {},
  });
  return found;
}

/** The part that a relationship points to. Some programs percent-encode the target. */
export function findTargetPart(archive: Archive, relationship: Relationship | undefined): Part | undefined {
  if (!relationship) return undefined;
  const { target } = relationship;
  return archive.findPart(target) ?? archive.findPart(target.replace(/%([0-9a-f]{2})/gi, decodeHex));
}

function decodeHex(_: string, hex: string): string {
  return String.fromCharCode(Number.parseInt(hex, 16));
}

function resolveTargetPath(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const steps: string[] = [];
  for (const step of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
