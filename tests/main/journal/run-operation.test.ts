import { beforeEach, describe, expect, it } from 'vitest';
import type { BaseDatabase } from '../../../src-main/base/base-database.ts';
import { installJournalTriggers } from '../../../src-main/journal/install-triggers.ts';
import { runLongOperation, runOperation } from '../../../src-main/journal/run-operation.ts';
import { runWhenFree, waitForWriter } from '../../../src-main/journal/writer-queue.ts';
import { createTestDatabase } from '../../support/create-test-database.ts';

let db: BaseDatabase;
const meta = { kind: 'edit', params: { name: 'Анна' }, at: new Date('2026-05-01T10:00:00Z') } as const;

function addTag(label: string): void {
  db.sqlite.prepare('INSERT INTO tags (label, normal_label) VALUES (?, ?)').run(label, label);
}
const listTags = () => db.sqlite.prepare('SELECT label FROM tags ORDER BY id').pluck().all();
const listOperationRows = () => db.sqlite.prepare('SELECT * FROM operations ORDER BY id').all();
const openOperation = () => db.sqlite.prepare('SELECT operation_id FROM journal_state').pluck().get();

beforeEach(() => {
  db = createTestDatabase();
  installJournalTriggers(db.sqlite);
});

describe('runOperation', () => {
  it('answers the value and notes the operation with its counts', () => {
    const outcome = runOperation(db, meta, (operation) => {
      expect(openOperation()).toBe(operation.id);
      addTag('опт');
      db.sqlite.exec(
        `INSERT INTO contacts (kind, name, sort_name, created_at, updated_at) VALUES ('person', 'А', 'а', '', '')`,
      );
      db.sqlite.exec('INSERT INTO contact_tags (contact_id, tag_id) VALUES (1, 1)');
      return 'done';
    });
    expect(outcome).toEqual({ operationId: 1, value: 'done', changes: 3 });
    expect(listOperationRows()).toEqual([
      {
        id: 1,
        kind: 'edit',
        params: '{"name":"Анна"}',
        at: '2026-05-01T10:00:00.000Z',
        who: 'owner',
        change_count: 3,
        contact_count: 1,
        first_change: 1,
        last_change: 3,
        undone_by: null,
        undoes: null,
      },
    ]);
    expect(openOperation()).toBeNull();
  });

  it('takes everything back when the body throws, and the next one works', () => {
    const failing = () =>
      runOperation(db, meta, () => {
        addTag('опт');
        throw new Error('broken');
      });
    expect(failing).toThrow('broken');
    expect(listTags()).toEqual([]);
    expect(listOperationRows()).toEqual([]);
    expect(openOperation()).toBeNull();
    runOperation(db, meta, () => {
      addTag('розница');
    });
    expect(listTags()).toEqual(['розница']);
  });

  it('leaves no operation when nothing has changed and never gives its id again', () => {
    expect(runOperation(db, meta, () => 5)).toEqual({ operationId: 1, value: 5, changes: 0 });
    expect(listOperationRows()).toEqual([]);
    expect(runOperation(db, meta, () => addTag('опт')).operationId).toBe(2);
  });

  it('is refused inside another one and takes the outer one back', () => {
    expect(() =>
      runOperation(db, meta, () => {
        addTag('опт');
        runOperation(db, meta, () => addTag('розница'));
      }),
    ).toThrow(/nested/);
    expect(listTags()).toEqual([]);
  });

  it('refuses a body that goes on after it has answered', () => {
    expect(() => runOperation(db, meta, async () => Promise.resolve(addTag('опт')))).toThrow(/synchronous/);
    expect(listTags()).toEqual([]);
  });
});

describe('runLongOperation', () => {
  it('lets others run in its pauses, refuses a hasty writer and makes a patient one wait', async () => {
    const order: string[] = [];
    const long = runLongOperation(db, meta, {}, async (operation) => {
      addTag('первая');
      order.push('begun');
      await operation.pause();
      await operation.pause();
      addTag('вторая');
      order.push('ended');
      return 7;
    });
    expect(() => runOperation(db, meta, () => addTag('сразу'))).toThrow('baseBusy');
    const patient = runWhenFree(db, () => {
      order.push('patient');
      return runOperation(db, meta, () => addTag('потом'));
    });
    const secondLong = runLongOperation(db, meta, {}, async (operation) => {
      order.push('second');
      await operation.pause();
      addTag('последняя');
    });
    expect(await long).toEqual({ operationId: 1, value: 7, changes: 2 });
    await Promise.all([patient, secondLong, waitForWriter(db)]);
    expect(order).toEqual(['begun', 'ended', 'patient', 'second']);
    expect(listTags()).toEqual(['первая', 'вторая', 'потом', 'последняя']);
    expect(runOperation(db, meta, () => addTag('сразу')).operationId).toBe(4);
  });

  it('answers in a pause what came during it, before going on', async () => {
    const order: string[] = [];
    await runLongOperation(db, meta, {}, async (operation) => {
      setImmediate(() => setImmediate(() => order.push('query')));
      await operation.pause();
      order.push('write');
    });
    expect(order).toEqual(['query', 'write']);
  });

  it('takes everything back when it is cancelled or fails, and frees the writers', async () => {
    const controller = new AbortController();
    const cancelled = runLongOperation(db, meta, { signal: controller.signal }, async (operation) => {
      addTag('опт');
      controller.abort();
      await operation.pause();
    });
    await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' });
    const failed = runLongOperation(db, meta, {}, async (operation) => {
      addTag('опт');
      await operation.pause();
      throw new Error('broken');
    });
    await expect(failed).rejects.toThrow('broken');
    expect(listTags()).toEqual([]);
    runOperation(db, meta, () => addTag('розница'));
    expect(listTags()).toEqual(['розница']);
  });
});

describe('runWhenFree', () => {
  it('passes an error of the task on without blocking those behind it', async () => {
    const long = runLongOperation(db, meta, {}, (operation) => operation.pause());
    const broken = runWhenFree(db, () => {
      throw new Error('broken');
    });
    const next = runWhenFree(db, () => 3);
    await expect(broken).rejects.toThrow('broken');
    expect(await next).toBe(3);
    await long;
  });
});
