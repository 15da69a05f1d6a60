import type { ContactField, MergeRule } from '../contacts/contact-field.ts';

/** How a merge chooses the value of a field: as the list of fields says, otherwise by the kind of the field. */
export function mergeRuleOf({ merged, kind, editable, storage }: ContactField): MergeRule {
  if (merged !== undefined) return merged;
  if (storage.in === 'points' || storage.in === 'tags') return 'united';
  if (!editable) return 'none';
  return kind === 'longText' ? 'joined' : 'best';
}
