digestPreviews({
"about.html":"<svg hidden></svg><p>Page </p><p>About somebody</p><p>   </p>",
"claims/denial.html":"<svg hidden><symbol id=\"i-disputed\"/></svg><p>Claim C-02 <span class=\"tag tag--disputed\"><svg class=\"icon\" aria-hidden=\"true\"><use href=\"#i-disputed\"/></svg>Disputed</span></p><p>The answer</p><p>The office denies it.</p><q>The office denies what  says</q><p>Office of [withheld] ¶4 <time datetime=\"2024-05-03\">3 May 2024</time> </p>",
"claims/pier.html":"<svg hidden><symbol id=\"i-disputed\"/></svg><p>Claim C-01 <span class=\"tag tag--disputed\"><svg class=\"icon\" aria-hidden=\"true\"><use href=\"#i-disputed\"/></svg>Disputed</span></p><p>The pier and [withheld]</p><p>The pier was closed after somebody had complained.</p><q><span class=\"elide\">… </span>when  had<span class=\"elide\"> …</span></q><p>[withheld], Keeper for somebody, Office of [withheld], as reported by Office of [withheld] ¶2 <time datetime=\"2024-05-01\">1 May 2024</time> (known from elsewhere) </p>",
"events/closing.html":"<svg hidden></svg><p>Event </p><p>The closing by somebody</p><q><span class=\"elide\">… </span>when  had<span class=\"elide\"> …</span></q><p>[withheld], Keeper for somebody, Office of [withheld], as reported by Office of [withheld] ¶2 <time datetime=\"2024-05-01\">1 May 2024</time> (inferred by this digest) </p>",
"groups/keepers.html":"<svg hidden></svg><p>Group </p><p>Keepers under somebody</p><p>   linked from 2 pages</p>",
"organisations/harbour-office.html":"<svg hidden></svg><p>Organisation </p><p>Office of [withheld]</p><p>   linked from 7 pages</p>",
"people/keeper.html":"<svg hidden></svg><p>Person </p><p>[withheld]</p><p>Keeper of the lamp, kin of somebody.</p><p>   linked from 6 pages</p>",
"places/quay.html":"<svg hidden></svg><p>Place </p><p>Quay of [withheld]</p><p>   linked from 2 pages</p>",
"recommendations/repair.html":"<svg hidden></svg><p>Recommendation R-01 </p><p>Repair for somebody</p><p>The office should repair what [withheld] built.</p><q>Repair the pier, asks</q><p>[withheld], Keeper for somebody, Office of [withheld], as reported by Office of [withheld] ¶4 <time datetime=\"2024-05-04\">4 May 2024</time> </p>",
"ships/boat.html":"<svg hidden></svg><p>Boat of somebody </p><p>The boat of [withheld]</p><p>   linked from 1 page</p>",
"sources/kept.html":"<svg hidden></svg><p>Source S-03 <span class=\"tag\">Excerpts only</span></p><p>A kept paper</p><p>Office of [withheld] (n.d.-a). <i>A kept paper</i>.</p><p>   </p>",
"sources/letter.html":"<svg hidden></svg><p>Source S-02 <span class=\"tag\">Not held</span></p><p>[A letter]</p><p>Office of [withheld] (n.d.-b). [A letter] (personal communication).</p><p>   </p>",
"sources/report.html":"<svg hidden></svg><p>Source S-01 <span class=\"tag\">Excerpts only</span></p><p>Report of [withheld]</p><p>A report on somebody.</p><p>[withheld] and [withheld] (1 May 2024). <i>Report of somebody</i> (paper by [withheld]). House of [withheld].</p><p>  <time datetime=\"2024-05-01\">1 May 2024</time> </p>",
"topics/pier-topic.html":"<svg hidden></svg><p>Topic </p><p>Piers, in the words of somebody</p><p>   linked from 1 page</p>"
});
