digestPreviews({
"claims/day.html":"<svg hidden><symbol id=\"i-disputed\"/></svg><p>Claim C-01 <span class=\"tag tag--disputed\"><svg class=\"icon\" width=\"1em\" height=\"1em\" aria-hidden=\"true\"><use href=\"#i-disputed\"/></svg>Disputed</span></p><p>Day of the closing</p><p>The bridge will close on 4 May 2020.</p><q><span class=\"elide\">… </span>4 May 2020</q><p>Road Office ¶1 <time datetime=\"2020-04-01\">1 April 2020</time> (known from elsewhere) </p>",
"claims/too-early.html":"<svg hidden><symbol id=\"i-position\"/></svg><p>Claim <span class=\"tag tag--position\"><svg class=\"icon\" width=\"1em\" height=\"1em\" aria-hidden=\"true\"><use href=\"#i-position\"/></svg>Position</span></p><p>Objection to the day</p><p>The day is too early.</p><q>A shopkeeper calls the day too early</q><p>Shopkeepers, as reported by Road Office ¶1  </p>",
"events/closing.html":"<svg hidden></svg><p>Event </p><p>Closing of the bridge</p><q>will close on 4 May 2020</q><p>Road Office ¶1 <time datetime=\"2020-05-04\">4 May 2020</time> </p>",
"groups/shopkeepers.html":"<svg hidden></svg><p>Group </p><p>Shopkeepers</p><p>   linked from 1 page</p>",
"organisations/road-office.html":"<svg hidden></svg><p>Organisation </p><p>Road Office</p><p>   linked from 2 pages</p>",
"sources/notice.html":"<svg hidden></svg><p>Source S-01 <span class=\"tag\">Full text</span></p><p>Notice of the bridge</p><p>Road Office (1 April 2020). Notice of the bridge.</p><p>  <time datetime=\"2020-04-01\">1 April 2020</time> </p>",
"topics/closures.html":"<svg hidden></svg><p>Topic </p><p>Closures</p><p>   linked from 2 pages</p>"
});
