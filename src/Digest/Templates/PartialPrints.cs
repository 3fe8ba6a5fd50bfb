using System.Collections.Concurrent;

namespace Digest.Templates;

/// <summary>What partials printed for views that belong to one page each, kept for others that answer the same: the masthead is the same on all pages of a folder.
/// A partial for which that is seldom so is left alone. For any number of threads.</summary>
internal sealed class PartialPrints
{
    private const int Most = 12, Trial = 48;
    private readonly ConcurrentDictionary<Template, Kept> partials = new();

    private sealed record Print(Reads Reads, string With, string Text);

    private sealed class Kept
    {
        public volatile Print[] Prints = [];
        public int Asked, Found;
        /// <summary>Nine in ten are made anew: keeping them is in vain.</summary>
        public bool IsVain => Asked > Trial && Found * 10 < Asked;
    }

    /// <returns>False where nothing is to be kept.</returns>
    public bool TryFind(Template partial, View view, string with, out string? text)
    {
        var kept = partials.GetOrAdd(partial, static _ => new Kept());
        text = null;
        if (kept.IsVain) { return false; }
        kept.Asked++;
        foreach (var print in kept.Prints)
        {
            if (print.With != with || !print.Reads.AreThoseOf(view)) { continue; }
            kept.Found++;
            text = print.Text;
            break;
        }
        return true;
    }

    /// <summary>The newest first, so that what went with a folder that is done goes.</summary>
    public void Keep(Template partial, string with, Reads reads, string text)
    {
        var kept = partials[partial];
        kept.Prints = [new Print(reads, with, text), .. kept.Prints.Take(Most - 1)];
    }
}
