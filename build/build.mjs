// The command of tsdown warns of Node 20; this does the same without.
import { build } from 'tsdown';

await build({ logLevel: 'warn' });
