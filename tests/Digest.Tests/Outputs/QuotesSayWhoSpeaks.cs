using System.Text.RegularExpressions;
using Digest.Model;
using Digest.Outputs.Views;
using Xunit;

namespace Digest.Tests.Outputs;

public sealed partial class QuotesSayWhoSpeaks
{
    private readonly Sites sites = new();
    private readonly Entity csw, office, inmates;
    private readonly Source release, report;
    private readonly Claim claim;

    public QuotesSayWhoSpeaks()
    {
        csw = sites.Organisation("csw", "CSW");
        office = sites.Add(new Entity(Sites.Head(RecordKind.Organisation, "office", "Office of Rights (OHCHR)") with { Aliases = [new Alias(Sites.At("OHCHR"), null)] }));
        inmates = sites.Organisation("inmates", "Former inmates");
        release = sites.Source("release", "One sentence.", "csw");
        report = sites.Add(new Source(Sites.Head(RecordKind.Source, "report", "Report on detention"))
        {
            By = Sites.Ids("office"),
            Rights = new Rights(),
            TitleSupplied = true,
            Citation = new Citation { Type = Sites.At("report") },
        });
        claim = sites.Claim("c");
    }

    [Theory]
    [InlineData("csw", Voice.Direct, false, "CSW")]
    [InlineData("office", Voice.Direct, true, "OHCHR report, as quoted by CSW")]
    [InlineData("office", Voice.Reported, true, "OHCHR report, as reported by CSW")]
    [InlineData("office", Voice.Reported, false, "OHCHR, as reported by CSW")]
    [InlineData("office", Voice.Mixed, false, "OHCHR, reported by CSW with quoted phrases")]
    [InlineData("inmates", Voice.Reported, true, "Former inmates, in [Report on detention], as reported by CSW")]
    [InlineData("", Voice.Reported, false, "speaker not named, as reported by CSW")]
    internal void The_whole_distance_is_printed(string speaker, Voice voice, bool through, string expected)
    {
        var quote = sites.Quote(claim, release, "One sentence.", with =>
        {
            with.Speakers = speaker switch { "csw" => [csw], "office" => [office], "inmates" => [inmates], _ => [] };
            with.Voice = voice;
            with.Through = through ? [report] : [];
        });
        Assert.Equal(expected, Plain(AttributionWords.Of(sites.Scope(), quote).Text));
    }

    [Theory]
    [InlineData("en", "Speaker not named, as reported by Leaflet", "Alleged. Speaker not named, as reported by Leaflet: The gate was open.")]
    [InlineData("ru", "Автор слов не назван (по сообщению: Leaflet)", "Утверждается. Автор слов не назван (по сообщению: Leaflet): The gate was open.")]
    public void Where_nobody_is_named_a_line_or_a_sentence_begins_as_others_do(string language, string line, string description)
    {
        var site = new BuiltSite($$"""
            === input/digest.yml
            title: Test
            language: {{language}}
            checks: {missing-url: off}
            === seeds/leaf.txt
            The gate was open.
            === input/sources/leaf.md
            ---
            title: Leaflet
            custody: {seed: seeds/leaf.txt}
            ---
            === input/claims/gate.md
            ---
            title: The gate
            statement: The gate was open.
            modality: alleges
            quotes: [{source: leaf, exact: The gate was open, voice: reported}]
            ---
            """);
        Assert.DoesNotContain(site.Findings, fault => fault.Severity == Digest.Diagnostics.Severity.Error);
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(site["claims/gate.html"]);
        Assert.Equal(line, page.QuerySelector(".side figcaption span")!.TextContent);
        Assert.Equal(line.Split(',', '(')[0].Trim(), page.QuerySelector(".side__who")!.TextContent);
        Assert.Equal(description, page.QuerySelector("meta[name=description]")!.GetAttribute("content"));
        Assert.Equal(line, new AngleSharp.Html.Parser.HtmlParser().ParseDocument(site["claims/index.html"]).QuerySelector(".claim-row__by")!.TextContent);
    }

    [Fact]
    public void A_person_is_named_with_the_role_of_the_time()
    {
        var person = sites.Add(new Entity(Sites.Head(RecordKind.Person, "claire", "Claire Denman"))
        {
            Roles =
            [
                new Role("Intern", Sites.At("csw"), Dating.None, Sites.On("2019"), null),
                new Role("UN Officer", Sites.At("csw"), Sites.On("2020"), Dating.None, null),
            ],
        });
        var quote = sites.Quote(claim, release, "One sentence.", with => { with.Speakers = [person]; with.Quote = new Quote { Source = Sites.At("release"), Exact = Sites.At("One sentence."), Dating = Sites.On("2022-08-31") }; });
        Assert.Equal("Claire Denman, UN Officer, CSW", Plain(AttributionWords.Of(sites.Scope(), quote).Text));
    }

    /// <summary>An officer until 2019, a minister from July 2019 to 2021, an envoy from May 2022.</summary>
    [Theory]
    [InlineData("2018", Voice.Reported, "", "Pat Smith, Officer, CSW")]
    [InlineData("2020", Voice.Reported, "", "Pat Smith, Minister, CSW")]
    [InlineData("2022-01", Voice.Reported, "", "Pat Smith")]
    [InlineData("2019", Voice.Reported, "", "Pat Smith")]
    [InlineData("2018~", Voice.Reported, "", "Pat Smith")]
    [InlineData("2020?", Voice.Reported, "", "Pat Smith")]
    [InlineData("", Voice.Direct, "2023-01~", "Pat Smith")]
    [InlineData("", Voice.Reported, "2023-01", "Pat Smith")]
    [InlineData("", Voice.Mixed, "2023-01", "Pat Smith")]
    [InlineData("", Voice.Reported, "2018-05", "Pat Smith, Officer, CSW")]
    [InlineData("", Voice.Direct, "2023-01", "Pat Smith, Envoy, CSW")]
    [InlineData("", Voice.Direct, "", "Pat Smith")]
    internal void Nobody_is_given_an_office_that_another_time_may_have_had(string said, Voice voice, string issued, string expected)
    {
        var person = sites.Add(new Entity(Sites.Head(RecordKind.Person, "pat", "Pat Smith"))
        {
            Roles =
            [
                new Role("Officer", Sites.At("csw"), Dating.None, Sites.On("2019-06"), null),
                new Role("Minister", Sites.At("csw"), Sites.On("2019-07"), Sites.On("2021"), null),
                new Role("Envoy", Sites.At("csw"), Sites.On("2022-05"), Dating.None, null),
            ],
        });
        var document = sites.Add(new Source(Sites.Head(RecordKind.Source, "dated", "A dated report")) { By = Sites.Ids("office"), Rights = new Rights(), Citation = issued.Length == 0 ? new Citation() : new Citation { Dates = [new("issued", Sites.On(issued).Date!.Value)] } });
        var quote = sites.Quote(claim, document, "One sentence.", with =>
        {
            with.Speakers = [person];
            with.Voice = voice;
            with.Quote = new Quote { Source = Sites.At("dated"), Exact = Sites.At("One sentence."), Dating = said.Length == 0 ? Dating.None : Sites.On(said) };
        });
        Assert.StartsWith(expected + (expected.Contains("CSW", StringComparison.Ordinal) ? "" : ", "), Plain(AttributionWords.Of(sites.Scope(), quote).Text) + ", ", StringComparison.Ordinal);
    }

    /// <summary>A date that is about or uncertain, or that accounts tell differently, neither proves an office nor rules one out.</summary>
    [Theory]
    [InlineData("2019-02", "2018~", "2019?", "Pat Smith")]
    [InlineData("2019-02", "2018", "2019?", "Pat Smith")]
    [InlineData("2020", "2018", "2019?", "Pat Smith, Envoy")]
    [InlineData("2019-02", "2018~", null, "Pat Smith")]
    [InlineData("2017", "2018~", null, "Pat Smith, Officer")]
    [InlineData("2019-02", "2018", "2018", "Pat Smith, Envoy")]
    [InlineData("2016", "2018", "2019", "Pat Smith, Officer")]
    [InlineData("2016", "2018", "2019", "Pat Smith", "2020")]
    internal void No_office_is_given_or_taken_by_a_date_that_is_not_sure(string said, string to, string? from, string expected, string? otherAccount = null)
    {
        List<Role> roles = [new Role("Officer", null, Sites.On("2015"), Sites.On(to), null)];
        if (from is not null) { roles.Add(new Role("Envoy", null, Sites.On(from), Dating.None, null)); }
        var person = sites.Add(new Entity(Sites.Head(RecordKind.Person, "pat", "Pat Smith")) { Roles = roles });
        var dating = Sites.On(said) with { Others = otherAccount is null ? [] : [new OtherDate(Sites.On(otherAccount).Date, DateBasis.Stated, null)] };
        var quote = sites.Quote(claim, release, "One sentence.", with => { with.Speakers = [person]; with.Quote = new Quote { Source = Sites.At("release"), Exact = Sites.At("One sentence."), Dating = dating }; });
        Assert.StartsWith(expected + ", as quoted", Plain(AttributionWords.Of(sites.Scope(), quote).Text), StringComparison.Ordinal);
    }

    /// <summary>A single office: where words may have been said before it began or after it ended, it is not printed with them.</summary>
    [Theory]
    [InlineData(null, "2018", "", "", Voice.Reported, "Pat Smith")]
    [InlineData(null, "2018", "", "2020", Voice.Reported, "Pat Smith")]
    [InlineData(null, "2018", "", "2018", Voice.Direct, "Pat Smith")]
    [InlineData(null, "2018", "", "2017", Voice.Reported, "Pat Smith, Minister")]
    [InlineData(null, "2018", "2016", "2020", Voice.Reported, "Pat Smith, Minister")]
    [InlineData("2015", "2018", "", "2017", Voice.Reported, "Pat Smith")]
    [InlineData("2015", "2018", "", "2017", Voice.Direct, "Pat Smith, Minister")]
    [InlineData("2015", null, "", "2020", Voice.Reported, "Pat Smith")]
    [InlineData("2015", null, "", "", Voice.Reported, "Pat Smith")]
    [InlineData("2015", null, "", "2020", Voice.Direct, "Pat Smith, Minister")]
    [InlineData("2015", null, "2015-05", "", Voice.Reported, "Pat Smith")]
    [InlineData(null, null, "", "", Voice.Reported, "Pat Smith, Minister")]
    [InlineData(null, null, "2020?", "", Voice.Reported, "Pat Smith, Minister")]
    internal void An_office_that_is_merely_possible_is_not_printed(string? from, string? to, string said, string issued, Voice voice, string expected)
    {
        static Dating On(string? date) => string.IsNullOrEmpty(date) ? Dating.None : Sites.On(date);
        var person = sites.Add(new Entity(Sites.Head(RecordKind.Person, "pat", "Pat Smith")) { Roles = [new Role("Minister", null, On(from), On(to), null)] });
        var document = sites.Add(new Source(Sites.Head(RecordKind.Source, "dated", "A dated report")) { By = Sites.Ids("office"), Rights = new Rights(), Citation = issued.Length == 0 ? new Citation() : new Citation { Dates = [new("issued", Sites.On(issued).Date!.Value)] } });
        var quote = sites.Quote(claim, document, "One sentence.", with =>
        {
            with.Speakers = [person];
            with.Voice = voice;
            with.Quote = new Quote { Source = Sites.At("dated"), Exact = Sites.At("One sentence."), Dating = On(said) };
        });
        Assert.StartsWith(expected + ", as ", Plain(AttributionWords.Of(sites.Scope(), quote).Text), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_is_shown_by_role_alone_has_no_name_beside_the_words()
    {
        var person = sites.Add(new Entity(Sites.Head(RecordKind.Person, "p1", "Secret Name"))
        {
            Display = Display.RoleOnly,
            Roles = [new Role("Guard", null, Dating.None, Dating.None, null)],
        });
        var quote = sites.Quote(claim, release, "One sentence.", with => with.Speakers = [person]);
        string text = AttributionWords.Of(sites.Scope(), quote).Text;
        Assert.DoesNotContain("Secret Name", text, StringComparison.Ordinal);
        Assert.StartsWith("Guard, as quoted by CSW", Plain(text), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_may_not_be_shown_are_in_no_value()
    {
        var quote = sites.Quote(claim, release, "One sentence.", with => { with.IsHidden = true; with.Translation = new Translation("fr", "Une phrase.", null); });
        var view = QuoteView.Of(sites.Scope(), quote);
        Assert.Equal("A passage is not shown here.", view["hidden"]);
        Assert.DoesNotContain(view.Names, name => view[name]?.ToString()?.Contains("One sentence", StringComparison.Ordinal) == true);
        Assert.Null(view["translation"]);
    }

    [Theory]
    [InlineData(QuoteState.Verified, null)]
    [InlineData(QuoteState.VerifiedAgainstTranscript, "verified against a transcript, not the document itself")]
    [InlineData(QuoteState.CannotCheck, "cannot be checked here")]
    internal void Doubt_is_said_in_words(QuoteState state, string? expected) => Assert.Equal(expected, QuoteView.State(sites.Scope(), sites.Quote(claim, release, "One sentence.", with => with.State = state)));

    [Fact]
    public void Segments_are_shown_to_the_letter()
    {
        var quote = sites.Quote(claim, release, "One sentence.", with => with.Segments =
        [
            new(SegmentKind.Words, "A  “b” ", false), new(SegmentKind.Words, "<c>", true), new(SegmentKind.Gap, "[…]", false),
            new(SegmentKind.Insertion, "d", false), new(SegmentKind.Withheld, "a guard", false),
        ]);
        var view = QuoteView.Of(sites.Scope(), quote);
        Assert.StartsWith("A  “b” <mark>&lt;c&gt;</mark><span class=\"elide\">[…]</span><span class=\"elide\">[d]</span><span class=\"withheld\">", view["text"]!.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("a guard, withheld to protect a person</span>", view["text"]!.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("A  ‘b’ ", view["inline"]!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_in_another_language_say_which_and_in_which_direction()
    {
        string Attributes(string words) => QuoteView.Of(sites.Scope(), sites.Quote(claim, release, "One sentence.", with =>
        {
            with.Quote = new Quote { Source = Sites.At("release"), Exact = Sites.At("One sentence."), Lang = "ug" };
            with.Segments = [new(SegmentKind.Words, words, false)];
        }))["lang"]!.ToString()!;
        Assert.Equal(" lang=\"ug\" dir=\"rtl\"", Attributes("بىر جۈملە."));
        Assert.Equal(" lang=\"ug\" dir=\"rtl\"", Attributes("2017"));
        // Uyghur is written with Latin letters, too.
        Assert.Equal(" lang=\"ug\"", Attributes("Bir jümle."));
    }

    [Theory]
    [InlineData("ar", "rtl")]
    [InlineData("ug-Latn", "ltr")]
    [InlineData("az-Arab", "rtl")]
    [InlineData("zh-Hans", "ltr")]
    public void Direction_follows_the_script(string lang, string expected) => Assert.Equal(expected, Lang.Direction(lang));

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tags();

    internal static string Plain(string html) => System.Net.WebUtility.HtmlDecode(Tags().Replace(html, ""));
}
