/** The rule that tells an empty field, and why the field must be filled. */
export const REQUIRED_FIELD_RULE = 'ticket/required-field';
export const ASSUMED_REQUIRED = { rule: REQUIRED_FIELD_RULE, basis: 'assumed', source: 'notice §9' } as const;
export const NOTICE_REQUIRED = { rule: REQUIRED_FIELD_RULE, basis: 'notice', source: 'notice §9' } as const;
export const MEMBER_REQUIRED = {
  rule: REQUIRED_FIELD_RULE,
  basis: 'notice',
  source: 'HFS ManagedCareComplaints page, notice §9',
} as const;
