/** The rule that reports an empty field of a ticket. */
export const REQUIRED_FIELD_RULE = 'ticket/required-field';

// Why a field of a ticket is required.
export const ASSUMED_REQUIRED = { rule: REQUIRED_FIELD_RULE, basis: 'assumed', source: 'notice §9' } as const;
export const NOTICE_REQUIRED = { rule: REQUIRED_FIELD_RULE, basis: 'notice', source: 'notice §9' } as const;
export const MEMBER_REQUIRED = {
  rule: REQUIRED_FIELD_RULE,
  basis: 'notice',
  source: 'HFS ManagedCareComplaints page, notice §9',
} as const;
