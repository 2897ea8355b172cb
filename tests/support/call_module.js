// Calls the exports of a module: reads lines of JSON, [name, arguments], and writes what each call returns.
import { createInterface } from "node:readline";

const module = await import(process.argv[2]);
for await (const line of createInterface({ input: process.stdin })) {
  const [name, values] = JSON.parse(line);
  console.log(JSON.stringify(module[name](...values)));
}
