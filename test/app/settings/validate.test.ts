import { describe, expect, it } from 'vitest';
import { createOffices, runCheckThere as run } from '../../support/office.ts';

const { office } = createOffices();

describe('settings are refused', () => {
  it.each<[string, unknown, RegExp]>([
    ['that are not JSON', '{"failOn": nothing}', /: line 1, column 12: This is not JSON from here on.$/],
    [
      'with a misspelled setting',
      { failon: 'review' },
      /: We do not know "failon". Check the spelling, or remove it. Did you mean failOn\?$/,
    ],
    [
      'with an unknown setting',
      { hurry: 1, failOn: 'review' },
      /: We do not know "hurry". Check the spelling, or remove it.$/,
    ],
    ['without a setting', { hurry: 1, failon: 1 }, /: This is not a settings file. The command/],
    ['with an unknown value', { failOn: 'denial' }, /: failOn: Type closed, denied, .* or never.$/],
    [
      'with a day of another form',
      { closedDays: ['11/30/2026'] },
      /: closedDays\[0\]: Type the day like 2026-11-30.$/,
    ],
    [
      'with a misspelled rule',
      { rules: { 'ticket/to-late': 'off' } },
      /There is no such rule. Did you mean ticket\/too-late\?$/,
    ],
    [
      'with an unknown rule',
      { rules: { hurry: 'off' } },
      /There is no such rule. The command "portal-check rules" lists them.$/,
    ],
    [
      'that turn off the rule that lists them',
      { rules: { 'file/softened-rule': 'off' } },
      /This rule shows what you turned off. It cannot be turned off.$/,
    ],
    [
      'with a rule set to something else',
      { rules: { 'ticket/too-late': 'of' } },
      /: Type review or off, or \{/,
    ],
    [
      'that turn off a rule of the notice without a reason',
      { rules: { 'ticket/too-late': 'off' } },
      /Add your reason/,
    ],
    [
      'with a reason of two lines',
      { rules: { 'ticket/too-late': { set: 'off', reason: 'a\nb' } } },
      /: rules\.ticket\/too-late\.reason: Type it on one line, without hidden signs.$/,
    ],
    [
      'with a misspelled plan',
      { plans: [{ name: 'Meridan Health' }] },
      /: plans\[0\]\.name: We do not know this plan. Did you mean Meridian Health Plan of Illinois\? To add your own, fill in program and from.$/,
    ],
    [
      'with a misspelled key of a plan',
      { plans: [{ name: 'Meridian', alias: ['Mer IL'] }] },
      /: plans\[0\]: We do not know "alias". Check the spelling, or remove it. Did you mean aliases\?$/,
    ],
    [
      'with an unknown program',
      { plans: [{ name: 'Sixth', program: 'HealthChoice', from: '2027-01-01' }] },
      /: plans\[0\]\.program: Type HealthChoice Illinois, YouthCare, MMAI or FIDE SNP.$/,
    ],
    [
      'with a filing limit of no days',
      { plans: [{ name: 'BCBS', filingLimitDays: 0 }] },
      /: plans\[0\]\.filingLimitDays: Type at least 1.$/,
    ],
    [
      'with a tracking number of blanks',
      { plans: [{ name: 'BCBS', trackingNumbers: ['- -'] }] },
      /: plans\[0\]\.trackingNumbers\[0\]: Type a form such as AP-######.$/,
    ],
    [
      'with a default of a misspelled field',
      { defaults: { ticket: { providrName: 'Made-Up Clinic' } } },
      /: defaults\.ticket: We do not know "providrName". Check the spelling, or remove it. Did you mean providerName\?$/,
    ],
    [
      'with defaults of a misspelled kind',
      { defaults: { tickets: {} } },
      /: defaults: We do not know "tickets". Check the spelling, or remove it. Did you mean ticket\?$/,
    ],
    [
      "with a default of a patient's field",
      { defaults: { ticket: { rin: '901200300' } } },
      /: defaults\.ticket: This field belongs to one patient, claim or person. It cannot have a default.$/,
    ],
    [
      'with a default of two lines',
      { defaults: { registration: { city: 'a\nb' } } },
      /: defaults\.registration\.city: Type it on one line, without hidden signs.$/,
    ],
    [
      'with a column of a misspelled field',
      { columns: { 'Ref #': 'trackingNumbr' } },
      /: columns\."Ref #": There is no such field. Did you mean trackingNumber\?$/,
    ],
    [
      'with a column of an unknown field',
      { columns: { Code: 'something else' } },
      /: columns\.Code: Type the name or heading of a field, such as trackingNumber, or ignore.$/,
    ],
    [
      'with a column whose header is too long',
      { columns: { [`Ref${'.'.repeat(200)}`]: 'ignore' } },
      /: columns\.".*": Type a heading of one line and at most 200 letters.$/,
    ],
    [
      'with a name of two lines',
      { plans: [{ name: 'a\nb' }] },
      /: plans\[0\]\.name: Type it on one line, without hidden signs.$/,
    ],
  ])('%s', async (_, config, line) => {
    office(config);
    const { status, stdout, stderr } = await run();
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.trimEnd()).toMatch(line);
    expect(stderr).toMatch(/^portal-check: --config .*portal-check\.config\.json: /);
  });
  it('but not with a column of a field by its name or header, of either kind, nor an ignored one', async () => {
    office({ columns: { A: 'trackingNumber', B: 'MCO Dispute Date', C: 'Tax ID', D: 'ignore' } });
    expect((await run()).stderr).not.toContain('columns');
  });
  it('if the file does not exist', async () => {
    office({});
    expect(await run('--config', 'none.json')).toMatchObject({
      status: 2,
      stderr: `portal-check: --config none.json: There is no such file in ${process.cwd()}. Check its name.\n`,
    });
  });
});
