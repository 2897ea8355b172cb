// The commands of the extension, for its menu, its tiles and JupyterLab's palette.
/** @import { FormKernel } from "./kernel.js" */

import { compareIcon, newIcon, paperIcon, planIcon, startIcon } from "./icons.js";
import { StartTab } from "./start.js";

export const FACTORY = "Formulier";
const COMPARE = "notebooks/regios_vergelijken.ipynb";

/** Open a plan as a form. @type {(app: any, path: string) => Promise<unknown>} */
export const openPlan = (app, path) => app.commands.execute("docmanager:open", { path, factory: FACTORY });

/** Add the commands that need no plan; `starts` tracks the tab of the start screen.
 * @type {(app: any, kernel: FormKernel, starts: any) => void} */
export function addStartCommands(app, kernel, starts) {
  const { commands, shell } = app;

  /** Show the start screen, and let it do something if `act` says so. */
  function showStart(/** @type {string} */ act) {
    let tab = starts.find(() => true);
    if (!tab) {
      tab = new StartTab(kernel);
      tab.opened.connect((/** @type {unknown} */ _, /** @type {{ path: string }} */ { path }) =>
        openPlan(app, path),
      );
      void starts.add(tab);
      shell.add(tab, "main");
      if (!tab.isAttached) tab.cover(); // Notebook has one document in a page
    }
    shell.activateById(tab.id);
    if (act) tab.content.ask({ act });
    return tab;
  }

  async function compare() {
    const notebook = await commands.execute("docmanager:open", { path: COMPARE });
    if (!notebook || notebook.isDisposed) return undefined; // Notebook shows it in a page of its own
    await notebook.context.ready;
    await notebook.sessionContext?.ready;
    return commands.execute("notebook:run-all-cells");
  }

  /** @type {(name: string, icon: unknown, label: string, caption: string, execute: () => unknown) => void} */
  const add = (name, icon, label, caption, execute) =>
    commands.addCommand(`werkbezoek:${name}`, { label, caption, icon, execute });
  const start = (/** @type {string} */ act) => () => showStart(act);
  add("start", startIcon, "Startscherm", "Begin een werkbezoek, of ga verder", start(""));
  add("new", newIcon, "Nieuw werkbezoek", "Begin een plan, leeg of met een modelprogramma", start("new"));
  add("opzet", paperIcon, "Lege opzet", "De opzet in Word, om op papier te beginnen", start("opzet"));
  add("compare", compareIcon, "Regio’s vergelijken", "Plannen van veel corporaties naast elkaar", compare);
  commands.addCommand("werkbezoek:open", {
    label: (/** @type {{ name?: string }} */ { name }) => `Verder met ${name ?? "een plan"}`,
    caption: (/** @type {{ path?: string }} */ { path }) => path ?? "",
    icon: planIcon,
    execute: (/** @type {{ path: string }} */ { path }) => openPlan(app, path),
  });
}

/** Add the commands for the plan in front; `plans` tracks the tabs of plans. @type {(app: any, plans: any) => void} */
export function addPlanCommands({ commands, shell }, plans) {
  const inFront = () => (plans.has(shell.currentWidget) ? shell.currentWidget : null);
  for (const [act, label] of [
    ["export", "Exporteren"],
    ["undo", "Ongedaan maken"],
    ["redo", "Opnieuw"],
  ]) {
    commands.addCommand(`werkbezoek:${act}`, {
      label: (/** @type {{ label?: string }} */ paper) => paper.label ?? label,
      isEnabled: () => inFront() !== null,
      execute: (/** @type {object} */ paper) => inFront()?.content.ask({ act, ...paper }),
    });
  }
  shell.currentChanged?.connect(() => commands.notifyCommandChanged());
}
