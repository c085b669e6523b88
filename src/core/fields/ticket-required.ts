/** The rule that tells an empty field, and why the field must be filled. */
export const REQUIRED = 'ticket/required-field';
export const ASSUMED = { rule: REQUIRED, basis: 'assumed', source: 'notice §9' } as const;
export const NOTICE_9 = { rule: REQUIRED, basis: 'notice', source: 'notice §9' } as const;
export const MEMBER_DETAIL = {
  rule: REQUIRED,
  basis: 'notice',
  source: 'HFS ManagedCareComplaints page, notice §9',
} as const;
