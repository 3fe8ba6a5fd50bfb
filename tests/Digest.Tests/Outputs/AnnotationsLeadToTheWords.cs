using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Digest.Sources;
using Xunit;

namespace Digest.Tests.Outputs;

/// <summary>W3C Web Annotation Data Model, Recommendation of 23 February 2017, sections 4.2.4 and 4.2.5.</summary>
public sealed class AnnotationsLeadToTheWords
{
    private const string Seed = "😀 The first  thing.\r\n\r\nScroll up\r\n\r\nThey “may”\u00A0not\r\ncome 𠀀𠀁, they said.\r\n\r\nThe end of it.\r\n";
    private static readonly string[] Words = ["They “may”\u00A0not", "𠀀𠀁, they"];

    private static (JsonElement Digest, JsonElement Annotations) Build(string publish)
    {
        byte[] seed = Encoding.UTF8.GetBytes(Seed);
        var digest = new TestDigest($$"""
            === input/sources/report.md
            ---
            title: The report
            by: [author]
            custody: {seed: seeds/report.txt, sha256: {{Convert.ToHexStringLower(SHA256.HashData(seed))}}, ignore: [Scroll up]}
            rights: {publish: {{publish}}}
            ---
            === input/organisations/author.md
            ---
            title: The author
            ---
            === input/claims/c.md
            ---
            title: A claim
            statement: They may not come.
            modality: states
            quotes:
              - {source: report, exact: 'They "may" not […] 𠀀𠀁, they', role: supports}
            ---
            """);
        digest.Add("seeds/report.txt", seed);
        var (made, site) = digest.Build();
        Assert.Empty(made.Diagnostics.Where(fault => fault.Severity == global::Digest.Diagnostics.Severity.Error).Select(fault => $"{fault.Rule.Id}: {fault.Message} {fault.Help}"));
        return (JsonDocument.Parse(site["data/digest.json"]).RootElement, JsonDocument.Parse(site["data/annotations.jsonld"]).RootElement);
    }

    [Theory]
    [InlineData("")]
    [InlineData("=== input/page.md\n---\ntitle: P\n---\nShe, [[zoya|a witness]], said so.\n")]
    public void Words_around_a_quote_give_out_no_name_that_is_in_no_export(string link)
    {
        var digest = new TestDigest($"""
            === input/sources/report.md
            ---
            title: The report
            custody: {"{"}seed: seeds/report.txt{"}"}
            rights: {"{"}publish: full{"}"}
            ---
            === seeds/report.txt
            Zoya Marlow met them. They may not come. Nobody else was there.
            === input/people/zoya.md
            ---
            title: Zoya Marlow
            index: false
            ---
            === input/claims/c.md
            ---
            title: A claim
            statement: They may not come.
            modality: states
            quotes: [{"{"}source: report, exact: They may not come{"}"}]
            ---

            """ + link);
        string annotations = Encoding.UTF8.GetString(digest.Build().Site["data/annotations.jsonld"]);
        Assert.DoesNotContain("Marlow", annotations, StringComparison.Ordinal);
        Assert.Contains("Nobody else", annotations, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData(", encoding: windows-1252", "windows-1252")]
    public void The_encoding_in_which_places_are_counted_is_told_where_the_curator_says_it(string custody, string? told)
    {
        var digest = new TestDigest($$"""
            === input/sources/report.md
            ---
            title: The report
            custody: {seed: seeds/report.txt{{custody}}}
            ---
            """);
        digest.Add("seeds/report.txt", told is null ? "The café."u8.ToArray() : Encoding.Latin1.GetBytes("The café."));
        var source = JsonDocument.Parse(digest.Build().Site["data/digest.json"]).RootElement.GetProperty("records").EnumerateArray().Single(one => one.GetProperty("id").GetString() == "report");
        Assert.Equal(told, source.TryGetProperty("encoding", out var encoding) ? encoding.GetString() : null);
    }

    private static JsonElement Only(JsonElement list) => Assert.Single(list.EnumerateArray());

    private static JsonElement Selector(JsonElement target, string type) =>
        Assert.Single(target.GetProperty("selector").EnumerateArray(), selector => selector.GetProperty("type").GetString() == type);

    private static string CodePoints(string text, JsonElement place, string start, string end) =>
        string.Concat(text.EnumerateRunes().Take(place.GetProperty(end).GetInt32()).Skip(place.GetProperty(start).GetInt32()));

    [Fact]
    public void What_a_quote_is_to_its_record_is_told()
    {
        var item = Only(Build("excerpts").Annotations.GetProperty("items"));
        Assert.Equal(("describing", "quotes", "supports"), (item.GetProperty("motivation").GetString(), item.GetProperty("use").GetString(), item.GetProperty("role").GetString()));
    }

    [Fact]
    public void The_graph_tells_what_speaks_against_a_claim_though_it_has_none_of_our_own_keys()
    {
        var bodies = Only(Build("excerpts").Annotations.GetProperty("items")).GetProperty("body").EnumerateArray().ToList();
        Assert.Equal(["linking supports=False", "classifying supports=True"],
            bodies.Select(body => $"{body.GetProperty("purpose").GetString()} supports={body.TryGetProperty("value", out var word) && word.GetString() == "supports"}"));
        Assert.Equal("TextualBody", bodies[1].GetProperty("type").GetString());
    }

    [Fact]
    public void Positions_say_in_which_file_they_count_and_targets_which_record_it_has()
    {
        var targets = Only(Build("excerpts").Annotations.GetProperty("items")).GetProperty("target").EnumerateArray().ToList();
        Assert.Equal(Words.Length, targets.Count);
        foreach (var target in targets)
        {
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Seed))), Selector(target, "TextPositionSelector").GetProperty("sha256").GetString());
            Assert.Equal("../sources/report.html", target.GetProperty("record").GetString());
        }
    }

    [Fact]
    public void Positions_count_code_points_of_the_seed_and_of_its_normalised_text()
    {
        var targets = Only(Build("excerpts").Annotations.GetProperty("items")).GetProperty("target").EnumerateArray().ToList();
        Assert.Equal(Words.Length, targets.Count);
        foreach (var (target, words) in targets.Zip(Words))
        {
            var position = Selector(target, "TextPositionSelector");
            Assert.Equal(words, Selector(target, "TextQuoteSelector").GetProperty("exact").GetString());
            Assert.Equal(words, CodePoints(Seed, position, "start", "end"));
            Assert.Equal(Normalisation.Of(words), CodePoints(Normalisation.Of(Seed), position, "normalisedStart", "normalisedEnd"));
        }
    }

    [Fact]
    public void The_digests_own_data_has_the_same_places()
    {
        var claim = Assert.Single(Build("excerpts").Digest.GetProperty("records").EnumerateArray(), record => record.GetProperty("id").GetString() == "c");
        var places = Only(claim.GetProperty("quotes")).GetProperty("places").EnumerateArray().ToList();
        Assert.Equal(Words.Length, places.Count);
        foreach (var (place, words) in places.Zip(Words))
        {
            Assert.Equal(words, CodePoints(Seed, place, "start", "end"));
            Assert.Equal(Normalisation.Of(words), CodePoints(Normalisation.Of(Seed), place, "normalised_start", "normalised_end"));
        }
    }

    [Fact]
    public void Prefix_and_suffix_adjoin_the_words_and_hold_no_page_furniture()
    {
        var targets = Only(Build("full").Annotations.GetProperty("items")).GetProperty("target").EnumerateArray().ToList();
        Assert.Equal(Words.Length, targets.Count);
        foreach (var target in targets)
        {
            var quote = Selector(target, "TextQuoteSelector");
            string prefix = quote.GetProperty("prefix").GetString()!, exact = quote.GetProperty("exact").GetString()!, suffix = quote.GetProperty("suffix").GetString()!;
            Assert.Contains(prefix + exact + suffix, Seed, StringComparison.Ordinal);
            Assert.InRange(prefix.Length, 1, 32);
            Assert.InRange(suffix.Length, 1, 32);
            Assert.DoesNotContain("Scroll", prefix, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Words_beside_a_quote_are_not_published_where_only_excerpts_may_be()
    {
        string text = Build("excerpts").Annotations.GetRawText();
        Assert.DoesNotContain("\"prefix\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("they said", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_context_names_the_model_and_has_a_term_for_each_key_of_our_own()
    {
        var context = Build("excerpts").Annotations.GetProperty("@context");
        Assert.Equal("http://www.w3.org/ns/anno.jsonld", context[0].GetString());
        Assert.All((string[])["normalisedStart", "normalisedEnd", "sha256", "record", "use", "role"], key =>
        {
            var term = context[1].GetProperty(key);
            string address = (key == "record" ? term.GetProperty("@id") : term).GetString()!;
            Assert.True(Uri.IsWellFormedUriString(address, UriKind.Absolute), address);
            Assert.EndsWith("#" + key, address, StringComparison.Ordinal);
        });
    }
}
