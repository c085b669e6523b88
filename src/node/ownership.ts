import { realpathSync, type Stats, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** What says who may change a file or folder. */
export type Ownership = Pick<Stats, 'uid' | 'gid' | 'mode'>;

const GROUP_WRITES = 0o020;
const OTHERS_WRITE = 0o002;
/** In a folder with this bit, only the owner of a file can replace it. */
const STICKY = 0o1000;

/**
 * Why someone else may have written a file or folder; undefined if only the user and root can have, the owners whom git
 * trusts (safe.directory). Windows has no such owners and modes: there it is always undefined.
 */
export function findForeignHand(
  { uid, gid, mode }: Ownership,
  user = process.getuid?.(),
): string | undefined {
  if (user === undefined) return undefined;
  if (uid !== user && uid !== 0) return 'It belongs to another user.';
  // Linux gives each user but root a group with the user's own number, and lets it write (login.defs, USERGROUPS_ENAB).
  const isOwnGroup = user !== 0 && gid === user;
  const foreignWrites = isOwnGroup ? OTHERS_WRITE : GROUP_WRITES | OTHERS_WRITE;
  return (mode & foreignWrites) === 0 ? undefined : 'Other users can change it (chmod go-w ends that).';
}

/** The same of a file and the folder that it is in, through any link; undefined if there is no such file. */
export function findForeignHandOnFile(path: string): string | undefined {
  try {
    const real = realpathSync(path);
    const folder = statSync(dirname(real));
    const mode = (folder.mode & STICKY) === 0 ? folder.mode : 0;
    const onFolder = findForeignHand({ uid: folder.uid, gid: folder.gid, mode });
    return onFolder === undefined ? findForeignHand(statSync(real)) : `About its folder: ${onFolder}`;
  } catch {
    return undefined;
  }
}
