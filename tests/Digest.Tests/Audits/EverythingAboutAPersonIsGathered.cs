using System.Text;
using AngleSharp.Html.Parser;
using Digest.Audits;
using Digest.Model;
using Xunit;

namespace Digest.Tests.Audits;

public class EverythingAboutAPersonIsGathered
{
    private static readonly Lazy<Site> Site = new(() => Testimony.Digest().Site());

    private static PersonExposure Of(string id, Site? site = null) => In(site ?? Site.Value, id);

    private static PersonExposure In(Site site, string id) => Gathering.Of(site, (Entity)site.Find(id)!, new NamesInTexts(site, [(Entity)site.Find(id)!]));

    [Fact]
    public void Records_stand_by_date_with_place_role_company_and_words_side_by_side()
    {
        var exposures = Of("witness-4").Exposures;
        Assert.Equal(["night", "beds", "about"], exposures.Select(one => one.Record.Id));

        Assert.Equal(["2022-05-02"], exposures[0].Dates.Select(date => date.ToString()));
        Assert.Equal(["oldford"], exposures[0].Of(RecordKind.Place).Select(place => place.Id));
        Assert.Equal([new Naming(BacklinkReason.Participant, "on duty")], exposures[0].Namings);
        Assert.Equal(["aygul", "oldford", "staff"], exposures[0].With.Select(other => other.Id));

        Assert.Equal([BacklinkReason.Speaker], exposures[1].Namings.Select(naming => naming.Reason));
        Assert.Equal(["The beds may have been taken."], exposures[1].Sentences);
        Assert.Equal(["They took the beds"], exposures[1].Spoken);

        Assert.Empty(exposures[2].Dates);
        Assert.Equal(["One page. On it Nurse at the clinic is said to have two children. And more."], exposures[2].Sentences);
    }

    [Fact]
    public void Whoever_is_shown_by_role_or_pseudonym_with_consent_or_unindexed_is_protected()
    {
        Assert.Equal(["aygul", "witness-4"], ProtectedPeople.In(Site.Value).Select(person => person.Id).Order(StringComparer.Ordinal));
        Assert.Equal([ProtectionReason.Pseudonym, ProtectionReason.Consent], Of("aygul").Why);
        var unindexed = Testimony.Digest("=== input/people/hidden.md\n---\ntitle: A name\nindex: false\n---\n=== input/more.md\n---\ntitle: More\n---\n[[hidden]]\n").Site();
        Assert.Equal([ProtectionReason.NotIndexed], Of("hidden", unindexed).Why);
        var child = Testimony.Digest("=== input/people/child.md\n---\ntitle: A pupil\nminor: true\ndisplay: role_only\n---\n=== input/more.md\n---\ntitle: More\n---\n[[child]]\n").Site();
        Assert.Equal([ProtectionReason.Minor, ProtectionReason.RoleOnly], Of("child", child).Why);
    }

    [Fact]
    public void A_role_that_nobody_else_has_is_told_and_one_that_two_have_is_not()
    {
        Combinations Of(Site site) => Combinations.Of(site, EverythingAboutAPersonIsGathered.Of("witness-4", site), Combinations.Holders(site));
        Assert.Equal("Nurse clinic", Assert.Single(Of(Site.Value).Alone.Select(alone => $"{alone.Role.Title} {alone.Organisation?.Id}")));
        var two = Testimony.Digest("=== input/people/other.md\n---\ntitle: Another\nroles: [{title: nurse, organisation: clinic}]\n---\n=== input/more.md\n---\ntitle: More\n---\n[[other]]\n").Site();
        Assert.Empty(Of(two).Alone);
        Assert.Equal(["2022-05-02", "2022-05-03"], Of(two).Days.Select(day => day.ToString()));
        Assert.Equal(["Nurse", "on duty"], Of(two).Roles);
    }

    [Theory]
    [InlineData("x.html", "<p>It was <b>Nur</b>se at the&nbsp;clinic.</p>", "Nurse at the clinic")]
    [InlineData("x.html", "<p>It was Nurse\n   at <i>the clinic</i></p>", "Nurse at the clinic")]
    [InlineData("x.html", "<img alt=\"Nurse at the clinic > door\">", "Nurse at the clinic")]
    [InlineData("x.html", "<p>NURSE AT THE CLINIC</p>", "Nurse at the clinic")]
    [InlineData("x.json", "{\"title\":\"Nurse\\u0020at the \\u0063linic\"}", "Nurse at the clinic")]
    [InlineData("x.json", "{\"title\":\"Nurse at\\nthe\\tclinic\"}", "Nurse at the clinic")]
    [InlineData("x.html", "<script type=\"application/ld+json\">{\"name\":\"Nurse \\u0061t the clinic\"}</script>", "Nurse at the clinic")]
    [InlineData("timeline.ics", "SUMMARY:a\\, Nur\r\n se at the\\nclinic\\; x", "Nurse at the clinic")]
    [InlineData("feed.xml", "<title>Nurse at the clinic</title>", "Nurse at the clinic")]
    [InlineData("people/witness-4.html", "", "witness-4")]
    [InlineData("x.txt", "see witness-4.", "witness-4")]
    [InlineData("x.html", "<p>a nurse of it</p>", "Nurse")]
    public void A_finished_file_that_names_the_person_is_found(string path, string text, string word)
    {
        var person = (Entity)Site.Value.Find("witness-4")!;
        var traces = new OutputTraces([person]);
        traces.See(path, Encoding.UTF8.GetBytes(text));
        Assert.Contains(traces.Of(person), trace => trace.Word == word && trace.Count == 1);
    }

    [Theory]
    [InlineData("x.html", "<p>nurses and a nursery</p>")]
    [InlineData("x.html", "<p>Nurs</p><p>e</p>")]
    [InlineData("x.txt", "witness-45")]
    [InlineData("style.css", ".nurse { }")]
    [InlineData("x.html", "<script type=\"application/ld+json\">{\"nurse\":\"somebody\"}</script>")]
    public void A_word_that_only_begins_like_it_is_none(string path, string text)
    {
        var person = (Entity)Site.Value.Find("witness-4")!;
        var traces = new OutputTraces([person]);
        traces.See(path, Encoding.UTF8.GetBytes(text));
        Assert.Empty(traces.Of(person));
    }

    [Theory]
    [InlineData("昨天王小明回家了。")]
    [InlineData("ID王小明")]
    [InlineData("王小明ID")]
    public void A_name_without_blanks_about_it_is_found(string text)
    {
        var site = new TestDigest("=== input/people/wang.md\n---\ntitle: 王小明\n---\n=== input/a.md\n---\ntitle: A\n---\n[[wang]]\n").Site();
        var person = (Entity)site.Find("wang")!;
        var traces = new OutputTraces([person]);
        traces.See("x.html", Encoding.UTF8.GetBytes($"<p>{text}</p>"));
        Assert.Equal(["王小明"], traces.Of(person).Select(trace => trace.Word));
    }

    [Fact]
    public void Two_people_with_one_name_are_both_found_and_pictures_beside_them_are_told()
    {
        var site = Testimony.Digest("=== input/people/second.md\n---\ntitle: Aygul\ndisplay: pseudonym\n---\n=== input/more.md\n---\ntitle: More\n---\n[[second]]\n").Site();
        var (one, two) = ((Entity)site.Find("aygul")!, (Entity)site.Find("second")!);
        var traces = new OutputTraces([one, two]);
        traces.See("a.html", "<p>Aygul, Aygul</p><img class=x src=\"p&amp;q.png\"><img alt='none'>"u8.ToArray());
        traces.See("b.html", "<img src=\"other.png\">"u8.ToArray());
        Assert.Equal(2, Assert.Single(traces.Of(one)).Count);
        Assert.Equal(2, Assert.Single(traces.Of(two)).Count);
        Assert.Equal([("a.html", "p&q.png")], traces.PicturesNear(one));
    }

    [Fact]
    public void The_sheet_shows_all_of_it_asks_nothing_of_anyone_and_is_the_same_twice()
    {
        using var folder = Testimony.Laid();
        var result = folder.Audit();
        Assert.Empty(result.Report.Diagnostics);
        Assert.Equal(["aygul Unsigned", "witness-4 Unsigned"], result.People.Select(person => $"{person.Id} {person.State}"));
        string sheet = folder.Sheet("witness-4");
        string text = string.Join(' ', new HtmlParser().ParseDocument(sheet).Body!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        foreach (string said in (string[])["Nurse at the clinic", "shown by role; the name is withheld", "2 May 2022", "Oldford", "on duty", "Night staff (size: four)", "In the person’s own words: “They took the beds”", "is said to have two children", "Nurse, Oldford clinic", "people/witness-4.html", "data/digest.json", "Not signed yet.", "digest audit witness-4 --sign --by WHO"])
        {
            Assert.Contains(said, text, StringComparison.Ordinal);
        }
        Assert.Contains("default-src 'none'", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("http", sheet.Replace("http-equiv", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("<script", sheet, StringComparison.Ordinal);
        folder.Audit();
        Assert.Equal(sheet, folder.Sheet("witness-4"));
    }

    /// <summary>A record that the person is in is shown whole.</summary>
    [Fact]
    public void Quotes_notes_corrections_places_and_whole_texts_are_on_the_sheet()
    {
        using var folder = Testimony.Laid().Put("seeds/more.txt", "A driver saw the nurse leave by the back door.\n").Put("input/sources/more.md", "---\ntitle: A letter\nby: [author]\ncustody: {seed: seeds/more.txt}\n---\n");
        folder.Changed("input/digest.yml", "title: Test\n", "title: Test\neditions: [zip, print]\n");
        folder.Changed("input/events/night.md", "date: 2022-05-02\n", """
            date: 2022-05-02
            date_basis: inferred
            date_note: The night before the market.
            corrections: [{date: 2026-11-20, text: It was a night.}]
            quotes: [{source: more, exact: "A driver saw the nurse leave", note: The driver knew her., translation: {lang: fr, text: Un chauffeur l’a vue sortir}}]

            """).Changed("input/events/night.md", "{id: staff}", "{id: staff, role: her neighbours}");
        File.AppendAllText(folder["input/events/night.md"], "\nThe street of [[author]] was dark.\n\nShe has a garden.\n");
        File.AppendAllText(folder["input/places/oldford.md"], "\nA hamlet of four houses.\n");
        Assert.Empty(folder.Audit(null, "witness-4").Report.Diagnostics);
        string text = string.Join(' ', new HtmlParser().ParseDocument(folder.Sheet("witness-4")).Body!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        foreach (string said in (string[])["Four people were there.", "Quoted from A letter: “A driver saw the nurse leave”", "Noted: The driver knew her.", "Translation of the quote: “Un chauffeur l’a vue sortir”", "On the date: The night before the market.",
            "Correction, 20 November 2026: It was a night.", "Night staff: her neighbours", "The street of The author was dark. She has a garden.", "Oldford: A hamlet of four houses.", "data/manifest.json and data/SHA256SUMS", "hold the same pages: editions/test.zip, editions/print.html."])
        {
            Assert.Contains(said, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Sheets_are_private_and_no_part_of_the_site()
    {
        using var folder = Testimony.Laid();
        folder.Audit();
        Assert.Equal("*\n", File.ReadAllText(folder[".digest/audit/.gitignore"]));
        if (!OperatingSystem.IsWindows()) { Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder[".digest/audit/witness-4.html"])); }
        Assert.Equal(BuildOutcome.Clean, Build.Run(new BuildRequest(folder.Root, folder.Output) { Today = new DateOnly(2026, 11, 23) }, TestContext.Current.CancellationToken).Outcome);
        Assert.DoesNotContain(folder.Files("output"), file => file.Key.Contains("audit", StringComparison.Ordinal) || file.Value.Contains("digest-audit", StringComparison.Ordinal));
        Assert.True(File.Exists(folder[".digest/audit/witness-4.html"]), "a build took the sheet away");
    }

    [Fact]
    public void What_a_person_agreed_to_stands_on_the_sheet_alone()
    {
        using var folder = Testimony.Laid();
        folder.Changed("input/people/aygul.md", "scope: all", "scope: her words but no place");
        folder.Audit();
        Assert.Contains("<dt>Agreed to, which the site does not say</dt><dd><ul><li>her words but no place</li><li>to be asked for again by 1 January 2030</li></ul></dd>", folder.Sheet("aygul"), StringComparison.Ordinal);
        Assert.DoesNotContain("Agreed to", folder.Sheet("witness-4"), StringComparison.Ordinal);
        Build.Run(new BuildRequest(folder.Root, folder.Output) { Today = new DateOnly(2026, 11, 24) }, TestContext.Current.CancellationToken);
        Assert.NotEmpty(folder.Files("output"));
        Assert.All(folder.Files("output").Values, text => Assert.DoesNotContain("no place", text, StringComparison.Ordinal));
    }
}
