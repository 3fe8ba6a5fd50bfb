using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Digest.Cli.Previewing;

/// <summary>An open page: what it shows, and the line on which it is told of changes.</summary>
/// <param name="page">Its path in the site.</param>
/// <param name="tag">Of the bytes that it shows; empty: it shows none of the site's.</param>
internal sealed class Visitor(string page, string tag)
{
    public string Page => page;
    public string Tag => tag;

    /// <summary>The newest state alone: what is old by the time it can be sent is of no use.</summary>
    public Channel<bool> Wake { get; } = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
}

/// <summary>The pages that browsers have open.</summary>
internal sealed class Visitors
{
    private readonly ConcurrentDictionary<Visitor, bool> open = new();

    public IReadOnlyCollection<string> Pages => [.. open.Keys.Select(visitor => visitor.Page).Distinct(StringComparer.Ordinal).Take(8)];

    public Visitor Enter(string page, string tag)
    {
        var visitor = new Visitor(page, tag);
        open[visitor] = true;
        visitor.Wake.Writer.TryWrite(true);
        return visitor;
    }

    public void Leave(Visitor visitor) => open.TryRemove(visitor, out _);

    public void Tell() { foreach (var visitor in open.Keys) { visitor.Wake.Writer.TryWrite(true); } }
}
