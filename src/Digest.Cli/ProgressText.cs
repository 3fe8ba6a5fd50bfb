using System.Globalization;

namespace Digest.Cli;

/// <summary>Words for how far a build is: <c>render  4,120 of 12,034 files · about 6 s, then write</c>. The time is that of the running stage alone; of later ones nothing is known but their names.</summary>
internal static class ProgressText
{
    private static readonly string[] Stages = ["read", "parse", "link", "check", "render", "write"];
    private static readonly TimeSpan Telling = TimeSpan.FromSeconds(1);
    /// <summary>A stage's first files say little about the rest.</summary>
    private const int Telltale = 20;

    /// <param name="most">UTF-16 units; what is longer is cut.</param>
    public static string Of(StageProgress now, int most)
    {
        if (now.Stage.Length == 0) { return ""; }
        string count = now.Total > 0 ? $"  {Number(now.Done)} of {Number(now.Total)} {now.What}" : "";
        string later = string.Join(", ", Later(now.Stage));
        string rest = (Left(now), later) switch
        {
            ({ } left, "") => $" · {left} left",
            ({ } left, _) => $" · {left}, then {later}",
            (null, "") => "",
            _ => $" · then {later}",
        };
        string text = now.Stage + count + rest;
        return text.Length <= most ? text : most > 0 ? text[..(most - 1)] + "…" : "";
    }

    /// <summary>Editions are made of a site that is rendered; a push comes last.</summary>
    private static string[] Later(string stage) => stage switch
    {
        "editions" => ["write"],
        _ when Array.IndexOf(Stages, stage) is >= 0 and var at => Stages[(at + 1)..],
        _ => [],
    };

    /// <summary>Null where that would be a guess.</summary>
    private static string? Left(StageProgress now)
    {
        if (now.Elapsed < Telling || now.Done == 0 || (long)now.Done * Telltale < now.Total || now.Done >= now.Total) { return null; }
        double seconds = now.Elapsed.TotalSeconds / now.Done * (now.Total - now.Done);
        return seconds < 90 ? $"about {Number(Math.Max(1, (long)Math.Round(seconds)))} s" : $"about {Number((long)Math.Round(seconds / 60))} min";
    }

    private static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
