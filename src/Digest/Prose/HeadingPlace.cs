using Digest.Model;

namespace Digest.Prose;

/// <summary>Finds the heading of a body again of which an id was made.</summary>
internal static class HeadingPlace
{
    /// <returns>Its line; null where no heading of the body, marked by <c>#</c>, has that id.</returns>
    public static Span? Of(Body body, string id)
    {
        if (!body.HeadingIds.Contains(id, StringComparer.Ordinal)) { return null; }
        string text = body.FileText;
        for (int start = body.Start; start < text.Length;)
        {
            int end = text.IndexOf('\n', start) is >= 0 and var found ? found : text.Length;
            var line = text.AsSpan(start, end - start).TrimEnd();
            string words = line.TrimStart(' ').TrimStart('#').Trim().TrimEnd('#').Trim().ToString();
            if (line.TrimStart(' ').StartsWith("#", StringComparison.Ordinal) && new HeadingIds().Next(words) == id) { return new Span(body.Path, start, line.Length); }
            start = end + 1;
        }
        return null;
    }
}
