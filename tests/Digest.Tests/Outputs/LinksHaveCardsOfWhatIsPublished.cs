using System.Globalization;
using System.Text;
using System.Text.Json;
using Digest.Outputs.Previews;
using Xunit;

namespace Digest.Tests.Outputs;

/// <summary>The cards that links show: made of the same words as the pages, of nothing that these do not show, in files that change only with what they hold.</summary>
public class LinksHaveCardsOfWhatIsPublished
{
    private const string Claim = """
        === input/claims/bell.md
        ---
        title: The bell
        code: C-1
        statement: The bell is said to have rung.
        modality: alleges
        quotes:
          - {source: report, exact: "The bell rang twice", speaker: ministry}
          - {source: report, exact: "secretly", show: false}
        ---
        """;

    private static IReadOnlyDictionary<string, byte[]> Site(string more, string? config = null)
    {
        var digest = new TestDigest(TestDigest.WithSeed("The bell rang twice, secretly.", more));
        if (config is not null) { digest = new TestDigest($"=== input/digest.yml\n{config}\n{TestDigest.WithSeed("The bell rang twice, secretly.", more)}"); }
        var (made, site) = digest.Build();
        Assert.True(made.Succeeded(strict: false), string.Join('\n', made.Diagnostics));
        return site;
    }

    private static Dictionary<string, string> Cards(IReadOnlyDictionary<string, byte[]> site)
    {
        var cards = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (path, bytes) in site.Where(file => file.Key.StartsWith("previews/", StringComparison.Ordinal)))
        {
            string script = Encoding.UTF8.GetString(bytes);
            Assert.StartsWith("digestPreviews({", script, StringComparison.Ordinal);
            Assert.EndsWith("});\n", script, StringComparison.Ordinal);
            foreach (var (address, card) in JsonSerializer.Deserialize<Dictionary<string, string>>(script["digestPreviews(".Length..^3])!) { cards.Add(address, card); }
        }
        return cards;
    }

    [Fact]
    public void A_card_has_kind_title_status_statement_quote_and_speaker_and_no_link()
    {
        string card = Cards(Site(Claim))["claims/bell.html"];
        foreach (string part in (string[])["Claim C-1", "The bell", "tag--alleged", "The bell is said to have rung.", "The bell rang twice", "The ministry", "¶1"]) { Assert.Contains(part, card, StringComparison.Ordinal); }
        Assert.DoesNotContain("<a", card, StringComparison.Ordinal);
        Assert.DoesNotContain("secretly", card, StringComparison.Ordinal);
    }

    /// <summary>On cards and in lists alike.</summary>
    [Theory]
    [InlineData("rang", "<span class=\"elide\">… </span>rang<span class=\"elide\">\u00A0…</span>")]
    [InlineData("The bell", "The bell<span class=\"elide\">\u00A0…</span>")]
    [InlineData("rang twice", "<span class=\"elide\">… </span>rang twice")]
    [InlineData("The bell rang twice", "The bell rang twice")]
    public void Marked_words_say_where_their_quote_goes_on(string mark, string shown)
    {
        var site = Site(Claim.Replace("twice\"", $"twice,\", mark: {mark}", StringComparison.Ordinal));
        Assert.Contains($"<blockquote class=\"card__quote\">{shown}</blockquote>", Cards(site)["claims/bell.html"], StringComparison.Ordinal);
        Assert.Contains($"<q>{shown}</q>", Encoding.UTF8.GetString(site["claims/index.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void The_card_of_an_event_that_lends_words_of_a_claim_has_how_that_stands()
    {
        string card = Cards(Site(Claim + "\n=== input/events/ringing.md\n---\ntitle: The ringing\ndate: 2021\ndate_basis: external\ndate_note: Known.\nclaims: [bell]\n---\n"))["events/ringing.html"];
        Assert.Contains("The bell rang twice", card, StringComparison.Ordinal);
        Assert.Contains("tag--alleged", card, StringComparison.Ordinal);
    }

    [Fact]
    public void The_card_of_a_document_is_its_reference() => Assert.Contains("card__reference", Cards(Site(Claim))["sources/report.html"], StringComparison.Ordinal);

    [Fact]
    public void What_is_not_published_not_indexed_or_not_shown_is_in_none()
    {
        var site = Site(Claim + """

            === input/claims/draft.md
            ---
            title: Zqdraft
            status: draft
            statement: Zqdraft it is.
            modality: states
            quotes: [{source: report, exact: "The bell rang"}]
            ---
            === input/claims/gone.md
            ---
            title: Zqgone
            status: withdrawn
            withdrawn: {date: 2024-01-01, by: the editors, reason: an error}
            statement: Zqgone it is.
            modality: states
            quotes: [{source: report, exact: "The bell rang"}]
            ---
            === input/quiet.md
            ---
            title: Zqquiet
            index: false
            ---
            """);
        Assert.Contains("quiet.html", site.Keys);
        Assert.All(site.Where(file => file.Key.StartsWith("previews/", StringComparison.Ordinal)), file => Assert.DoesNotContain("Zq", Encoding.UTF8.GetString(file.Value), StringComparison.Ordinal));
    }

    [Fact]
    public void A_digest_may_do_without()
    {
        var site = Site(Claim, "title: Test\npreviews: false\nchecks: {missing-url: off}\n");
        Assert.DoesNotContain(site.Keys, path => path.StartsWith("previews/", StringComparison.Ordinal));
        Assert.DoesNotContain("data-shards", Encoding.UTF8.GetString(site["claims/bell.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_statement_is_never_cut()
    {
        string card = Cards(Site(Claim.Replace("The bell is said to have rung.", string.Concat(Enumerable.Repeat("It is said to have rung again ", 30)) + "which nobody believes.", StringComparison.Ordinal)))["claims/bell.html"];
        Assert.Contains("again which nobody believes.</p>", card, StringComparison.Ordinal);
    }

    /// <summary>Half a sentence may say the opposite.</summary>
    [Fact]
    public void A_summary_and_a_quote_end_with_a_sentence_and_say_that_they_go_on()
    {
        string first = "It rang, " + string.Concat(Enumerable.Repeat("and rang, ", 30)) + "as nobody believes.", card = Cards(Site($"""

            === input/about.md
            ---
            title: About
            summary: "{first} They left."
            ---
            """))["about.html"];
        Assert.Contains("as nobody believes. …</p>", card, StringComparison.Ordinal);
        var digest = new TestDigest(TestDigest.WithSeed(first + " Then they left.", Claim.Replace("The bell rang twice", first + " Then they left.", StringComparison.Ordinal).Replace("          - {source: report, exact: \"secretly\", show: false}\n", "", StringComparison.Ordinal).Replace("  - {source: report, exact: \"secretly\", show: false}\n", "", StringComparison.Ordinal)));
        Assert.Contains("as nobody believes.<span class=\"elide\">\u00A0…</span></blockquote>", Cards(digest.Build().Site)["claims/bell.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_sentence_that_is_very_long_is_cut_between_words()
    {
        string card = Cards(Site($"\n=== input/about.md\n---\ntitle: About\nsummary: \"{string.Concat(Enumerable.Repeat("it is said to have rung again ", 40))}𝄞.\"\n---\n"))["about.html"];
        Assert.Contains(" …</p>", card, StringComparison.Ordinal);
        Assert.Contains("again it", card, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_record_changes_one_file_of_cards()
    {
        string pages = string.Concat(Enumerable.Range(0, 100).Select(i => string.Create(CultureInfo.InvariantCulture, $"\n=== input/t{i}.md\n---\ntitle: Page {i}\nsummary: Of the first kind.\n---\n")));
        IReadOnlyDictionary<string, byte[]> before = Site(Claim + pages), after = Site(Claim + pages.Replace("title: Page 7\nsummary: Of the first kind.", "title: Page 7\nsummary: Of another kind.", StringComparison.Ordinal));
        Assert.Equal(Cards(before).Keys.Order(StringComparer.Ordinal), Cards(after).Keys.Order(StringComparer.Ordinal));
        Assert.Equal(8, before.Keys.Count(path => path.StartsWith("previews/", StringComparison.Ordinal)));
        Assert.Single(before.Keys, path => path.StartsWith("previews/", StringComparison.Ordinal) && !before[path].SequenceEqual(after[path]));
    }

    [Theory]
    [InlineData("", 2166136261u)]
    [InlineData("a", 0xE40C292Cu)]
    [InlineData("foobar", 0xBF9CF968u)]
    public void The_script_and_the_generator_look_in_the_same_file(string address, uint hash) => Assert.Equal((int)(hash & 1023), PreviewShards.ShardOf(address, 1024));
}
