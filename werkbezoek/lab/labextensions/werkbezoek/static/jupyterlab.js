// The modules that JupyterLab shares with its extensions, under short names.

/** @typedef {Record<string, Record<string, { loaded?: unknown, get: () => Promise<() => unknown> }>>} SharedScope
 * What JupyterLab gives to a federated module: how to get a module, by its name and version. */

/** @type {Record<string, any>} */
export const lab = {};

const SHARED = {
  application: "@jupyterlab/application",
  apputils: "@jupyterlab/apputils",
  coreutils: "@jupyterlab/coreutils",
  docregistry: "@jupyterlab/docregistry",
  launcher: "@jupyterlab/launcher",
  lumino: "@lumino/coreutils",
  mainmenu: "@jupyterlab/mainmenu",
  messaging: "@lumino/messaging",
  outputarea: "@jupyterlab/outputarea",
  rendermime: "@jupyterlab/rendermime",
  signaling: "@lumino/signaling",
  ui: "@jupyterlab/ui-components",
  widgetManager: "@jupyter-widgets/jupyterlab-manager",
  widgets: "@lumino/widgets",
};

/** Load the shared modules into `lab`. Of several versions, take the one in use, else the newest. Return false,
 * and load nothing, where some are missing, as in Voilà: a page without documents.
 * @param {SharedScope} scope */
export async function connect(scope) {
  if (!Object.values(SHARED).every((name) => scope[name])) return false;
  await Promise.all(
    Object.entries(SHARED).map(async ([shortName, name]) => {
      const versions = Object.entries(scope[name]);
      versions.sort(([a], [b]) => b.localeCompare(a, "en", { numeric: true }));
      const [, version] = versions.find(([, { loaded }]) => loaded) ?? versions[0];
      lab[shortName] = (await version.get())();
    }),
  );
  return true;
}
