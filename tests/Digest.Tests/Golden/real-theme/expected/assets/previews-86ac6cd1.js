/* Previews: a link to a record shows a card of it, a citation shows its reference. Enhancement only; a classic script that works on file://.
   Cards of records stand in previews/N.js, which are loaded when a link is pointed at; references stand on the page.
   Opens after a rest of the pointer, or on keyboard focus; can be pointed at; Escape closes it, and it stays closed until the pointer or the focus leaves.
   On touch only a citation opens one: the first tap shows its reference, the second follows. The reader's switch stands in the footer. */
(function () {
  'use strict';
  var REST = 300, GRACE = 250, GAP = 6;
  var root = document.documentElement, me = document.currentScript, site = me && me.src ? new URL('..', me.src).href : null;
  var shards = site ? Number(me.getAttribute('data-shards')) : 0, again = (me && me.getAttribute('data-again')) || '';
  var cards = {}, asked = {}, owner = null, next = null, box = null, away = null, timer = 0, touched = '', live = null, isOn = true;
  var wide = window.matchMedia('(min-width: 40rem)');

  /* What the stylesheet shows by itself where there is no script. */
  root.classList.add('tips-off');
  try { isOn = window.localStorage.getItem('previews') !== 'off'; } catch (e) { /* no storage on this page */ }

  window.digestPreviews = function (found) { Object.keys(found).forEach(function (address) { cards[address] = found[address]; }); };

  function addressOf(link) {
    var href = link.href.split('#')[0];
    if (!shards || href.indexOf(site) !== 0 || href === location.href.split('#')[0]) { return null; }
    /* A further page of a record belongs to it. */
    try { return decodeURIComponent(href.slice(site.length)).replace(/\.(?:text|part|links)-\d+\.html$/, '.html'); } catch (e) { return null; }
  }
  /* FNV-1a, as the generator has it. */
  function shardOf(address) {
    var hash = 2166136261;
    for (var i = 0; i < address.length; i += 1) { hash = Math.imul(hash ^ address.charCodeAt(i), 16777619); }
    return (hash >>> 0) & (shards - 1);
  }
  function load(address, done) {
    var n = shardOf(address), waiting = asked[n];
    if (waiting === true) { done(); return; }
    if (waiting) { waiting.push(done); return; }
    waiting = asked[n] = [done];
    var script = document.createElement('script');
    script.src = site + 'previews/' + n + '.js';
    script.onload = script.onerror = function () { asked[n] = true; script.remove(); waiting.forEach(function (then) { then(); }); };
    document.head.appendChild(script);
  }

  /* The link that has something to show; SVG's links have not. */
  function linkOf(node) {
    var link = node && node.closest ? node.closest('main a[href]') : null;
    if (!link || !(link instanceof HTMLAnchorElement) || link.closest('[data-no-preview], nav, .crumbs, .pager, .card')) { return null; }
    return citeOf(link) || addressOf(link) ? link : null;
  }
  /* The reference that belongs to a citation, unless it stands beside it. */
  function citeOf(link) {
    var cite = link.closest('.citation'), text = cite && !link.closest('.citation__tip, .citation__note') ? cite.querySelector('.citation__tip, .citation__note') : null;
    return text && !text.checkVisibility() ? text : null;
  }
  function contentOf(link, then) {
    var cite = citeOf(link), address, copy;
    if (cite) {
      copy = cite.cloneNode(true); copy.className = 'card__reference'; copy.removeAttribute('id'); copy.removeAttribute('role');
      Array.prototype.forEach.call(copy.querySelectorAll('.vh, .citation__number'), function (n) { n.remove(); });
      Array.prototype.forEach.call(copy.querySelectorAll('a'), function (a) { a.replaceWith.apply(a, a.childNodes); });
      then(copy); return;
    }
    address = addressOf(link);
    if (!address) { return; }
    load(address, function () {
      if (!Object.prototype.hasOwnProperty.call(cards, address)) { return; }
      copy = document.createElement('div'); copy.className = 'card__in'; copy.innerHTML = cards[address];
      /* On a page in another language the card stands in the one that all cards are written in. */
      if (me.getAttribute('data-lang')) { copy.lang = me.getAttribute('data-lang'); copy.dir = me.getAttribute('data-dir'); }
      then(copy);
    });
  }

  function hide() {
    window.clearTimeout(timer); next = null;
    if (box) { box.remove(); box = null; }
    if (owner && owner.getAttribute('aria-describedby') === 'preview') { owner.removeAttribute('aria-describedby'); }
    owner = null;
  }
  function later() { window.clearTimeout(timer); next = null; timer = window.setTimeout(hide, GRACE); }
  /* What has the focus keeps its card, and gets it, wherever the pointer goes: a page that scrolls to it moves under a pointer at rest. */
  function left() { if (owner !== document.activeElement && next !== document.activeElement) { later(); } }
  function soon(link) {
    window.clearTimeout(timer); next = link;
    if (!citeOf(link)) { load(addressOf(link), function () { /* it is here when it is wanted */ }); }
    timer = window.setTimeout(function () { next = null; contentOf(link, function (content) { if (isOn && away !== link && (link.matches(':hover') || link === document.activeElement)) { show(link, content); } }); }, REST);
  }
  function show(link, content, hint) {
    hide();
    box = document.createElement('div');
    box.className = 'card card--float'; box.id = 'preview'; box.setAttribute('role', 'tooltip');
    box.appendChild(content);
    if (hint) {
      var line = document.createElement('p');
      line.className = 'card__again'; line.textContent = hint; box.appendChild(line);
    }
    /* In the content: what stands outside its landmarks is lost on who moves by them. */
    (link.closest('main') || document.body).appendChild(box);
    owner = link;
    if (!link.hasAttribute('aria-describedby')) { link.setAttribute('aria-describedby', 'preview'); }
    place(link);
  }
  /* Below the last line of the link, or above its first: never over it. */
  function place(link) {
    var lines = link.getClientRects(), first = lines[0], last = lines[lines.length - 1];
    if (!last) { hide(); return; }
    var height = box.offsetHeight, width = box.offsetWidth, below = window.innerHeight - last.bottom - GAP - 8, above = first.top - GAP - 8;
    var isUp = height > below && above > below && above > 120, beside = isUp ? first : last;
    if (isUp && height > above) { box.style.maxBlockSize = above + 'px'; height = box.offsetHeight; }
    var x = getComputedStyle(root).direction === 'rtl' ? beside.right - width : beside.left;
    x = Math.max(8, Math.min(x, root.clientWidth - width - 8));
    box.style.insetInlineStart = 'auto';
    box.style.left = (x + window.pageXOffset) + 'px';
    box.style.top = (window.pageYOffset + (isUp ? first.top - height - GAP : last.bottom + GAP)) + 'px';
  }
  function say(text) {
    if (!live) {
      live = document.createElement('p');
      live.className = 'vh'; live.setAttribute('role', 'status'); document.body.appendChild(live);
    }
    live.textContent = '';
    window.setTimeout(function () { live.textContent = text; }, 50);
  }

  document.addEventListener('pointerover', function (e) {
    if (e.pointerType === 'touch' || !isOn) { return; }
    if (box && box.contains(e.target)) { window.clearTimeout(timer); return; }
    var link = wide.matches ? linkOf(e.target) : null;
    if (away && away !== link && away !== document.activeElement) { away = null; }
    if (link && link === owner) { window.clearTimeout(timer); } else if (link && link !== away) { soon(link); } else { left(); }
  });
  root.addEventListener('pointerleave', function (e) { if (e.pointerType !== 'touch') { left(); } });
  document.addEventListener('focusin', function (e) {
    var link = isOn && e.target.matches(':focus-visible') ? linkOf(e.target) : null;
    if (link && link !== away && link !== owner) { soon(link); }
  });
  document.addEventListener('focusout', function (e) { if (e.target === away) { away = null; } if (e.target === owner) { later(); } });
  document.addEventListener('keydown', function (e) {
    touched = '';
    if (e.key !== 'Escape') { return; }
    away = owner || linkOf(document.activeElement); hide();
  });
  document.addEventListener('pointerdown', function (e) {
    touched = e.pointerType;
    if (touched !== 'touch' && !(box && box.contains(e.target))) { away = linkOf(e.target); hide(); }
  }, true);
  document.addEventListener('click', function (e) {
    if (touched !== 'touch') { return; }
    var link = isOn ? linkOf(e.target) : null;
    if (link && link !== owner && link.closest('.citation') && citeOf(link)) {
      e.preventDefault();
      contentOf(link, function (content) { show(link, content, again); say(content.textContent + ' ' + again); });
    } else if (!box || !box.contains(e.target)) { hide(); }
  }, true);
  window.addEventListener('pagehide', hide);

  /* The reader's switch. */
  var buttons = Array.prototype.slice.call(document.querySelectorAll('button[data-previews]'));
  function label() { buttons.forEach(function (b) { b.textContent = b.getAttribute(isOn ? 'data-off' : 'data-on'); b.hidden = false; }); }
  function turn(on) { isOn = on; hide(); label(); }
  buttons.forEach(function (b) {
    b.addEventListener('click', function () {
      turn(!isOn);
      try { if (isOn) { window.localStorage.removeItem('previews'); } else { window.localStorage.setItem('previews', 'off'); } } catch (e) { /* for this page alone, then */ }
    });
  });
  window.addEventListener('storage', function (e) { if (e.key === 'previews') { turn(e.newValue !== 'off'); } });
  label();
}());
