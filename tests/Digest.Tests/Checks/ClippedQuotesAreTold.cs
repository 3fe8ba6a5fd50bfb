using System.Text.Json;
using Digest.Diagnostics;
using Xunit;

namespace Digest.Tests.Checks;

/// <summary>Words beside a quote, in its own clause, that turn round what it says. Each row: the source's words, the quote, the statement, and the word that is told, or nothing.</summary>
public class ClippedQuotesAreTold
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const string Closed = "The spillway was closed.";

    [Theory]
    [InlineData("The council has denied that the spillway was closed.", "the spillway was closed", Closed, "denied that")]
    [InlineData("The council has denied that the spillway was closed.", "that the spillway was closed", Closed, "denied that")]
    [InlineData("At no time was the spillway closed by the council.", "the spillway closed by the council", "The spillway was closed by the council.", "no")]
    [InlineData("They say the spillway may have been closed in the night of 11 June 2020.", "closed in the night of 11 June 2020", "The spillway was closed in the night of 11 June 2020.", "may")]
    [InlineData("The council paid us nothing for the house.", "The council paid us", "The council paid a tenant.", "nothing")]
    [InlineData("Many of those who fled had not returned by the end of 2020.", "returned by the end of 2020", "Many of those who fled had returned by the end of 2020.", "not")]
    [InlineData("I may be wrong about the hour, not about the siren.", "wrong about the hour, not about the siren", "The witness is wrong about the hour.", "may")]
    [InlineData("It is alleged that the spillway was closed.", "the spillway was closed", Closed, "alleged that")]
    [InlineData("It is possible that the spillway was closed.", "the spillway was closed", Closed, "possible that")]
    [InlineData("There is no evidence that the spillway was closed.", "the spillway was closed", Closed, "no evidence that")]
    [InlineData("The office did not say that the spillway was closed.", "the spillway was closed", Closed, "not say that")]
    [InlineData("The council denied reports that the spillway was closed.", "the spillway was closed", Closed, "denied reports that")]
    [InlineData("It is not true that the spillway was closed.", "the spillway was closed", Closed, "not true that")]
    [InlineData("The claim that the spillway was closed is false.", "the spillway was closed", Closed, "false")]
    [InlineData("They asked whether the spillway was closed.", "the spillway was closed", Closed, "whether")]
    [InlineData("Reportedly, the spillway was closed.", "the spillway was closed", Closed, "Reportedly")]
    [InlineData("The spillway was closed, it is alleged.", "The spillway was closed", Closed, "alleged")]
    [InlineData("None of the witnesses had returned by June.", "returned by June", "The witnesses had returned by June.", "None")]
    [InlineData("No prisoner was released in June.", "prisoner was released in June", "A prisoner was released in June.", "No")]
    [InlineData("The people were not told by the council.", "The people were", "The people were told.", "not")]
    [InlineData("The council failed to close the spillway.", "close the spillway", "The council did close the spillway.", "failed to")]
    [InlineData("The council would have closed the spillway.", "closed the spillway", "The council closed the spillway.", "would have")]
    [InlineData("They denied closing the spillway.", "closing the spillway", "Closing the spillway was their work.", "denied")]
    [InlineData("About 300 people fled.", "300 people fled", "300 people fled.", "About")]
    [InlineData("It rained and […] was not closed.\n\nThe spillway was hardly closed at all.", "closed at all", "It was closed at all.", "hardly")]
    [InlineData("The council denied that the gate was broken and that the spillway was closed.", "the spillway was closed", Closed, "denied that")]
    [InlineData("The council rejected allegations that the spillway was closed.", "the spillway was closed", Closed, "rejected allegations that")]
    [InlineData("The council denied to the press that the spillway was closed.", "the spillway was closed", Closed, "denied")]
    [InlineData("The office did not say the spillway was closed.", "the spillway was closed", Closed, "not")]
    [InlineData("At least 26 people were held.", "26 people were held", "26 people were held.", "At least")]
    [InlineData("The army did not shell the convent.", "shell the convent", "The army shelled the convent.", "not")]
    [InlineData("The council did not close the gate in May 2020.", "close the gate in May 2020", "The council did close the gate in May 2020.", "not")]
    [InlineData("The council never said that the report blames the guards.", "the report blames the guards", "The report blames the guards.", "never said that")]
    [InlineData("The council failed to pay the claims of nine prisoners.", "pay the claims of nine prisoners", "The council did pay the claims of nine prisoners.", "failed to")]
    [InlineData("The council says that the guards may have feared the prisoners.", "feared the prisoners", "The guards feared the prisoners.", "may")]
    // What says nothing of the quoted words.
    [InlineData("The council says that the gate was broken and that the spillway was closed.", "the spillway was closed", Closed, null)]
    [InlineData("The council failed to notice that the spillway was closed.", "the spillway was closed", Closed, null)]
    [InlineData("The people did not know the spillway was closed.", "the spillway was closed", Closed, null)]
    [InlineData("Nobody disputes that the spillway was closed.", "the spillway was closed", Closed, null)]
    [InlineData("If it rained, the spillway was closed.", "the spillway was closed", Closed, null)]
    [InlineData("The council did not reply, and the spillway was closed.", "the spillway was closed", Closed, null)]
    [InlineData("The council did not know that the spillway was closed.", "the spillway was closed", Closed, null)]
    [InlineData("The council did not deny that the spillway was closed.", "the spillway was closed", Closed, null)]
    [InlineData("There is no doubt that the spillway was closed.", "the spillway was closed", Closed, null)]
    [InlineData("It did not rain. The spillway was closed.", "The spillway was closed", Closed, null)]
    [InlineData("It did not rain\n\nThe spillway was closed\n\nNobody came.", "The spillway was closed", Closed, null)]
    [InlineData("The council denied the charge; the spillway was closed.", "the spillway was closed", Closed, null)]
    [InlineData("A man who did not drown was found in June.", "found in June", "A man was found in June.", null)]
    [InlineData("They were left without food in the camp at Zed.", "in the camp at Zed", "The camp at Zed had them.", null)]
    [InlineData("The council was not paid and closed the spillway.", "closed the spillway", "The council closed the spillway.", null)]
    [InlineData("The spillway was closed, probably in June.", "The spillway was closed", Closed, null)]
    [InlineData("The spillway was closed, which the council denies.", "The spillway was closed", Closed, null)]
    [InlineData("The spillway was closed not by rain but by the council.", "The spillway was closed", Closed, null)]
    [InlineData("The council reported that the spillway was closed.", "the spillway was closed", Closed, null)]
    [InlineData("The council says that the spillway was closed.", "the spillway was closed", Closed, null)]
    [InlineData("In May the spillway was closed.", "the spillway was closed", Closed, null)]
    // A raised letter leads to a note.
    [InlineData("The spillway was closed in 2019.a Nobody saw it.", "The spillway was closed in 2019", "The spillway was closed in 2019.", null)]
    [InlineData("The spillway was closed in 2019.a Nobody saw it.", "The spillway was closed in 2019.a", "The spillway was closed in 2019.", null)]
    [InlineData("Nobody slept!b The spillway was closed in 2019.", "The spillway was closed in 2019", "The spillway was closed in 2019.", null)]
    // The statement, or the quote, says it.
    [InlineData("The people were not told in June.", "[not] told in June", "The people were told in June.", null)]
    [InlineData("The people were not told in June.", "[…] told in June", "The people were told in June.", "not")]
    [InlineData("The council has denied that the spillway was closed.", "the spillway was closed", "The council denies that the spillway was closed.", null)]
    [InlineData("The council has denied that the spillway was closed.", "the spillway was closed", "The spillway may have been closed.", null)]
    [InlineData("The council has denied that the spillway was closed.", "denied that the spillway was closed", "The council has denied it.", null)]
    [InlineData("It may be that the spillway was perhaps closed.", "the spillway was perhaps closed", "The spillway was perhaps closed.", null)]
    [InlineData("The council has denied that the spillway was closed.", "the spillway was closed", "The harbour had a guard.", null)]
    public void What_turns_a_quote_round_at_its_edge_is_told(string seed, string exact, string statement, string? told)
    {
        var found = Found(seed, Claim(statement, "states", $"exact: {JsonSerializer.Serialize(exact, Plain)}"));
        if (told is null) { Assert.Empty(found); return; }
        var fault = Assert.Single(found);
        Assert.Contains($"\"{told}\"", fault.Message, StringComparison.Ordinal);
        Assert.Contains($"Quote \"{told}\" as well", fault.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Prisoners who never confessed | lost their winter coats.", null)]
    [InlineData("Doctors who had not slept | treated the burned miners.", null)]
    [InlineData("The men who did not sign | were dismissed by the owner.", null)]
    [InlineData("Residents who may not vote | paid the bridge tax twice.", null)]
    [InlineData("Those that were not shot | starved in the salt camp.", null)]
    [InlineData("The man the court did not convict | fled.", null)]
    [InlineData("Soldiers not on duty | looted the spice shops.", null)]
    [InlineData("Firemen did not arrive before | the granary walls fell.", null)]
    [InlineData("They did not speak after | the maps were shredded.", null)]
    [InlineData("They did not see what | the bandits melted down.", null)]
    [InlineData("The denied | applicants waited outside the town hall.", null)]
    [InlineData("Prisoners who never confessed | went without food or water.", null)]
    [InlineData("The miners who never signed | fled.", null)]
    [InlineData("The sailors who did not reach the pier | sank with their boats.", null)]
    [InlineData("He never saw | the boats that sank near the pier.", null)]
    [InlineData("They could not find the ledger that | the clerk had burned.", null)]
    [InlineData("As many people as possible | fled the burning docks.", null)]
    [InlineData("Not surprisingly | the sailors looted the fur shops.", null)]
    [InlineData("None other than | the abbot sold the relics.", null)]
    [InlineData("The men who had not fully | recovered were held.", "not")]
    [InlineData("Prisoners who were not always | treated well.", "not")]
    [InlineData("The clerk did not | burn the ledger that he found.", "not")]
    [InlineData("The office did not say to reporters that | the spillway was closed.", "not")]
    [InlineData("The witness did not say | the boats that sank were full.", "not")]
    [InlineData("The council denied | closing the spillway.", "denied")]
    [InlineData("The miners never | wounded a guard.", "never")]
    [InlineData("They say that none of the witnesses had | returned by June.", "none")]
    [InlineData("They say that no prisoner | was released in June.", "no")]
    [InlineData("They say that not one witness | was hurt in June.", "not")]
    [InlineData("They say not one witness | was hurt in June.", "not")]
    [InlineData("The men who were not later | released in June.", "not")]
    [InlineData("Prisoners who were not given | food or water.", "not")]
    [InlineData("Prisoners who did not get | winter coats.", "not")]
    public void A_word_that_governs_something_else_is_not_told(string seed, string? told)
    {
        string[] halves = seed.TrimEnd('.').Split(" | ");
        var found = Found($"{halves[0]} {halves[1]}.", Claim($"They say so: {halves[1]}.", "states", $"exact: {halves[1]}"));
        if (told is null) { Assert.Empty(found); } else { Assert.Contains($"beside \"{told}\" (", Assert.Single(found).Message, StringComparison.Ordinal); }
    }

    [Theory]
    [InlineData("denies", "The council denied that the spillway was closed.", false)]
    [InlineData("alleges", "The council denied that the spillway was closed.", false)]
    [InlineData("alleges", "It is alleged that the spillway was closed.", false)]
    [InlineData("alleges", "It is possible that the spillway was closed.", true)]
    [InlineData("alleges", "It is not true that the spillway was closed.", true)]
    [InlineData("finds", "The council denied that the spillway was closed.", true)]
    public void A_claim_that_denies_or_alleges_may_say_plainly_what_is_denied_or_alleged(string modality, string seed, bool isTold) =>
        Assert.Equal(isTold, Found(seed, Claim(Closed, modality, "exact: the spillway was closed")).Count > 0);

    [Fact]
    public void A_mark_beside_a_quote_of_its_own_does_not_drop_the_hedge_between_them() =>
        Assert.Contains("\"are said to\"", Assert.Single(Found("Three people are said to have drowned.", Claim("Three people drowned.", "states", "exact: Three people are said to have drowned, mark: Three people", "exact: drowned"))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("The spillway was closed on Monday", false)]
    [InlineData("The spillway may be closed on Tuesday", true)]
    [InlineData("the spillway was closed by night", true)]
    public void Another_quote_that_says_it_plainly_is_enough_to_rest_on(string other, bool isTold) =>
        Assert.Equal(isTold, Found("The council denied that the spillway was closed at noon. The spillway was closed on Monday. The spillway may be closed on Tuesday. Nobody said that the spillway was closed by night.",
            Claim(Closed, "states", "exact: the spillway was closed at noon", $"exact: {other}")).Exists(fault => fault.Message.Contains("denied", StringComparison.Ordinal)));

    [Theory]
    [InlineData("dropped-hedge", "The spillway may be closed.", "The spillway may be closed", "The spillway is closed.", "Keep the hedge of the source. A shorter quote that leaves it out mends nothing.")]
    [InlineData("dropped-hedge", "The council would have closed it.", "The council would have closed it", "The council closed it.", "Say it as open as the source does. A shorter quote that leaves this out mends nothing.")]
    [InlineData("omitted-negation", "The people were not told.", "people were […] told", "The people were not told.", "Quote \"not\" as well. A quote of its own that begins behind it would leave it out, too.")]
    public void No_remedy_advises_a_shorter_quote(string rule, string seed, string exact, string statement, string help) =>
        Assert.Equal(help, new TestDigest(TestDigest.WithSeed(seed) + Claim(statement, "states", $"exact: \"{exact}\"")).Check().Found.Single(fault => fault.Rule.Id == rule).Help);

    [Theory]
    [InlineData("The council denied to Jane Example that the spillway was closed.", "denied")]
    [InlineData("The council denied allegations by Jane that the spillway was closed.", "denied")]
    [InlineData("The council did not say to Jane that the spillway was closed.", "not")]
    [InlineData("There is no evidence of Will that the spillway was closed.", "no")]
    public void No_message_has_a_name_that_stands_before_that(string seed, string told)
    {
        var fault = Assert.Single(Found(seed, Claim(Closed, "states", "exact: the spillway was closed")));
        Assert.Contains($"beside \"{told}\" (", fault.Message, StringComparison.Ordinal);
        Assert.Equal($"Quote \"{told}\" as well, and say it in the statement.", fault.Help);
    }

    [Fact]
    public void A_claim_of_eight_hundred_quotes_is_read_once_for_each()
    {
        string[] sentences = [.. Enumerable.Range(1, 800).Select(at => $"The council has denied that spillway {at} was closed.")];
        var digest = new TestDigest(TestDigest.WithSeed(string.Join(' ', sentences)) + Claim("Every spillway was closed.", "states", [.. Enumerable.Range(1, 800).Select(at => $"exact: spillway {at} was closed")]));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal(800, digest.Check().Found.Count(fault => fault.Rule.Id == "clipped-quote"));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
    }

    [Fact]
    public void Of_a_restricted_document_no_word_goes_to_a_log()
    {
        var digest = new TestDigest(TestDigest.WithSeed("The council has denied that the spillway was closed.").Replace("custody: {", "custody: {restricted: true, ", StringComparison.Ordinal) + Claim(Closed, "states", "exact: the spillway was closed"));
        var fault = Assert.Single(digest.Check().Found, fault => fault.Rule.Id == "clipped-quote");
        Assert.DoesNotContain("denied", $"{fault.Message} {fault.Help}", StringComparison.Ordinal);
        Assert.Contains("denied that", fault.Private, StringComparison.Ordinal);
    }

    private static string Claim(string statement, string modality, params string[] quotes) => $$"""

        === input/claims/a.md
        ---
        title: A
        statement: {{JsonSerializer.Serialize(statement, Plain)}}
        modality: {{modality}}
        quotes:
        {{string.Join("\n", quotes.Select(quote => $"  - {{source: report, {quote}}}"))}}
        ---
        """;

    private static List<Diagnostic> Found(string seed, string files) => [.. new TestDigest(TestDigest.WithSeed(seed) + files).Check().Found.Where(fault => fault.Rule.Id == "clipped-quote")];
}
