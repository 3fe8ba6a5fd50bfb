using System.Security.Cryptography;
using Digest.Model;

namespace Digest.Sources.Formats.Archives;

/// <summary>The pages in a WARC file: answers of servers, and pages that a browser wrote down.</summary>
internal static class WarcPages
{
    /// <summary>Bytes of a page, of what a file may unpack to, and of an answer in which its head must end.</summary>
    private const int MostOfPage = 128 << 20, Head = 64 << 10;
    private const long MostOfFile = 4L << 30;
    private const int MostMoves = 10, Named = 5;

    /// <exception cref="UnreadableSeed"/>
    public static SavedPage Read(InputFile file, string? address) => Read(file, [file.Bytes], address);

    /// <param name="parts">The WARC files that the document consists of.</param>
    /// <param name="address">Of the page that is meant; null: there is one alone.</param>
    /// <exception cref="UnreadableSeed"/>
    public static SavedPage Read(InputFile file, IReadOnlyList<byte[]> parts, string? address)
    {
        try { return Find(file, parts, address); }
        catch (Exception fault) when (fault is IOException or InvalidDataException) { throw SeedRules.Damaged(file, fault.Message.TrimEnd('.')); }
    }

    private static SavedPage Find(InputFile file, IReadOnlyList<byte[]> parts, string? address)
    {
        string? wanted = address is null ? null : Form(address);
        for (int moves = 0; ; moves++)
        {
            var seen = new Seen(wanted);
            foreach (byte[] part in parts) { Look(file, part, seen); }
            if (seen.Page is { } page) { return page; }
            if (seen.Moved is null || moves == MostMoves) { throw SeedRules.Unchosen(file, address, seen.Count, seen.Addresses); }
            wanted = Form(seen.Moved);
        }
    }

    private static void Look(InputFile file, byte[] part, Seen seen)
    {
        using var reader = new WarcReader(part);
        while (reader.Next() is { } record)
        {
            if (reader.Position > MostOfFile || record.Length > MostOfFile) { throw SeedRules.Oversized(file, $"unpacks to more than {MostOfFile >> 30} GB"); }
            if (record.Address is not { } address || record.Length == 0 || !address.StartsWith("http", StringComparison.OrdinalIgnoreCase)) { continue; }
            if (record.Type == "response" && record.ContentType?.StartsWith("application/http", StringComparison.OrdinalIgnoreCase) != false)
            {
                byte[] first = reader.Take(Head);
                if (HttpAnswer.Of(first) is not { } answer) { continue; }
                if (answer.Status is 301 or 302 or 303 or 307 or 308) { seen.Move(address, answer.Field("Location")); continue; }
                if (answer.Status != 200 || !IsPage(answer.Field("Content-Type"))) { continue; }
                if (seen.Note(address)) { seen.Take(file, record, answer, Rest(file, reader, first, record.Length)); }
            }
            else if (record.Type == "resource" && IsPage(record.ContentType) && seen.Note(address)) { seen.Take(file, record, null, Rest(file, reader, [], record.Length)); }
        }
    }

    private static byte[] Rest(InputFile file, WarcReader reader, byte[] first, long length) =>
        length > MostOfPage ? throw SeedRules.Oversized(file, $"holds a page of more than {MostOfPage >> 20} MB") : [.. first, .. reader.Take((int)length - first.Length)];

    private static bool IsPage(string? type) => type is not null && type.Split(';')[0].Trim().ToLowerInvariant() is "text/html" or "application/xhtml+xml";

    /// <summary>What makes two spellings one address: neither the scheme nor www, neither a part of the page nor a slash at the end.</summary>
    private static string Form(string address)
    {
        string form = address.Trim();
        int at = form.IndexOf('#', StringComparison.Ordinal);
        if (at >= 0) { form = form[..at]; }
        form = Uri.TryCreate(form, UriKind.Absolute, out var uri) ? uri.Host + (uri.IsDefaultPort ? "" : $":{uri.Port}") + uri.PathAndQuery : form;
        if (form.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) { form = form[4..]; }
        return form.TrimEnd('/');
    }

    /// <summary>What one way through the file has found.</summary>
    /// <param name="wanted">Null: the page that is alone.</param>
    private sealed class Seen(string? wanted)
    {
        private readonly HashSet<string> addresses = new(StringComparer.Ordinal);
        private SavedPage? page;
        private string? moved;

        public int Count => addresses.Count;
        public List<string> Addresses { get; } = [];
        /// <summary>Of several captures of one page the last.</summary>
        public SavedPage? Page => wanted is not null || addresses.Count == 1 ? page : null;
        /// <summary>Where the page that is meant went.</summary>
        public string? Moved => moved is not null && Form(moved) != wanted ? moved : null;

        /// <returns>Whether the page is one that may be meant.</returns>
        public bool Note(string address)
        {
            string form = Form(address);
            if (addresses.Add(form) && Addresses.Count < Named) { Addresses.Add(address); }
            return wanted is null ? addresses.Count == 1 : form == wanted;
        }

        public void Move(string from, string? to)
        {
            if (to is not null && Form(from) == wanted && Uri.TryCreate(from, UriKind.Absolute, out var here) && Uri.TryCreate(here, to, out var target)) { moved = target.AbsoluteUri; }
        }

        /// <param name="answer">Null: the block is the page itself.</param>
        public void Take(InputFile file, WarcRecord record, HttpAnswer? answer, byte[] block)
        {
            if (!IsWhole(record.BlockDigest, block)) { throw new InvalidDataException($"the page {record.Address} is not the one that was written down: its digest ({record.BlockDigest}) is another"); }
            byte[] html = answer is null ? block : answer.Body(block[answer.HeadLength..], MostOfPage) ?? throw SeedRules.Oversized(file, $"holds a page that unpacks to more than {MostOfPage >> 20} MB");
            page = new SavedPage(html, CharsetOf(answer is null ? record.ContentType : answer.Field("Content-Type")), record.Address, record.Date);
        }

        private static string? CharsetOf(string? type) => type?.Split(';').Select(part => part.Trim()).FirstOrDefault(part => part.StartsWith("charset=", StringComparison.OrdinalIgnoreCase))?["charset=".Length..].Trim('"', '\'', ' ');
    }

    /// <summary>False: the bytes are other ones than the digest tells. One that is written in a way that is not known says nothing.</summary>
    private static bool IsWhole(string? digest, byte[] block)
    {
        if (digest?.Split(':', 2) is not [var how, var sum]) { return true; }
#pragma warning disable CA5350 // SHA-1 is what crawlers write: it finds damage here, and proves nothing.
        byte[]? made = how.ToLowerInvariant() switch { "sha1" => SHA1.HashData(block), "sha256" => SHA256.HashData(block), _ => null };
#pragma warning restore CA5350
        return made is null || sum.Equals(Convert.ToHexString(made), StringComparison.OrdinalIgnoreCase) || sum.TrimEnd('=').Equals(Base32(made), StringComparison.OrdinalIgnoreCase)
            || sum.Length != made.Length * 2 && sum.TrimEnd('=').Length != (made.Length * 8 + 4) / 5;
    }

    /// <summary>RFC 4648, without padding.</summary>
    private static string Base32(byte[] bytes)
    {
        const string digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var text = new System.Text.StringBuilder();
        int held = 0, bits = 0;
        foreach (byte one in bytes)
        {
            held = held << 8 | one;
            for (bits += 8; bits >= 5; bits -= 5) { text.Append(digits[held >> (bits - 5) & 31]); }
            held &= (1 << bits) - 1;
        }
        return bits == 0 ? text.ToString() : text.Append(digits[held << (5 - bits) & 31]).ToString();
    }
}
