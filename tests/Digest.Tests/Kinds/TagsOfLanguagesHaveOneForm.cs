using Xunit;

namespace Digest.Tests.Kinds;

public class TagsOfLanguagesHaveOneForm
{
    [Theory]
    [InlineData("EN", "en")]
    [InlineData("ZH-hans", "zh-Hans")]
    [InlineData("zh-HANT-tw", "zh-Hant-TW")]
    [InlineData("PT-br", "pt-BR")]
    [InlineData("en-ca-X-CA", "en-CA-x-ca")]
    [InlineData("de-1996", "de-1996")]
    [InlineData("es-419", "es-419")]
    public void Whatever_their_letter_case(string typed, string made)
    {
        Assert.Equal(made, new TestDigest($"=== input/digest.yml\ntitle: T\nlanguage: {typed}\n").Site().Config.Language);
        Assert.Equal([made], new TestDigest($"=== input/digest.yml\ntitle: T\nlanguage: ru\nlanguages: [{typed}]\n").Site().Config.Languages.Select(language => language.Tag.Value));
    }

    [Fact]
    public void The_words_and_the_folder_of_a_language_are_found_for_a_tag_in_capitals()
    {
        var (made, site) = new TestDigest("=== input/digest.yml\ntitle: T\nchecks: {missing-url: off}\nlanguage: EN\nlanguages: [FR]\n=== input/about.md\n---\ntitle: About\n---\nWords.\n=== input/about.FR.md\n---\ntitle: À propos\n---\nMots.\n").Build();
        Assert.Empty(made.Diagnostics);
        string page = System.Text.Encoding.UTF8.GetString(site["fr/about.html"]);
        Assert.Contains("lang=\"fr\"", page, StringComparison.Ordinal);
        Assert.Contains("Chronologie", page, StringComparison.Ordinal);
        Assert.DoesNotContain(site.Keys, path => path.StartsWith("FR/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("pt-br")]
    [InlineData("pt-BR")]
    public void A_file_of_words_of_the_digests_own_is_read_whatever_the_case_of_its_name(string name)
    {
        var (made, site) = new TestDigest($"=== input/digest.yml\ntitle: T\nchecks: {{missing-url: off, missing-words: off}}\nlanguage: pt-br\n=== theme/i18n/{name}.yml\ntimeline: {{title: Linha do tempo}}\n=== input/about.md\n---\ntitle: About\n---\nWords.\n").Build();
        Assert.DoesNotContain(made.Diagnostics, fault => fault.Rule.Id == "unread-theme");
        Assert.Contains("Linha do tempo", System.Text.Encoding.UTF8.GetString(site["timeline.html"]), StringComparison.Ordinal);
    }
}
