import type { Filter } from '../../src-shared/filters/filter.ts';
import { createSampleRandom, type SampleRandom } from '../samples/sample-random.ts';
import { makeCardCondition, makeFactCondition } from './field-condition-samples.ts';
import { makeEventCondition } from './event-condition-samples.ts';

/** Tables whose rows a rule is about. */
export type RuleTable =
  | 'contacts'
  | 'contact_facts'
  | 'contact_points'
  | 'orders'
  | 'order_lines'
  | 'payments'
  | 'interactions';

/** A rule and the tables that it is about. */
export type RuleSample = Readonly<{ rule: Filter; tables: readonly RuleTable[] }>;

function makeCondition(random: SampleRandom): RuleSample {
  return random.pick([makeEventCondition, makeEventCondition, makeFactCondition, makeCardCondition])(random);
}

/** Conditions by twos within a group of the other word, now and then, as owners nest them. */
function nest(random: SampleRandom, rules: readonly Filter[]): Filter {
  const outer = random.chance(0.7) ? 'and' : 'or';
  const [first, second, ...rest] = rules.map((rule): Filter =>
    random.chance(0.15) ? { type: 'not', rule } : rule,
  );
  if (first === undefined) return { type: outer, rules: [] };
  if (second === undefined) return first;
  if (rest.length === 0 || random.chance(0.6)) return { type: outer, rules: [first, second, ...rest] };
  const inner: Filter = { type: outer === 'and' ? 'or' : 'and', rules: [first, second] };
  return { type: outer, rules: [inner, ...rest] };
}

/** Made-up rules of one to five conditions, the same every time; half of the conditions ask about events. */
export function makeRules(count: number): RuleSample[] {
  return Array.from({ length: count }, (_, n) => {
    const random = createSampleRandom((n + 1) * 7919);
    const parts = Array.from({ length: 1 + (n % 5) }, () => makeCondition(random));
    return {
      rule: nest(
        random,
        parts.map(({ rule }) => rule),
      ),
      tables: [...new Set(parts.flatMap(({ tables }) => tables))],
    };
  });
}
