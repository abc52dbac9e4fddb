// Stored in a notebook in place of a figure's code. JupyterLab shows stored figures before their cells have run: it finds the code in the book's folder.
const folders = () => {
  const path = decodeURIComponent(location.pathname.split(/\/(?:tree|notebooks)\//)[1] ?? "").split("/");
  return path.map((_, depth) => path.slice(0, depth).map((part) => `${part}/`).join(""));
};
async function code(name) {
  const { baseUrl } = JSON.parse(document.getElementById("jupyter-config-data").textContent);
  for (const folder of folders()) {
    const answer = await fetch(`${baseUrl}files/${folder}backprop/widgets/bundles/${name}.mjs`);
    if (answer.ok) return import(URL.createObjectURL(new Blob([await answer.text()], { type: "text/javascript" })));
  }
  throw new Error(`no ${name}.mjs`);
}
export default {
  async render({ model, el }) {
    try {
      return (await code(model.get("module"))).default.render({ model, el });
    } catch {
      el.textContent = "An interactive figure: run this cell to use it.";
    }
  },
};
