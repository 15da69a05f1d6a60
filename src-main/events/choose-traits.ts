import { toSearchForm } from '../../src-shared/text/search-form.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { prepareCached } from '../base/prepare-cached.ts';
import type { EventTrait } from './event-columns.ts';
import type { EventQuestion } from './event-rule.ts';
import type { EventSource } from './loaded-events.ts';

type Choose = (trait: EventTrait) => boolean;

/** The source that a question is asked of: goods make lines of orders. */
export function findSource(question: EventQuestion): EventSource {
  if (question.of !== 'orders') return question.of;
  const { products, productGroups } = question.where ?? {};
  return products === undefined && productGroups === undefined ? 'orders' : 'lines';
}

function prepareCounted(db: BaseDatabase): Choose {
  const sql = "SELECT id FROM order_statuses WHERE kind = 'cancelled'";
  const cancelled = new Set(prepareCached<[], number>(db, sql).pluck().all());
  return ({ status }) => status === null || !cancelled.has(status);
}

function prepareGoods(db: BaseDatabase, products: readonly number[], groups: readonly string[]): Choose {
  const sql = `SELECT id FROM products WHERE id IN (SELECT value FROM json_each(?))
    OR group_name IN (SELECT value FROM json_each(?))`;
  const statement = prepareCached<[string, string], number>(db, sql).pluck();
  const goods = new Set(statement.all(JSON.stringify(products), JSON.stringify(groups)));
  return ({ product }) => product !== null && goods.has(product);
}

/** One of the words, where any are asked for. */
function prepareWord(words: readonly string[] | undefined): Choose {
  return words === undefined ? () => true : ({ word }) => word !== null && words.includes(word);
}

function prepareOutcome(asked: string | undefined): Choose {
  if (asked === undefined) return () => true;
  const form = toSearchForm(asked);
  return ({ outcome }) => outcome !== null && toSearchForm(outcome).includes(form);
}

/**
 * Which events a question is about, by what they are like. Statuses that are asked for decide by themselves whether a
 * cancelled order counts; a payment counts when its order does.
 */
export function prepareChoice(db: BaseDatabase, question: EventQuestion): Choose {
  if (question.of === 'interactions') {
    const ofKind = prepareWord(question.where?.kinds);
    const ofOutcome = prepareOutcome(question.where?.outcome);
    return (trait) => ofKind(trait) && ofOutcome(trait);
  }
  const counted = prepareCounted(db);
  if (question.of === 'payments') {
    const ofMethod = prepareWord(question.where?.methods);
    return (trait) => counted(trait) && ofMethod(trait);
  }
  const { statuses, channels, products = [], productGroups = [] } = question.where ?? {};
  const ofStatus: Choose =
    statuses === undefined ? counted : ({ status }) => status !== null && statuses.includes(status);
  const ofChannel = prepareWord(channels);
  const ofGoods = findSource(question) === 'lines' ? prepareGoods(db, products, productGroups) : () => true;
  return (trait) => ofStatus(trait) && ofChannel(trait) && ofGoods(trait);
}
