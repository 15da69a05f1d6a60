import axe from 'axe-core';

/** What axe holds against the document: the rule and the first element, one line each. Colours are not judged: jsdom paints nothing. */
export async function findAxeViolations(): Promise<readonly string[]> {
  const { violations } = await axe.run(document.body, {
    resultTypes: ['violations'],
    rules: { 'color-contrast': { enabled: false } },
  });
  return violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html ?? ''}`);
}
