import { expect, it } from 'vitest';
import { describePortal } from '../../../src/report/content/portal.ts';

it('names the portal team, and the notice that links the portal', () => {
  expect(describePortal('2023-02-22')).toBe(
    'Questions: HFS.PortalInquiries@Illinois.gov. Portal and tutorials: linked in https://www2.illinois.gov/hfs/MedicalProviders/notices/Pages/prn230222a.aspx',
  );
});
