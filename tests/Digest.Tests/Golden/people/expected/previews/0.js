digestPreviews({
"claims/dust.html":"<svg hidden><symbol id=\"i-alleged\"/></svg><p>Claim C-01 <span class=\"tag tag--alleged\"><svg class=\"icon\" width=\"1em\" height=\"1em\" aria-hidden=\"true\"><use href=\"#i-alleged\"/></svg>Alleged</span></p><p>Dust on the road</p><p>The dust on the road was bad.</p><q>the dust was bad</q><p>Driver, Quarry company, as reported by Quarry company ¶1  </p>",
"claims/road.html":"<svg hidden><symbol id=\"i-alleged\"/></svg><p>Claim C-02 <span class=\"tag tag--alleged\"><svg class=\"icon\" width=\"1em\" height=\"1em\" aria-hidden=\"true\"><use href=\"#i-alleged\"/></svg>Alleged</span></p><p>The closed road</p><p>The road was closed.</p><q>The child told us that the road was closed</q><p>Zoe (a pseudonym), as reported by Quarry company ¶1  </p>",
"events/closing.html":"<svg hidden><symbol id=\"i-lock\"/></svg><p>Event </p><p>Closing of the gate</p><q>The gate was closed in May 2021, and <span class=\"withheld\"><svg class=\"icon\" width=\"1em\" height=\"1em\" aria-hidden=\"true\"><use href=\"#i-lock\"/></svg> an owner, withheld to protect a person</span> signed the order</q><p>Quarry company ¶2 <time datetime=\"2021-05\">May 2021</time> </p>",
"organisations/quarry.html":"<svg hidden></svg><p>Organisation </p><p>Quarry company</p><p>   linked from 4 pages</p>",
"people/driver.html":"<svg hidden></svg><p>Person </p><p>Driver</p><p>   linked from 1 page</p>",
"people/mayor.html":"<svg hidden></svg><p>Person </p><p>Ada Field</p><p>   linked from 1 page</p>",
"places/gate.html":"<svg hidden></svg><p>Place </p><p>Quarry gate</p><p>   linked from 1 page</p>",
"places/valley.html":"<svg hidden></svg><p>Place </p><p>The valley</p><p>   linked from 1 page</p>",
"sources/letter.html":"<svg hidden></svg><p>Source S-01 <span class=\"tag\">Excerpts only</span></p><p>Letter of a neighbour</p><p>Quarry company (n.d.). Letter of a neighbour (personal communication).</p><p>   </p>"
});
