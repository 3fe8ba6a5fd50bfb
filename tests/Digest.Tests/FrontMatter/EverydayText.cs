using CsCheck;

namespace Digest.Tests.FrontMatter;

/// <summary>Makes front matter as people write it, and the same with a few characters put in, taken out or changed.</summary>
internal static class EverydayText
{
    private const string Signs = " \n:-#'\"[]{},|>&*!%@`?~\\.\t\r\u0085\u2028\ufeffaé中0/_<=()";

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(at => texts[at]);

    private static readonly Gen<string> Key = Gen.Frequency((40, Gen.Select(OneOf("title", "by", "date_note", "not-stated", "x.y", "中文", "é", "_a", "A"), Gen.Int[0, 99], (word, number) => word + number)), (1, OneOf("a", "b", "0", "null", "<<", "a b", ".a", "-a", "\"a\"")));

    private static readonly Gen<string> Words = Gen.Frequency((10, OneOf("a", "two words", "2022-05", "~", "null", "中文 字", "a  b", "-3.5", "😀 a", ".5", "a-b_c", "e\u0301")), (1, Odd));

    private static Gen<string> Odd => OneOf("it's", "http://a.example/b?c=d#e", "12:30", "a:b", "a, b", "a [b] {c}", "- a", "x #y", "x#y",
        "one: two", "end:", "@id", "*a", "&a", "!a", "|", ">-", "%a", "?a", "? a", ":a", "...", "---", "--", "", " ", "a ", "\\", "a \\n b", "\"in\" marks", "'in' marks", "[a", "{a", "(a)", "a;b", "a&b", "=", "<<");

    private static readonly Gen<string> Quoted = Gen.Select(Words, Gen.Bool, (words, isDouble) => isDouble ? $"\"{words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"" : $"'{words.Replace("'", "''", StringComparison.Ordinal)}'");

    private static readonly Gen<string> Scalar = Gen.Frequency((3, Words), (2, Quoted));

    private static Gen<string> Flow(int depth) => depth == 0 ? Scalar : Gen.Frequency(
        (3, Scalar),
        (1, Gen.Select(Flow(depth - 1).Array[0, 3], Gap, (items, gap) => $"[{string.Join("," + gap, items)}]")),
        (1, Gen.Select(Gen.Select(Key, Flow(depth - 1), (key, value) => $"{key}: {value}").Array[0, 3], Gap, (pairs, gap) => $"{{{string.Join("," + gap, pairs)}}}")));

    private static Gen<string> Gap => OneOf(" ", " ", "", "  ");

    /// <summary>Lines between lines: mostly none.</summary>
    private static Gen<string> Between => Gen.Frequency((8, Gen.Const("")), (1, Gen.Const("\n")), (1, Gen.Const("   \n")), (1, Gen.Const("# a: comment\n")), (1, Gen.Const("    # one\n")));

    private static Gen<string> End => Gen.Frequency((40, Gen.Const("\n")), (1, Gen.Const("  \n")), (1, OneOf(" # note\n", "#\n", " x\n")));

    private static Gen<string> Value(int margin, int depth)
    {
        var line = Gen.Select(Gap, Flow(2), End, (gap, value, end) => (gap.Length == 0 ? " " : gap) + value + end);
        if (depth == 0) { return line; }
        return Gen.Frequency((4, line), (1, End), (2, Map(margin + 2, depth - 1).Select(map => "\n" + map)), (1, List(margin, depth - 1).Select(list => "\n" + list)), (2, List(margin + 2, depth - 1).Select(list => "\n" + list)));
    }

    private static Gen<string> Map(int margin, int depth) =>
        Gen.Select(Between, Key, Value(margin, depth), (between, key, value) => $"{between}{new string(' ', margin)}{key}:{value}").Array[1, 4].Select(string.Concat);

    private static Gen<string> List(int margin, int depth)
    {
        string dash = new string(' ', margin) + "-";
        var plain = Gen.Select(Gap, Flow(1), End, (gap, value, end) => $"{dash}{gap}{value}{end}");
        var map = depth == 0 ? plain : Map(margin + 2, depth - 1).Select(map => $"{dash} {map.TrimStart(' ')}");
        return Gen.Select(Between, Gen.OneOf(plain, map), (between, item) => between + item).Array[1, 3].Select(string.Concat);
    }

    public static readonly Gen<string> Documents = Gen.Select(Map(0, 3), Gen.Int[0, 7], (map, end) => end switch { 0 => map.Replace("\n", "\r\n", StringComparison.Ordinal), 1 => map.TrimEnd('\n'), _ => map });

    private static readonly Gen<(double At, int Kind, char Sign)> Mistake = Gen.Select(Gen.Double.Unit, Gen.Int[0, 2], Gen.Char[Signs]);

    public static readonly Gen<string> Mistaken = Gen.Select(Documents, Mistake.Array[1, 3], (yaml, mistakes) => mistakes.Aggregate(yaml, With));

    private static string With(string yaml, (double At, int Kind, char Sign) mistake)
    {
        int at = Math.Min((int)(mistake.At * yaml.Length), Math.Max(0, yaml.Length - 1));
        return mistake.Kind == 0 || yaml.Length == 0 ? yaml.Insert(at, mistake.Sign.ToString()) : mistake.Kind == 1 ? yaml.Remove(at, 1) : yaml[..at] + mistake.Sign + yaml[(at + 1)..];
    }
}
