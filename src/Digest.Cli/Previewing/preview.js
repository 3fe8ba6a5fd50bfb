// Stands on every page that `digest preview` serves, and in no site that is published: shows what is wrong, and keeps the reader's place when the page is loaded anew.
(() => {
  "use strict";
  const own = document.currentScript.dataset;
  const key = `digest-preview ${location.pathname}`;
  const style = `
    :host { all: initial; }
    .panel { position: fixed; inset-inline: 0; inset-block-end: 0; z-index: 2147483647; max-block-size: 62vh; overflow: auto; box-sizing: border-box; padding: .9rem 1.2rem 1.1rem;
      font: 400 15px/1.5 system-ui, sans-serif; color: #f4f1ea; background: #201d1a; border-block-start: 4px solid #ff8f7d; box-shadow: 0 -8px 30px #0006; text-align: start; direction: ltr; }
    .panel.warning { border-color: #e9b44c; } .panel.quiet { border-color: #8fb3ff; }
    .head { display: flex; gap: .8rem; align-items: baseline; justify-content: space-between; flex-wrap: wrap; }
    h2 { font: 600 16px/1.4 system-ui, sans-serif; margin: 0; } p { margin: .25rem 0 0; color: #d8d2c6; }
    ol { list-style: none; margin: .8rem 0 0; padding: 0; display: grid; grid-template-columns: minmax(0, 1fr); gap: .9rem; }
    li { border-inline-start: 3px solid #ff8f7d; padding-inline-start: .8rem; } li.warning { border-color: #e9b44c; }
    .message { color: #fff; overflow-wrap: anywhere; } .place, .rule, .help { color: #d8d2c6; overflow-wrap: anywhere; } .place { font: 13px/1.5 ui-monospace, monospace; }
    .help { white-space: pre-wrap; } pre { margin: .3rem 0; padding: .4rem .6rem; background: #000; color: #f4f1ea; font: 13px/1.6 ui-monospace, monospace; overflow-x: auto; border-radius: 3px; }
    mark { background: none; color: #ffb3a6; text-decoration: underline wavy #ff8f7d 1.5px; text-underline-offset: 4px; }
    button { font: 600 14px/1.4 system-ui, sans-serif; min-block-size: 32px; padding: .2rem .8rem; color: #201d1a; background: #f4f1ea; border: 0; border-radius: 3px; cursor: pointer; }
    button:focus-visible, pre:focus-visible { outline: 3px solid #8fb3ff; outline-offset: 2px; }
    .pill { position: fixed; inset-block-end: .8rem; inset-inline-end: .8rem; z-index: 2147483647; background: #201d1a; color: #f4f1ea; border: 2px solid #e9b44c; } .pill.error { border-color: #ff8f7d; }
    @media print { .panel, .pill { display: none; } }
    @media (forced-colors: active) { .panel, li, .pill { border: 2px solid CanvasText; } }
    @media (max-width: 30rem) { .panel { padding-inline: .8rem; } }`;

  const make = (name, className, text) => {
    const element = document.createElement(name);
    if (className) { element.className = className; }
    if (text) { element.textContent = text; }
    return element;
  };

  // The reader's place: the first thing with an id that is in sight, and how far it is from the top; what was opened, and where the cursor is.
  const place = () => {
    const anchor = [...document.querySelectorAll("main [id]")].find(one => one.getClientRects().length > 0 && one.getBoundingClientRect().bottom > 0);
    const active = document.activeElement;
    return {
      y: scrollY, id: anchor?.id, top: anchor?.getBoundingClientRect().top, tag: own.tag,
      open: [...document.querySelectorAll("details")].map(one => one.open),
      fields: [...document.querySelectorAll("main input, main select")].map(one => one.type === "checkbox" || one.type === "radio" ? one.checked : one.value),
      focus: active && active !== document.body ? active.id : null,
    };
  };
  const hold = (id, top, y) => {
    const anchor = id && document.getElementById(id);
    scrollTo({ top: anchor ? scrollY + anchor.getBoundingClientRect().top - top : y, behavior: "instant" });
  };
  // The new text is shown at once; the page itself, with its scripts, is loaded behind it.
  const renew = async () => {
    const before = place();
    keep();
    try {
      const next = new DOMParser().parseFromString(await (await fetch(location.href, { cache: "no-store" })).text(), "text/html");
      const [main, other] = [document.querySelector("main"), next.querySelector("main")];
      if (main && other) {
        main.replaceWith(document.adoptNode(other));
        hold(before.id, before.top, before.y);
      }
    } catch { /* Loading it anew tells what is wrong. */ }
    requestAnimationFrame(() => setTimeout(() => location.reload()));
  };
  const keep = () => { try { sessionStorage.setItem(key, JSON.stringify(place())); } catch { /* the browser keeps what it can */ } };
  const restore = () => {
    let kept;
    try {
      kept = JSON.parse(sessionStorage.getItem(key));
      sessionStorage.removeItem(key);
    } catch { return; }
    if (!kept) { return; }
    const put = (selector, values, set) => {
      const found = [...document.querySelectorAll(selector)];
      if (found.length === values.length) { found.forEach((one, i) => set(one, values[i])); }
    };
    put("details", kept.open, (one, open) => { one.open = open; });
    put("main input, main select", kept.fields, (one, value) => {
      const isBox = one.type === "checkbox" || one.type === "radio";
      if ((isBox ? one.checked : one.value) === value) { return; }
      if (isBox) { one.checked = value; } else { one.value = value; }
      for (const name of ["input", "change"]) { one.dispatchEvent(new Event(name, { bubbles: true })); }
    });
    hold(kept.id, kept.top, kept.y);
    if (kept.focus) { document.getElementById(kept.focus)?.focus({ preventScroll: true }); }
  };
  restore();
  addEventListener("load", () => document.documentElement.toggleAttribute("data-digest-preview-ready", true));

  const host = make("div");
  const root = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  root.adoptedStyleSheets = [sheet];
  const live = make("div");
  live.setAttribute("role", "region");
  live.setAttribute("aria-label", "digest preview");
  live.setAttribute("aria-live", "polite");
  root.append(live);
  document.documentElement.append(host);

  let shown = null, isOpen = true;
  const counted = (list, noun) => `${list.length} ${noun}${list.length === 1 ? "" : "s"}`;

  const listed = finding => {
    const item = make("li", finding.severity);
    item.append(make("div", "place", finding.path ? `${finding.path}${finding.line ? `:${finding.line}:${finding.column}` : ""}` : ""));
    item.append(make("div", "message", finding.message));
    if (finding.source) {
      const line = make("pre");
      line.tabIndex = 0;
      line.append(`${finding.line} | ${finding.source.slice(0, finding.from)}`, make("mark", "", finding.source.slice(finding.from, finding.to)), finding.source.slice(finding.to));
      item.append(line);
    }
    if (finding.help) { item.append(make("div", "help", finding.help)); }
    item.append(make("div", "rule", `${finding.severity}[${finding.rule}] · digest explain ${finding.rule}`));
    return item;
  };

  const draw = () => {
    live.replaceChildren();
    const { state, errors, warnings, stage, hasSite } = shown;
    if (state === "gone") { return panel("quiet", "digest preview has stopped", "Start it again, and this page comes back.", []); }
    if (state === "building" && !hasSite) { return panel("quiet", "Building the digest …", stage ?? "", []); }
    if (errors.length > 0) {
      const note = state === "failed" ? (hasSite ? "What you see behind this is the last site without errors." : "There is no site yet: the page appears once the errors are mended.") : "Found when all pages were looked over: this page may be another one.";
      return isOpen ? panel("error", counted(errors, "error"), note, errors.concat(warnings)) : pill("error", counted(errors, "error"));
    }
    if (warnings.length > 0) { return isOpen && shown.isAsked ? panel("warning", counted(warnings, "warning"), "They do not keep the site from being published.", warnings) : pill("", counted(warnings, "warning")); }
  };

  const panel = (kind, title, note, findings) => {
    const box = make("section", `panel ${kind}`), head = make("div", "head");
    head.append(make("h2", "", title));
    if (findings.length > 0) {
      const fold = make("button", "", "Fold");
      fold.addEventListener("click", () => { isOpen = false; draw(); root.querySelector("button")?.focus(); });
      head.append(fold);
    }
    box.append(head, make("p", "", note));
    if (findings.length > 0) {
      const list = make("ol");
      list.append(...findings.slice(0, 100).map(listed));
      if (findings.length > 100) { list.append(make("li", "", `and ${findings.length - 100} more; digest check --verbose lists them`)); }
      box.append(list);
    }
    live.append(box);
  };

  const pill = (kind, text) => {
    const button = make("button", `pill ${kind}`, text);
    button.addEventListener("click", () => { isOpen = true; shown.isAsked = true; draw(); root.querySelector("button")?.focus(); });
    live.append(button);
  };

  const listen = () => {
    const source = new EventSource(`${own.base}__digest/events?page=${encodeURIComponent(own.page)}&tag=${own.tag}`);
    source.addEventListener("message", event => {
      const next = JSON.parse(event.data);
      if (next.reload) {
        source.close();
        renew();
        return;
      }
      const isNew = shown?.state !== "failed" && next.state === "failed";
      next.isAsked = shown?.isAsked && next.warnings.length > 0;
      shown = next;
      if (isNew) { isOpen = true; }
      draw();
    });
    // The browser asks again by itself; until then the page says that nobody answers.
    source.addEventListener("error", () => {
      shown = { state: "gone", errors: [], warnings: [] };
      draw();
    });
    addEventListener("pagehide", () => source.close());
    addEventListener("pageshow", event => { if (event.persisted) { location.reload(); } });
  };
  listen();
})();
