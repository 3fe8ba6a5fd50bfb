using System.Text;
using Digest.Diagnostics;
using Digest.Protection;
using Digest.Tests.Stages;
using Xunit;

namespace Digest.Tests.Protection;

public class MessagesKeepSilent
{
    private static readonly ProtectedTerms List = ProtectedDigest.List();
    private static readonly Silence Silence = new(List);

    /// <summary>A digest that is wrong around the name in as many ways as there are.</summary>
    private static Folder Broken()
    {
        var folder = new Folder();
        folder.Put("input/digest.yml", "title: Of Quillon Ashgrove\nQuillon Ashgrove: 1\nlanguage: Quillon Ashgrove\nchecks: {quillon-ashgrove: off}\n");
        folder.Put("seeds/report.txt", "They took Quillon Ashgrove away in May. They took Quillon Ashgrove away in June.\n");
        folder.Put("input/sources/report.md", "---\ntitle: R\ncustody: {seed: seeds/report.txt, sha256: quillonashgrove}\n---\n");
        folder.Put("input/claims/a.md", """
            ---
            title: Of Quillon Ashgrove
            Quillon Ashgrove: x
            statement: Quillon Ashgrove said 26 times no.
            modality: Quillon Ashgrove
            date: Quillon Ashgrove
            concerns: [quillon-ashgrove, QUILLON-ASHGROVE]
            quotes:
              - {source: report, exact: "They took Quillon Ashgrov away in May"}
              - {source: report, exact: "They led Quillon Ashgrove away in Mai"}
              - {source: report, exact: "They took Ashgrove, Quillon away in May"}
              - {source: report, exact: "took Quillon Ashgrove away"}
              - {source: quillon-ashgrove, exact: "Words"}
            ---
            To [[quillon-ashgrove]] and [x](quillon-ashgrove.md#quillon), [y](javascript:QuillonAshgrove) or [[Quillon Ashgrove.
            <b onclick="Quillon">Ash</b> ![](https://example.org/quillon-ashgrove.png) “They said Quillon Ashgrove never” [@report]
            """);
        folder.Put("input/claims/b.md", "---\ntitle: Quillon: Ashgrove\n---\n");
        folder.Put("input/claims/c.md", "---\ntitle: Q\n\tstatement: Quillon Ashgrove\n---\n");
        folder.Put("input/claims/d.md", "---\ntitle: D\ntitle: Quillon Ashgrove\nstatement: Long before that day Quillon Ashgrove #12 was here\nmodality: states\n---\n");
        folder.Put("input/claims/e.md", "Quillon Ashgrove\n");
        folder.Put("input/claims/quillon ashgrove.md", "---\ntitle: E\n---\n");
        folder.Put("input/people/quillon-ashgrove.md", "---\ntitle: E\nconsent: {scope: Quillon Ashgrove, review_by: 2020-01-01}\n---\n");
        folder.Put("input/topics/quillon-ashgrove.md", "---\ntitle: E\nstatus: Quillon Ashgrove\n---\n");
        folder.Put("theme/pages/quillon-ashgrove.liquid", "{{ quillon-ashgrove | ashgrove }} {% quillon %}\n");
        folder.Put("theme/i18n/en.yml", "quillon ashgrove\n");
        return folder;
    }

    private static BuildResult Build(Folder folder) => global::Digest.Build.Run(new BuildRequest(folder.Root, folder.Output) { Today = new DateOnly(2026, 11, 23), Protected = List });

    [Theory]
    [InlineData(ReportFormat.Text)]
    [InlineData(ReportFormat.GitHub)]
    [InlineData(ReportFormat.Json)]
    [InlineData(ReportFormat.Sarif)]
    public void No_format_tells_a_term(ReportFormat format)
    {
        using var folder = Broken();
        var result = Build(folder);
        using var told = new StringWriter();
        Report.Write(told, format, result.Diagnostics, result.TextOf, verbose: true);
        Assert.True(result.Diagnostics.Select(fault => fault.Rule.Id).Distinct().Count() > 15, string.Join(' ', result.Diagnostics.Select(fault => fault.Rule.Id).Distinct()));
        Assert.DoesNotContain(told.ToString().Split('\n'), line => PlainScan.Forms(line).Any(form => form.Contains("quillon ashgrove", StringComparison.Ordinal) || form.Contains("quillonashgrove", StringComparison.Ordinal)));
        Assert.Contains(ProtectedTerms.Hidden, told.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_list_they_would()
    {
        using var folder = Broken();
        var result = global::Digest.Build.Run(new BuildRequest(folder.Root, folder.Output) { Today = new DateOnly(2026, 11, 23) }, TestContext.Current.CancellationToken);
        using var told = new StringWriter();
        Report.Write(told, ReportFormat.Text, result.Diagnostics, result.TextOf, verbose: true);
        Assert.True(told.ToString().Split('\n').Count(line => line.Contains("Quillon", StringComparison.OrdinalIgnoreCase)) > 20);
    }

    [Fact]
    public void A_line_that_holds_one_is_not_shown_and_its_number_is()
    {
        using var folder = new Folder();
        folder.Put("input/digest.yml", "title: T\nchecks: {missing-url: off, protected-input: off}\n");
        folder.Put("input/a.md", "---\ntitle: A\nsumary: of Quillon Ashgrove\nsumary2: of him\n---\n");
        var result = Build(folder);
        using var told = new StringWriter();
        Report.Write(told, ReportFormat.Text, result.Diagnostics, result.TextOf, verbose: true);
        Assert.Contains("input/a.md:3:1: error[unknown-key] 'sumary' is not a key of a page.\n  help:", told.ToString(), StringComparison.Ordinal);
        Assert.Contains("input/a.md:4:1: error[unknown-key] 'sumary2' is not a key of a page.\n  4 | sumary2: of him", told.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ReportFormat.Text)]
    [InlineData(ReportFormat.Json)]
    public void An_audit_is_as_silent_as_a_build(ReportFormat format)
    {
        using var folder = new Folder();
        folder.Put("input/digest.yml", "title: T\n").Put("seeds/report.txt", "It was Quillon Ashgrove who asked the Harbour Office.\n");
        folder.Put("input/sources/report.md", "---\ntitle: R\ncustody: {seed: seeds/report.txt}\n---\n");
        folder.Put("input/people/aygul.md", "---\ntitle: Aygul\ndisplay: pseudonym\n---\n");
        folder.Put("input/claims/a.md", "---\ntitle: A\nstatement: Somebody asked.\nmodality: states\nconcerns: [aygul]\nquotes:\n  - {source: report, exact: \"It was Quillon Ashgrov who asked the Harbour Office.\"}\n---\n");
        var result = Audit.Run(new AuditRequest(folder.Root, ["aygul"]) { Today = new DateOnly(2026, 11, 23), Protected = List }, TestContext.Current.CancellationToken);
        Assert.Contains(result.Report.Diagnostics, fault => fault.Rule.Id == "absent-quote");
        using var told = new StringWriter();
        Report.Write(told, format, result.Report.Diagnostics, result.Report.TextOf, verbose: true);
        Assert.DoesNotContain("Quillon", told.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Ashgrove", told.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("asked the Harbour Office", told.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_of_what_is_left_out_is_silent_too()
    {
        using var folder = new Folder();
        folder.Put("input/digest.yml", "title: T\n");
        folder.Put("input/quillon-ashgrove.md", "---\ntitle: A\nstatus: draft\n---\n");
        Assert.Equal(["input/█████"], Build(folder).Summary.Skipped.Select(skipped => skipped.Path).Select(path => path.Replace(".md", "", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("'Quillon Ashgrove' is no id.", "'█████' is no id.")]
    [InlineData("'quillon-ashgrove'", "'█████'")]
    [InlineData("https://example.org/Quillon%20Ashgrove", "https://example.org/█████")]
    [InlineData("title=\"Quill&#111;n Ashgrove\"", "title=\"█████\"")]
    [InlineData("Qui**llon** Ashgrove", "█████")]
    [InlineData("\\u0051uillon Ashgrove", "█████")]
    [InlineData("They took Quillon Ash…", "They took █████…")]
    [InlineData("… lon Ashgrove went", "…█████ went")]
    [InlineData("They took Qui…", "They took █████…")]
    [InlineData("They took Qu…", "They took Qu…")]
    [InlineData("by Quillon Ashgrove\\", "by █████\\")]
    [InlineData("took >>Quillon<< Ashgrove away", "took >>█████<< █████ away")]
    [InlineData("took >>Quillon<< (not Joan) Ashgrove away", "took >>█████<< (not Joan) █████ away")]
    [InlineData("Nothing of the kind.", "Nothing of the kind.")]
    [InlineData("Ashgrove alone is no term of the list.", "Ashgrove alone is no term of the list.")]
    public void A_message_is_hidden_more_freely_than_a_page(string message, string told) => Assert.Equal(told, Silence.Of(message));

    [Fact]
    public void Gaps_are_listed_with_what_stands_instead()
    {
        var digest = ProtectedDigest.With("claim title", "Arrest of Quillon Ashgrove");
        var publication = digest.Build(List).Made.Publication!;
        using var list = new StringWriter();
        using var json = new MemoryStream();
        var gaps = global::Digest.Outputs.Gaps.KnownGaps.Of(publication.Site, publication.Words);
        global::Digest.Outputs.Gaps.GapsReport.Text(list, gaps, publication.Words, path => path);
        global::Digest.Outputs.Gaps.GapsReport.Json(json, gaps, publication.Words);
        Assert.All([list.ToString(), Encoding.UTF8.GetString(json.ToArray())], text => Assert.DoesNotContain("quillon", text, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("Arrest of a former detainee", list.ToString(), StringComparison.Ordinal);
    }
}
