using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using System.Text.Unicode;
using Digest.Model;

namespace Digest.Protection.Scanning;

/// <summary>Where in a file a term was seen.</summary>
internal enum LeakPlace { Name, Text, Encoded, Stripped, Inside, Recoded, Aloud }

/// <summary>A rule of the list that a file breaks, and how it was seen; rule 0: the file cannot be scanned.</summary>
internal readonly record struct Leak(int Rule, LeakPlace Place);

/// <summary>How names and formats are read that this folder does not know.</summary>
/// <param name="Entity">Named character references of HTML.</param>
/// <param name="Pdf">All text of a PDF, its metadata included.</param>
internal sealed record ScanReaders(Func<string, string?> Entity, Func<byte[], IEnumerable<string>> Pdf);

/// <summary>Looks for protected terms in the bytes of a file: as they stand, decoded, without tags, unpacked. Linear in the bytes, unpacked ones included.</summary>
/// <param name="thorough">Everything is read in every way: what the quick reading must agree with.</param>
internal sealed class LeakScanner(ProtectedTerms terms, ScanReaders readers, bool thorough = false)
{
    /// <summary>Encodings within encodings are followed so far.</summary>
    private const int Deepest = 4;

    private const int MostParts = 2000;

    /// <summary>Marks that may be read once more in what was decoded.</summary>
    private static readonly SearchValues<char> AgainWritten = SearchValues.Create("<&%\\{}");

    /// <summary>Bytes below which decoded Base64 is looked at as a word.</summary>
    private const int Word = 24;

    /// <summary>Short runs of Base64 that are clean: names of scripts and styles.</summary>
    private const int Remembered = 300, MostRemembered = 200_000;

    private readonly ConcurrentDictionary<string, string?> entities = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> cleanRuns = new(StringComparer.Ordinal);
    private readonly CleanTags cleanTags = new();
    private readonly ConcurrentDictionary<string, byte> cleanParts = new(StringComparer.Ordinal);
    /// <summary>Descriptions, titles and labels, of which a site has few, and whether half a term may stand in them.</summary>
    private readonly ConcurrentDictionary<string, bool> values = new(StringComparer.Ordinal);
    private int remembered;

    /// <summary>Every rule that a file breaks, by number, each with the first place at which it was seen; empty: none.</summary>
    /// <param name="path">In the site: scanned too, and its ending says how lines are folded.</param>
    public IReadOnlyList<Leak> Scan(string path, byte[] bytes)
    {
        var found = new SortedDictionary<int, LeakPlace>();
        Text(path, new Depth(LeakPlace.Name, 0, TextForm.Plain), found);
        Bytes(bytes, new Depth(LeakPlace.Text, 0, FormOf(path)), found);
        return [.. found.Select(pair => new Leak(pair.Key, pair.Value))];
    }

    private static TextForm FormOf(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".ics" => TextForm.FoldedLines,
        ".vcf" => TextForm.FoldedLines | TextForm.QuotedPrintable,
        ".css" => TextForm.StyleSheet,
        ".eml" or ".mht" or ".mhtml" => TextForm.QuotedPrintable,
        _ => TextForm.Plain,
    };

    private readonly record struct Depth(LeakPlace Place, int Level, TextForm Form)
    {
        public Depth Inner(LeakPlace place) => this with { Place = Place is LeakPlace.Name or LeakPlace.Inside ? Place : place, Level = Level + 1 };
    }

    /// <param name="isFile">False: bytes within a text that chance to be Base64, which in many encodings are letters without a sense.</param>
    private void Bytes(byte[] bytes, Depth depth, SortedDictionary<int, LeakPlace> found, bool isFile = true)
    {
        if (depth.Level > Deepest) { found.TryAdd(0, depth.Place); return; }
        if (depth.Form == TextForm.StyleSheet)
        {
            depth = depth with { Form = TextForm.Plain };
            if (bytes.AsSpan().Contains((byte)'\\')) { Text(CssEscapes.Undone(Encoding.UTF8.GetString(bytes)), depth.Inner(LeakPlace.Encoded), found); }
        }
        try
        {
            foreach (var inner in Containers.Open(bytes))
            {
                if (inner.Name is { } name) { Text(name, depth.Inner(LeakPlace.Inside), found); }
                Bytes(inner.Bytes, depth.Inner(LeakPlace.Inside) with { Form = FormOf(inner.Name ?? "") }, found);
            }
            if (bytes.AsSpan().StartsWith("%PDF"u8)) { foreach (string text in readers.Pdf(bytes)) { Text(text, depth.Inner(LeakPlace.Inside), found); } }
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or NotSupportedException) { found.TryAdd(0, depth.Place); }
        if (IsBinary(bytes))
        {
            Binary(bytes, depth, found);
            if (isFile && OtherEncodings.IsNearlyText(bytes)) { Recoded(bytes, false, depth, found); }
            return;
        }
        var encoding = bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? Encoding.Unicode : bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? Encoding.BigEndianUnicode : Encoding.UTF8;
        char[] units = ArrayPool<char>.Shared.Rent(encoding.GetMaxCharCount(bytes.Length));
        bool isBroken, isOther;
        try
        {
            var text = units.AsSpan(0, encoding.GetChars(bytes, units));
            isBroken = encoding == Encoding.UTF8 && text.Contains('\uFFFD') && !Utf8.IsValid(bytes);
            isOther = isFile && encoding == Encoding.UTF8 && OtherEncodings.MayBe(bytes, text, isBroken);
            Search(text, depth, found, thorough);
        }
        finally { ArrayPool<char>.Shared.Return(units); }
        if (isBroken) { Text(Encoding.Latin1.GetString(bytes), depth, found); }
        if (isOther) { Recoded(bytes, true, depth, found); }
    }

    private void Search(ReadOnlySpan<char> text, Depth depth, SortedDictionary<int, LeakPlace> found, bool whole)
    {
        if (!whole && depth.Form == TextForm.Plain && terms.Beginnings is { } beginnings) { Suspected(text, depth, beginnings, found); } else { Parts(text, depth, found); }
        Aloud(text, depth, found, whole);
    }

    /// <summary>What stands in attributes is read with the words around it.</summary>
    private void Aloud(ReadOnlySpan<char> text, Depth depth, SortedDictionary<int, LeakPlace> found, bool whole)
    {
        if (depth.Form != TextForm.Plain) { return; }
        List<(int Start, int End)> stretches = whole ? [(0, text.Length)] : ReadAloud.Stretches(text, value => values.GetOrAdd(value, terms.MayGoOn));
        if (values.Count > MostParts) { values.Clear(); }
        foreach (var (start, end) in stretches)
        {
            var own = new SortedDictionary<int, LeakPlace>();
            Text(ReadAloud.Of(text[start..end]), depth, own);
            foreach (int rule in own.Keys) { found.TryAdd(rule, depth.Inner(LeakPlace.Aloud).Place); }
        }
    }

    /// <summary>Nobody says in which encoding a file of others is, so it is read in each. In all but one it is no sense, of which ways to read it all would make terms.</summary>
    private void Recoded(byte[] bytes, bool wide, Depth depth, SortedDictionary<int, LeakPlace> found)
    {
        var place = depth.Place == LeakPlace.Text ? depth with { Place = LeakPlace.Recoded } : depth;
        OtherEncodings.Each(bytes, wide, text => Search(text, place, found, whole: false));
    }

    /// <summary>Nearly all of a site holds nothing that a term may be put together of; only what may is read in every way. A hit is told of the whole text.</summary>
    private void Suspected(ReadOnlySpan<char> text, Depth depth, (TermStarts Starts, int Longest) beginnings, SortedDictionary<int, LeakPlace> found)
    {
        Packed(text, depth, found);
        using var suspects = new Suspects(beginnings.Starts, beginnings.Longest, Entity);
        var own = new SortedDictionary<int, LeakPlace>();
        var stretches = suspects.In(text);
        if (suspects.Joined.Length > 0) { Packed(suspects.Joined.Text, depth, own); }
        foreach (var (start, end) in stretches)
        {
            if (own.Count > 0) { break; }
            Look(text[start..end], depth.Place, own);
            // What is decoded elsewhere in the file has everything read twice.
            Text(text[start..end], depth, own, again: true);
            foreach (var tag in Suspects.Around(text, start)) { Text(text[tag.Start..Math.Max(end, tag.End)], depth, own, again: true); }
        }
        if (own.Count > 0) { Text(text, depth, found); }
    }

    /// <summary>A page's head and foot stand in hundreds of others: what was clean there need not be read again, but for its edges, over which a term could reach.</summary>
    private void Parts(ReadOnlySpan<char> text, Depth depth, SortedDictionary<int, LeakPlace> found)
    {
        if (depth.Level > 0 || PageParts.Of(text) is not { } parts) { Text(text, depth, found); return; }
        var head = text[parts.Body..parts.Main];
        var foot = text[parts.Foot..];
        var lookup = cleanParts.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.ContainsKey(head) || !lookup.ContainsKey(foot))
        {
            int before = found.Count;
            Text(text, depth, found);
            // Only what was read and found clean in this page is kept: a page with a hit keeps nothing.
            if (found.Count == 0 && before == 0 && cleanParts.Count < MostParts) { cleanParts.TryAdd(head.ToString(), 0); cleanParts.TryAdd(foot.ToString(), 0); }
            return;
        }
        Text(text[..PageParts.Behind(text, parts.Body)], depth, found);
        Text(text[PageParts.Before(text, parts.Main)..PageParts.Behind(text, parts.Foot)], depth, found);
    }

    /// <summary>Text among other bytes: in UTF-8, in Windows' Latin, and in UTF-16 of either order, at even and at odd places. No word boundary can be trusted there.</summary>
    private void Binary(byte[] bytes, Depth depth, SortedDictionary<int, LeakPlace> found)
    {
        Look(Encoding.UTF8.GetString(bytes), depth.Place, found);
        foreach (var encoding in (Encoding[])[Encoding.UTF8, Encoding.Latin1]) { Binary(encoding.GetString(bytes), depth, found); }
        if (OtherEncodings.Utf32(bytes) is { } wide) { Binary(wide.GetString(bytes), depth, found); }
        for (int shift = 0; shift < 2 && bytes.Length > shift; shift++)
        {
            Binary(Encoding.Unicode.GetString(bytes, shift, bytes.Length - shift), depth, found);
            Binary(Encoding.BigEndianUnicode.GetString(bytes, shift, bytes.Length - shift), depth, found);
        }
    }

    private void Binary(string text, Depth depth, SortedDictionary<int, LeakPlace> found)
    {
        string parted = string.Create(text.Length, text, static (units, text) => { for (int i = 0; i < units.Length; i++) { units[i] = char.IsControl(text[i]) ? ' ' : text[i]; } });
        if (terms.FirstRuleAmongBytes(parted) is not null) { foreach (int rule in terms.RulesAmongBytes(parted)) { found.TryAdd(rule, depth.Place); } }
        if (depth.Level <= Deepest && text.Contains('<', StringComparison.Ordinal)) { Text(parted, depth, found); }
    }

    private void Text(ReadOnlySpan<char> text, Depth depth, SortedDictionary<int, LeakPlace> found, bool looked = false, bool again = false)
    {
        if (depth.Level >= Deepest) { Look(text, depth.Place, found); return; }
        if (!DecodedViews.MayDiffer(text, depth.Form))
        {
            Packed(text, depth, found);
            if (!looked) { Look(text, depth.Place, found); }
            return;
        }
        using var views = new DecodedViews(text, depth.Form, Entity, cleanTags);
        if (views.Unknown.Count > 0) { Markup(text, views, depth, found); }
        // Beside markup, tags are searched for packed text by themselves.
        Packed(views.Tags > 0 ? views.Words.Text : text, depth, found);
        if (views is { Tags: 0, IsDecoded: true }) { Packed(views.Words.Text, depth, found); }
        if (views is { Tags: 0, IsDecoded: false })
        {
            if (!looked) { Look(text, depth.Place, found); }
            return;
        }
        // What is no word is markup; around what was rewritten, the text is looked at as it stood before, too.
        Look(views.Words.Text, views.Tags > 0 ? depth.Inner(LeakPlace.Stripped).Place : depth.Place, found);
        if (views.WithoutReferences is { } bare) { Look(bare.Text, depth.Inner(LeakPlace.Stripped).Place, found); }
        if (!views.IsDecoded && !again) { return; }
        Around(text, views.Rewritten, depth, found);
        // What was decoded may itself be written otherwise: a link within markup within a string.
        var words = views.Words.Text;
        if (words.ContainsAny(AgainWritten) || words.IndexOf("-\n") >= 0 || words.IndexOf("-\r") >= 0) { Text(words, depth.Inner(LeakPlace.Encoded), found, looked: true); }
    }

    /// <summary>Tags are read once, however many pages they stand in.</summary>
    private void Markup(ReadOnlySpan<char> text, DecodedViews views, Depth depth, SortedDictionary<int, LeakPlace> found)
    {
        var own = new SortedDictionary<int, LeakPlace>();
        Text(views.Markup.Text, depth with { Level = depth.Level + 1 }, own);
        foreach (var (rule, place) in own) { found.TryAdd(rule, place); }
        // Deep inside encodings less is decoded: what was clean there need not be clean elsewhere.
        if (own.Count > 0 || depth.Level > 0) { return; }
        foreach (var tag in views.Unknown)
        {
            var markup = text[tag.Start..tag.End];
            // Comments and tags with a quoted bracket do not end at the first one; they are read each time.
            if (markup.IndexOf('>') == markup.Length - 1) { cleanTags.Add(markup, tag.Parts, tag.MayRefer); }
        }
    }

    /// <summary>Tells what was found in a stretch, and remembers it where that is nothing.</summary>
    private void Keep(ReadOnlySpan<char> stretch, SortedDictionary<int, LeakPlace> own, SortedDictionary<int, LeakPlace> found)
    {
        foreach (var (rule, place) in own) { found.TryAdd(rule, place); }
        if (own.Count > 0 || stretch.Length > Remembered || Volatile.Read(ref remembered) >= MostRemembered) { return; }
        if (cleanRuns.GetAlternateLookup<ReadOnlySpan<char>>().TryAdd(stretch, 0)) { Interlocked.Increment(ref remembered); }
    }

    /// <summary>The text as it stood about every place that was rewritten, as far as a term can reach.</summary>
    private void Around(ReadOnlySpan<char> text, IReadOnlyList<(int Start, int End)> places, Depth depth, SortedDictionary<int, LeakPlace> found)
    {
        for (int i = 0; i < places.Count;)
        {
            var (start, end) = terms.Around(text, places[i].Start, places[i].End);
            // The last of the places within reach tells how far it goes on: each is looked at once.
            for (int last = i++; i < places.Count && places[i].Start <= end; end = Math.Max(end, terms.Around(text, places[last].End - 1, places[last].End).End))
            {
                while (i < places.Count && places[i].Start <= end) { last = i++; }
            }
            Look(text[start..end], depth.Place, found);
        }
    }

    private void Packed(ReadOnlySpan<char> text, Depth depth, SortedDictionary<int, LeakPlace> found)
    {
        var lookup = cleanRuns.GetAlternateLookup<ReadOnlySpan<char>>();
        Base64Runs.Each(text, run => run.Length < Word && lookup.ContainsKey(run), (run, decoded) =>
        {
            var own = new SortedDictionary<int, LeakPlace>();
            foreach (byte[] bytes in decoded)
            {
                if (bytes.Length < Word) { Short(bytes, own); } else { Bytes(bytes, depth.Inner(LeakPlace.Encoded), own, isFile: depth.Form.HasFlag(TextForm.QuotedPrintable)); }
            }
            Keep(run, own, found);
        });
    }

    /// <summary>Most short runs are names of scripts and styles; no file or markup hides in so few bytes.</summary>
    private void Short(byte[] bytes, SortedDictionary<int, LeakPlace> found)
    {
        Span<char> units = stackalloc char[Word];
        Look(units[..Encoding.UTF8.GetChars(bytes, units)], LeakPlace.Encoded, found);
        if (!bytes.Contains((byte)0)) { return; }
        Look(units[..Encoding.Unicode.GetChars(bytes, units)], LeakPlace.Encoded, found);
        Look(units[..Encoding.BigEndianUnicode.GetChars(bytes, units)], LeakPlace.Encoded, found);
    }

    private void Look(ReadOnlySpan<char> text, LeakPlace place, SortedDictionary<int, LeakPlace> found)
    {
        if (terms.FirstRule(text) is null) { return; }
        foreach (var hit in terms.Find(text.ToString())) { found.TryAdd(hit.Rule, place); }
    }

    private string? Entity(string name) => entities.Count < 4096 ? entities.GetOrAdd(name, readers.Entity) : readers.Entity(name);

    private static bool IsBinary(byte[] bytes) => bytes.AsSpan(0, Math.Min(bytes.Length, 1 << 16)).Contains((byte)0) && !(bytes.Length > 1 && (bytes[0], bytes[1]) is (0xFF, 0xFE) or (0xFE, 0xFF)) || bytes is [0xFF, 0xFE, 0, 0, ..];
}
