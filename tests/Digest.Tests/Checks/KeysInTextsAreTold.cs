using Xunit;

namespace Digest.Tests.Checks;

public class KeysInTextsAreTold
{
    private static string[] Told(string record)
    {
        var digest = new TestDigest($"=== input/a.md\n{record}\n");
        return [.. digest.Build().Made.Diagnostics.Where(fault => fault.Rule.Id == "key-in-text").Select(fault => $"{digest.Describe(fault)}: {fault.Message}")];
    }

    private static string Random(int length) => string.Concat(Enumerable.Range(0, length).Select(at => "aZ3kQ9xB7m"[at % 10]));

    public static TheoryData<string, string> Keys => new()
    {
        { "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXk\n-----END OPENSSH PRIVATE KEY-----", "a private key" },
        { "-----BEGIN PGP PRIVATE KEY BLOCK-----", "a private key" },
        { "    -----BEGIN PRIVATE KEY-----", "a private key" },
        { "AGE-SECRET-KEY-1" + Random(58).ToUpperInvariant(), "a private key" },
        { "ghp_" + Random(36), "an access token" },
        { "token: github_pat_" + Random(22) + "_" + Random(59), "an access token" },
        { "xoxb" + "-1234567890-" + Random(24), "an access token" },
        { "(AKIA" + "QWERTYUIOPASDFGH)", "an access token" },
        { "12345678:AA" + Random(33), "an access token" },
    };

    [Theory]
    [MemberData(nameof(Keys))]
    public void In_a_body(string key, string what)
    {
        string told = Assert.Single(Told($"---\ntitle: A\n---\nWords.\n\n{key}\n"));
        Assert.StartsWith("input/a.md:6:", told, StringComparison.Ordinal);
        Assert.EndsWith($"The file holds {what}.", told, StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_key_of_a_record_or_a_remark_that_no_page_shows()
    {
        Assert.Single(Told($"---\ntitle: A\nsummary: ghp_{Random(36)}\n---\n"));
        Assert.Single(Told($"---\ntitle: A\n---\n<!-- ghp_{Random(36)} -->\n"));
    }

    [Fact]
    public void No_message_repeats_it()
    {
        var digest = new TestDigest($"=== input/a.md\n---\ntitle: A\n---\nghp_{Random(36)}\n");
        var fault = Assert.Single(digest.Build().Made.Diagnostics, fault => fault.Rule.Id == "key-in-text");
        Assert.True(fault.Rule.IsSecret);
        Assert.DoesNotContain(Random(36), fault.Message + fault.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("They took his PRIVATE KEY and his password: hunter2.")]
    [InlineData("-----BEGIN PUBLIC KEY-----")]
    [InlineData("ghp_short, SG. and ASIA; XOX-1; see 12:AA or npm_config_registry, sk-proj-ect")]
    [InlineData("AKIA is a radio station; sk_live_ is how such tokens begin.")]
    public void Words_about_keys_are_none(string words) => Assert.Empty(Told($"---\ntitle: A\n---\n{words}\n"));
}
