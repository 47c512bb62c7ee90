// Sorting, finding and copying. Every page reads the same without it.
(() => {
  "use strict";
  const made = (name, text, kind) => {
    const element = document.createElement(name);
    element.textContent = text;
    if (kind) element.className = kind;
    return element;
  };
  const button = (text, kind, act) => {
    const element = made("button", text, kind);
    element.type = "button";
    element.addEventListener("click", act);
    return element;
  };

  // Lists of domains: a button in each head sorts the rows below it, and again the other way round.
  const order = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
  const words = (row, place) => row.cells[place].textContent.trim();
  const sort = (table, head, place) => {
    const sign = head.getAttribute("aria-sort") === "ascending" ? -1 : 1;
    const body = table.tBodies[0];
    const rows = [...body.rows];
    // What is blank stays last.
    rows.sort((a, b) => {
      const [left, right] = [words(a, place), words(b, place)];
      return (!left - !right) || sign * order.compare(left, right);
    });
    body.append(...rows);
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", sign > 0 ? "ascending" : "descending");
  };
  const lists = [...document.querySelectorAll("table.sorted")];
  for (const table of lists) {
    [...table.tHead.rows[0].cells].forEach((head, place) => {
      const act = button(head.textContent, "sort", () => sort(table, head, place));
      head.replaceChildren(act);
    });
  }

  // Long lists: a field that leaves the rows with a word, and the parts of the page that have such rows.
  const rows = lists.flatMap((table) => [...table.tBodies[0].rows]);
  if (rows.length > 20) {
    const label = made("label", "Find a domain ");
    const field = document.createElement("input");
    field.type = "search";
    field.autocomplete = "off";
    label.append(field);
    const count = made("span", "");
    count.setAttribute("role", "status");
    const bar = made("p", "", "no-print");
    bar.append(label, " ", count);
    (document.querySelector("#list .body") || lists[0].parentElement).prepend(bar);
    const texts = rows.map((row) => row.textContent.toLowerCase());
    field.addEventListener("input", () => {
      const wanted = field.value.trim().toLowerCase();
      rows.forEach((row, index) => { row.hidden = !texts[index].includes(wanted); });
      for (const table of lists) {
        const part = table.closest("section");
        const isEmpty = [...table.tBodies[0].rows].every((row) => row.hidden);
        (part && part.id !== "list" ? part : table).hidden = isEmpty;
      }
      count.textContent = wanted ? `${rows.filter((row) => !row.hidden).length} of ${rows.length}` : "";
    });
  }

  // Records to publish: a button that copies what stands in the box, and says so.
  const boxes = navigator.clipboard ? document.querySelectorAll("pre.copy") : [];
  const said = made("p", "", "vh");
  said.setAttribute("role", "status");
  if (boxes.length) document.body.append(said);
  for (const box of boxes) {
    const copy = button("Copy", "no-print", async () => {
      let outcome = "Copied";
      try {
        await navigator.clipboard.writeText(box.textContent);
      } catch {
        outcome = "Not copied. Select the text instead.";
      }
      copy.firstChild.data = said.textContent = outcome;
      setTimeout(() => { copy.firstChild.data = "Copy"; said.textContent = ""; }, 4000);
    });
    copy.append(made("span", ` ${box.getAttribute("aria-label")}`, "vh"));
    box.after(copy);
  }
})();
