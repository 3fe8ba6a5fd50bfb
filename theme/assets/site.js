/* Evidence digest: enhancement only. Classic script, no modules, no requests, works on file://.
   Words that it shows come from data- attributes of the page.
   Loaded in <head> without defer so that the theme is set before the first paint;
   everything else waits for DOMContentLoaded. Every page is complete without it. */
(function () {
  'use strict';
  var root = document.documentElement;
  root.classList.add('js');

  function stored(key, value) {
    try {
      if (value === undefined) { return window.localStorage.getItem(key); }
      window.localStorage.setItem(key, value);
    } catch (e) { /* storage may be unavailable on file:// or in private windows */ }
    return null;
  }
  function all(selector, scope) { return Array.prototype.slice.call((scope || document).querySelectorAll(selector)); }

  var saved = stored('theme');
  if (saved === 'light' || saved === 'dark') { root.setAttribute('data-theme', saved); }

  document.addEventListener('DOMContentLoaded', function () {
    moved(); theme(); menu(); fold(); copies(); filters(); notes(); spy(); previews();
  });

  /* 0. Old addresses: <a data-moved> is followed with the fragment that the reader came with. */
  function moved() {
    var link = document.querySelector('a[data-moved]');
    if (link) { location.replace(link.getAttribute('href').split('#')[0] + (location.hash || link.hash)); }
  }

  /* 1. Theme: one button, two states, starts from the system preference. */
  function theme() {
    var dark = window.matchMedia('(prefers-color-scheme: dark)');
    all('.theme').forEach(function (button) {
      function isDark() { return root.getAttribute('data-theme') ? root.getAttribute('data-theme') === 'dark' : dark.matches; }
      function label() { button.setAttribute('aria-label', button.getAttribute(isDark() ? 'data-to-light' : 'data-to-dark')); }
      button.hidden = false; label();
      button.addEventListener('click', function () {
        var next = isDark() ? 'light' : 'dark';
        root.setAttribute('data-theme', next); stored('theme', next); label();
      });
    });
  }

  /* 2. Menu: a <details>; Escape and a click outside close it. */
  function menu() {
    all('details.menu').forEach(function (d) {
      document.addEventListener('keydown', function (e) {
        if (e.key === 'Escape' && d.open) { d.open = false; d.querySelector('summary').focus(); }
      });
      document.addEventListener('click', function (e) { if (d.open && !d.contains(e.target)) { d.open = false; } });
    });
  }

  /* 2b. Filters are folded on small screens and open on wide ones. */
  function fold() {
    if (window.matchMedia('(min-width: 64rem)').matches) { all('details[data-open-wide]').forEach(function (d) { d.open = true; }); }
  }

  /* 3. Copy buttons: <button data-copy="#id"> copies what stands on the page, <button data-proof="…"> a quote with all that proves
     it. The button says that it is done, and so does a live region. Where nothing may be copied the text is shown, selected. */
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
      if (navigator.clipboard && navigator.clipboard.writeText && window.isSecureContext) { navigator.clipboard.writeText(text).then(done, old); } else { old(); }
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
    function address(id) {
      var canonical = document.querySelector('link[rel="canonical"]');
      return (canonical ? canonical.href : location.href.split('#')[0]) + '#' + id;
    }

    all('[data-copy]').forEach(function (button) {
      wire(button, function () { return document.querySelector(button.getAttribute('data-copy')).textContent.trim(); });
    });
    all('button[data-proof]').forEach(function (button) {
      wire(button, function () {
        var end = shared(button.getAttribute('data-after')), at = end.lastIndexOf('{page}');
        if (at >= 0) { end = end.slice(0, at) + address(button.getAttribute('data-at')) + end.slice(at + 6); }
        return [shared(button.getAttribute('data-before')), button.getAttribute('data-proof'), end].filter(Boolean).join('\n') + '\n';
      });
    });
  }

  /* 4. Filters: links with data-filter="key:value" become toggle buttons.
     Items carry data-<key>="value value". Within one key: OR. Between keys: AND.
     State lives in the hash (#show=key:value,key:value), which also works on file://. */
  function filters() {
    all('[data-filters]').forEach(function (scope) {
      var items = all('[data-item]', scope), status = scope.querySelector('[data-filters-status]');
      var idle = status ? status.textContent : '';
      var empty = scope.querySelector('[data-filters-empty]');
      var buttons = all('a[data-filter]', scope).map(function (link) {
        var b = document.createElement('button');
        b.type = 'button'; b.className = link.className; b.innerHTML = link.innerHTML;
        b.setAttribute('data-filter', link.getAttribute('data-filter'));
        b.setAttribute('aria-pressed', 'false');
        link.parentNode.replaceChild(b, link);
        b.addEventListener('click', function () { press(b, b.getAttribute('aria-pressed') !== 'true'); apply(true); });
        return b;
      });
      var clear = scope.querySelector('[data-filters-clear]');
      if (clear) { clear.addEventListener('click', function () { buttons.forEach(function (b) { press(b, false); }); apply(true); }); }
      function press(b, on) { b.setAttribute('aria-pressed', on ? 'true' : 'false'); }
      function apply(write) {
        var want = {}, on = [], shown = 0;
        buttons.forEach(function (b) {
          if (b.getAttribute('aria-pressed') !== 'true') { return; }
          var f = b.getAttribute('data-filter'), i = f.indexOf(':'), k = f.slice(0, i);
          (want[k] = want[k] || []).push(f.slice(i + 1));
          on.push(f);
        });
        items.forEach(function (item) {
          var ok = Object.keys(want).every(function (k) {
            var have = (item.getAttribute('data-' + k) || '').split(' ');
            return want[k].some(function (v) { return have.indexOf(v) >= 0; });
          });
          item.hidden = !ok; if (ok) { shown += 1; }
        });
        all('[data-group]', scope).forEach(function (g) { g.hidden = on.length > 0 && !g.querySelector('[data-item]:not([hidden])'); });
        if (status) { status.textContent = on.length ? status.getAttribute('data-showing').replace('{shown}', shown).replace('{total}', items.length) : idle; }
        if (clear) { clear.hidden = on.length === 0; }
        if (empty) { empty.hidden = shown > 0; }
        if (write) { try { history.replaceState(null, '', on.length ? '#show=' + on.join(',') : '#'); } catch (e) { /* file:// */ } }
      }
      var m = /^#show=(.+)$/.exec(decodeURIComponent(location.hash));
      if (m) { m[1].split(',').forEach(function (f) { buttons.forEach(function (b) { if (b.getAttribute('data-filter') === f) { press(b, true); } }); }); }
      apply(false);
    });
  }

  /* 5. Margin notes: pointing at a note lights its passage, and the reverse. */
  function notes() {
    function light(id, on) {
      all('[data-note="' + id + '"], #' + id).forEach(function (el) { el.classList.toggle('is-linked', on); });
    }
    all('.note[data-note], mark.q').forEach(function (el) {
      var id = el.getAttribute('data-note') || el.id;
      if (!id) { return; }
      ['mouseenter', 'focusin'].forEach(function (e) { el.addEventListener(e, function () { light(id, true); }); });
      ['mouseleave', 'focusout'].forEach(function (e) { el.addEventListener(e, function () { light(id, false); }); });
    });
  }

  /* 6. Where am I: marks the rail or paragraph-map link of the part in view. */
  function spy() {
    if (!('IntersectionObserver' in window)) { return; }
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

  /* 7. Previews: a link whose href matches <template data-preview="href"> on the same page.
     Opens after 350 ms of hover, or 700 ms of keyboard focus; can be hovered; Escape closes it
     and it stays closed until the pointer or the focus leaves. Never on touch. */
  function previews() {
    var cards = {}, open = null, owner = null, timer = 0;
    all('template[data-preview]').forEach(function (t) { cards[t.getAttribute('data-preview')] = t; });
    function cardFor(link) {
      var href = link.getAttribute('href') || '';
      return cards[href] || cards[href.split('#')[0]];
    }
    function hide() {
      window.clearTimeout(timer);
      if (open) { open.remove(); open = null; }
      if (owner) { owner.removeAttribute('aria-describedby'); owner = null; }
    }
    function show(link) {
      if (owner === link) { return; }
      hide();
      var box = document.createElement('div');
      box.className = 'card card--float'; box.id = 'preview'; box.setAttribute('role', 'tooltip');
      box.appendChild(cardFor(link).content.cloneNode(true));
      document.body.appendChild(box);
      owner = link; open = box; link.setAttribute('aria-describedby', 'preview');
      var r = link.getClientRects()[0], w = box.offsetWidth, h = box.offsetHeight, vw = root.clientWidth;
      var x = Math.min(Math.max(8, r.left), vw - w - 8);
      var above = r.bottom + h + 12 > window.innerHeight && r.top > h + 12;
      box.style.left = (x + window.pageXOffset) + 'px'; box.style.right = 'auto';
      box.style.top = (window.pageYOffset + (above ? r.top - h - 6 : r.bottom + 6)) + 'px';
      box.addEventListener('mouseenter', function () { window.clearTimeout(timer); });
      box.addEventListener('mouseleave', later);
    }
    function later() { window.clearTimeout(timer); timer = window.setTimeout(hide, 250); }
    if (!Object.keys(cards).length) { return; }
    var canHover = window.matchMedia('(hover: hover)').matches;
    all('main a[href]').forEach(function (link) {
      if (!cardFor(link) || link.hasAttribute('data-no-preview')) { return; }
      if (canHover) {
        link.addEventListener('mouseenter', function () { window.clearTimeout(timer); timer = window.setTimeout(show, 350, link); });
        link.addEventListener('mouseleave', later);
      }
      link.addEventListener('focus', function () {
        if (link.matches(':focus-visible')) { window.clearTimeout(timer); timer = window.setTimeout(show, 700, link); }
      });
      link.addEventListener('blur', later);
    });
    document.addEventListener('keydown', function (e) { if (e.key === 'Escape') { hide(); } });
  }
}());
