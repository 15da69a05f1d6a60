import { proposeSurvivor } from '../merges/propose-merge.ts';
import { runMerge } from '../merges/run-merge.ts';
import { withDriverBase } from './driver-host.ts';
import { refuseOption, requireId, type DriverRequest } from './driver-request.ts';

/** `merge ID ID…`: unites cards as proposed; the card that stays is chosen by the program. */
export function runDriverMerge(request: DriverRequest): Promise<unknown> {
  const contactIds = request.words.map((_word, index) => requireId(request, index));
  if (contactIds.length < 2) throw refuseOption('ID');
  return withDriverBase(request, ({ context: { db, now } }) => {
    const survivorId = proposeSurvivor(db, contactIds) ?? 0;
    const { operationId, contactId } = runMerge(db, { contactIds, survivorId, choices: [] }, now());
    return { operationId: String(operationId), contactId: String(contactId) };
  });
}
