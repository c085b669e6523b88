import { expect, it } from 'vitest';
import { askOne, askSeveral } from '../../../src/cli/commands/settings-dialog.ts';
import { type Step, scripted } from '../../support/scripted-asker.ts';

function dialog(...steps: Step[]) {
  const said: string[] = [];
  return { asker: scripted(steps), say: (text: string) => void said.push(text), said };
}
const refuseX = async (text: string) => (text === 'x' ? 'not x' : undefined);

it('askOne explains, asks until an answer is usable, and lets it be skipped', async () => {
  const asked = dialog(['Name:', ' x ', 'not x'], ['Name:', ' y ']);
  expect(await askOne('Name:', 'A name.', asked, refuseX)).toBe('y');
  expect(asked.said).toEqual(['A name.']);
  expect(await askOne('Name:', 'A name.', dialog(['Name:', ' ']), refuseX)).toBe('');
});
it('askSeveral asks until an answer is skipped', async () => {
  const asked = dialog(['Day:', 'a'], ['Day:', 'x', 'not x'], ['Day:', 'b'], ['Day:', '']);
  expect(await askSeveral('Day:', 'Days.', asked, refuseX)).toEqual(['a', 'b']);
  expect(asked.said).toEqual(['Days. Type one at a time. Press Enter when you are done.']);
});
