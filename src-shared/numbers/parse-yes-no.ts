const yes =
  /^(?:да|д|есть|истина|верно|yes|y|true|1|\+|✓|✔|✅|☑|v|согласен|согласна|получено|дано|подписан[оа]?|подписал[а]?|дал[а]?)$/iu;
const no =
  /^(?:нет|н|ложь|no|n|false|0|-|–|—|✗|✘|❌|отказ|отказал(?:ся|ась)|не согласен|не согласна|не дал[а]?|не получено)$/iu;

/** Reads yes or no as people and programs write them; null when it is neither. */
export function parseYesNo(text: string): boolean | null {
  const bare = text.trim().replace(/[.!]$/u, '');
  if (yes.test(bare)) return true;
  return no.test(bare) ? false : null;
}
