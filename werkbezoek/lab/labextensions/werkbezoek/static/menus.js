// The places where users find the commands: tiles of the launcher, the menu Werkbezoek, and the palette.

import { lab } from "./jupyterlab.js";
import { AUDIENCES, FORMATS } from "./papers.js";

const { Menu } = lab.widgets;

const CATEGORY = "Werkbezoek";
const COMMANDS = ["werkbezoek:new", "werkbezoek:start", "werkbezoek:compare", "werkbezoek:opzet"];
const PLANS = "data/plannen";
const SUFFIX = ".werkbezoek.json";
const MOST_PLANS = 3;

/** Add tiles to the launcher: for the commands and for the plans that were saved last. @type {(app: any, launcher: any) => void} */
export function addTiles(app, launcher) {
  for (const [rank, command] of COMMANDS.entries()) {
    launcher.add({ command, category: CATEGORY, rank, categoryRank: 0 });
  }
  app.serviceManager.contents
    .get(PLANS)
    .then((/** @type {any} */ folder) => {
      const plans = folder.content
        .filter((/** @type {any} */ { name }) => name.endsWith(SUFFIX))
        .sort((/** @type {any} */ a, /** @type {any} */ b) => b.last_modified.localeCompare(a.last_modified));
      for (const [place, { name, path }] of plans.slice(0, MOST_PLANS).entries()) {
        const args = { path, name: name.slice(0, -SUFFIX.length) };
        launcher.add({ command: "werkbezoek:open", args, category: CATEGORY, rank: COMMANDS.length + place });
      }
    })
    .catch(() => {}); // no such folder here
}

/** Add the commands to the palette and, if there is a menu bar, the menu Werkbezoek and undo in the menu Edit.
 * @type {(app: any, palette: any, mainMenu: any) => void} */
export function addMenus({ commands }, palette, mainMenu) {
  for (const command of COMMANDS) palette?.addItem({ command, category: CATEGORY });
  for (const [audience, label] of AUDIENCES) {
    for (const [format, formatLabel] of FORMATS) {
      const args = { audience, format, label: `${label}: ${formatLabel}` };
      palette?.addItem({ command: "werkbezoek:export", args, category: CATEGORY });
    }
  }
  if (!mainMenu) return;
  mainMenu.addMenu(planMenu(commands), true, { rank: 0 });
  const isEnabled = () => commands.isEnabled("werkbezoek:undo");
  for (const act of ["undo", "redo"]) {
    mainMenu.editMenu.undoers[act].add({ id: `werkbezoek:${act}`, isEnabled });
  }
}

/** Return the menu: where to begin, and each document in each format. @param {any} commands */
function planMenu(commands) {
  const menu = new Menu({ commands });
  menu.id = "jp-mainmenu-werkbezoek";
  menu.title.label = "Werkbezoek";
  for (const command of COMMANDS.slice(0, 2)) menu.addItem({ command });
  menu.addItem({ type: "separator" });
  for (const [audience, audienceLabel] of AUDIENCES) {
    const submenu = new Menu({ commands });
    submenu.title.label = audienceLabel;
    for (const [format, label] of FORMATS) {
      submenu.addItem({ command: "werkbezoek:export", args: { audience, format, label } });
    }
    menu.addItem({ type: "submenu", submenu });
  }
  menu.addItem({ type: "separator" });
  for (const command of COMMANDS.slice(2)) menu.addItem({ command });
  return menu;
}
