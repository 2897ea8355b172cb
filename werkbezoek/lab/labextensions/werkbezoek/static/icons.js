// The icons of the extension; they follow JupyterLab's theme.

import { lab } from "./jupyterlab.js";

/** @type {(name: string, path: string) => unknown} */
function icon(name, path) {
  const svgstr = `<svg xmlns="http://www.w3.org/2000/svg" width="16" viewBox="0 0 22 22">
    <path class="jp-icon3" fill="#616161" d="${path}"/></svg>`;
  return new lab.ui.LabIcon({ name: `werkbezoek:${name}`, svgstr });
}

export const planIcon = icon("plan", "M11 2 2 9h2v10h5v-6h4v6h5V9h2z");
export const startIcon = icon("start", "M3 3h7v7H3zm9 0h7v7h-7zM3 12h7v7H3zm9 0h7v7h-7z");
export const newIcon = icon("new", "M10 3h2v7h7v2h-7v7h-2v-7H3v-2h7z");
export const compareIcon = icon("compare", "M3 19V9h4v10zm6 0V3h4v16zm6 0v-7h4v7z");
export const paperIcon = icon("paper", "M5 2h8l4 4v14H5zm2 7v2h8V9zm0 4v2h8v-2z");
