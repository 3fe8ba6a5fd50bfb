using System.Diagnostics;
using Xunit;

namespace Digest.Tests.Outputs;

/// <summary>Schemas that others publish: the packages of npm that <c>tests/Standards</c> names and locks. <c>npm ci --prefix tests/Standards --ignore-scripts</c> puts them in place, as .ci/run does.</summary>
internal static class Standards
{
    private static readonly string Home = Path.Join(Repository.Root, "tests", "Standards");

    /// <summary>A file of a package. Where the packages are not in place the test is skipped, and says how to get them.</summary>
    public static string File(string path)
    {
        string file = Path.Join(Home, "node_modules", path);
        Assert.SkipUnless(System.IO.File.Exists(file), "The packages of tests/Standards are not in place: npm ci --prefix tests/Standards --ignore-scripts");
        return file;
    }

    /// <summary>What the TypeScript compiler objects to in a text that uses types of the packages; empty: nothing.</summary>
    public static async Task<string> Judge(string typescript)
    {
        string compiler = File("typescript/lib/tsc.js");
        // Beside the packages, where the compiler looks for them.
        string source = Path.Join(Home, "node_modules", $"judged-{Guid.NewGuid():N}.ts");
        await System.IO.File.WriteAllTextAsync(source, typescript, TestContext.Current.CancellationToken);
        try
        {
            var start = new ProcessStartInfo("node", [compiler, "--noEmit", "--strict", "--skipLibCheck", "--moduleResolution", "node", "--module", "esnext", "--target", "esnext", source]) { RedirectStandardOutput = true, RedirectStandardError = true };
            using var run = Process.Start(start)!;
            string said = await run.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken) + await run.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await run.WaitForExitAsync(TestContext.Current.CancellationToken);
            return run.ExitCode == 0 ? "" : said;
        }
        finally { System.IO.File.Delete(source); }
    }
}
