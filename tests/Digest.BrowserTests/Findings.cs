namespace Digest.BrowserTests;

/// <summary>What a test holds against pages: all of it is told, uncut.</summary>
internal static class Findings
{
    public static void MustBeNone(IEnumerable<string> findings)
    {
        string all = string.Join('\n', findings);
        if (all.Length > 0) { Assert.Fail(all); }
    }
}
