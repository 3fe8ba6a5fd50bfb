using System.Buffers;
using System.Text;
using Digest.Model;
using Digest.Outputs.Views;
using Digest.Templates;

namespace Digest.Outputs;

/// <summary>A step of the way back to the front page.</summary>
/// <param name="Address">Null for the page itself.</param>
internal readonly record struct Crumb(string Text, string? Address, string? Lang = null);

/// <summary>What the layout must know of a page.</summary>
internal sealed record PageHead(string Title)
{
    public string? Description { get => described?.Value; init => described = value is null ? null : new(value); }
    /// <summary>The same, worked out when the page is made.</summary>
    public Func<string?> Describe { init => described = new(value); }
    private readonly Lazy<string?>? described;
    /// <summary>Between the front page and this one, this one last; empty on the front page.</summary>
    public IReadOnlyList<Crumb> Crumbs { get; init; } = [];
    /// <summary>False keeps search engines away.</summary>
    public bool IsIndexed { get; init; } = true;
    /// <summary>It is a draft's, and says so.</summary>
    public bool IsDraft { get; init; }
    /// <summary>Assets of the theme: scripts that this page needs and others do not.</summary>
    public IReadOnlyList<string> Scripts { get; init; } = [];
    /// <summary>The record whose page it is; null for a list, and for any other.</summary>
    public Record? About { get; init; }
    /// <summary>What the page is cited as, for the tags that programs read; null: it is not cited.</summary>
    public Func<PageScope, Citing.PageItem?>? Item { get; init; }
    /// <summary>The record whose file the page is written in; null: it has none.</summary>
    public Record? Written { get; init; }

    /// <summary>The title where it stands alone: in a window, a search engine's list, a shared card. There nothing beside it would say that it is a pseudonym.</summary>
    public string Alone(Words words) => About is Entity { Display: Display.Pseudonym } ? words.Format("attribution.pseudonym", ("name", Title)) : Title;
}

/// <summary>A page that is planned.</summary>
/// <param name="Template">In <c>theme/pages/</c>.</param>
/// <param name="Shows">The records that it shows.</param>
/// <param name="View">Made when the page is rendered; the layout's part is added to it.</param>
internal sealed record PagePlan(string Path, string Template, PageHead Head, IEnumerable<Record> Shows, Func<PageScope, View> View);

/// <summary>Turns planned pages into files.</summary>
internal static class SitePages
{
    public static OutputFile File(Publication publication, PagePlan plan)
    {
        string folder = publication.Language?.Prefix ?? "";
        return new OutputFile(folder + plan.Path, () => Ids(plan.Shows), () => Guarded(publication, () => Bytes(publication, plan)))
        {
            Write = into => Guarded(publication, () => { Write(publication, plan, into); return []; }),
            Output = $"{plan.Template}.liquid",
            IsOfRecord = plan.Head.About is not null,
            Records = plan.Shows,
            Language = publication.Words.Language,
            IsIndexed = plan.Head.IsIndexed,
            Title = new PageTitle(plan.Head.Title, (plan.Head.Crumbs is [.., var last] ? last.Lang : null) ?? (publication.IsTranslation ? publication.Words.Language : null)),
        };
    }

    private static byte[] Bytes(Publication publication, PagePlan plan)
    {
        var bytes = new ArrayBufferWriter<byte>();
        Write(publication, plan, bytes);
        return bytes.WrittenSpan.ToArray();
    }

    private static void Write(Publication publication, PagePlan plan, IBufferWriter<byte> into)
    {
        var scope = publication.At(plan.Path);
        var view = plan.View(scope);
        view["layout"] = LayoutView.Of(publication, scope, plan.Head);
        if (!FullWidthMarks.AreOf(scope.Words.Language)) { publication.Theme.Render(plan.Template, view, into); return; }
        into.Write(Encoding.UTF8.GetBytes(FullWidthMarks.Close(Encoding.UTF8.GetString(publication.Theme.Render(plan.Template, view)))));
    }

    public static IReadOnlyList<string> Ids(IEnumerable<Record> records) =>
        [.. records.Select(record => record.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>A word that views ask for and the theme lacks is the theme's fault, like one that a template asks for.</summary>
    public static byte[] Guarded(Publication publication, Func<byte[]> make)
    {
        try { return make(); }
        catch (KeyNotFoundException fault)
        {
            throw TemplateRules.At(Span.StartOf($"theme/i18n/{publication.Words.Tag}.yml"), $"{fault.Message.TrimEnd('.')}.", "Add it to the theme's words.");
        }
    }
}
