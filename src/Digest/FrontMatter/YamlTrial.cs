using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Digest.FrontMatter;

/// <summary>A line of broken YAML as it could be, read in its place: a help that is not true is worse than none.</summary>
internal static class YamlTrial
{
    /// <param name="stretch">Where in the text the YAML stands.</param>
    /// <param name="line">Where the line stands that is mended, without its end.</param>
    /// <param name="value">A text that the mended line must hold, to the letter; null where only its form was mended.</param>
    /// <returns>True where all is YAML with that line, or at least all up to it and what belongs to it.</returns>
    public static bool Holds(string text, Range stretch, Range line, string mended, string? value)
    {
        string before = text[stretch.Start.Value..line.Start.Value], after = text[line.End.Value..stretch.End.Value];
        foreach (string rest in (string[])[after, Further(after, mended.Length - mended.TrimStart(' ').Length)])
        {
            if (Scalars(before + mended + rest) is not { } scalars) { continue; }
            return value is null || scalars.Exists(scalar => scalar.At >= before.Length && scalar.At < before.Length + mended.Length && scalar.Value == value);
        }
        return false;
    }

    /// <summary>The lines behind one that stand further in: they go on with it.</summary>
    private static string Further(string after, int depth)
    {
        int end = after.IndexOf('\n', StringComparison.Ordinal);
        while (end >= 0)
        {
            int next = end + 1, first = next;
            while (first < after.Length && after[first] == ' ') { first++; }
            bool isFurther = first - next > depth || (first < after.Length && after[first] is '\n' or '\r' or '#');
            if (!isFurther || first == after.Length) { return after[..next]; }
            end = after.IndexOf('\n', first);
        }
        return after;
    }

    /// <returns>Null where it is no YAML.</returns>
    private static List<(int At, string Value)>? Scalars(string yaml)
    {
        var scalars = new List<(int, string)>();
        var parser = new Parser(new Scanner(new StringReader(yaml), skipComments: true));
        try
        {
            while (parser.MoveNext()) { if (parser.Current is Scalar scalar) { scalars.Add(((int)scalar.Start.Index, scalar.Value)); } }
            return scalars;
        }
        catch (Exception fault) when (fault is YamlException or InvalidOperationException or ArgumentException or IndexOutOfRangeException or FormatException) { return null; }
    }
}
