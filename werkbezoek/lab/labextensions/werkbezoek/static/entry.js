// The file that JupyterLab loads: a federated module, made without a bundler, that uses JupyterLab's modules.

(() => {
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const modules = new URL(".", script.src);
  /** @type {import("./jupyterlab.js").SharedScope} */
  let scope;
  const container = {
    /** @param {typeof scope} shared */
    init: (shared) => {
      scope = shared;
    },
    get: async () => {
      const { connect } = await import(new URL("jupyterlab.js", modules).href);
      if (!(await connect(scope))) return () => ({ __esModule: true, default: [] });
      const { plugin } = await import(new URL("plugin.js", modules).href);
      return () => ({ __esModule: true, default: [plugin] });
    },
  };
  const page = /** @type {any} */ (window);
  page._JUPYTERLAB = { ...page._JUPYTERLAB, werkbezoek: container };
})();
