using System.Text;
using Digest.Model;

namespace Digest.Sources.Formats.Pdf;

/// <summary>Radicals (U+2E80 to U+2FD5) that stand for ideographs: a font that draws both alike lets a PDF name the one for the other, and nobody sees or types it so.</summary>
internal static class CjkRadicals
{
    private const char First = '\u2E80', Kangxi = '\u2F00', Last = '\u2FD5';

    /// <summary>From U+2E80 on (EquivalentUnifiedIdeograph.txt of Unicode 14); itself, where there is no other in the first plane.</summary>
    private const string Supplement =
        "⺀厂乛乚乙亻冂⺇刀刂卜㔾小小兀尣尢⺑巳幺彑彐忄心扌攵⺚旡日月歺母民氵氺灬爫爫丬牛犭王⺪目示礻⺮糹纟罓罒㓁冗⺵羊⺷⺸耂"
        + "肀聿肉⺽艹艹艹虎衤覀西见角⻇讠贝⻊车辶辶辶邑钅長镸长门⻕阝雨青韦页风飞食⻞飠饣⻡马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";

    public static bool IsIn(ReadOnlySpan<char> text) => text.IndexOfAnyInRange(First, Last) >= 0;

    public static string Unified(string text) => string.Concat(text.Select(Of));

    private static string Of(char c) => c switch
    {
        >= Kangxi and <= Last => c.ToString().InForm(NormalizationForm.FormKC),
        >= First when c - First < Supplement.Length => Supplement[c - First].ToString(),
        _ => c.ToString(),
    };
}
