using Digest.Model;
using Digest.Outputs.Views;
using Digest.Templates;
using Xunit;

namespace Digest.Tests.Outputs;

public sealed class SourcesAreCutAtEveryBoundary
{
    private const string Text = "The widespread arbitrary detention of people may amount to crimes.\n\nSecond paragraph is here.\n\nThird one too.\n\nFourth has “quoted words.”";
    private readonly Sites sites = new();
    private readonly Source source;
    private readonly Claim a, b;

    public SourcesAreCutAtEveryBoundary()
    {
        sites.Organisation("csw", "CSW");
        source = sites.Source("s", Text, "csw");
        (a, b) = (sites.Claim("a"), sites.Claim("b"));
    }

    [Fact]
    public void Every_gap_is_marked_and_measured()
    {
        sites.Quote(a, source, "arbitrary detention");
        sites.Quote(b, source, "quoted words");
        Assert.Equal(
        [
            "[2 words not shown] «a»arbitrary detention(a) [6 words not shown]",
            "¶2 to ¶3: 7 words not shown",
            "[2 words not shown] «a»quoted words(a)",
        ], Rows().Select(Line));
    }

    [Fact]
    public void A_single_paragraph_gap_has_its_own_words()
    {
        sites.Quote(a, source, "arbitrary detention");
        sites.Quote(b, source, "Third one too.");
        Assert.Equal("¶2: 4 words not shown", Line(Rows()[1]));
    }

    [Fact]
    public void Overlapping_passages_share_a_segment_with_both_letters()
    {
        sites.Quote(a, source, "widespread arbitrary detention");
        sites.Quote(b, source, "detention of people");
        Assert.StartsWith("[1 word not shown] «a»widespread arbitrary «a b»detention(a)(b)«b» of people(b)", Line(Rows()[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_passage_within_another_has_its_letter_where_it_ends()
    {
        sites.Quote(a, source, "widespread arbitrary detention of people");
        sites.Quote(b, source, "arbitrary detention");
        Assert.StartsWith("[1 word not shown] «a»widespread «a b»arbitrary detention(b)«a» of people(a)", Line(Rows()[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_and_evidence_are_gathered_in_one_note_each()
    {
        foreach (string id in new[] { "c", "d" }) { sites.Quote(sites.Claim(id), source, "arbitrary detention", with => with.Use = QuoteUse.Evidence); }
        foreach (string id in new[] { "e", "f" }) { sites.Quote(sites.Organisation(id), source, "arbitrary detention"); }
        sites.Quote(a, source, "arbitrary detention");
        var notes = ((IReadOnlyList<object?>)Rows()[0]["notes"]!).Cast<View>().ToList();
        Assert.Equal(["a", "c, d", "e and f"], notes.Select(note => QuotesSayWhoSpeaks.Plain(note["link"]!.ToString()!)));
    }

    [Fact]
    public void A_passage_that_serves_two_records_has_one_letter_and_two_notes()
    {
        sites.Quote(a, source, "arbitrary detention");
        sites.Quote(b, source, "arbitrary detention");
        var notes = (IReadOnlyList<object?>)Rows()[0]["notes"]!;
        Assert.Equal(2, notes.Count);
        Assert.Equal("n1a", ((View)notes[0]!)["id"]);
        Assert.Null(((View)notes[1]!)["id"]);
        Assert.Equal("a", ((View)notes[1]!)["letter"]);
        Assert.Equal(((View)notes[0]!)["mark"], ((View)notes[1]!)["mark"]);
    }

    [Fact]
    public void Hidden_words_leave_a_note_and_nothing_else()
    {
        sites.Quote(a, source, "arbitrary detention", with => with.IsHidden = true);
        var row = Rows()[0];
        Assert.Equal("[10 words not shown]", Line(row));
        Assert.Equal("its page rests on words here that are not shown", ((View)((IReadOnlyList<object?>)row["notes"]!)[0]!)["hidden"]);
    }

    [Fact]
    public void A_full_text_keeps_every_character_but_no_break_spaces()
    {
        var full = sites.Source("f", "A\u00A0b  “c”.", "csw", PublishRights.Full);
        Assert.Equal("A b  “c”.", Line(Rows(full)[0]));
    }

    [Theory]
    [InlineData(0, "a")]
    [InlineData(25, "z")]
    [InlineData(26, "aa")]
    [InlineData(701, "zz")]
    [InlineData(702, "aaa")]
    public void Letters_go_on_after_z(int index, string expected) => Assert.Equal(expected, Passages.Letter(index));

    [Theory]
    [InlineData(113, 626, "18")]
    [InlineData(1, 5000, "1")]
    [InlineData(4999, 5000, "99")]
    [InlineData(5, 5, "100")]
    [InlineData(0, 5, "0")]
    public void The_share_is_never_rounded_to_all_or_nothing(int part, int whole, string expected) => Assert.Equal(expected, SourceFacts.Percent(part, whole));

    [Fact]
    public void Nothing_of_a_restricted_file_is_told()
    {
        var secret = sites.Add(new Source(Sites.Head(RecordKind.Source, "secret"))
        {
            Rights = new Rights { Publish = PublishRights.Citation },
            Custody = new Custody { SaysRestricted = true, Seed = Sites.At("seeds/secret.txt"), Sha256 = Sites.At(new string('b', 64)), Ignore = Sites.Ids("furniture") },
        });
        var scope = sites.Scope("sources/secret.html");
        string all = All(SourcePage.Of(scope, secret, new global::Digest.Outputs.SiteIndexes(scope.Site))) + All(SourceRowView.Of(scope, secret, new global::Digest.Outputs.SiteIndexes(scope.Site).Through));
        Assert.DoesNotContain("seeds/secret", all, StringComparison.Ordinal);
        Assert.DoesNotContain("bbbb", all, StringComparison.Ordinal);
        Assert.DoesNotContain("furniture", all, StringComparison.Ordinal);
    }

    internal static string All(object? value) => value switch
    {
        View view => string.Join('\n', view.Names.Select(name => All(view[name]))),
        IReadOnlyList<object?> list => string.Join('\n', list.Select(All)),
        _ => value?.ToString() ?? "",
    };

    private List<View> Rows(Source? of = null)
    {
        var scope = sites.Scope("sources/s.html");
        of ??= source;
        var view = SourceTextView.Of(scope, of, (scope.Site.Seeds[of.Id], scope.Site.Uses[of]));
        return ((IReadOnlyList<object?>)view["rows"]!).Cast<View>().ToList();
    }

    // Marks as «their letters», references as (letter).
    private static string Line(View row)
    {
        string html = row["text"]!.ToString()!;
        html = System.Text.RegularExpressions.Regex.Replace(html, "<mark class=\"q(?: q--\\d)?\"(?: id=\"[\\w-]+\" data-passage=\"[a-z]+\")? data-in=\"([a-z ]+)\">", "«$1»");
        html = System.Text.RegularExpressions.Regex.Replace(html, "<a class=\"q__ref\"[^>]*>(\\w+)</a>", "($1)");
        return QuotesSayWhoSpeaks.Plain(html).Trim();
    }
}
