// Dutch words that several controls need. Pure functions.

/** Return a number with the noun that goes with it: "1 dag", "2 dagen".
 * @type {(count: number, one: string, many: string) => string} */
export const counted = (count, one, many) => `${count} ${count === 1 ? one : many}`;

/** Return what the user can do to bring back a kernel that does not answer. */
export function runAgain() {
  if (document.querySelector(".wb-in-tab")) return "Kies boven het formulier Opnieuw starten";
  return "voila" in document.body.dataset ? "Laad deze pagina opnieuw" : "Kies Uitvoeren ▸ Run All Cells";
}
