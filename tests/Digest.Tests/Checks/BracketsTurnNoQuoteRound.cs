using System.Text.Json;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Stages;
using Digest.Stages.Remembering;
using Xunit;

namespace Digest.Tests.Checks;

/// <summary>What a bracket, or a mark, leaves out of the sentence that is quoted. Each row: the source's words, the quote, the bracket that is told, and the word that it leaves out; or nothing.</summary>
public class BracketsTurnNoQuoteRound
{
    private const string Seed = "The Harbour Office says the people were not told, and that the council may have closed it.";
    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Theory]
    [InlineData(Seed, "people were […] told", "[…]", "not")]
    [InlineData(Seed, "people were [...] told", "[...]", "not")]
    [InlineData(Seed, "people were [in fact] told", "[in fact]", "not")]
    [InlineData(Seed, "people were [withheld] told", "[withheld]", "not")]
    [InlineData(Seed, "people [sic] were [in fact] told", "[in fact]", "not")]
    [InlineData(Seed, "Office says the people were [in fact] told, and that", "[in fact]", "not")]
    [InlineData("The people were, says Dr. Hu, not told.", "people were […] told", "[…]", "not")]
    [InlineData("The people were not, as the Office says, told.", "people were […] told", "[…]", "not")]
    [InlineData("The people were never warned or told.", "people were […] told", "[…]", "never")]
    [InlineData("The people were not only told.", "people were […] only told", "[…]", "not")]
    [InlineData("The court can’t reject it.", "court ca[n] reject it", "[n]", "n't")]
    [InlineData("The court cannot reject it.", "court can[did] reject it", "[did]", "not")]
    [InlineData("The court didn\u00B4t reject it.", "The court […] reject it", "[…]", "didn\u00B4t")]
    [InlineData("The court didnt reject it.", "The court […] reject it", "[…]", "didnt")]
    [InlineData("It rained. They were not told.", "It rained. [Then they] were […] told", "[…]", "not")]
    [InlineData("On Monday no people were told.", "On Monday [the] people were told", "[the]", "no")]
    [InlineData("They saw it. No people were told.", "They saw it. [The] people were told", "[The]", "No")]
    [InlineData("The men were unarmed then.", "men were [a]rmed then", "[a]", null)]
    [InlineData("The men were unarmed then.", "men were [then]armed then", "[then]", "un")]
    [InlineData("Unarmed men fled.", "[The]armed men", "[The]", "Un")]
    [InlineData("The people were told, but not by him. The council closed it.", "people were told […] The council closed it", null, null)]
    [InlineData("They were told. They did not answer. They fled.", "They were told. […] They fled.", null, null)]
    [InlineData("They came\n\nHe did not speak\n\nThey fled.", "They came […] They fled.", null, null)]
    [InlineData(Seed, "people were [not] told", null, null)]
    [InlineData(Seed, "people were not […] and that", null, null)]
    [InlineData(Seed, "Office […] says", null, null)]
    [InlineData("They were not told, not heard and not asked.", "They were not told […] and not asked", null, null)]
    [InlineData("They did not eat, and then they left.", "They […] left", null, null)]
    [InlineData("The council, which no one trusts, closed it.", "council […] closed it", null, null)]
    [InlineData("Zed Quill (not his real name) spoke.", "Zed Quill […] spoke", null, null)]
    [InlineData("They left without food for the coast.", "They left […] for the coast", null, null)]
    [InlineData("They [sic] were not told.", "They [sic] were not told.", null, null)]
    [InlineData("The soldiers shot no one. In the town the police shot nine people.", "The soldiers shot […] nine people", "[…]", "no")]
    [InlineData("The soldiers shot at no one. In the town the police shot nine people.", "The soldiers shot […] nine people", "[…]", "no")]
    [InlineData("The guards did nothing.\n\nThen they fled.", "The guards did […] they fled", "[…]", "nothing")]
    [InlineData("The people were not told. They left.", "The people were […] They left.", "[…]", "not")]
    [InlineData("The people were, it is said, not told. Others were asked.", "The people were […] asked", "[…]", "not")]
    [InlineData("They killed not a single man. They fled.", "They killed […] They fled.", "[…]", "not")]
    [InlineData("They were told not to wait. He asked them to leave.", "They were told […] to leave", "[…]", "not")]
    [InlineData("The guards killed nobody.", "The guards killed [everybody]", "[everybody]", "nobody")]
    [InlineData("The guards killed nobody.", "The guards killed [withheld]", "[withheld]", "nobody")]
    [InlineData("None of the witnesses saw the beating.", "[All] of the witnesses saw the beating", "[All]", "None")]
    [InlineData("None of the witnesses saw the beating.", "[The witnesses] saw the beating", "[The witnesses]", "None")]
    [InlineData("No prisoner was released.", "[Every] prisoner was released", "[Every]", "No")]
    [InlineData("No prisoner was released.", "[He] was released", "[He]", "No")]
    [InlineData("No prisoner was released.", "[He was] released", "[He was]", "No")]
    [InlineData("On Monday no prisoner was released.", "[Every] prisoner was released", "[Every]", "no")]
    [InlineData("It says that no one was told.", "[Everyone] was told", "[Everyone]", "no")]
    [InlineData("The people were not told.", "[They were] told", "[They were]", "not")]
    [InlineData("The people were not told.", "The people were [told]", "[told]", "not")]
    [InlineData("They were told not to leave.", "They were told [to leave]", "[to leave]", "not")]
    [InlineData("They left without food.", "They left [with food]", "[with food]", "without")]
    [InlineData("It is impossible to prove.", "It is [possible] to prove", "[possible]", "impossible")]
    [InlineData("He was unable to come.", "He was [able] to come", "[able]", "unable")]
    [InlineData("He was unable to come.", "[able] to come", "[able]", "unable")]
    [InlineData("He was unable to come.", "He was [able]", "[able]", "unable")]
    [InlineData("They were non-violent men.", "They were [violent] men", "[violent]", "non")]
    [InlineData("They were non-violent men.", "They were [peaceful] men", null, null)]
    [InlineData("The men were not armed.", "The men were [unarmed]", null, null)]
    [InlineData("He did not agree to it.", "He [refused] to it", null, null)]
    [InlineData("They were told not to leave. The police closed the road.", "They were told […] The police closed the road.", null, null)]
    [InlineData("The camp was closed not by the council but by the court. It was opened in May.", "The camp was closed […] It was opened in May.", null, null)]
    [InlineData("The Office gave no reason. It later closed the camp.", "The Office […] closed the camp", null, null)]
    [InlineData("The Office did not answer. It later closed the camp.", "The Office […] closed the camp", null, null)]
    [InlineData("The council was warned and did nothing. It closed the camp.", "The council was warned […] It closed the camp.", null, null)]
    [InlineData("They said that no one came. They fled.", "They said […] They fled.", null, null)]
    [InlineData("They were beaten for no reason. They fled.", "They were beaten […] They fled.", null, null)]
    [InlineData("They lost all through no fault of their own. They fled.", "They lost all […] They fled.", null, null)]
    [InlineData("They left with no food for the coast.", "They left […] for the coast", null, null)]
    [InlineData("They came. No one spoke. They fled.", "They came. […] They fled.", null, null)]
    [InlineData("Mr Smith was there. He was not told.", "[He] was not told", null, null)]
    [InlineData("Those who did not flee were shot.", "[They] were shot", null, null)]
    [InlineData("Those who told nobody were shot.", "[They] were shot", null, null)]
    [InlineData("Not far from there two men were shot.", "[They] were shot", null, null)]
    [InlineData("Nobody doubts that the state has a duty.", "[It] has a duty", null, null)]
    [InlineData("No one was hurt before he left.", "[Smith] left", null, null)]
    [InlineData("Nothing was said. The police came.", "[They] came", null, null)]
    [InlineData("Nothing was said, and the police came.", "[They] came", null, null)]
    [InlineData("No doubt the police came.", "[They] came", null, null)]
    [InlineData("The camp was closed not by the council but by the court.", "The camp was closed [in 2017]", null, null)]
    [InlineData("They left without food.", "They left [the town]", null, null)]
    [InlineData("They were told, but not by him.", "They were told [of it]", null, null)]
    [InlineData("They were there no longer than a day.", "They were there [in May]", null, null)]
    [InlineData("They recieved no food.", "They recieved [sic]", null, null)]
    [InlineData("The people were not told.", "were [not] told", null, null)]
    [InlineData("No prisoner was released.", "[…] prisoner was released", null, null)]
    [InlineData("The guards killed nobody.", "The guards killed […]", null, null)]
    public void A_negation_is_not_left_out(string seed, string quote, string? bracket, string? word) => Tells("error omitted-negation", seed, quote, (bracket, word));

    [Theory]
    [InlineData(Seed, "the council [have] closed it", "[have]", "may")]
    [InlineData(Seed, "the council […] closed it", "[…]", "may")]
    [InlineData("The council, it is said, may, in its view, have closed it.", "The council […] closed it", "[…]", "may")]
    [InlineData("They held about 26 people.", "They held [in all] 26 people", "[in all]", "about")]
    [InlineData("They held at least twelve people.", "They held […] twelve people", "[…]", "at least")]
    [InlineData("The alleged theft was told.", "The [so-called] theft", "[so-called]", "alleged")]
    [InlineData(Seed, "the council [may] have closed it", null, null)]
    [InlineData(Seed, "the council [perhaps] closed it", null, null)]
    [InlineData("It lists violations, including reported deaths, torture and fines for speech.", "including […] fines for speech", null, null)]
    [InlineData("It may rain. They went. They fled.", "They went. […] They fled.", null, null)]
    [InlineData("They went. It may rain. They fled.", "They went. […] They fled.", null, null)]
    [InlineData("They held about 300 people.", "[Exactly] 300 people", "[Exactly]", "about")]
    [InlineData("Fewer than 300 people came.", "[Exactly] 300 people came", "[Exactly]", "Fewer than")]
    [InlineData("Fewer than 300 people came.", "[Some] 300 people came", null, null)]
    [InlineData("The council may have closed it.", "[The council has] closed it", "[The council has]", "may")]
    [InlineData("The council may have closed it.", "The council [closed it]", "[closed it]", "may")]
    [InlineData("The theft was possibly told. It was proven.", "The theft was […] proven", "[…]", "possibly")]
    [InlineData("The theft was possibly told. It was proven.", "The theft was […] It was proven.", null, null)]
    [InlineData("The council may have closed it. It opened another.", "The council […] opened another", null, null)]
    [InlineData("The alleged thieves were shot.", "[They] were shot", null, null)]
    [InlineData("They say the council may close it.", "They say the council [of Zed]", null, null)]
    public void A_hedge_that_is_left_out_is_told(string seed, string quote, string? bracket, string? word) => Tells("warning omitted-hedge", seed, quote, (bracket, word));

    [Theory]
    [InlineData("The council denied that it closed the camp.", "The council […] closed the camp", "[…]", "denied")]
    [InlineData("The council denied that the mayor closed the camp.", "The council […] closed the camp", "[…]", "denied")]
    [InlineData("The council refused to close the camp.", "The council [did] close the camp", "[did]", "refused")]
    [InlineData("The council prevented the men from leaving.", "The council [saw them] leaving", "[saw them]", "prevented")]
    [InlineData("The mayor was acquitted of the murder.", "The mayor was [convicted] of the murder", "[convicted]", "acquitted")]
    [InlineData("The mayor was acquitted of the murder.", "The mayor was [convicted]", "[convicted]", "acquitted")]
    [InlineData("The mayor was acquitted of the murder.", "[The mayor was guilty] of the murder", "[The mayor was guilty]", "acquitted")]
    [InlineData("They hardly ate.", "They […] ate", "[…]", "hardly")]
    [InlineData("The mayor was acquitted of theft. Smith was convicted of murder.", "The mayor was […] convicted of murder", "[…]", "acquitted")]
    [InlineData("The mayor was acquitted of theft. Smith was convicted.", "The mayor was […] Smith was convicted.", null, null)]
    [InlineData("The mayor was acquitted of the murder.", "The mayor was [cleared] of the murder", null, null)]
    [InlineData("The men who failed were shot.", "[They] were shot", null, null)]
    [InlineData("The men who failed were shot.", "The men […] were shot", null, null)]
    [InlineData("The council refused the plan and closed the camp.", "The council […] closed the camp", null, null)]
    [InlineData("It was closed by the council, which denied it.", "It was closed by the council [of Zed]", null, null)]
    [InlineData("The council denied it. It closed the camp.", "The council […] closed the camp", null, null)]
    [InlineData("They say the council denied it.", "They say the council [of Zed]", null, null)]
    public void A_denial_that_is_left_out_is_told(string seed, string quote, string? bracket, string? word) => Tells("warning omitted-denial", seed, quote, (bracket, word));

    [Theory]
    [InlineData("The Office replied that the clock “has never stopped”.", "stopped", "error omitted-negation", "never")]
    [InlineData("The people were not told.", "told", "error omitted-negation", "not")]
    [InlineData("No evidence was found by any of the three courts that the guards had killed them.", "the guards had killed them", "error omitted-negation", "No")]
    [InlineData("The soldiers shot no one in the town.", "The soldiers shot", "error omitted-negation", "no")]
    [InlineData("They were non-violent men.", "violent men", "error omitted-negation", "non")]
    [InlineData("They have never […] stopped it.", "stopped it", "error omitted-negation", "never")]
    [InlineData("The clock may have stopped on 3 May 2021.", "stopped on 3 May 2021", "warning omitted-hedge", "may")]
    [InlineData("The council held about 26 people.", "26 people", "warning omitted-hedge", "about")]
    [InlineData("The council denied that it closed the camp.", "it closed the camp", "warning omitted-denial", "denied")]
    [InlineData("The people were not told.", "not told", null, null)]
    [InlineData("The people were not told.", "The people", null, null)]
    [InlineData("The people were not told.", "The people were not told", null, null)]
    [InlineData("They were not asked. The guards shot them. They did not flee.", "The guards shot them", null, null)]
    [InlineData("They were not asked […] The guards shot them.", "The guards shot them", null, null)]
    [InlineData("The council, which no one trusts, closed the camp.", "closed the camp", null, null)]
    [InlineData("They did not flee, and the guards shot them.", "the guards shot them", null, null)]
    [InlineData("They left the town without food.", "They left the town", null, null)]
    [InlineData("The UN alleges that China may have committed it.", "China may have committed it", null, null)]
    [InlineData("The council closed the camp, but did not say why.", "The council closed the camp", null, null)]
    public void Nor_by_a_mark(string quote, string mark, string? rule, string? word)
    {
        var digest = Digest(quote.Replace("[…]", "in any of the years", StringComparison.Ordinal), quote, $", mark: {JsonSerializer.Serialize(mark, Plain)}");
        var found = digest.Check().Found.Where(fault => fault.Rule.Id.StartsWith("omitted-", StringComparison.Ordinal)).ToList();
        if (rule is null) { Assert.Empty(found); return; }
        var fault = Assert.Single(found);
        Assert.Contains($" {rule} '\"{mark}\"'", digest.Describe(fault), StringComparison.Ordinal);
        Assert.Contains($"\"{word}\"", fault.Message, StringComparison.Ordinal);
        Assert.Contains($"Take \"{word}\" into the mark", fault.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("claims", "quotes", "mark: told, role: term", false)]
    [InlineData("claims", "quotes", "mark: told", true)]
    [InlineData("people", "roles", "mark: Ann Bell", false)]
    [InlineData("people", "roles", "mark: ann bell", false)]
    [InlineData("people", "roles", "mark: told by Ann Bell", true)]
    public void A_term_and_a_name_say_nothing_yet(string folder, string key, string marked, bool isTold)
    {
        string quote = $"{{source: report, exact: \"They were not told by Ann Bell or by ann bell.\", {marked}}}";
        var digest = new TestDigest(TestDigest.WithSeed("They were not told by Ann Bell or by ann bell.")
            + $"\n=== input/{folder}/a.md\n---\ntitle: Ann Bell\n{key}: [{(key == "roles" ? $"{{title: Warden, quote: {quote}}}" : quote)}]\n---\n=== input/about.md\n---\ntitle: About\n---\n[[a]]\n");
        Assert.Equal(isTold ? ["omitted-negation"] : [], digest.Check().Found.Select(fault => fault.Rule.Id).Where(rule => rule.StartsWith("omitted-", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("people were […] told", "", "Quote \"not\" as well.")]
    [InlineData("the people were not told", ", mark: told", "Take \"not\" into the mark")]
    public void Of_a_restricted_document_no_word_goes_to_a_log(string quote, string more, string help)
    {
        var digest = new TestDigest(TestDigest.WithSeed(Seed).Replace("custody: {", "custody: {restricted: true, ", StringComparison.Ordinal)
            + $"\n=== input/claims/a.md\n---\ntitle: A\nquotes:\n  - {{source: report, exact: {JsonSerializer.Serialize(quote, Plain)}{more}}}\n---\n");
        var fault = Assert.Single(digest.Check().Found, fault => fault.Rule.Id == "omitted-negation");
        Assert.DoesNotContain("\"not\"", $"{fault.Message} {fault.Help}", StringComparison.Ordinal);
        Assert.StartsWith(help, fault.Private, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The soldiers […] nine people", "never")]
    [InlineData("soldiers shot […] nine people", "no")]
    [InlineData("no one. […] nine people", "never")]
    public void Both_ends_of_a_long_gap_are_read(string quote, string word)
    {
        string seed = $"The soldiers shot no one. {string.Concat(Enumerable.Repeat("It rained on the town. ", 2_000))}The police never shot nine people.";
        Tells("error omitted-negation", seed, quote, ("[…]", word));
    }

    /// <summary>The preview, too, which keeps what it worked out of a record that nobody touched.</summary>
    [Fact]
    public void It_is_told_at_every_build()
    {
        var memory = new BuildMemory();
        IReadOnlyList<InputFile> files = [.. Reader.BuiltInTheme(), .. Digest(Seed, "council […] have closed it").Files];
        foreach (int build in (int[])[1, 2, 3])
        {
            var made = global::Digest.Build.Make(memory.Same(files), new BuildRequest("digest", "output") { Today = new DateOnly(2026, 11, 23), Memory = memory }, (_, _) => { }, [], TestContext.Current.CancellationToken);
            Assert.True(made.Diagnostics.Count(fault => fault.Rule.Id == "omitted-hedge") == 1, $"build {build}");
        }
    }

    [Fact]
    public void Nor_in_a_quotation_of_a_body()
    {
        var digest = new TestDigest(TestDigest.WithSeed(Seed) + "\n=== input/claims/a.md\n---\ntitle: A\n---\nIt says “the people were [in fact] told” [@report], \nand “the council […] closed it” [@report].\n");
        Assert.Contains("input/claims/a.md:4:26 error omitted-negation '[in fact]'", digest.Findings());
        Assert.Contains("input/claims/a.md:5:18 warning omitted-hedge '[…]'", digest.Findings());
    }

    [Fact]
    public void The_bracket_is_found_in_a_quote_over_lines()
    {
        var digest = new TestDigest(TestDigest.WithSeed(Seed) + "\n=== input/claims/a.md\n---\ntitle: A\nquotes:\n  - source: report\n    exact: >\n      [The] people were\n      [in\n      fact] told\n---\n");
        Assert.Contains("input/claims/a.md:7:7 error omitted-negation '['", digest.Findings());
    }

    [Fact]
    public void Languages_without_lists_are_left_alone() =>
        Assert.DoesNotContain(Found("Sie wurden not told gefragt.", "Sie wurden […] gefragt", ", lang: de"), fault => fault.Rule.Id.StartsWith("omitted-", StringComparison.Ordinal));

    private static void Tells(string rule, string seed, string quote, (string? Bracket, string? Word) told)
    {
        var digest = Digest(seed, quote);
        var found = digest.Check().Found.Where(fault => digest.Describe(fault).Contains($" {rule} ", StringComparison.Ordinal)).ToList();
        if (told.Word is null) { Assert.Empty(found); return; }
        var fault = Assert.Single(found);
        Assert.EndsWith($"'{told.Bracket}'", digest.Describe(fault), StringComparison.Ordinal);
        Assert.Contains($"\"{told.Bracket}\" leaves out \"{told.Word}\" ", fault.Message, StringComparison.Ordinal);
        Assert.Contains($"Quote \"{told.Word}\"", fault.Help, StringComparison.Ordinal);
    }

    private static IEnumerable<Diagnostic> Found(string seed, string quote, string more) => Digest(seed, quote, more).Check().Found;

    private static TestDigest Digest(string seed, string quote, string more = "") => new(TestDigest.WithSeed(seed) +
        $"\n=== input/claims/a.md\n---\ntitle: A\nquotes:\n  - {{source: report, exact: {JsonSerializer.Serialize(quote, Plain)}{more}}}\n---\n");
}
