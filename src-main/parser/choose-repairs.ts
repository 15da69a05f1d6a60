import type { CellRepairs } from '../../src-shared/contacts/cell-repairs.ts';
import { hasFix, type ImportDecision } from '../../src-shared/import/import-decision.ts';

/** What is done to cells under a decision. */
export function chooseRepairs(decision: ImportDecision): CellRepairs {
  return {
    keepNames: !hasFix(decision, 'names'),
    keepPhones: !hasFix(decision, 'phones'),
    mendEmails: hasFix(decision, 'emails'),
  };
}
