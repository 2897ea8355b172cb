// What the extension adds to JupyterLab: a file type with its form, a start screen, commands, tiles and a menu.
/** @import { PlanTab } from "./document.js" */

import { addPlanCommands, addStartCommands, FACTORY, openPlan } from "./commands.js";
import { MODEL, PlanFactory, PlanModelFactory } from "./document.js";
import { planIcon } from "./icons.js";
import { lab } from "./jupyterlab.js";
import { FormKernel } from "./kernel.js";
import { addMenus, addTiles } from "./menus.js";
import { START_ID } from "./start.js";

const { WidgetTracker } = lab.apputils;

export const plugin = {
  id: "werkbezoek:plugin",
  description: "A plan of a werkbezoek opens as a form.",
  autoStart: true,
  requires: [lab.rendermime.IRenderMimeRegistry],
  optional: [
    lab.launcher.ILauncher,
    lab.application.ILayoutRestorer,
    lab.apputils.ICommandPalette,
    lab.mainmenu.IMainMenu,
  ],
  activate,
};

/** @type {(app: any, rendermime: any, launcher: any, restorer: any, palette: any, mainMenu: any) => void} */
function activate(app, rendermime, launcher, restorer, palette, mainMenu) {
  // set by werkbezoek lab; an address with a file shows that file instead
  const { PageConfig } = lab.coreutils;
  const startsHere = PageConfig.getOption("werkbezoekStart") === "true" && !PageConfig.getOption("treePath");
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = new URL("style.css", import.meta.url).href;
  document.head.append(link);

  const kernel = new FormKernel(app, rendermime);
  const plans = addDocuments(app, kernel);
  const starts = new WidgetTracker({ namespace: START_ID });
  addStartCommands(app, kernel, starts);
  addPlanCommands(app, plans);
  if (launcher) addTiles(app, launcher);
  addMenus(app, palette, mainMenu);
  restorer?.restore(plans, {
    command: "docmanager:open",
    args: (/** @type {PlanTab} */ { context }) => ({ path: context.path, factory: FACTORY }),
    name: (/** @type {PlanTab} */ { context }) => context.path,
  });
  restorer?.restore(starts, { command: "werkbezoek:start", name: () => START_ID });
  void app.restored.then(() => {
    if (app.shell.isEmpty?.("right")) app.shell.collapseRight?.(); // or it takes room at the first visit
    if (startsHere && !plans.size) void app.commands.execute("werkbezoek:start");
  });
}

/** Let plan files open as a form; return the tabs of plans. @type {(app: any, kernel: FormKernel) => any} */
function addDocuments(app, kernel) {
  app.docRegistry.addFileType({
    name: MODEL,
    displayName: "Werkbezoek",
    extensions: [".werkbezoek.json"],
    mimeTypes: ["application/json"],
    contentType: "file",
    fileFormat: null,
    icon: planIcon,
  });
  app.docRegistry.addModelFactory(new PlanModelFactory());
  const factory = new PlanFactory(
    { name: FACTORY, label: FACTORY, modelName: MODEL, fileTypes: [MODEL, "json"], defaultFor: [MODEL] },
    kernel,
  );
  const plans = new WidgetTracker({ namespace: "werkbezoek" });
  factory.widgetCreated.connect((/** @type {unknown} */ _, /** @type {PlanTab} */ tab) => {
    tab.context.pathChanged.connect(() => void plans.save(tab));
    tab.opened.connect(
      async (/** @type {unknown} */ __, /** @type {{ path: string, replace?: boolean }} */ other) => {
        await openPlan(app, other.path);
        if (other.replace) tab.closeNow();
      },
    );
    tab.left.connect(() => void app.commands.execute("werkbezoek:start"));
    void plans.add(tab);
  });
  app.docRegistry.addWidgetFactory(factory);
  app.serviceManager.contents.fileChanged.connect((/** @type {unknown} */ _, /** @type {any} */ change) => {
    /** @param {PlanTab} tab */
    const isOf = (tab) => tab.context.path === change.oldValue?.path && tab.content.isShown;
    if (change.type === "delete") for (const tab of plans.filter(isOf)) tab.content.ask({ act: "look" });
  });
  return plans;
}
