// Runs inside the runtime: node --expose-gc addon-probe.cjs <addon> <new base>
const assert = require('node:assert/strict');
const Database = require('better-sqlite3');

const [, , nativeBinding, path] = process.argv;
const open = () => {
  const db = new Database(path, { nativeBinding });
  db.pragma(`cipher='sqlcipher'`);
  db.pragma('legacy=4');
  db.pragma(`key="x'${'5a'.repeat(32)}'"`);
  return db;
};

let db = open();
db.exec('CREATE TABLE probe (id INTEGER PRIMARY KEY, name TEXT UNIQUE, amount REAL)');
const insert = db.prepare('INSERT INTO probe (name, amount) VALUES (@name, @amount)');
db.transaction(() => {
  for (let i = 0; i < 2000; i += 1) {
    insert.run({ name: `Клиент ${i}`, amount: i / 2 });
    if (i % 200 === 0) globalThis.gc();
  }
})();

// Names of columns and parameters, starting values and thrown values are the references that hold primitives.
const select = db.prepare('SELECT id, name, amount FROM probe WHERE name = ?');
db.aggregate('joined', { start: '', step: (total, next) => `${total}${next};` });
db.aggregate('listed', { start: () => [], step: (total, next) => [...total, next], result: JSON.stringify });
db.function('fail', () => {
  throw 'текст';
});
for (let round = 0; round < 50; round += 1) {
  globalThis.gc();
  assert.deepEqual(select.get('Клиент 7'), { id: 8, name: 'Клиент 7', amount: 3.5 });
  assert.equal(db.prepare('SELECT joined(id) FROM probe WHERE id < 4').pluck().get(), '1;2;3;');
  assert.equal(db.prepare('SELECT listed(id) FROM probe WHERE id < 4').pluck().get(), '[1,2,3]');
  assert.throws(() => insert.run({ name: 'Клиент 7', amount: 0 }), { code: 'SQLITE_CONSTRAINT_UNIQUE' });
  assert.throws(
    () => db.exec('SELECT fail()'),
    (thrown) => thrown === 'текст',
  );
}
db.close();

db = open();
assert.equal(db.prepare('SELECT count(*) FROM probe').pluck().get(), 2000);
db.close();
assert.throws(() => new Database(path, { nativeBinding }).prepare('SELECT * FROM probe').all(), {
  code: 'SQLITE_NOTADB',
});
