import type { TFunction } from 'i18next';
import type { CopyInfo } from '../../src-shared/copies/copies-contract.ts';

/** Why a copy was made, in words: «Перед загрузкой «clients.xlsx»». */
export function describeCopyReason(
  t: TFunction<'copies'>,
  { reason, detail }: Pick<CopyInfo, 'reason' | 'detail'>,
): string {
  if (reason === 'owner' || detail === null || detail === '') return t(`reasons.${reason}`);
  return t(`reasons.${reason}Of`, { detail });
}
