import type { ElectronApplication, Page } from 'playwright-core';

/** Creates a base at the first start and waits until its sections are there. */
export async function createBase(page: Page, password: string): Promise<void> {
  await page.getByRole('button', { name: 'Создать базу' }).click();
  await page.getByLabel('Пароль', { exact: true }).fill(password);
  await page.getByLabel('Пароль ещё раз').fill(password);
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Создать базу' }).click();
  await waitForSections(page);
}

/** Waits for the rail of an open base. */
export async function waitForSections(page: Page): Promise<void> {
  await page.getByRole('navigation').getByText('Клиенты').waitFor();
}

/** Goes to a section by its word in the rail. */
export async function openSection(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation').getByText(name, { exact: true }).click();
}

/** Tries a password on the closed base. */
export async function tryPassword(page: Page, password: string): Promise<void> {
  await page.getByLabel('Пароль', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Открыть', exact: true }).click();
}

/** Answers the next dialogs of the system in the owner's place: a file to open, a place to save to. */
export async function answerDialogs(
  app: ElectronApplication,
  answers: Readonly<{ open?: string; save?: string }>,
): Promise<void> {
  await app.evaluate(({ dialog }, { open, save }) => {
    dialog.showOpenDialog = () =>
      Promise.resolve({ canceled: open === undefined, filePaths: open ? [open] : [] });
    dialog.showSaveDialog = () => Promise.resolve({ canceled: save === undefined, filePath: save ?? '' });
  }, answers);
}

/** Ids of the processes that run behind the window under a name («Kartoteka base»). */
export function listProcesses(app: ElectronApplication, name: string): Promise<number[]> {
  return app.evaluate(
    (electron, wanted) =>
      electron.app
        .getAppMetrics()
        .filter((metric) => metric.type === 'Utility' && (metric.name ?? '').includes(wanted))
        .map((metric) => metric.pid),
    name,
  );
}
