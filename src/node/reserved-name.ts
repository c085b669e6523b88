import { getFileName } from '../core/values/path-parts.ts';

/** Whatever follows the first dot, Windows takes it for a device: "aux.csv" too. */
const DEVICE_NAME = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³]) *(?:[.:]|$)/i;

/** Why no file can have this name; undefined if one can. Only Windows keeps names for devices. */
export function findReservedName(path: string, system: string = process.platform): string | undefined {
  if (system !== 'win32' || !DEVICE_NAME.test(getFileName(path))) return undefined;
  return 'Windows keeps this name for a device. Use another name.';
}
