using Csl.Rendering;

namespace Csl;

/// <summary>
/// A collection of works that a style has sorted, numbered and told apart once. Documents that cite from it are rendered one by one, each at the cost of its own
/// citations; any number of threads may share it.
/// </summary>
public sealed class CslBibliography
{
    private readonly Setting setting;
    private readonly Registry registry;
    private readonly EntryWriter? writer;
    private readonly Lazy<IReadOnlyList<CslText>> entries;

    internal CslBibliography(Setting setting, Registry registry)
    {
        (this.setting, this.registry) = (setting, registry);
        writer = setting.Style.Bibliography is { } area ? new EntryWriter(setting, registry, area) : null;
        entries = new Lazy<IReadOnlyList<CslText>>(() => writer?.All() ?? []);
    }

    /// <summary>The entries in the style's order, rendered when first asked for; none where the style has no bibliography.</summary>
    public IReadOnlyList<CslText> Entries => entries.Value;

    /// <summary>The entry of one work as it stands alone: never with a dash for names that an entry before it would have.</summary>
    /// <returns>Null where the collection has no such work, or the style no bibliography or nothing to say of it.</returns>
    public CslText? Entry(string id) => registry.Find(id) is { } item ? writer?.One(item) : null;

    /// <summary>
    /// The citations of one document in their order. Which is the first of a work, and what is near another, follows from these alone; numbers, letters after years
    /// and what tells works apart are those of the whole collection.
    /// </summary>
    /// <exception cref="ArgumentException">A citation names a work that is not in the collection; the message has its id.</exception>
    public IReadOnlyList<CslText> Cite(IReadOnlyList<CslCitation> citations)
    {
        registry.Require(citations, nameof(citations));
        return [.. new CitationWriter(setting, registry).All(citations).Select(node => setting.Text("", node))];
    }
}
