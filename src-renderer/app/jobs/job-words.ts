import type { JobChannel } from '../../ipc/use-job-channel.ts';

/** The key of a job's name in the catalogue (a channel's own name has a colon, which keys cannot). */
export const jobWords = {
  'base:create': 'createBase',
  'base:unlock': 'unlockBase',
  'base:restore': 'restoreBase',
  'copies:make': 'makeCopy',
  'copies:verify': 'verifyCopy',
  'journal:undo': 'undo',
  'import:read': 'readFile',
  'import:paste': 'readFile',
  'import:adjust': 'readFile',
  'import:run': 'import',
  'import:attention': 'export',
  'import:report': 'report',
  'import:recheck': 'readFile',
  'import:applyDifference': 'import',
  'import:exportBack': 'export',
  'duplicates:scan': 'findDuplicates',
  'export:contacts': 'export',
  'orders:export': 'export',
  'merges:runBatch': 'merge',
} as const satisfies Readonly<Record<JobChannel, string>>;
