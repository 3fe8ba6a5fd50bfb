using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Digest.Model;
using Digest.Searching;

namespace Digest.Outputs.Search;

/// <summary>
/// The index of the search as classic scripts, each a call <c>digestSearch.add(kind, number, content)</c>: words (<c>w</c>), their lists (<c>l</c>), words by their ends (<c>e</c>),
/// what is shown of a page (<c>d</c>), topics (<c>t</c>); <c>start.js</c> tells what there is. A small index is in <c>start.js</c> alone. All stand in a folder
/// that is named for their content: a browser never puts files of two builds together.
/// </summary>
internal sealed class SearchIndex
{
    private const int TopicsSize = 4000;

    /// <summary>Bytes of a file of results. On a large site the ten that are shown stand in as many files; on a small one larger files are sent smaller in all.</summary>
    private int EntriesSize => Order.Records.Count > 10_000 ? 8_000 : 16_000;

    /// <summary>Bytes up to which the index is one file.</summary>
    private const int OneFile = 120_000;

    private readonly List<(string Name, IReadOnlyList<Record> Shows, Func<byte[]> Make)> files = [];
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] start;
    private long bytes;

    private SearchIndex(Publication publication)
    {
        var site = publication.Site;
        var (scope, folding) = (publication.At(SearchPage.Address), new Folding());
        Order = new SearchOrder(publication);
        var topics = new SearchTopics(site, Order.Records);
        var hidden = new HiddenNames([.. NamesOf(site), .. publication.Translations.SelectMany(other => NamesOf(other.Site))], folding);
        SearchTongue[] tongues = [new(scope, new SearchTexts(scope, hidden, scope)), .. publication.Translations.Select(other => other.At(SearchPage.Address)).Select(other => new SearchTongue(other, new SearchTexts(other, hidden, scope)))];
        int runs = Math.Clamp(Environment.ProcessorCount * 2, 1, 16), count = Order.Records.Count;
        var entries = new SearchEntries[runs];
        Parallel.For(0, runs, i => entries[i] = SearchEntries.Of(Order, ((int)((long)count * i / runs), (int)((long)count * (i + 1) / runs)), tongues, (topics.Numbers, folding)));
        var words = WordShards.Of(new TermLists([.. entries.Select(one => one.Words)], count));
        Words = words.Count;
        AddAll("w", words.Words);
        AddAll("l", words.Lists);
        AddAll("e", words.Ends);
        var shown = AddEntries([.. entries.SelectMany(one => one.First), .. entries.SelectMany(one => one.More).Select(more => more.Bytes)], [.. entries.SelectMany(one => one.More).Select(more => more.Record)]);
        var topicFiles = topics.Shards(TopicsSize);
        for (int i = 0; i < topicFiles.Shards.Count; i++) { Add("t", i, topicFiles.Shards[i], topics.Of(topicFiles.Counts, i)); }
        start = Start(words, entries, shown, topicFiles.Counts);
        hash.AppendData(start);
        Folder = "search/" + Convert.ToHexStringLower(hash.GetHashAndReset())[..10];
        Finish();
    }

    public static SearchIndex Of(Publication publication) => new(publication);

    public SearchOrder Order { get; }
    public int Words { get; }
    /// <summary>In the site, without a closing slash.</summary>
    public string Folder { get; }
    public IReadOnlyList<OutputFile> Files { get; private set; } = [];
    /// <summary>The texts of all files; the first tells what there is.</summary>
    public IEnumerable<byte[]> Pieces => [start, .. files.Select(file => file.Make())];
    public string StartAddress => $"{Folder}/start.js";

    /// <summary>People and others whose records ask to be in no index, but for those who are shown by their role.</summary>
    private static IEnumerable<string> NamesOf(Site site) => site.Of<Entity>()
        .Where(entity => !entity.Head.Index && entity.Kind.Like != RecordKind.Topic && entity.Display != Display.RoleOnly)
        .SelectMany(entity => entity.Head.Aliases.Select(alias => alias.Text.Value).Append(entity.Title));

    private void AddAll(string kind, List<byte[]> shards)
    {
        for (int i = 0; i < shards.Count; i++)
        {
            byte[] text = [(byte)'"', .. shards[i], (byte)'"'];
            shards[i] = [];
            Add(kind, i, text, Order.Records);
        }
    }

    private void Add(string kind, int number, byte[] content, IReadOnlyList<Record> shows)
    {
        byte[] call = [.. Encoding.ASCII.GetBytes(FormattableString.Invariant($"digestSearch.add(\"{kind}\",{number},")), .. content, .. ");\n"u8];
        hash.AppendData(call);
        bytes += call.Length;
        files.Add((FormattableString.Invariant($"{kind}{number}.js"), shows, () => call));
    }

    /// <returns>How many entries each file has.</returns>
    private List<long> AddEntries(byte[][] entries, int[] owners)
    {
        var counts = new List<long>();
        for (int start = 0, end = 0; start < entries.Length; start = end)
        {
            int size = 0;
            while (end < entries.Length && (end == start || size + entries[end].Length <= EntriesSize)) { size += entries[end++].Length + 1; }
            var content = new ArrayBufferWriter<byte>(size + 2);
            content.Write("["u8);
            for (int i = start; i < end; i++)
            {
                if (i > start) { content.Write(","u8); }
                content.Write(entries[i]);
                entries[i] = [];
            }
            content.Write("]"u8);
            Add("d", counts.Count, content.WrittenSpan.ToArray(), [.. Enumerable.Range(start, end - start).Select(i => Order.Records[i < Order.Records.Count ? i : owners[i - Order.Records.Count]])]);
            counts.Add(end - start);
        }
        return counts;
    }

    private byte[] Start(WordShards words, SearchEntries[] entries, List<long> shown, IReadOnlyList<long> topicFirsts)
    {
        int last = 0;
        var more = entries.SelectMany(one => one.More).Select(one => { long step = one.Record - last; last = one.Record; return step; });
        var content = new ArrayBufferWriter<byte>();
        content.Write("digestSearch.start("u8);
        using (var json = new Utf8JsonWriter(content, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteNumber("records", Order.Records.Count);
            json.WriteNumber("list", WordShards.ListSize);
            json.WriteNumber("long", WordShards.LongList);
            Texts(json, "words", words.FirstWords);
            Texts(json, "ends", words.FirstEnds);
            json.WriteString("shown", Symbols.Of(shown));
            json.WriteString("more", Symbols.Of(more));
            json.WriteString("topics", Symbols.Of(topicFirsts));
            json.WriteStartArray("kinds");
            foreach (var kind in Order.Kinds)
            {
                json.WriteStartArray();
                json.WriteStringValue(kind.Kind.Name);
                json.WriteStringValue(kind.Years);
                json.WriteEndArray();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        content.Write(");\n"u8);
        return content.WrittenSpan.ToArray();
    }

    private static void Texts(Utf8JsonWriter json, string name, List<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts) { json.WriteStringValue(text); }
        json.WriteEndArray();
    }

    private void Finish()
    {
        string[] all = [.. SitePages.Ids(Order.Records)];
        if (bytes + start.Length <= OneFile)
        {
            byte[] whole = [.. Pieces.SelectMany(piece => piece)];
            Files = [new OutputFile(StartAddress, all, () => whole) { Output = "search" }];
            return;
        }
        Files = [new OutputFile(StartAddress, all, () => start) { Output = "search" }, .. files.Select(file => new OutputFile($"{Folder}/{file.Name}", ReferenceEquals(file.Shows, Order.Records) ? all : SitePages.Ids(file.Shows), file.Make) { Output = "search" })];
    }
}
