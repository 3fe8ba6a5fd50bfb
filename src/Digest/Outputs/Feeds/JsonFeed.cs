using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Digest.Outputs.Data;
using Edtf;

namespace Digest.Outputs.Feeds;

/// <summary>A feed as JSON Feed 1.1 (jsonfeed.org, 7 August 2020).</summary>
internal static class JsonFeed
{
    private static readonly JsonWriterOptions Layout = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    public static byte[] Write(PageScope scope, Feed feed)
    {
        var config = scope.Site.Config;
        var buffer = new ChunkedBytes();
        using (var json = new Utf8JsonWriter(buffer, Layout))
        {
            json.WriteStartObject();
            json.WriteString("version", "https://jsonfeed.org/version/1.1");
            json.WriteString("title", feed.Title(scope.Words));
            json.WriteString("home_page_url", CanonicalAddress.Of(config, feed.Page));
            json.WriteString("feed_url", CanonicalAddress.Of(config, feed.Json));
            json.WriteString("description", feed.About(scope.Words));
            json.WriteString("language", scope.Words.Language);
            json.WriteStartArray("authors");
            json.WriteStartObject();
            json.WriteString("name", config.Publisher ?? config.Title.Value);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteStartArray("items");
            foreach (var entry in feed.Entries) { Item(json, scope, entry); }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        buffer.Write("\n"u8);
        return buffer.ToArray();
    }

    private static void Item(Utf8JsonWriter json, PageScope scope, FeedEntry entry)
    {
        var words = entry.Make(scope);
        string address = FeedAddress.Of(scope, entry);
        json.WriteStartObject();
        json.WriteString("id", address);
        json.WriteString("url", address);
        json.WriteString("title", words.Title);
        json.WriteString("content_html", words.Content.Text);
        if (entry.Published is { } day) { json.WriteString("date_published", Time(day)); }
        json.WriteString("date_modified", Time(entry.Updated));
        if (words.Topics.Count > 0)
        {
            json.WriteStartArray("tags");
            foreach (string topic in words.Topics) { json.WriteStringValue(topic); }
            json.WriteEndArray();
        }
        DigestJson.Text(json, "language", words.Lang);
        json.WriteEndObject();
    }

    /// <summary>RFC 3339, as JSON Feed wants it.</summary>
    private static string Time(EdtfDay day) => $"{day}T00:00:00Z";
}
