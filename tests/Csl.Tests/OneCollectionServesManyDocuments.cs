using Xunit;

namespace Csl.Tests;

public class OneCollectionServesManyDocuments
{
    private static readonly CslItem[] Three = [Works.Book("later", "Moss", 2001), Works.Book("other", "Abel", 1990), Works.Book("first", "Moss", 2001)];

    private static string[] Plain(IEnumerable<CslText> texts) => [.. texts.Select(text => text.Plain)];

    [Fact]
    public void Letters_after_years_are_those_of_the_collection()
    {
        CslBibliography works = Works.With(Works.AuthorDate).Prepare(Three);
        Assert.Equal(["(Moss 2001b)"], Plain(works.Cite([Works.Cited("first")])));
        Assert.Equal(["(Moss 2001a)", "(Abel 1990; Moss 2001b)"], Plain(works.Cite([Works.Cited("later"), Works.Cited("other", "first")])));
    }

    [Fact]
    public void Entries_stand_in_the_order_of_the_style()
    {
        CslBibliography works = Works.With(Works.AuthorDate).Prepare(Three);
        Assert.Equal(["Ann Abel, 1990, Title other.", "Ann Moss, 2001a, Title later.", "———, 2001b, Title first."], Plain(works.Entries));
        Assert.Equal(["other", "later", "first"], works.Entries.Select(entry => entry.Id));
    }

    [Fact]
    public void An_entry_alone_repeats_the_names() => Assert.Equal("Ann Moss, 2001b, Title first.", Works.With(Works.AuthorDate).Prepare(Three).Entry("first")!.Plain);

    [Fact]
    public void Numbers_are_places_in_the_list()
    {
        CslBibliography works = Works.With(Works.Numbers).Prepare(Three);
        Assert.Equal(["[3]", "[1,3]"], Plain(works.Cite([Works.Cited("first"), Works.Cited("later", "first")])));
        Assert.Equal("2. Title other", works.Entry("other")!.Plain);
    }

    [Fact]
    public void Positions_are_those_of_the_document_alone()
    {
        CslBibliography works = Works.With(Works.Notes).Prepare(Three);
        string[] document = Plain(works.Cite([Works.Noted(1, "first"), Works.Noted(2, "first"), Works.Noted(3, "first", "7"), Works.Noted(4, "other"), Works.Noted(5, "first"), Works.Noted(9, "first")]));
        Assert.Equal(["Title first", "ibid", "ibid at 7", "Title other", "Title first near", "Title first again"], document);
        Assert.Equal(["Title first"], Plain(works.Cite([Works.Noted(1, "first")])));
    }

    [Fact]
    public void A_style_without_a_bibliography_has_no_entries()
    {
        CslBibliography works = Works.With(Works.Notes).Prepare(Three);
        Assert.Empty(works.Entries);
        Assert.Null(works.Entry("first"));
    }

    [Fact]
    public void An_unknown_work_has_no_entry_and_a_citation_of_it_names_it()
    {
        CslProcessor processor = Works.With(Works.AuthorDate);
        CslBibliography works = processor.Prepare(Three);
        Assert.Null(works.Entry("nobody"));
        Assert.Contains("'nobody'", Assert.Throws<ArgumentException>(() => works.Cite([Works.Cited("first"), Works.Cited("nobody")])).Message, StringComparison.Ordinal);
        Assert.Contains("'nobody'", Assert.Throws<ArgumentException>(() => processor.Process(Three, [Works.Cited("nobody")])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_document_that_cites_all_reads_as_with_everything_at_once()
    {
        CslCitation[] citations = [Works.Cited("later"), Works.Cited("other", "first"), Works.Cited("first")];
        CslProcessor processor = Works.With(Works.AuthorDate);
        CslResult whole = processor.Process(Three, citations, true);
        CslBibliography works = processor.Prepare(Three);
        Assert.Equal(Plain(whole.Citations), Plain(works.Cite(citations)));
        Assert.Equal(Plain(whole.Bibliography), Plain(works.Entries));
    }

    [Fact]
    public void Of_two_works_with_one_id_the_last_counts() =>
        Assert.Equal("Ann Moss, 2001, New.", Assert.Single(Works.With(Works.AuthorDate).Prepare([Works.Book("x", "Moss", 1999, "Old"), Works.Book("x", "Moss", 2001, "New")]).Entries).Plain);

    [Fact]
    public void Nothing_makes_an_empty_list()
    {
        CslBibliography works = Works.With(Works.AuthorDate).Prepare([]);
        Assert.Empty(works.Entries);
        Assert.Empty(works.Cite([]));
    }

    [Fact]
    public void Threads_share_a_collection()
    {
        CslItem[] many = [.. Enumerable.Range(0, 200).Select(at => Works.Book($"w{at}", "Moss", 1900 + (at % 5)))];
        CslBibliography works = Works.With(Works.AuthorDate).Prepare(many);
        string alone = string.Join('\n', many.SelectMany(item => Plain(works.Cite([Works.Cited(item.Id)]))));
        string[] together = new string[8];
        Parallel.For(0, together.Length, at => together[at] = string.Join('\n', many.SelectMany(item => Plain(works.Cite([Works.Cited(item.Id)])))));
        Assert.All(together, one => Assert.Equal(alone, one));
        Assert.Contains("(Moss 1900an)", alone, StringComparison.Ordinal);
    }
}
