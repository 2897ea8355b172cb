// A pane above the form that opens and closes: it takes the focus, and gives it back.

/** Show a pane while its trait `shown` is true. Its heading gets the focus when it opens; when it closes, the
 * element that had the focus before gets it back. Escape presses the button `leave`.
 * @param {Pick<View<{ shown: boolean }, never>, "root" | "get" | "observe">} view
 * @param {HTMLElement} heading
 * @param {HTMLElement} leave */
export function showWhileOpen({ root, get, observe }, heading, leave) {
  let openedBy = /** @type {Element | null} */ (null);
  root.addEventListener("keydown", ({ key }) => key === "Escape" && leave.click());
  observe(["shown"], () => {
    const wasShown = !root.hidden;
    root.hidden = !get("shown");
    if (!wasShown && !root.hidden) {
      openedBy = document.activeElement;
      heading.focus();
    } else if (wasShown && root.hidden) {
      const isThere = openedBy?.isConnected && openedBy !== document.body;
      const target = isThere ? openedBy : root.closest(".wb")?.querySelector(".wb-versions-open");
      if (target instanceof HTMLElement) target.focus();
    }
  });
}
