/** The six bases of the trade as stages of a client's life, from the first acquaintance to silence. */
export const stages = ['potential', 'working', 'active', 'established', 'vip', 'inactive'] as const;
export type Stage = (typeof stages)[number];
