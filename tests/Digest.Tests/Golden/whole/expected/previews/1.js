digestPreviews({
"claims/harm-to-fish.html":"<svg hidden><symbol id=\"i-disputed\"/></svg><p>Claim C-01 <span class=\"tag tag--disputed\"><svg class=\"icon\" width=\"1em\" height=\"1em\" aria-hidden=\"true\"><use href=\"#i-disputed\"/></svg>Disputed</span></p><p>Harm to the fish</p><p>The wheel of the mill may have harmed the fish of the Lenn.</p><q><span class=\"elide\">… </span>may have harmed<span class=\"elide\">\u00A0…</span></q><p>River Office report, reported by Society of the Bank with quoted phrases ¶1 <time datetime=\"2021-05\">May 2021</time> </p>",
"claims/harmless-wheel.html":"<svg hidden><symbol id=\"i-disputed\"/></svg><p>Claim C-02 <span class=\"tag tag--disputed\"><svg class=\"icon\" width=\"1em\" height=\"1em\" aria-hidden=\"true\"><use href=\"#i-disputed\"/></svg>Disputed</span></p><p>Answer of the mill</p><p>The wheel harms nothing.</p><q>The wheel harms nothing</q><p>Ada Miller, Head of the mill, Mill Company, as quoted by Society of the Bank ¶3 between May 2021 and 31 May 2021 (inferred by this digest) </p>",
"claims/night-noise.html":"<svg hidden><symbol id=\"i-alleged\"/></svg><p>Claim C-03 <span class=\"tag tag--alleged\"><svg class=\"icon\" width=\"1em\" height=\"1em\" aria-hidden=\"true\"><use href=\"#i-alleged\"/></svg>Alleged</span></p><p>Noise at night</p><p>The wheel is heard at night.</p><p>Neighbours of the mill   </p>",
"events/survey-finished.html":"<svg hidden></svg><p>Event </p><p>End of the survey</p><q>A survey by the River Office</q><p>Society of the Bank ¶1 <time datetime=\"2021-05\">May 2021</time> (known from elsewhere) </p>",
"groups/anglers.html":"<svg hidden></svg><p>Group </p><p>Anglers</p><p>   linked from 2 pages</p>",
"groups/neighbours.html":"<svg hidden></svg><p>Group </p><p>Neighbours of the mill</p><p>   linked from 4 pages</p>",
"method.html":"<svg hidden></svg><p>Page </p><p>Method</p><p>   </p>",
"organisations/river-office.html":"<svg hidden></svg><p>Organisation </p><p>River Office</p><p>   linked from 3 pages</p>",
"places/oldford.html":"<svg hidden></svg><p>Place </p><p>Oldford</p><p>   linked from 4 pages</p>",
"recommendations/stop-the-wheel.html":"<svg hidden></svg><p>Recommendation R-01 </p><p>Stop of the wheel</p><p>The town should stop the wheel until autumn 2022.</p><q>We ask the town to stop the wheel until autumn 2022.</q><p>Society of the Bank ¶5  </p>",
"rivers/lenn.html":"<svg hidden></svg><p>River </p><p>Lenn</p><p>   linked from 2 pages</p>",
"sources/letter.html":"<svg hidden></svg><p>Source S-01 <span class=\"tag\">Excerpts only</span></p><p>Letter about the mill</p><p>Society of the Bank (31 May 2021). Letter about the mill (personal communication).</p><p>  <time datetime=\"2021-05-31\">31 May 2021</time> </p>",
"sources/survey.html":"<svg hidden></svg><p>Source S-02 <span class=\"tag\">Not held</span></p><p>[Survey of the Lenn]</p><p>River Office (May 2021). <i>[Survey of the Lenn]</i>.</p><p>  <time datetime=\"2021-05\">May 2021</time> </p>",
"topics/fish.html":"<svg hidden></svg><p>Topic </p><p>Fish</p><p>   linked from 5 pages</p>",
"topics/noise.html":"<svg hidden></svg><p>Topic </p><p>Noise</p><p>   linked from 1 page</p>"
});
