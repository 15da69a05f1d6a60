import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'sqlite',
  schema: './src-main/*/*-table{,s}.ts',
  out: './migrations',
});
