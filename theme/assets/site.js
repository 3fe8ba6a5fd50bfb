/* Enhancement only; a classic script that works on file://. Its words come from data- attributes.
   In <head> without defer, so that the theme is set before the first paint; the rest waits for DOMContentLoaded. */
(function () {
  'use strict';
  var root = document.documentElement;
  root.classList.add('js');

  /* Without layers the whole sheet is dropped. */
  var plain = document.currentScript.getAttribute('data-plain-style');
  if (plain && !window.CSSLayerBlockRule) { document.write('<link rel="stylesheet" href="' + plain + '">'); }

  function stored(key, value) {
    try {
      if (value === undefined) { return window.localStorage.getItem(key); }
      window.localStorage.setItem(key, value);
    } catch (e) { /* no storage on this page */ }
    return null;
  }
  /* In the edition of one file every page is a part of it, and addresses begin with the part's name: #p-timeline!show=who:a. On a page: none. */
  function part(node) { var p = node.closest('[data-page]'); return p ? p.id : ''; }
  function all(selector, scope) { return Array.prototype.slice.call((scope || document).querySelectorAll(selector)); }

  var scheme = document.querySelector('meta[name="color-scheme"]');
  function wear(name) {
    if (name !== 'light' && name !== 'dark') { root.removeAttribute('data-theme'); name = ''; } else { root.setAttribute('data-theme', name); }
    if (scheme) { scheme.content = name || 'light dark'; }
  }
  wear(stored('theme'));

  /* Safari until 2024. */
  if (!root.checkVisibility) { Element.prototype.checkVisibility = function () { return this.getClientRects().length > 0; }; }
  /* Safari empties boxes just after this. */
  window.addEventListener('pageshow', function (e) { if (e.persisted) { all('[type=search]').forEach(function (box) { var text = box.value; window.setTimeout(function () { box.value = text; }); }); } });

  document.addEventListener('DOMContentLoaded', function () {
    moved(); theme(); menu(); fold(); slash(); copies(); voice(); shows(); filters(); notes(); spy();
  });

  /* 0. Old addresses: followed with the fragment that the reader came with. */
  function moved() {
    var link = document.querySelector('a[data-moved]');
    if (link) { location.replace(link.getAttribute('href').split('#')[0] + (location.hash || link.hash)); }
    /* What stood here before its year got a page of its own. */
    var id = location.hash.slice(1);
    try { id = decodeURIComponent(id); } catch (e) { /* not ours */ }
    if (!id || id.indexOf('show=') === 0 || document.getElementById(id)) { return; }
    all('[data-holds]').forEach(function (held) {
      if (held.getAttribute('data-holds').split(' ').indexOf(id) >= 0) { location.replace(held.querySelector('a').getAttribute('href').split('#')[0] + location.hash); }
    });
  }

  /* 1. Theme: what is chosen holds in other windows, and on a page that is shown again. */
  function theme() {
    var dark = window.matchMedia('(prefers-color-scheme: dark)'), labels = [];
    function isDark() { return root.getAttribute('data-theme') ? root.getAttribute('data-theme') === 'dark' : dark.matches; }
    function label() { labels.forEach(function (tell) { tell(); }); }
    all('.theme').forEach(function (button) {
      labels.push(function () { button.setAttribute('aria-label', button.getAttribute(isDark() ? 'data-to-light' : 'data-to-dark')); });
      button.hidden = false;
      button.addEventListener('click', function () { var next = isDark() ? 'light' : 'dark'; wear(next); stored('theme', next); label(); });
    });
    dark.addEventListener('change', label);
    window.addEventListener('storage', function (e) { if (e.key === 'theme') { wear(e.newValue); label(); } });
    window.addEventListener('pageshow', function (e) { if (e.persisted) { wear(stored('theme')); label(); } });
    label();
  }

  /* 2. Menu: Escape and a click outside close it. */
  function menu() {
    all('details.menu').forEach(function (d) {
      document.addEventListener('keydown', function (e) {
        if (e.key === 'Escape' && d.open) { d.open = false; d.querySelector('summary').focus(); }
      });
      document.addEventListener('click', function (e) { if (d.open && !d.contains(e.target)) { d.open = false; } });
    });
  }

  function fold() {
    if (window.matchMedia('(min-width: 64rem)').matches) { all('details[data-open-wide]').forEach(function (d) { d.open = true; }); }
  }

  /* 2c. The key / goes to the box for searching, or to the page that has it. */
  function slash() {
    document.addEventListener('keydown', function (e) {
      var at = e.target, link = document.querySelector('[data-search-link]');
      if (e.key !== '/' || e.ctrlKey || e.altKey || e.metaKey || at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName)) { return; }
      var box = all('.searchbox input').filter(function (b) { return b.checkVisibility(); })[0];
      if (!box && !link) { return; }
      e.preventDefault();
      if (box) { box.focus(); box.select(); return; }
      /* The page that has the box is told that somebody will type: in one file by a mark, else in its address. */
      root.setAttribute('data-typing', '');
      location.href = link.hash ? link.href : link.href + '#q=';
    });
  }

  /* 3. Copy buttons: data-copy="#id" copies what stands on the page, data-proof a quote with all that proves it. The button says that
     it is done, and so does a live region. Where nothing may be copied the text is shown, selected. */
  function copies() {
    var live = document.createElement('p');
    live.className = 'vh'; live.setAttribute('role', 'status');
    document.body.appendChild(live);
    var words = document.querySelector('template[data-proof-words]');
    function told(button, key) { return button.getAttribute(key) || (words && words.getAttribute(key)) || ''; }
    function say(words) { live.textContent = ''; window.setTimeout(function () { live.textContent = words; }, 50); }

    /* navigator.clipboard is missing or refused on some pages from disk: then the text is selected and copied the old way. */
    function put(text, done, failed) {
      function old() {
        var from = document.activeElement, box = document.createElement('textarea'), ok = false;
        box.value = text; box.className = 'vh'; box.readOnly = true; box.tabIndex = -1;
        document.body.appendChild(box); box.select();
        try { ok = document.execCommand('copy'); } catch (e) { ok = false; }
        box.remove();
        if (from && from.focus) { from.focus(); }
        if (ok) { done(); } else { failed(); }
      }
      if (navigator.clipboard) { navigator.clipboard.writeText(text).then(done, old); } else { old(); }
    }
    function show(button, text) {
      var box = button.parentNode.querySelector('.proof__text') || document.createElement('textarea');
      box.className = 'proof__text'; box.readOnly = true; box.rows = 8; box.value = text;
      box.setAttribute('aria-label', told(button, 'data-failed') || button.textContent);
      button.insertAdjacentElement('afterend', box); box.focus(); box.select();
      say(told(button, 'data-failed'));
    }
    function wire(button, textOf) {
      var before = button.innerHTML, timer = 0;
      button.hidden = false;
      button.addEventListener('click', function () {
        var text = textOf();
        put(text, function () {
          var copied = told(button, 'data-copied');
          if (copied) { button.textContent = copied; }
          say(copied);
          window.clearTimeout(timer);
          timer = window.setTimeout(function () { button.innerHTML = before; }, 1600);
        }, function () { show(button, text); });
      });
    }
    function shared(number) {
      var part = document.querySelector('template[data-proof-part="' + number + '"]');
      return part ? part.content.textContent : '';
    }
    // From disk the address would tell the reader's own folders to whoever gets the words: then from the site's root.
    function here() {
      var at = location.href.split('#')[0], home = document.querySelector('.masthead__name'), root = home ? home.href.split('#')[0].replace(/[^/]*$/, '') : '';
      return location.protocol !== 'file:' ? at : root && at.indexOf(root) === 0 ? at.slice(root.length) : at.replace(/^.*\//, '');
    }
    function address(button) {
      var canonical = document.querySelector('link[rel="canonical"]'), id = button.getAttribute('data-at'), own = part(button), known = own && document.getElementById(own).getAttribute('data-canonical');
      if (own) { return known ? known + '#' + id : here() + '#' + own + '--' + id; }
      return (canonical ? canonical.href : here()) + '#' + id;
    }

    all('[data-copy]').forEach(function (button) {
      wire(button, function () { return document.querySelector(button.getAttribute('data-copy')).textContent.trim(); });
    });
    all('button[data-proof]').forEach(function (button) {
      wire(button, function () {
        var end = shared(button.getAttribute('data-after')), at = end.lastIndexOf('{page}');
        if (at >= 0) { end = end.slice(0, at) + address(button) + end.slice(at + 6); }
        return [shared(button.getAttribute('data-before')), button.getAttribute('data-proof'), end].filter(Boolean).join('\n') + '\n';
      });
    });
  }

  /* 3b. For voices: ¶ is a word, each button that copies has a name of its own. */
  function voice() {
    var word = document.querySelector('[data-pin-said]');
    if (word) {
      all('.pin, .pmap a').forEach(function (a) {
        a.setAttribute('aria-label', a.textContent.trim().replace(/¶+(\d+)/g, word.getAttribute('data-pin-said').replace('{n}', '$1')));
      });
    }
    all('.proof').forEach(function (b) {
      var near = b.closest('.quote, .note'), of = near && near.querySelector('blockquote:not([lang]), .pin, .note > a:not(.note__key)');
      if (of) { b.setAttribute('aria-label', b.textContent + ' – ' + of.textContent.trim().replace(/^(.{40}\S*)[^]*/, '$1 …')); }
    });
  }

  /* 4. Filters: links with data-filter="key:value" become toggle buttons.
     Items carry data-<key>="value value". Within one key: OR. Between keys: AND.
     State lives in the hash (#show=key:value,key:value;at=id), which also works on file://; each press is a step of the history.
     What is chosen is looked up in lists made once; an item is touched only where it appears or disappears. */
  function filters() {
    all('[data-filters]').forEach(function (scope) {
      var items = all('[data-item]', scope), shown = new Uint8Array(items.length).fill(1), total = items.length;
      var status = scope.querySelector('[data-filters-status]'), idle = status ? status.textContent : '';
      var empty = scope.querySelector('[data-filters-empty]'), clear = scope.querySelector('[data-filters-clear]');
      var buttons = all('a[data-filter]', scope).map(function (link) {
        var b = document.createElement('button');
        b.type = 'button'; b.className = link.className; b.innerHTML = link.innerHTML;
        b.setAttribute('data-filter', link.getAttribute('data-filter'));
        b.setAttribute('aria-pressed', 'false');
        link.parentNode.replaceChild(b, link);
        b.addEventListener('click', function () { press(b, b.getAttribute('aria-pressed') !== 'true'); apply(true); });
        return b;
      });
      var own = part(scope), groups = groupsOf(scope, items), index = null, rail = railOf(scope, groups), drawing = drawingOf(scope, items), paper = printOf(scope);
      var carried = all('a[data-carries], .pager a, .period__own a, [data-drawing] a', scope.closest('[data-page], main') || scope).filter(function (a) { return a.getAttribute('href').charAt(0) !== '#' || (own && a.getAttribute('href').slice(1).split('--')[0] !== own); })
        .map(function (a) { return { link: a, parts: a.getAttribute('href').split('#') }; });
      finds(scope);
      if (clear) { clear.addEventListener('click', function () { choose([]); apply(true); if (buttons[0]) { buttons[0].focus(); } }); }
      function press(b, on) { b.setAttribute('aria-pressed', on ? 'true' : 'false'); }
      function isOn(b) { return b.getAttribute('aria-pressed') === 'true'; }
      function chosen() { return buttons.filter(isOn); }
      function choose(names) {
        buttons.forEach(function (b) {
          var on = names.indexOf(b.getAttribute('data-filter')) >= 0, fold = on && b.closest('details[data-finds]');
          press(b, on);
          if (fold) { fold.open = true; }
        });
      }
      function make() {
        var keys = {};
        index = {};
        buttons.forEach(function (b) { keys[b.getAttribute('data-filter').split(':')[0]] = true; });
        Object.keys(keys).forEach(function (k) {
          items.forEach(function (item, i) {
            (item.getAttribute('data-' + k) || '').split(' ').forEach(function (v) { if (v) { (index[k + ':' + v] = index[k + ':' + v] || []).push(i); } });
          });
        });
      }
      function fits(names) {
        var keys = {}, met = new Uint8Array(items.length), want = 0;
        names.forEach(function (f) { var k = f.slice(0, f.indexOf(':')); (keys[k] = keys[k] || []).push(f); });
        Object.keys(keys).forEach(function (k) {
          keys[k].forEach(function (f) { (index[f] || []).forEach(function (i) { if (met[i] === want) { met[i] = want + 1; } }); });
          want += 1;
        });
        for (var i = 0; i < met.length; i += 1) { met[i] = met[i] === want ? 1 : 0; }
        return met;
      }
      function hash(names, at, page) {
        var to = page || own;
        return names.length ? '#' + (to ? to + '!' : '') + 'show=' + names.join(',') + (at && at !== to ? ';at=' + at : '') : '#' + (at || to);
      }
      function apply(write) {
        var on = chosen(), names = on.map(function (b) { return b.getAttribute('data-filter'); }), count = 0;
        if (!index) { make(); }
        var ok = fits(names);
        for (var i = 0; i < ok.length; i += 1) {
          if (ok[i] !== shown[i]) { items[i].hidden = !ok[i]; }
          count += ok[i];
        }
        shown = ok;
        groups.show(ok, names.length > 0); rail.show(); drawing.show(ok, names.length > 0); paper.show(on, count, total);
        if (status) { status.textContent = on.length ? filled(status.getAttribute('data-showing'), { shown: count, total: total }) : idle; }
        if (clear) { clear.hidden = on.length === 0; }
        if (empty) { empty.hidden = count > 0; }
        carried.forEach(function (c) { c.link.setAttribute('href', c.parts[0] + (names.length ? hash(names, c.parts[1], own && c.parts[1].split('--')[0]) : c.parts[1] ? '#' + c.parts[1] : '')); });
        if (write) { try { history.pushState(null, '', hash(names)); } catch (e) { /* file:// */ } }
      }
      function read(first) {
        var text = location.hash, m, to;
        try { text = decodeURIComponent(text); } catch (e) { /* not ours */ }
        if (own) {
          /* Another part's address says nothing of these filters; the name of this part alone is the whole list. */
          m = text.slice(1).split(/--|!/)[0];
          if (m !== own) { if (first) { apply(false); } return; }
          text = text.replace('#' + own + '!', '#');
          if (text === '#' + own) { text = ''; }
        }
        m = /^#show=([^;]*)(?:;at=(.+))?$/.exec(text);
        if (m || text === '' || text === '#') {
          choose(m ? m[1].split(',') : []); apply(false);
          to = m && m[2] ? document.getElementById(m[2]) : null;
          if (to && !to.hidden) { to.scrollIntoView(); }
          return;
        }
        if (first) { apply(false); return; }
        /* A link within the page: the filters stay, unless what it leads to was filtered out. */
        to = document.getElementById(text.slice(1));
        if (to && !to.checkVisibility()) { choose([]); apply(false); to.scrollIntoView(); return; }
        if (chosen().length) { try { history.replaceState(null, '', hash(chosen().map(function (b) { return b.getAttribute('data-filter'); }), text.slice(1))); } catch (e) { /* file:// */ } }
      }
      window.addEventListener('hashchange', function () { read(false); });
      read(true);
    });
  }
  /* Links that lead to a filtered list, without the script to the whole: <a data-show="key:value">. */
  function shows() {
    all('a[data-show]').forEach(function (a) {
      var to = a.getAttribute('href').split('#'), page = part(a) && to[0] === '' && to[1] ? to[1].split('--')[0] + '!' : '';
      a.setAttribute('href', to[0] + '#' + page + 'show=' + a.getAttribute('data-show'));
    });
  }
  function filled(pattern, values) { return (pattern || '').replace(/\{(\w+)\}/g, function (whole, name) { return name in values ? String(values[name]) : whole; }); }

  /* 4a. Groups vanish with their last item; headings count what is left. */
  function groupsOf(scope, items) {
    var of = scope.getAttribute('data-of'), list = all('[data-group]', scope).map(function (g) {
      var count = g.querySelector(':is(h2, h3) .count');
      return { node: g, id: g.id, year: g.getAttribute('data-year'), stays: g.hasAttribute('data-stays'), count: count, words: count ? count.textContent : '', total: 0, shown: 0 };
    });
    var at = new Map(), own;
    list.forEach(function (g) { at.set(g.node, g); });
    own = items.map(function (item) { var g = at.get(item.closest('[data-group]')); if (g) { g.total += 1; g.shown += 1; } return g; });
    return {
      list: list,
      show: function (ok, isFiltered) {
        list.forEach(function (g) { g.shown = 0; });
        for (var i = 0; i < own.length; i += 1) { if (own[i] && ok[i]) { own[i].shown += 1; } }
        list.forEach(function (g) {
          g.node.hidden = isFiltered && !g.stays && g.shown === 0;
          if (g.count && of) { g.count.textContent = isFiltered && g.shown !== g.total ? filled(of, { shown: g.shown, total: g.total }) : g.words; }
        });
      }
    };
  }

  /* 4b. The rail counts what is left on this page. */
  function railOf(scope, groups) {
    var byId = {}, byYear = {};
    groups.list.forEach(function (g) { byId[g.id] = g; if (g.year && !g.stays) { (byYear[g.year] = byYear[g.year] || []).push(g); } });
    var stops = all('.tl__rail a', scope).map(function (a) {
      var count = a.querySelector('.count'), id = a.getAttribute('href').charAt(0) === '#' ? a.getAttribute('href').slice(1) : '';
      return { link: a, count: count, words: count.textContent, of: byYear[a.getAttribute('data-counts-year')] || (byId[id] ? [byId[id]] : []) };
    }).filter(function (stop) { return stop.of.length; });
    return {
      show: function () {
        stops.forEach(function (stop) {
          var total = 0, left = 0;
          stop.of.forEach(function (g) { total += g.total; left += g.shown; });
          stop.count.textContent = total === left ? stop.words : String(left);
          stop.link.classList.toggle('is-zero', left === 0 && total > 0);
        });
      }
    };
  }

  /* 4c. The drawing dims what is filtered out; bars of a histogram shrink to what is left, but for entries on other pages. */
  function drawingOf(scope, items) {
    var at = {}, rows = [], histograms = [];
    items.forEach(function (item, i) { at['#' + item.id] = i; });
    all('[data-drawing] a', scope).forEach(function (a) {
      var i = at[a.getAttribute('href')];
      if (!a.hasAttribute('data-bin') && i !== undefined) { rows.push({ link: a, item: i, out: false }); }
    });
    all('[data-histogram]', scope).forEach(function (svg) {
      var which = Number(svg.getAttribute('data-histogram')), bins = items.map(function (item) { return (item.getAttribute('data-bins') || '').split(',')[which] || ''; });
      var bars = {}, here = {};
      bins.forEach(function (b) { if (b) { b = parseInt(b, 10); here[b] = (here[b] || 0) + 1; } });
      all('[data-bin]', svg).forEach(function (a) {
        var rects = all('.sure, .maybe', a), title = a.querySelector('title'), b = a.getAttribute('data-bin');
        bars[b] = { link: a, sure: rects[0], maybe: rects[1], title: title, words: title.textContent, isWhole: here[b] === Number(a.getAttribute('data-n')) };
      });
      histograms.push({ bins: bins, bars: bars, unit: Number(svg.getAttribute('data-unit')), foot: Number(svg.getAttribute('data-foot')), words: svg.getAttribute('data-words') });
    });
    function out(link, is) {
      link.classList.toggle('is-out', is);
      if (is) { link.setAttribute('tabindex', '-1'); link.setAttribute('aria-hidden', 'true'); } else { link.removeAttribute('tabindex'); link.removeAttribute('aria-hidden'); }
    }
    function tall(units) { return units > 0 ? Math.max(2.5, Math.round(units * 10) / 10) : 0; }
    function draw(h, ok, isFiltered) {
      var counts = {};
      h.bins.forEach(function (b, i) {
        if (!b || !ok[i]) { return; }
        var n = parseInt(b, 10), c = counts[n] = counts[n] || [0, 0];
        c[b.charAt(b.length - 1) === 's' ? 0 : 1] += 1;
      });
      Object.keys(h.bars).forEach(function (b) {
        var bar = h.bars[b], c = counts[b] || [0, 0];
        if (!bar.isWhole) { bar.link.classList.toggle('is-elsewhere', isFiltered); return; }
        var sure = tall(c[0] * h.unit), maybe = tall(c[1] * h.unit);
        bar.sure.setAttribute('height', sure); bar.sure.setAttribute('y', h.foot - sure);
        bar.maybe.setAttribute('height', maybe); bar.maybe.setAttribute('y', h.foot - sure - maybe);
        bar.title.textContent = isFiltered ? filled(h.words, { period: bar.link.getAttribute('data-name'), stated: c[0], possible: c[1] }) : bar.words;
        out(bar.link, c[0] + c[1] === 0);
      });
    }
    return {
      show: function (ok, isFiltered) {
        rows.forEach(function (row) { if (row.out === !!ok[row.item]) { row.out = !ok[row.item]; out(row.link, row.out); } });
        histograms.forEach(function (h) { draw(h, ok, isFiltered); });
      }
    };
  }

  /* 4d. On paper: which filters were on. */
  function printOf(scope) {
    var line = scope.querySelector('[data-filters-print]');
    function label(b) {
      var copy = b.cloneNode(true), facet = b.closest('[role="group"]'), title = facet && facet.querySelector('.label');
      all('.count', copy).forEach(function (c) { c.remove(); });
      return (title ? title.textContent.trim() + ': ' : '') + copy.textContent.trim();
    }
    return {
      show: function (on, count, total) {
        if (!line) { return; }
        line.hidden = on.length === 0;
        line.textContent = filled(line.getAttribute('data-filters-print'), { filters: on.map(label).join('; '), shown: count, total: total });
      }
    };
  }

  /* 4e. A box narrows them down. */
  function finds(scope) {
    all('[data-find]', scope).forEach(function (box) {
      var rows = all('li', box.parentNode).map(function (li) { return { node: li, text: li.textContent.toLocaleLowerCase() }; });
      box.addEventListener('input', function () {
        var words = box.value.trim().toLocaleLowerCase();
        rows.forEach(function (row) { row.node.hidden = row.text.indexOf(words) < 0 && !row.node.querySelector('[aria-pressed="true"]'); });
      });
    });
  }

  /* 5. Pointing at a note lights its passage, all the pieces of it, and the reverse. */
  function notes() {
    all('.para').forEach(function (para) {
      var notes = all('.note[data-key]', para), marks = all('mark.q', para);
      function of(mark) { return (mark.getAttribute('data-in') || '').split(' '); }
      function light(keys, on) {
        notes.forEach(function (n) { if (keys.indexOf(n.getAttribute('data-key')) >= 0) { n.classList.toggle('is-linked', on); } });
        marks.forEach(function (m) { if (of(m).some(function (k) { return keys.indexOf(k) >= 0; })) { m.classList.toggle('is-linked', on); } });
      }
      function wire(el, keys) {
        ['mouseenter', 'focusin'].forEach(function (e) { el.addEventListener(e, function () { light(keys, true); }); });
        ['mouseleave', 'focusout'].forEach(function (e) { el.addEventListener(e, function () { light(keys, false); }); });
      }
      notes.forEach(function (n) { wire(n, [n.getAttribute('data-key')]); });
      marks.forEach(function (m) { wire(m, of(m)); });
    });
  }

  /* 6. The link of the part in view. */
  function spy() {
    all('[data-spy]').forEach(function (rail) {
      var links = {};
      all('a[href^="#"]', rail).forEach(function (a) { links[a.getAttribute('href').slice(1)] = a; });
      var seen = new IntersectionObserver(function (entries) {
        entries.forEach(function (en) {
          if (!en.isIntersecting) { return; }
          Object.keys(links).forEach(function (k) { links[k].removeAttribute('aria-current'); });
          links[en.target.id].setAttribute('aria-current', 'location');
        });
      }, { rootMargin: '-15% 0px -75% 0px' });
      Object.keys(links).forEach(function (id) { var t = document.getElementById(id); if (t) { seen.observe(t); } });
    });
  }
}());
