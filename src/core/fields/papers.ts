// The papers in which several fields are found, as the draft dialogs name them.

export const REMITTANCE = "the plan's remittance advice (EOB, 835)";
export const MCO_ANSWER = "the plan's letter or portal message that answers the dispute";
export const CLAIM = 'the claim as billed';
export const IMPACT_RECORD = "the provider's page in IMPACT";
