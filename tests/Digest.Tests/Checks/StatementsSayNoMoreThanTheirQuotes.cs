using System.Text.Json;
using Xunit;

namespace Digest.Tests.Checks;

/// <summary>The wording of a statement beside the words it is quoted from. Each row: the source's words, the statement, and the words that are
/// told (the whole statement as <c>all</c>), or nothing.</summary>
public class StatementsSayNoMoreThanTheirQuotes
{
    private const string Nothing = "", All = "all";

    [Theory]
    // Numbers
    [InlineData("26 people were held.", "Twenty-six people were held.", Nothing)]
    [InlineData("Twenty-six people were held.", "26 people were held.", Nothing)]
    [InlineData("26 people were held.", "27 people were held.", "27")]
    [InlineData("Many people were held.", "Hundreds of people were held.", "Hundreds")]
    [InlineData("At least 300 people were held.", "Hundreds of people were held.", Nothing)]
    [InlineData("The ministry held 1,000 people.", "The ministry held one thousand people.", Nothing)]
    [InlineData("The ministry held a thousand people.", "The ministry held 1000 people.", Nothing)]
    [InlineData("The ministry held 1 500 people.", "The ministry held 1,500 people.", Nothing)]
    [InlineData("It cost 1.5 million.", "It cost 1,500,000.", Nothing)]
    [InlineData("It cost 1.5 million.", "It cost 1.6 million.", "1.6 million")]
    [InlineData("One hundred and twenty-six were held.", "126 were held.", Nothing)]
    [InlineData("Tens of thousands fled.", "Hundreds of thousands fled.", "Hundreds of thousands")]
    [InlineData("Dozens were killed in 2019.", "Hundreds were killed in 2019.", "Hundreds")]
    [InlineData("Dozens were killed on 3 May 2019.", "Hundreds were killed.", "Hundreds")]
    [InlineData("Dozens were killed on 31 May.", "Dozens were killed.", Nothing)]
    [InlineData("In 2019 prisons 400 people were killed.", "Hundreds were killed.", Nothing)]
    [InlineData("They counted 2000 people.", "Thousands were counted.", Nothing)]
    [InlineData("26 per cent were held.", "26% were held.", Nothing)]
    [InlineData("26 people were held.", "26% of people were held.", "26")]
    [InlineData("Between 20 and 30 per cent fled.", "Between 20% and 30% fled.", Nothing)]
    [InlineData("Half of them fled.", "50 percent of them fled.", Nothing)]
    [InlineData("It was the third visit.", "It was the 3rd visit.", Nothing)]
    [InlineData("There were three visits.", "It was the third visit.", "third")]
    [InlineData("Both camps were closed.", "The 2 camps were closed.", Nothing)]
    [InlineData("A camp was closed.", "One camp was closed first.", Nothing)]
    [InlineData("The five-day visit ended.", "The 5-day visit ended.", Nothing)]
    [InlineData("Guards carried rifles.", "Guards carried AK-47 rifles in COVID-19 times.", Nothing)]
    [InlineData("[…]", "Twelve people were held.", "Twelve")]
    // Dates
    [InlineData("It was on 31 August 2022.", "It was on August 31, 2022.", Nothing)]
    [InlineData("It was on 2022-08-31.", "It was on 31 August 2022.", Nothing)]
    [InlineData("It was on 31/08/2022.", "It was on the 31st of August 2022.", Nothing)]
    [InlineData("It was on 31 August 2022.", "It was in August 2022.", Nothing)]
    [InlineData("It was on 31 August 2022.", "It was in 2022.", Nothing)]
    [InlineData("It was in August 2022.", "It was on 31 August 2022.", "31 August 2022")]
    [InlineData("It was on 31 August 2022.", "It was on 30 August 2022.", "30 August 2022")]
    [InlineData("It was from 5 to 7 May 2022.", "It was on 5 May 2022.", Nothing)]
    [InlineData("It was in 2017–19.", "It was from 2017 to 2019.", Nothing)]
    [InlineData("It was in 1994.", "It was in the 1990s.", Nothing)]
    [InlineData("It was in 1984.", "It was in the 1990s.", "1990s")]
    [InlineData("It was on Monday.", "It was on Tuesday.", "Tuesday")]
    [InlineData("It was long ago.", "It may have been long ago.", Nothing)]
    public void Numbers_and_dates_stand_in_a_quote(string quote, string statement, string told) => Tells("unquoted-number", quote, statement, told);

    [Theory]
    [InlineData("The detention may amount to crimes.", "The detention amounts to crimes.", All)]
    [InlineData("The detention may amount to crimes.", "The detention may amount to crimes.", Nothing)]
    [InlineData("The detention may amount to crimes.", "The detention could be a crime.", Nothing)]
    [InlineData("The detention may amount to crimes.", "There is a risk that the detention is a crime.", Nothing)]
    [InlineData("The detention may amount to crimes.", "The detention is likely to be a crime.", "likely")]
    [InlineData("The water appears to be unsafe.", "The water is unsafe.", All)]
    [InlineData("The evidence suggests that water was unsafe.", "The water was unsafe.", All)]
    [InlineData("The alleged abuses took place.", "The abuses took place.", All)]
    [InlineData("Guards reportedly beat inmates.", "Guards beat inmates.", All)]
    [InlineData("The guard is said to have fled.", "The guard fled.", All)]
    [InlineData("A war crime is possible.", "It is a war crime.", All)]
    [InlineData("Inmates could not leave.", "Inmates were unable to leave.", Nothing)]
    [InlineData("They fled as soon as possible.", "They fled.", Nothing)]
    [InlineData("It was in May that they fled.", "They fled.", Nothing)]
    [InlineData("Inmates, who may be ill, were moved.", "Inmates were moved.", Nothing)]
    [InlineData("The visit may have ended; the camp was closed.", "The camp was closed.", Nothing)]
    [InlineData("The water is likely to be unsafe.", "The water may be unsafe.", Nothing)]
    [InlineData("About 300 people fled.", "300 people fled.", "300")]
    [InlineData("At least 300 people fled.", "More than 300 people fled.", Nothing)]
    [InlineData("300 people fled.", "300 people fled.", Nothing)]
    [InlineData("At most five people died.", "At least five people died.", "five")]
    [InlineData("Up to 500 people died.", "More than 500 people died.", "500")]
    [InlineData("At least five people died.", "At most 5 people died.", "5")]
    [InlineData("No more than five people died.", "At most five people died.", Nothing)]
    [InlineData("At least five people died; at most five were named.", "At least five people died.", Nothing)]
    [InlineData("Some prisoners were beaten.", "All prisoners were beaten.", "All prisoners")]
    [InlineData("Some of the prisoners were beaten.", "Every prisoner was beaten.", "Every prisoner")]
    [InlineData("Most prisoners were beaten.", "All of the prisoners were beaten.", "All of the prisoners")]
    [InlineData("Some prisoners were beaten.", "Prisoners were beaten, and all were afraid.", Nothing)]
    [InlineData("Some prisoners were beaten; the prisoners were ill.", "All prisoners were ill.", Nothing)]
    [InlineData("Some prisoners were beaten.", "Not all prisoners were beaten.", Nothing)]
    [InlineData("Guards would have killed him.", "Guards killed him.", All)]
    [InlineData("If guards killed him, they will be tried.", "Guards killed him.", All)]
    [InlineData("He asked whether guards had killed him.", "Guards killed him.", All)]
    [InlineData("The general was accused of killing prisoners.", "The general killed prisoners.", All)]
    [InlineData("The general was accused of killing prisoners.", "The general was accused of killing prisoners.", Nothing)]
    [InlineData("Officials accused of torture were arrested.", "Officials were arrested.", Nothing)]
    [InlineData("Guards would have killed him.", "Guards would have killed him.", Nothing)]
    [InlineData("Guards would have killed him.", "Guards may have killed him.", Nothing)]
    [InlineData("If asked, the council closed it.", "The council closed it.", Nothing)]
    [InlineData("Guards killed him. If guards killed him, they will be tried.", "Guards killed him.", Nothing)]
    [InlineData("He would have to pay the fine.", "He paid the fine.", Nothing)]
    [InlineData("Guards would have killed him.", "Guards killed him in May 2020.", All)]
    [InlineData("Guards would have killed May Ling.", "Guards killed May Ling.", All)]
    [InlineData("The prisoners may have feared the guards.", "The prisoners feared the guards.", All)]
    [InlineData("The report may blame the guards.", "The report blames the guards.", All)]
    [InlineData("The prisoners may have died.", "There are fears that the prisoners died.", Nothing)]
    [InlineData("The prisoners may have died.", "The prisoners are believed to have died.", Nothing)]
    public void A_hedge_is_kept(string quote, string statement, string told) => Tells("dropped-hedge", quote, statement, told);

    [Fact]
    public void One_quote_without_the_hedge_is_enough_to_rest_on() =>
        Assert.Empty(Found("dropped-hedge", "The camp may be closed. The camp is closed.", Claim("The camp is closed.", "The camp may be closed.", "The camp is closed.")));

    [Theory]
    [InlineData("The water may be unsafe.", "The water is likely to be unsafe.", "The water is unsafe.", "'likely'")]
    [InlineData("The water is likely to be unsafe.", "The water may be unsafe.", "The water is unsafe.", "'likely'")]
    [InlineData("If guards killed him, they will be tried.", "Guards would have killed him.", "Guards killed him.", "'If'")]
    public void Of_two_hedges_the_surer_or_else_the_first_is_named(string one, string other, string statement, string said) =>
        Assert.Equal($"The quote says {said}, and the statement leaves it out.", new TestDigest(TestDigest.WithSeed($"{one} {other}") + Claim(statement, one, other)).Check().Found.Single(fault => fault.Rule.Id == "dropped-hedge").Message);

    [Theory]
    [InlineData("estimates", false)]
    [InlineData("states", true)]
    public void A_number_may_stand_plainly_where_the_claim_estimates(string modality, bool told) =>
        Assert.Equal(told, Found("dropped-hedge", "About 300 people fled.", Claim("300 people fled.", "About 300 people fled.").Replace("modality: states", "modality: " + modality, StringComparison.Ordinal)).Count > 0);

    [Theory]
    [InlineData("alleges", false)]
    [InlineData("states", true)]
    public void What_is_alleged_may_stand_plainly_where_the_claim_alleges(string modality, bool told) =>
        Assert.Equal(told, Found("dropped-hedge", "The alleged abuses took place.", Claim("The abuses took place.", "The alleged abuses took place.").Replace("modality: states", "modality: " + modality, StringComparison.Ordinal)).Count > 0);

    [Theory]
    [InlineData("the camp was closed", false)]
    [InlineData("have been ill", true)]
    [InlineData("may have been ill", true)]
    public void Where_words_are_highlighted_only_they_count(string mark, bool told) => Assert.Equal(told, Found("dropped-hedge", "Inmates may have been ill and, as he said, the camp was closed.",
        Claim("Inmates had been ill, and the camp was closed.", "Inmates may have been ill and, as he said, the camp was closed.").Replace("\"}", $"\", mark: {mark}}}", StringComparison.Ordinal)).Count > 0);

    [Theory]
    [InlineData("The report was not published.", "The report was published.", All)]
    [InlineData("The report was not published.", "The report was not published.", Nothing)]
    [InlineData("The report was not published.", "The report remained unpublished.", Nothing)]
    [InlineData("The report was published.", "The report was not published.", "not")]
    [InlineData("The minister failed to answer.", "The minister did not answer.", Nothing)]
    [InlineData("The minister didn't answer.", "The minister answered.", All)]
    [InlineData("No camp was closed.", "A camp was closed.", All)]
    [InlineData("The camp was closed without notice.", "The camp was closed, and no notice was given.", Nothing)]
    [InlineData("Not only the camp was closed.", "The camp was closed.", Nothing)]
    [InlineData("There is no doubt that the camp was closed.", "The camp was closed.", Nothing)]
    [InlineData("The ministry, which did not reply, closed the camp.", "The ministry closed the camp.", Nothing)]
    [InlineData("The camp was closed.", "No. 5 was closed.", Nothing)]
    [InlineData("The office failed to publish the report.", "The office published the report.", All)]
    [InlineData("The general was unable to kill prisoners.", "The general killed prisoners.", All)]
    [InlineData("The general refused to kill prisoners.", "The general killed prisoners.", All)]
    [InlineData("The general was acquitted of having killed prisoners.", "The general killed prisoners.", All)]
    [InlineData("It is false that the general killed prisoners.", "The general killed prisoners.", All)]
    [InlineData("The general denied that he killed prisoners.", "The general killed prisoners.", All)]
    [InlineData("The general denied killing prisoners.", "The general killed prisoners.", All)]
    [InlineData("The office failed to publish the report.", "The office should publish the report.", Nothing)]
    [InlineData("The office failed to publish the report.", "The report was written by the office.", Nothing)]
    [InlineData("The office failed to publish the report.", "The report was withheld.", Nothing)]
    [InlineData("The general was acquitted of having killed prisoners.", "The general was acquitted.", Nothing)]
    [InlineData("The general, who refused to speak, killed prisoners.", "The general killed prisoners.", Nothing)]
    [InlineData("The general killed prisoners, and failed to kill more.", "The general killed prisoners.", Nothing)]
    [InlineData("The general was acquitted of having killed prisoners in May 2020.", "The general killed prisoners in May 2020.", All)]
    [InlineData("The general was acquitted of having killed prisoners.", "The general may have killed prisoners.", Nothing)]
    [InlineData("The minister didn\u00B4t answer.", "The minister answered.", All)]
    [InlineData("The minister didn`t answer.", "The minister answered.", All)]
    [InlineData("The minister didn\uFF07t answer.", "The minister answered.", All)]
    [InlineData("The minister didn\u02BCt answer.", "The minister answered.", All)]
    [InlineData("The minister didnt answer.", "The minister answered.", All)]
    [InlineData("As was his wont the keeper rang the bell.", "The keeper rang the bell.", Nothing)]
    [InlineData("The keeper wont ring the bell.", "The keeper rang the bell.", All)]
    [InlineData("The report was n\u043Et published.", "The report was published.", All)]
    [InlineData("The report was \uFF4E\uFF4F\uFF54 published.", "The report was published.", All)]
    [InlineData("The report was \U0001D427\U0001D428\U0001D42D published.", "The report was published.", All)]
    public void A_negation_is_neither_dropped_nor_added(string quote, string statement, string told) => Tells("changed-negation", quote, statement, told);

    [Theory]
    [InlineData("states", true)]
    [InlineData("denies", false)]
    [InlineData("alleges", false)]
    public void What_is_denied_may_stand_plainly_where_the_claim_denies_or_alleges(string modality, bool told) =>
        Assert.Equal(told, Found("changed-negation", "The general denied that he killed prisoners.", Claim("The general killed prisoners.", "The general denied that he killed prisoners.").Replace("modality: states", "modality: " + modality, StringComparison.Ordinal)).Count > 0);

    [Theory]
    [InlineData("The detentions were ordered.", "The detentions were ordered in Beijing.", "Beijing")]
    [InlineData("The detentions were ordered in Beijing.", "The detentions were ordered in Beijing.", Nothing)]
    [InlineData("China held them.", "The Chinese authorities held them.", Nothing)]
    [InlineData("French guards held them.", "Guards from France held them.", Nothing)]
    [InlineData("Iraq held them.", "Guards from Iran held them.", "Iran")]
    [InlineData("They spoke to the Human Rights Council.", "They spoke to the HRC.", Nothing)]
    [InlineData("They spoke to the HRC.", "They spoke to the Human Rights Council.", Nothing)]
    [InlineData("They spoke to the council.", "They spoke to the UN.", "UN")]
    [InlineData("They spoke to Bachelet.", "They spoke to Ms Michelle Bachelet.", "Michelle")]
    [InlineData("They were held.", "Detainees were held on Monday in May by Mr President.", Nothing)]
    [InlineData("They were held.", "They were held by the North Ministry.", "North Ministry")]
    [InlineData("They were held.", "Southland held them.", "Southland")]
    [InlineData("The programme ended.", "The “De-radicalisation” programme ended.", Nothing)]
    public void A_proper_name_stands_in_a_quote_or_in_a_record(string quote, string statement, string told) =>
        Tells("unquoted-name", quote, statement, told, "\n=== input/places/southland.md\n---\ntitle: Southland\n---\n=== input/about.md\n---\ntitle: About\n---\n[[southland]]\n");

    [Fact]
    public void A_concerned_record_lends_its_names() => Assert.Empty(Found("unquoted-name", "They were held.", Claim("They were held in Southland by the Ministry.", "They were held.")
        .Replace("modality", "concerns: [south, ministry]\nmodality", StringComparison.Ordinal) + "\n=== input/places/south.md\n---\ntitle: The south\naliases: [Southland]\n---\n"));

    [Theory]
    [InlineData("one two three four five six seven eight nine ten eleven twelve thirteen", "one two three four five six seven eight nine ten eleven twelve", "one two three four five six seven eight nine ten eleven twelve")]
    [InlineData("one two three four five six seven eight nine ten eleven twelve thirteen", "one two three four five six seven eight nine ten eleven, thirteen", Nothing)]
    [InlineData("one two three four five six seven eight nine ten eleven twelve thirteen", "one \"two three four five six seven eight nine ten eleven twelve thirteen\"", Nothing)]
    [InlineData("one two three four five six seven eight nine ten eleven twelve thirteen", "One two, three four five six seven eight nine ten eleven twelve.", "One two, three four five six seven eight nine ten eleven twelve")]
    public void A_copied_sentence_stands_in_quotation_marks(string quote, string statement, string told) => Tells("copied-sentence", quote, statement, told);

    [Theory]
    [InlineData("The water was toxic.", "The water was \"toxic\".", Nothing)]
    [InlineData("The water was toxic.", "The water was “highly toxic”.", "highly toxic")]
    [InlineData("The water was “toxic.”", "The water was ‘toxic’, the inmates' food too.", Nothing)]
    public void Quotation_marks_hold_words_of_a_quote(string quote, string statement, string told) => Tells("unquoted-quotation", quote, statement, told);

    [Theory]
    [InlineData("lang: de")]
    [InlineData("lang: ar")]
    public void Languages_without_lists_are_left_alone(string lang)
    {
        string files = Claim("27 wurden in Beijing nicht festgehalten.", "Menschen wurden festgehalten.").Replace("modality", lang + "\nmodality", StringComparison.Ordinal);
        Assert.DoesNotContain(new TestDigest(TestDigest.WithSeed("Menschen wurden festgehalten.") + files).Findings(), found => found.Contains("input/claims/a.md", StringComparison.Ordinal));
    }

    [Fact]
    public void A_translated_quote_is_read_in_its_translation()
    {
        string files = Claim("27 people were held.", "26 Menschen wurden festgehalten.").Replace("\"}", "\", lang: de, translation: {lang: en, text: 26 people were held.}}", StringComparison.Ordinal);
        Assert.Single(Found("unquoted-number", "26 Menschen wurden festgehalten.", files));
    }

    [Fact]
    public void A_date_known_otherwise_may_stand_in_the_statement() => Assert.Empty(Found("unquoted-number", "It was published.",
        Claim("It was published on 31 August 2022.", "It was published.").Replace("modality", "date: 2022-08-31\ndate_basis: external\ndate_note: The office says so.\nmodality", StringComparison.Ordinal)));

    [Fact]
    public void A_rule_that_is_off_says_nothing() => Assert.Empty(Found("unquoted-number", "26 were held.", Claim("27 were held.", "26 were held.") + "\n=== input/digest.yml\ntitle: T\nchecks: {unquoted-number: off, missing-url: off}\n"));

    private static void Tells(string rule, string quote, string statement, string told, string more = "")
    {
        string seed = quote == "[…]" ? "Some people were held." : quote;
        var found = Found(rule, seed, Claim(statement, seed) + more);
        if (told.Length == 0) { Assert.Empty(found); }
        else { Assert.EndsWith($"'{(told == All ? JsonSerializer.Serialize(statement, Plain) : told)}'", Assert.Single(found), StringComparison.Ordinal); }
    }

    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Claim(string statement, params string[] quotes) => $$"""

        === input/claims/a.md
        ---
        title: A
        statement: {{JsonSerializer.Serialize(statement, Plain)}}
        modality: states
        quotes:
        {{string.Join("\n", quotes.Select(quote => $"  - {{source: report, exact: {JsonSerializer.Serialize(quote, Plain)}}}"))}}
        ---
        """;

    private static List<string> Found(string rule, string seed, string files) =>
        [.. new TestDigest(TestDigest.WithSeed(seed) + files).Findings().Where(found => found.Contains($" warning {rule} ", StringComparison.Ordinal))];
}
