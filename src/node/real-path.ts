import { realpath } from 'node:fs';
import { promisify } from 'node:util';

/**
 * A path without links. Node's own, not the system's: the system of Windows fails on some network drives and RAM disks.
 * @throws the error of the file system if there is no such file or folder
 */
export const realPath: (path: string) => Promise<string> = promisify(realpath);
